import type { PortalNeed } from '@ischia/shared';
import { NEED_WORDS } from '../model/settings-form';

/** Whether patients can use their portal, and what it waits for. */
export function PortalNotice({ missing }: { missing: readonly PortalNeed[] }) {
  if (missing.length === 0) {
    return (
      <div className="portal-notice portal-open">
        <p>
          <strong>Your patients’ portal is open.</strong> Numbers, places and the duty person can be changed,
          but not left empty. Patients see a change at once.
        </p>
      </div>
    );
  }
  return (
    <div className="portal-notice portal-closed">
      <p>
        <strong>Your patients’ portal is closed until these are filled in:</strong>
      </p>
      <ul>
        {missing.map((need) => (
          <li key={need}>{NEED_WORDS[need]}</li>
        ))}
      </ul>
    </div>
  );
}

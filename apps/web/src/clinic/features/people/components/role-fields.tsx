import { STAFF_ROLES } from '@ischia/shared';
import type { UseFormRegisterReturn } from 'react-hook-form';
import { ROLE_WORDS } from '../../../words/clinical-words';
import { ROLE_HINTS } from '../model/staff-words';

type Props = { register: UseFormRegisterReturn; error: string | undefined };

/** A set of roles: one person may hold several. */
export function RoleFields({ register, error }: Props) {
  return (
    <fieldset className="role-fields">
      <legend>What they may do</legend>
      {STAFF_ROLES.map((role) => (
        <label key={role} className="role-field">
          <input type="checkbox" value={role} {...register} />
          <span>
            <strong>{ROLE_WORDS[role]}</strong>
            <span className="quiet">{ROLE_HINTS[role]}</span>
          </span>
        </label>
      ))}
      {error !== undefined && (
        <p className="field-error" role="alert">
          {error}
        </p>
      )}
    </fieldset>
  );
}

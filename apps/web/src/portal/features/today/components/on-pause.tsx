import { renderHold } from '@ischia/shared';
import { useTranslation } from '../../../i18n';
import { dayOf, recentDay } from '../../../lib/day-and-time';
import type { KnownOnPhone } from '../../../lib/known';
import { Notice } from '../../../ui/notice';

/** Exercises on pause, in the library's words. Those that only this phone holds so far are among them. */
export function OnPause({
  known,
  heldIds,
  on,
}: {
  known: KnownOnPhone;
  heldIds: readonly string[];
  on: string;
}) {
  const { t } = useTranslation();
  if (heldIds.length === 0) return null;
  const { today } = known;
  const exercises = today.versions.flatMap((version) => version.sessions.flatMap((one) => one.exercises));
  const lineOf = (id: string): string => {
    const hold = today.holds.find((one) => one.prescribedExerciseId === id);
    const exercise = exercises.find((one) => one.id === id);
    return renderHold({
      exercise: hold?.exerciseName ?? exercise?.name ?? '',
      day: recentDay(hold === undefined ? on : dayOf(hold.heldSince), on),
      name: today.care.physiotherapistName,
    });
  };
  return (
    <Notice kind="watch">
      <h2>{t('today.pauseTitle')}</h2>
      {heldIds.map((id) => (
        <p key={id}>{lineOf(id)}</p>
      ))}
    </Notice>
  );
}

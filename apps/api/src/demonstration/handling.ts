import { weekday } from '@ischia/shared';
import type { Statement } from '../platform/database/clinic-transaction';
import { insertInto } from '../platform/database/insert';
import { newId } from '../platform/ids';
import type { Calendar } from './calendar';
import { clinicId, staffId } from './clinics';
import type { PatientMemory } from './patient-memory';
import { patientId } from './patients';
import type { RememberedFlag } from './remembered';
import type { Story } from './story';

const DAY = 86_400_000;
const SATURDAY = 5;

/** Half past nine of the next weekday. */
function nextMorning(raisedAt: Date): Date {
  const morning = new Date(Math.floor(raisedAt.getTime() / DAY) * DAY + DAY + 9.5 * 3_600_000);
  const day = weekday(morning.toISOString().slice(0, 10));
  return day < SATURDAY ? morning : new Date(morning.getTime() + (7 - day) * DAY);
}

function closing(story: Story, flag: RememberedFlag, at: Date): Statement[] {
  const by = staffId(story.physiotherapist);
  const keys = { clinic_id: clinicId(story.clinic), patient_id: patientId(story.key) };
  const outcome = flag.severity === 'urgent' ? 'referred-emergency' : 'contacted-advice';
  const event = (kind: string, said: Record<string, unknown>, minutes: number): Statement =>
    insertInto('flag_event', {
      ...keys,
      id: newId(),
      flag_id: flag.id,
      kind,
      at: new Date(at.getTime() + minutes * 60_000),
      staff_member_id: by,
      state_before: kind === 'acknowledged' ? 'open' : 'acknowledged',
      outcome: null,
      note: null,
      ...said,
    });
  return [
    event('acknowledged', {}, 0),
    event('resolved', { outcome, note: 'Spoke by phone and agreed on the next step.' }, 20),
    {
      name: 'demonstration.resolve',
      text: `UPDATE flag SET state = 'resolved', closed_at = $4 WHERE clinic_id = $1 AND patient_id = $2 AND id = $3`,
      values: [keys.clinic_id, keys.patient_id, flag.id, new Date(at.getTime() + 20 * 60_000).toISOString()],
    },
  ];
}

const lifting = (story: Story, holdId: string, at: Date): Statement => ({
  name: 'demonstration.lift',
  text: `UPDATE exercise_hold SET lifted_at = $4, lifted_by = $5, lift_reason = 'Agreed by phone to start again lighter'
         WHERE clinic_id = $1 AND patient_id = $2 AND id = $3`,
  values: [
    clinicId(story.clinic),
    patientId(story.key),
    holdId,
    at.toISOString(),
    staffId(story.physiotherapist),
  ],
});

/**
 * A physiotherapist rings the next weekday's morning, closes the flag and lifts its holds. What a story leaves open
 * stays open.
 */
export function dealWithFlags(
  story: Story,
  memory: PatientMemory,
  calendar: Calendar,
  until: Date,
): Statement[] {
  const leftOpen = story.openFlagsOfDays === undefined ? 0 : story.openFlagsOfDays * DAY;
  const due = memory.flags.filter(
    (flag) =>
      flag.state !== 'resolved' &&
      calendar.now.getTime() - flag.raised_at.getTime() > leftOpen &&
      nextMorning(flag.raised_at).getTime() + DAY / 24 <= until.getTime(),
  );
  return due.flatMap((flag) => {
    const at = nextMorning(flag.raised_at);
    flag.state = 'resolved';
    const own = memory.openHolds().filter((hold) => hold.flag_id === flag.id);
    for (const hold of own) hold.isLifted = true;
    return [...closing(story, flag, at), ...own.map((hold) => lifting(story, hold.id, at))];
  });
}

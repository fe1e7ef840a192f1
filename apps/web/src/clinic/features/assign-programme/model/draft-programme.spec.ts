import { AssignProgrammeRequest } from '@ischia/shared';
import { anId } from '../../../../testing/an-id';
import { anExercise, aTemplate } from '../../../../testing/programme-factories';
import { draftProgramme } from './draft-programme';
import { programmeReview } from './programme-review';

const tilt = anExercise({
  slug: 'supine-pelvic-tilt',
  name: 'Supine pelvic tilt',
  progressions: ['glute-bridge'],
});
const bridge = anExercise({
  slug: 'glute-bridge',
  name: 'Glute bridge',
  regressions: ['supine-pelvic-tilt', 'heel-dig-isometric'],
});
const dig = anExercise({
  slug: 'heel-dig-isometric',
  name: 'Supine heel dig',
  progressions: ['glute-bridge'],
});
const library = [tilt, bridge, dig];
const template = aTemplate([dig, bridge]);
const draft = () =>
  draftProgramme({ template, library, episodeId: anId(), startsOn: '2026-11-22', newId: anId });

describe('draftProgramme', () => {
  it('is what the contract accepts, from the first phase alone, with later phases in words', () => {
    const made = draft();
    expect(AssignProgrammeRequest.safeParse(made).error).toBeUndefined();
    expect(made).toMatchObject({ phaseName: 'Protect and reload', painLimit: 4, validFrom: '2026-11-22' });
    expect(made.outline).toBe('Rebuild: Strength at length. When: Jogs 20 min');
  });

  it('ticks the bridge to be held with the heel dig, not the other way round', () => {
    const [first, second] = draft().sessions[0]?.exercises ?? [];
    expect(first?.holdTogether).toEqual([second?.id]);
    expect(second?.holdTogether).toEqual([]);
  });

  it('proposes the first easier one of the library, and none where there is none', () => {
    const [first, second] = draft().sessions[0]?.exercises ?? [];
    expect(second?.easierExerciseId).toBe(tilt.id);
    expect(first?.easierExerciseId).toBeNull();
  });
});

describe('programmeReview', () => {
  it('marks the one dose that differs from the template', () => {
    const made = draft();
    const nameOf = (id: string) => library.find((exercise) => exercise.id === id)?.name ?? '';
    const changed = made.sessions.map((session) => ({
      ...session,
      exercises: session.exercises.map((exercise) =>
        exercise.exerciseId === bridge.id
          ? { ...exercise, dose: { ...exercise.dose, repetitions: 8 } }
          : exercise,
      ),
    }));
    const [session] = programmeReview({ ...made, sessions: changed }, template, nameOf);
    expect(session).toMatchObject({ schedule: 'Mon, Tue, Wed, Thu and Fri', scheduleWas: null });
    expect(session?.exercises).toMatchObject([
      { name: 'Supine heel dig', dose: '3 × 10', doseWas: null, heldWith: ['Glute bridge'] },
      { name: 'Glute bridge', dose: '3 × 8', doseWas: '3 × 10', easier: 'Supine pelvic tilt' },
    ]);
  });
});

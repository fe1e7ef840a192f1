import type { AssignProgrammeRequest } from '@ischia/shared';
import { screen, waitFor, within } from '@testing-library/react';
import { anId } from '../../../../testing/an-id';
import { TODAY } from '../../../../testing/clinic-factories';
import { anExercise, aProgrammeVersion, aTemplate } from '../../../../testing/programme-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { AssignProgramme } from './assign-programme';

const tilt = anExercise({
  slug: 'supine-pelvic-tilt',
  name: 'Supine pelvic tilt',
  progressions: ['glute-bridge'],
});
const bridge = anExercise({
  slug: 'glute-bridge',
  name: 'Glute bridge',
  regressions: ['supine-pelvic-tilt'],
});
const patientId = anId();

async function draw(screened: boolean) {
  const server = new ServerAnswers()
    .on('GET /exercises', () => ({ items: [tilt, bridge] }))
    .on('GET /programme-templates', () => ({ items: [aTemplate([tilt, bridge])] }));
  const assigned = jest.fn();
  const drawn = await renderClinic(
    <AssignProgramme
      patientId={patientId}
      patientName="Ines Moreau"
      episodeId={anId()}
      screened={screened}
      today={TODAY}
      onAssigned={assigned}
    />,
  );
  await drawn.user.click(await screen.findByRole('radio', { name: /Hamstring strength after strain/ }));
  return { ...drawn, server, assigned };
}

describe('AssignProgramme', () => {
  it('assigns T2 with one dose changed, held together as proposed, starting today', async () => {
    const { user, server, assigned } = await draw(true);
    const dose = within(screen.getByRole('group', { name: 'Dose of Glute bridge' }));
    await user.clear(dose.getByLabelText('Repetitions'));
    await user.type(dose.getByLabelText('Repetitions'), '8');
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findByText('3 × 8')).toBeTruthy();
    expect(screen.getByText('3 × 10', { selector: 's' })).toBeTruthy();
    expect(screen.getByText(/Held together: Glute bridge/)).toBeTruthy();
    await user.click(screen.getByRole('button', { name: 'Assign to Ines Moreau' }));
    await waitFor(() => expect(server.calls.some((call) => call.method === 'PUT')).toBe(true));
    const put = server.calls.find((call) => call.method === 'PUT');
    expect(put?.path).toMatch(new RegExp(`^/patients/${patientId}/programmes/[0-9a-f-]{36}$`));
    const body = put?.body as AssignProgrammeRequest;
    const [first, second] = body.sessions[0]?.exercises ?? [];
    expect(body).toMatchObject({ validFrom: TODAY, painLimit: 4, screenMissingReason: null });
    expect(first?.holdTogether).toEqual([second?.id]);
    expect(second).toMatchObject({ easierExerciseId: tilt.id, holdTogether: [] });
    expect(second?.dose).toMatchObject({
      sets: 3,
      repetitions: 8,
      holdSeconds: null,
      minutes: null,
      loadKg: null,
    });
    expect(assigned).not.toHaveBeenCalled();
    server.on(`PUT ${put?.path}`, () => aProgrammeVersion());
    await user.click(screen.getByRole('button', { name: 'Assign to Ines Moreau' }));
    await waitFor(() => expect(assigned).toHaveBeenCalledTimes(1));
    expect(server.sent(`PUT ${put?.path}`)).toEqual([body, body]);
  });

  it('does not go on without a dose that can be done', async () => {
    const { user } = await draw(true);
    const dose = within(screen.getByRole('group', { name: 'Dose of Glute bridge' }));
    await user.clear(dose.getByLabelText('Repetitions'));
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findByText('give minutes, or sets with repetitions or seconds')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /^Assign to/ })).toBeNull();
  });

  it('asks for a reason when the baseline screen is missing', async () => {
    const { user } = await draw(false);
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findByText('Give a reason')).toBeTruthy();
    await user.type(
      screen.getByLabelText('Why the programme starts without it'),
      'Screened by the GP on Friday',
    );
    await user.click(screen.getByRole('button', { name: 'Review' }));
    expect(await screen.findByRole('button', { name: 'Assign to Ines Moreau' })).toBeTruthy();
  });
});

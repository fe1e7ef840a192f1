import { screen, waitFor, within } from '@testing-library/react';
import { anId } from '../../../../testing/an-id';
import { TODAY } from '../../../../testing/clinic-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { OpenEpisodeForm } from './open-episode-form';

const draw = () =>
  renderClinic(<OpenEpisodeForm patientId={anId()} today={TODAY} onOpened={() => undefined} />);
const question = (name: RegExp) => within(screen.getByRole('group', { name }));
const submit = { name: /^Open the episode/ };

describe('OpenEpisodeForm', () => {
  it('starts with all ten screening questions not asked, and neither condition nor side chosen', async () => {
    await draw();
    const notAsked = screen.getAllByRole('radio', { name: 'Not asked' }) as HTMLInputElement[];
    expect(notAsked).toHaveLength(10);
    expect(notAsked.every((radio) => radio.checked)).toBe(true);
    const chosen = (screen.getAllByRole('radio') as HTMLInputElement[]).filter((radio) => radio.checked);
    expect(chosen).toHaveLength(10);
  });

  it('asks for condition and side before anything is sent', async () => {
    const server = new ServerAnswers();
    const { user } = await draw();
    await user.click(screen.getByRole('button', submit));
    expect(await screen.findByText('Choose the condition')).toBeTruthy();
    expect(screen.getByText('Choose the side')).toBeTruthy();
    expect(server.calls).toEqual([]);
  });

  it('sends a yes, a no and eight questions not asked as they are, with the known symptoms', async () => {
    const server = new ServerAnswers();
    const { user } = await draw();
    await user.click(screen.getByRole('radio', { name: 'Hamstring strain' }));
    await user.click(question(/^Side/).getByRole('radio', { name: 'Right' }));
    await user.click(question(/^Fever/).getByRole('radio', { name: 'No' }));
    await user.click(question(/Bone thinning/).getByRole('radio', { name: 'Yes' }));
    await user.click(screen.getByRole('checkbox', { name: 'Pins and needles' }));
    await user.selectOptions(screen.getByLabelText('Sides'), 'L,R');
    await user.selectOptions(screen.getByLabelText('Furthest usual point'), '0');
    await user.click(screen.getByRole('button', submit));
    await waitFor(() => expect(server.calls).toHaveLength(1));
    expect(server.calls[0]?.body).toMatchObject({
      condition: 'hamstring-strain',
      side: 'R',
      onsetOn: null,
      openedOn: TODAY,
      baselineScreen: { fever: 'no', osteoporosis: 'yes', caudaEquina: 'not-asked', weightLoss: 'not-asked' },
      expectation: {
        knownQualities: ['tingling'],
        knownSides: ['L', 'R'],
        baselineLevel: 0,
        usualPeak: null,
        expectationActive: false,
      },
    });
  });
});

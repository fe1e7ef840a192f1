import { screen, waitFor } from '@testing-library/react';
import { anId } from '../../../../testing/an-id';
import { TODAY } from '../../../../testing/clinic-factories';
import { renderClinic } from '../../../../testing/render-clinic';
import { ServerAnswers } from '../../../../testing/server-answers';
import { RecordContact } from './record-contact';

const patientId = anId();

async function opened() {
  const { user } = await renderClinic(
    <RecordContact patientId={patientId} patientName="Maria Lopes" today={TODAY} />,
  );
  await user.click(screen.getByRole('button', { name: 'Record a call or visit of Maria Lopes' }));
  return user;
}

describe('RecordContact', () => {
  it('sends nothing until it is said what it was and whether somebody was reached', async () => {
    const server = new ServerAnswers();
    const user = await opened();
    await user.click(screen.getByRole('button', { name: 'Record contact' }));
    expect(await screen.findByText('Choose a call or a visit')).toBeTruthy();
    expect(screen.getByText('Choose whether you spoke to the patient')).toBeTruthy();
    expect(server.calls).toEqual([]);
  });

  it.each([
    ['Spoke to the patient', true],
    ['Could not reach them', false],
  ])('%s: reached is %s', async (label, reached) => {
    const server = new ServerAnswers();
    const sent: unknown[] = [];
    server.on(`PUT /patients/${patientId}/contacts/*`, (body) => {
      sent.push(body);
      return { id: anId(), kind: 'call', on: TODAY, reached, recordedAt: '2026-11-22T09:00:00Z' };
    });
    const user = await opened();
    await user.click(screen.getByRole('radio', { name: 'Call' }));
    await user.click(screen.getByRole('radio', { name: label }));
    await user.click(screen.getByRole('button', { name: 'Record contact' }));
    await waitFor(() => expect(sent).toEqual([{ kind: 'call', on: TODAY, reached }]));
    expect(await screen.findByRole('button', { name: 'Record a call or visit of Maria Lopes' })).toBeTruthy();
  });
});

import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import '../../flow-texts';
import { NOT_ASKED } from '../pain-words';
import { ScoreQuestion } from './score-question';
import { WhereQuestion } from './where-question';
import { YesListQuestion } from './yes-list-question';

Object.assign(window, { scrollTo: () => undefined });
afterEach(cleanup);

function score(given: Parameters<typeof ScoreQuestion>[0]['given'] = NOT_ASKED) {
  const answers: unknown[] = [];
  render(
    <ScoreQuestion title="How is it?" hint="0 to 10" given={given} onAnswer={(one) => answers.push(one)} />,
  );
  return { answers, user: userEvent.setup() };
}

describe('ScoreQuestion', () => {
  it('shows eleven buttons from 0 to 10 with none chosen', () => {
    score();
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios.map((radio) => radio.value)).toEqual([
      '0',
      '1',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
    ]);
    expect(radios.filter((radio) => radio.checked)).toEqual([]);
  });

  it('says what to do when nothing was chosen, with the focus on it, and answers nothing', async () => {
    const { answers, user } = score();
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    const alert = screen.getByRole('alert');
    expect(alert.textContent).toContain('Choose a number');
    expect(document.activeElement).toBe(alert);
    expect(answers).toEqual([]);
  });

  it('answers 0 as 0', async () => {
    const { answers, user } = score();
    await user.click(screen.getByRole('radio', { name: '0' }));
    await user.click(screen.getByRole('button', { name: 'Continue' }));
    expect(answers).toEqual([{ state: 'answered', value: 0 }]);
  });

  it('answers "skipped" on the button that says so', async () => {
    const { answers, user } = score();
    await user.click(screen.getByRole('button', { name: 'Skip this question' }));
    expect(answers).toEqual([{ state: 'skipped' }]);
  });

  it('keeps an earlier 0 chosen when the patient comes back', () => {
    score({ state: 'answered', value: 0 });
    expect(screen.getByRole<HTMLInputElement>('radio', { name: '0' }).checked).toBe(true);
  });
});

describe('YesListQuestion', () => {
  const rows = [
    { key: 'chest' as const, question: 'Chest pain?' },
    { key: 'fall' as const, question: 'A fall?' },
  ];

  it('tells of a yes at the tap, before the list is left', async () => {
    const glimpses: unknown[] = [];
    render(
      <YesListQuestion
        title="Any?"
        rows={rows}
        onChosen={(one) => glimpses.push(one)}
        onAnswer={() => undefined}
      />,
    );
    const [firstYes] = screen.getAllByRole('button', { name: 'Yes' });
    if (firstYes !== undefined) await userEvent.click(firstYes);
    expect(glimpses).toEqual([{ chest: 'yes' }]);
  });

  it('says "none of these" only while nothing is chosen', async () => {
    const answers: unknown[] = [];
    render(<YesListQuestion title="Any?" rows={rows} onAnswer={(one) => answers.push(one)} />);
    expect(screen.getByRole('button', { name: 'None of these' })).toBeTruthy();
    const [, secondUnsure] = screen.getAllByRole('button', { name: 'Not sure' });
    if (secondUnsure !== undefined) await userEvent.click(secondUnsure);
    await userEvent.click(screen.getByRole('button', { name: 'None of the others' }));
    expect(answers).toEqual([{ fall: 'unsure' }]);
  });
});

describe('WhereQuestion', () => {
  it('asks for a side before it goes on, and names left and right in words', async () => {
    const answers: unknown[] = [];
    render(<WhereQuestion given={[]} onAnswer={(sites) => answers.push(sites)} />);
    await userEvent.click(screen.getByRole('checkbox', { name: 'Calf' }));
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(screen.getByRole('alert').textContent).toContain('Choose a side: Calf');
    await userEvent.click(screen.getByRole('radio', { name: 'Right' }));
    await userEvent.click(screen.getByRole('button', { name: 'Continue' }));
    expect(answers).toEqual([[{ region: 'calf', side: 'R' }]]);
  });
});

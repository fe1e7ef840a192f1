import type { PatientOverview } from '@ischia/shared';
import { fullDate, sentence } from '../../../lib/format';
import { QUALITY_WORDS, scoreWords } from '../../../words/clinical-words';

type Props = Pick<PatientOverview, 'painDays' | 'marks'>;

/** The pain chart as rows: newest first, a blank day said to be not answered, every mark with its words. */
export function PainTable({ painDays, marks }: Props) {
  return (
    <table className="twin">
      <caption className="sr-only">Pain by day, newest first</caption>
      <thead>
        <tr>
          <th scope="col">Day</th>
          <th scope="col">Highest pain</th>
          <th scope="col">Sessions</th>
          <th scope="col">Sharp or radiating</th>
        </tr>
      </thead>
      <tbody>
        {[...painDays].reverse().map(({ on, value, sessions }) => (
          <tr key={on}>
            <th scope="row">{fullDate(on)}</th>
            <td>{value === null ? <span className="quiet">not answered</span> : scoreWords(value)}</td>
            <td>{sessions}</td>
            <td>
              {marks
                .filter((mark) => mark.on === on)
                .map((mark) => (
                  <div key={mark.recordId}>
                    {sentence(mark.words.map((word) => QUALITY_WORDS[word]).join(', '))},{' '}
                    {scoreWords(mark.score)}
                    {mark.exerciseName !== null && `, ${mark.exerciseName}`}
                  </div>
                ))}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

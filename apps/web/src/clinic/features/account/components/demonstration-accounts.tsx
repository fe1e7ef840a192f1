const ACCOUNTS = [
  ['physio@demo.example', 'Physiotherapist'],
  ['physio2@demo.example', 'Physiotherapist, second'],
  ['physio3@demo.example', 'Physiotherapist, third'],
  ['lead@demo.example', 'Outcomes lead'],
  ['admin@demo.example', 'Administrator'],
  ['desk@demo.example', 'Front desk'],
  ['patient@demo.example', 'Patient, opens the portal'],
  ['patient2@demo.example', 'Patient, second'],
  ['physio@other.example', 'Physiotherapist, other clinic'],
  ['patient@other.example', 'Patient, other clinic'],
] as const;
const PASSWORD = 'correct-horse-ischia';

type Props = { onChoose: (email: string, password: string) => void };

/** Shown only while the demonstration clinic is loaded. A press fills the form. */
export function DemonstrationAccounts({ onChoose }: Props) {
  return (
    <section className="demo-accounts" aria-labelledby="demo-title">
      <h2 id="demo-title">Demonstration accounts</h2>
      <p>
        Made-up people. One password for all: <code>{PASSWORD}</code>
      </p>
      <ul>
        {ACCOUNTS.map(([email, who]) => (
          <li key={email}>
            <button type="button" onClick={() => onChoose(email, PASSWORD)}>
              <span>{who}</span>
              <small>{email}</small>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

import type { FlagItem } from '@ischia/shared';

/** Which rules of which version were met, by which values, and where each rule comes from. */
export function Evidence({ flag, id }: { flag: FlagItem; id: string }) {
  return (
    <div className="evidence" id={id}>
      {flag.rules.map((rule) => (
        <section key={rule.ruleId} className="met-rule">
          <h4>
            <span className="rule-id">{rule.ruleId}</span> {rule.title}
          </h4>
          <dl>
            {[...rule.inputs, ...rule.thresholds].map((input) => (
              <div key={input.label}>
                <dt>{input.label}</dt>
                <dd>{input.value}</dd>
              </div>
            ))}
          </dl>
          <p className="rule-source">{rule.source}</p>
        </section>
      ))}
      {flag.record.note !== null && (
        <blockquote className="patient-note">
          <p dir="auto">{flag.record.note}</p>
          <footer>The patient’s own note. The rules do not read it.</footer>
        </blockquote>
      )}
      <p className="rule-set">Rule set {flag.ruleSetVersion}</p>
    </div>
  );
}

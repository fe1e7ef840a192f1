import type { ProgrammeTemplate } from '@ischia/shared';

type Props = {
  templates: readonly ProgrammeTemplate[];
  chosen: string | null;
  onChoose: (template: ProgrammeTemplate) => void;
};

export function TemplateChoice({ templates, chosen, onChoose }: Props) {
  return (
    <fieldset className="template-choice">
      <legend>Start from a template</legend>
      {templates.map((template) => (
        <label key={template.id} className={chosen === template.id ? 'template chosen' : 'template'}>
          <input
            type="radio"
            name="template"
            checked={chosen === template.id}
            onChange={() => onChoose(template)}
          />
          <span className="template-code">{template.code}</span>
          <span>
            <strong>{template.name}</strong>
            <small>{template.audience}</small>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

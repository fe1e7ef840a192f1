import type { ProgrammeTemplate } from '@ischia/shared';
import type { ProgrammeTemplateEntity } from '../schema/programme-template.entity';
import type { TemplateVersionEntity } from '../schema/template-version.entity';

/** Each template with its latest version; one without any version is not offered. */
export function templatesFrom(
  templates: readonly ProgrammeTemplateEntity[],
  versions: readonly TemplateVersionEntity[],
): ProgrammeTemplate[] {
  return templates.flatMap((template) => {
    const latest = versions
      .filter((version) => version.templateId === template.id)
      .reduce<TemplateVersionEntity | null>(
        (best, next) => (best === null || next.number > best.number ? next : best),
        null,
      );
    if (latest === null) return [];
    const { id, code, name, audience } = template;
    return [{ id, code, name, audience, painLimit: latest.painLimit, phases: latest.phases }];
  });
}

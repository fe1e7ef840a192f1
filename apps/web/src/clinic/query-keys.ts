/** One factory per resource; an invalidation names the resource. */
export const meKeys = { all: ['me'] as const };
export const flagKeys = { all: ['flags'] as const, inbox: () => ['flags', 'inbox'] as const };
export const caseloadKeys = {
  all: ['caseload'] as const,
  of: (whose: 'mine' | 'clinic') => ['caseload', whose] as const,
};
export const clinicKeys = { settings: () => ['clinic', 'settings'] as const };
export const staffKeys = { all: ['staff-members'] as const };
export const patientKeys = {
  all: ['patients'] as const,
  overview: (patientId: string) => ['patients', patientId, 'overview'] as const,
};
export const libraryKeys = {
  exercises: () => ['library', 'exercises'] as const,
  templates: () => ['library', 'templates'] as const,
};

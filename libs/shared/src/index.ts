// The only barrel. Nothing inside this library imports it.
export * from './clinical/answer';
export * from './clinical/vocabulary';
export * from './contract/adherence';
export * from './contract/auth';
export * from './contract/caseload';
export * from './contract/endpoint';
export * from './contract/exercises';
export * from './contract/flags';
export * from './contract/health';
export * from './contract/pain';
export * from './contract/patients';
export * from './contract/portal';
export * from './contract/primitives';
export * from './contract/problem';
export * from './contract/programmes';
export * from './contract/roles';
export * from './contract/session-logs';

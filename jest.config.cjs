const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    JSON.parse(require('node:fs').readFileSync(`${__dirname}/.swcrc`, 'utf8')),
  ],
};
const shared = {
  transform,
  moduleNameMapper: {
    '^@ischia/shared$': '<rootDir>/libs/shared/src/index.ts',
    '^@ischia/migrations$': '<rootDir>/migrations/src/index.ts',
  },
  rootDir: __dirname,
  // Modern packages without a CommonJS build.
  transformIgnorePatterns: [
    '/node_modules/(?!(?:temporal-polyfill|temporal-utils|temporal-spec|wouter|regexparam|mitt)/)',
  ],
};
const web = {
  ...shared,
  moduleNameMapper: { ...shared.moduleNameMapper, '\\.css$': '<rootDir>/apps/web/src/testing/style.ts' },
};
/** Unit projects are pure; `integration` and `journeys` need a PostgreSQL, which their global set-up starts. */
module.exports = {
  rootDir: __dirname,
  projects: [
    { ...shared, displayName: 'shared', testMatch: ['<rootDir>/libs/shared/src/**/*.spec.ts'] },
    { ...shared, displayName: 'api', testMatch: ['<rootDir>/apps/api/src/**/*.spec.ts'] },
    { ...shared, displayName: 'repository', testMatch: ['<rootDir>/tools/**/*.spec.ts'] },
    { ...web, displayName: 'web', testMatch: ['<rootDir>/apps/web/src/**/*.spec.ts'] },
    {
      ...web,
      displayName: 'screens',
      testEnvironment: 'jest-environment-jsdom',
      testMatch: ['<rootDir>/apps/web/src/**/*.spec.tsx'],
      setupFiles: ['<rootDir>/apps/web/src/testing/jsdom.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/apps/api/test/**/*.int-spec.ts'],
      setupFilesAfterEnv: ['<rootDir>/apps/api/test/support/patience.ts'],
      globalSetup: '<rootDir>/apps/api/test/support/global-setup.cjs',
      globalTeardown: '<rootDir>/apps/api/test/support/global-teardown.cjs',
    },
    {
      ...shared,
      displayName: 'journeys',
      testMatch: ['<rootDir>/e2e/**/*.e2e.ts'],
      globalSetup: '<rootDir>/e2e/support/global-setup.cjs',
      globalTeardown: '<rootDir>/e2e/support/global-teardown.cjs',
    },
  ],
};

/** Directions of imports. Each rule names the sentence it keeps true. */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared-stays-on-zod',
      severity: 'error',
      from: { path: '^libs/shared/src', pathNot: '\\.spec\\.ts$' },
      to: { pathNot: ['^libs/shared/src', '^node_modules/zod/'] },
    },
    {
      name: 'clinical-never-imports-contract',
      severity: 'error',
      from: { path: '^libs/shared/src/clinical' },
      to: { path: '^libs/shared/src/contract' },
    },
    {
      name: 'nobody-imports-the-barrel-from-inside',
      severity: 'error',
      from: { path: '^libs/shared/src', pathNot: '^libs/shared/src/index\\.ts$' },
      to: { path: '^libs/shared/src/index\\.ts$' },
    },
    {
      name: 'apps-do-not-meet',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'apps-use-the-barrel',
      severity: 'error',
      from: { path: '^(apps|e2e|bench)/' },
      to: { path: '^libs/shared/src/', pathNot: '^libs/shared/src/index\\.ts$' },
    },
    {
      name: 'web-without-server-parts',
      severity: 'error',
      from: { path: '^apps/web/src' },
      to: { path: '^node_modules/(@nestjs|typeorm|pg|fastify|@fastify)(/|$)' },
    },
    {
      name: 'portal-and-both-stay-small',
      comment: 'the phone never downloads the clinic',
      severity: 'error',
      from: { path: '^apps/web/src/(portal|both)/' },
      to: {
        path: [
          '^apps/web/src/clinic/',
          '^node_modules/(@mantine|recharts|@tanstack/react-router|react-hook-form)(/|$)',
        ],
      },
    },
    {
      name: 'clinic-never-imports-portal',
      severity: 'error',
      from: { path: '^apps/web/src/(clinic|both)/' },
      to: { path: '^apps/web/src/portal/' },
    },
    {
      name: 'web-features-do-not-meet',
      severity: 'error',
      from: { path: '^apps/web/src/(clinic|portal)/features/([^/]+)/' },
      to: { path: '^apps/web/src/(clinic|portal)/features/', pathNot: '^apps/web/src/$1/features/$2/' },
    },
    {
      name: 'ui-and-lib-know-no-feature',
      severity: 'error',
      from: { path: '^apps/web/src/(clinic|portal|both)/(ui|lib)/' },
      to: { path: '^apps/web/src/(clinic|portal)/(features|pages)/' },
    },
    {
      name: 'api-features-meet-at-the-service',
      severity: 'error',
      from: { path: '^apps/api/src/([^/]+)/' },
      to: {
        path: '^apps/api/src/[^/]+/[^/]+\\.(controller|mapper|queries)\\.ts$',
        pathNot: '^apps/api/src/$1/',
      },
    },
    {
      name: 'platform-knows-no-feature',
      severity: 'error',
      from: { path: '^apps/api/src/platform/' },
      to: { path: '^apps/api/src/', pathNot: '^apps/api/src/platform/' },
    },
    {
      name: 'schema-is-a-layer-below',
      severity: 'error',
      from: { path: '^apps/api/src/schema/' },
      to: { path: '^apps/api/src/', pathNot: '^apps/api/src/(schema|platform)/' },
    },
    {
      name: 'migrations-are-frozen-history',
      severity: 'error',
      from: { path: '^migrations/src' },
      to: { pathNot: ['^migrations/src', '^node_modules/typeorm/'] },
    },
    {
      name: 'no-unlisted-packages',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '/(dist|out)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};

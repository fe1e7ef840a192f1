import jest from 'eslint-plugin-jest';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const banned = [
  { selector: 'TSEnumDeclaration', message: 'Use an as-const tuple.' },
  { selector: 'ExportAllDeclaration', message: 'One barrel only: libs/shared/src/index.ts.' },
  { selector: 'TSAsExpression > TSAnyKeyword', message: 'No casts to any.' },
  { selector: 'TSAsExpression > TSAsExpression', message: 'No double casts.' },
  { selector: "LogicalExpression[operator='??'] > Literal[value=0]", message: 'Null is not zero.' },
  { selector: "LogicalExpression[operator='||'] > Literal[value=0]", message: 'Null is not zero.' },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Never.' },
  {
    selector:
      'CallExpression[callee.property.name=/^(orderBy|addOrderBy|andWhere|orWhere|groupBy|having)$/] > :not(Literal):first-child:not(MemberExpression)',
    message: 'No SQL from a variable.',
  },
];
const clock = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'Read the time from the Clock.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Read the time from the Clock.',
  },
];

export default tseslint.config(
  { ignores: ['**/dist/**', '**/out/**', '.data/**', '.nx/**', 'node_modules/**'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.base],
    rules: {
      complexity: ['error', 10],
      'max-depth': ['error', 3],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'no-restricted-syntax': ['error', ...banned, ...clock],
      'no-console': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
    },
  },
  { files: ['apps/api/**/*.ts'], rules: { '@typescript-eslint/consistent-type-imports': 'off' } },
  { files: ['libs/shared/src/index.ts'], rules: { 'no-restricted-syntax': 'off' } },
  {
    files: ['**/clock.ts', 'e2e/**', 'bench/**', 'apps/api/test/**', 'apps/api/src/demo/**'],
    rules: { 'no-restricted-syntax': ['error', ...banned] },
  },
  { files: ['e2e/**', 'bench/**', 'apps/api/src/**/cli.ts'], rules: { 'no-console': 'off' } },
  {
    files: ['apps/web/src/**/*.tsx'],
    plugins: { 'jsx-a11y': jsxA11y, 'react-hooks': reactHooks },
    rules: {
      ...jsxA11y.flatConfigs.recommended.rules,
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: ['**/*.spec.{ts,tsx}', '**/*.int-spec.ts', 'e2e/**/*.ts'],
    plugins: { jest },
    rules: {
      'jest/no-focused-tests': 'error',
      'jest/no-disabled-tests': 'error',
      'jest/expect-expect': ['error', { assertFunctionNames: ['expect', 'expect*', 'fc.assert', 'assert*'] }],
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
    },
  },
);

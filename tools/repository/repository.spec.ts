import { linesWith, repositoryFiles, ROOT, textOf } from './files';

const MAX_LINES = 350;
/** A table of cases is one thing to read; the linter holds specs to 400 lines of code. */
const MAX_SPEC_LINES = 450;
/** Lists and data, which are long because the world is. */
const LONG: readonly RegExp[] = [
  /^package-lock\.json$/,
  /^apps\/api\/openapi\.json$/,
  /\/__fixtures__\//,
  /(^|\/)exercises\.json$/,
  /\.svg$/,
  /\.md$/,
  /\/locales\//,
  /^libs\/shared\/src\/contract\/.*\.json$/,
];
const files = repositoryFiles();
const code = files.filter((path) => /\.(ts|tsx|mjs|cjs|js)$/.test(path));
const specs = code.filter((path) => /\.(spec|int-spec|e2e)\.tsx?$/.test(path));

describe('the files of the repository', () => {
  it('are found, so that the other checks look at something', () => {
    expect(files).toEqual(expect.arrayContaining(['package.json', 'tools/repository/files.ts']));
    expect(specs).toContain('tools/repository/repository.spec.ts');
  });

  it('name no folder of the machine they were written on', () => {
    const homes = ['/home/[a-z]', '/Users/[A-Za-z]', '/root/[a-z.]', '[A-Z]:\\\\Users'].join('|');
    expect(linesWith(new RegExp(`(^|[^\\w.])(${homes})`), without(files, 'tools/repository/'))).toEqual([]);
    expect(files.filter((path) => textOf(path)?.includes(`${ROOT}/`))).toEqual([]);
  });

  it('name no package registry', () => {
    expect(linesWith(/"resolved": "http/, ['package-lock.json'])).toEqual([]);
    expect(
      linesWith(
        /^\s*(@[\w-]+:)?registry\s*=/,
        files.filter((path) => path.endsWith('.npmrc')),
      ),
    ).toEqual([]);
  });

  it('hold no test that is alone or left out', () => {
    const marked = /\b(it|test|describe)\.(only|skip|todo)\b|\b(fit|fdescribe|xit|xtest|xdescribe)\(/;
    expect(linesWith(marked, without(specs, 'tools/repository/'))).toEqual([]);
  });

  it(`can each be read in one sitting: no code above ${MAX_LINES} lines, no spec above ${MAX_SPEC_LINES}`, () => {
    const long = files
      .filter((path) => !LONG.some((pattern) => pattern.test(path)))
      .map((path) => ({ path, lines: (textOf(path) ?? '').split('\n').length }))
      .filter(({ path, lines }) => lines > (/spec\.tsx?$/.test(path) ? MAX_SPEC_LINES : MAX_LINES));
    expect(long).toEqual([]);
  });
});

function without(paths: readonly string[], folder: string): string[] {
  return paths.filter((path) => !path.startsWith(folder));
}

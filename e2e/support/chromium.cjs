// @ts-check
const { execFileSync } = require('node:child_process');
const { accessSync, constants, existsSync, mkdirSync, renameSync } = require('node:fs');
const { delimiter, dirname, join } = require('node:path');

/** The shell without windows first: it does the same work in less time. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/**
 * The machine's own Chromium, else the one inside the npm package, unpacked once.
 * @returns {Promise<{ path: string, libraries: string }>} `libraries`: for LD_LIBRARY_PATH, empty when none are needed
 */
exports.findChromium = async function findChromium() {
  const own = process.env.ISCHIA_CHROMIUM === 'package' ? undefined : onPath();
  if (own) return { path: own, libraries: '' };
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The journeys need Chromium; install it so that "chromium" or "google-chrome" is on the PATH.',
    );
  }
  return unpack();
};

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return NAMES.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** @param {string} file */
function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The package unpacks into the temporary folder; for that moment we make it one beside the packages. */
async function unpack() {
  const build = dirname(require.resolve('@sparticuz/chromium'));
  const packed = join(build, '..', '..', 'bin');
  const folder = join(__dirname, '..', '..', 'node_modules', '.cache', 'chromium');
  if (!existsSync(folder)) {
    const half = `${folder}.${process.pid}`;
    mkdirSync(half, { recursive: true });
    const before = process.env.TMPDIR;
    process.env.TMPDIR = half;
    try {
      const { inflate } = require(join(build, 'lambdafs.cjs'));
      for (const part of ['chromium.br', 'swiftshader.tar.br', 'al2023.tar.br'])
        await inflate(join(packed, part));
    } finally {
      if (before === undefined) delete process.env.TMPDIR;
      else process.env.TMPDIR = before;
    }
    renameSync(half, folder);
  }
  return { path: join(folder, 'chromium'), libraries: hasLibraries() ? '' : join(folder, 'al2023', 'lib') };
}

function hasLibraries() {
  for (const program of ['ldconfig', '/sbin/ldconfig']) {
    try {
      return execFileSync(program, ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
    } catch {
      // Not here; ordinary users often lack /sbin on their PATH.
    }
  }
  return false;
}

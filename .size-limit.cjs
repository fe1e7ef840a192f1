// Web budgets of what a person waits for, gzipped: what each page loads before it shows anything, and the parts that
// come later. The files are those that the built pages name.
const { readdirSync, readFileSync } = require('node:fs');
const { basename, join } = require('node:path');

const DIST = 'apps/web/dist';
const ASSETS = `${DIST}/assets`;

/** Scripts or styles that a page loads at once. */
function loadedBy(page, ending) {
  const html = readFileSync(join(__dirname, DIST, page), 'utf8');
  return [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g)]
    .map(([, file]) => file)
    .filter((file) => file.endsWith(ending))
    .map((file) => `${DIST}/${file}`);
}

const initial = [...loadedBy('index.html', '.js'), ...loadedBy('portal/index.html', '.js')].map((file) =>
  basename(file),
);
const isOf = (part) => (file) => file.startsWith(part) && file.endsWith('.js');
const later = readdirSync(join(__dirname, ASSETS)).filter(
  (file) => file.endsWith('.js') && !initial.includes(file),
);
const charts = later.filter(isOf('pain-plot'));
if (charts.length !== 1) throw new Error('The charts are not one part that is loaded later.');

const budget = (name, path, limit) => ({ name, path, limit, gzip: true });

module.exports = [
  budget('portal: scripts before the first picture', loadedBy('portal/index.html', '.js'), '150 kB'),
  budget('clinic: scripts before the first picture', loadedBy('index.html', '.js'), '250 kB'),
  budget('clinic: styles', loadedBy('index.html', '.css'), '25 kB'),
  budget(
    'charts',
    charts.map((file) => `${ASSETS}/${file}`),
    '120 kB',
  ),
  ...later
    .filter((file) => !charts.includes(file))
    .map((file) => budget(`later: ${file.replace(/-[\w-]{8}\.js$/, '')}`, `${ASSETS}/${file}`, '40 kB')),
];

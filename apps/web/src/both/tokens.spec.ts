import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const sheet = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const [light = '', dark = ''] = sheet.split('@media (prefers-color-scheme: dark)');

const colours = (block: string): Map<string, string> =>
  new Map(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})/g)].map(([, name = '', value = '']) => [name, value]),
  );

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(first: string, second: string): number {
  const [high = 0, low = 0] = [luminance(first), luminance(second)].sort((a, b) => b - a);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = [
  ...['ink', 'ink-soft', 'brand', 'brand-strong', 'accent', 'urgent', 'call', 'watch', 'info', 'ok'].flatMap(
    (text) => [[text, 'paper'] as const, [text, 'surface'] as const],
  ),
  ['ink-soft', 'surface-sunk'],
  ['ink-soft', 'brand-wash'],
  ['on-brand', 'brand'],
  ['on-urgent', 'urgent'],
  ['urgent', 'urgent-wash'],
  ['watch', 'watch-wash'],
  ['info', 'info-wash'],
  ['ok', 'ok-wash'],
  ['on-deep', 'deep'],
  ['on-deep-soft', 'deep'],
] as const;

const SHAPES = [
  'line-strong',
  'focus',
  'watch-line',
  'series-pain',
  'series-done',
  'series-due',
  'mark-sharp',
  'mark-radiating',
].map((shape) => [shape, 'surface'] as const);

describe.each([
  ['light', colours(light)],
  ['dark', colours(dark)],
])('%s tokens', (_theme, tokens) => {
  const of = (name: string): string => tokens.get(name) ?? 'missing';

  it.each(TEXT)('reads %s on %s at 4.5:1 or more', (text, ground) => {
    expect(contrast(of(text), of(ground))).toBeGreaterThanOrEqual(4.5);
  });
  it.each(SHAPES)('sees %s on %s at 3:1 or more', (shape, ground) => {
    expect(contrast(of(shape), of(ground))).toBeGreaterThanOrEqual(3);
  });
});

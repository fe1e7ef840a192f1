import { easierOnes, heldWith, type Linked } from './linked-exercises';

const exercise = (slug: string, progressions: string[], regressions: string[] = []): Linked => ({
  id: `id-${slug}`,
  slug,
  progressions,
  regressions,
});

const library = [
  exercise('supine-pelvic-tilt', ['glute-bridge']),
  exercise('heel-dig-isometric', ['glute-bridge', 'band-prone-curl']),
  exercise(
    'glute-bridge',
    ['long-lever-bridge', 'single-leg-bridge'],
    ['supine-pelvic-tilt', 'heel-dig-isometric'],
  ),
  exercise('long-lever-bridge', ['bridge-walkout'], ['glute-bridge']),
  exercise('single-leg-bridge', ['bridge-walkout'], ['glute-bridge']),
  exercise('bridge-walkout', [], ['long-lever-bridge']),
  exercise('band-prone-curl', [], ['heel-dig-isometric']),
  exercise('lengthened-extender', [], ['not-in-the-library']),
];

describe('heldWith', () => {
  it('ticks the harder ones of this programme only', () => {
    const programme = new Set(['heel-dig-isometric', 'glute-bridge', 'lengthened-extender']);
    expect(heldWith('heel-dig-isometric', library, programme, null)).toEqual(['glute-bridge']);
    expect(heldWith('lengthened-extender', library, programme, null)).toEqual([]);
  });
  it('reaches through exercises that are not in the programme', () => {
    const programme = new Set(['supine-pelvic-tilt', 'bridge-walkout']);
    expect(heldWith('supine-pelvic-tilt', library, programme, null)).toEqual(['bridge-walkout']);
  });
  it('never holds an exercise with itself, an easier one, or the approved easier one', () => {
    const programme = new Set(library.map(({ slug }) => slug));
    const held = heldWith('glute-bridge', library, programme, 'bridge-walkout');
    expect(held).toEqual(['long-lever-bridge', 'single-leg-bridge']);
  });
});

describe('easierOnes', () => {
  it('follows the library’s order, the first being the proposal', () => {
    expect(easierOnes('glute-bridge', library).map(({ slug }) => slug)).toEqual([
      'supine-pelvic-tilt',
      'heel-dig-isometric',
    ]);
  });
  it('proposes none for a slug that the library does not hold', () => {
    expect(easierOnes('lengthened-extender', library)).toEqual([]);
    expect(easierOnes('unknown', library)).toEqual([]);
  });
});

import {
  Button,
  Checkbox,
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
} from '@mantine/core';

/** Ten steps of the brand’s teal; 8 is `--brand` by day, 3 by night. */
const water: MantineColorsTuple = [
  '#e8f4f4',
  '#d3e8e9',
  '#aed6d9',
  '#86cdd2',
  '#5fb0b5',
  '#2f7f86',
  '#1c6a72',
  '#115963',
  '#0b4a52',
  '#073840',
];

export const theme = createTheme({
  colors: { water },
  primaryColor: 'water',
  primaryShade: { light: 8, dark: 3 },
  autoContrast: true,
  luminanceThreshold: 0.179,
  respectReducedMotion: true,
  fontFamily: 'var(--font)',
  headings: { fontFamily: 'var(--font-display)', fontWeight: '600' },
  defaultRadius: 'md',
  radius: { md: '8px' },
  components: {
    // The filled button is the brand’s own pair of colours in both themes.
    Button: Button.extend({
      vars: (_theme, { variant }) =>
        variant === undefined || variant === 'filled'
          ? {
              root: {
                '--button-bg': 'var(--brand)',
                '--button-hover': 'var(--brand-strong)',
                '--button-color': 'var(--on-brand)',
              },
            }
          : { root: {} },
    }),
    Checkbox: Checkbox.extend({
      vars: () => ({
        root: { '--checkbox-color': 'var(--brand)', '--checkbox-icon-color': 'var(--on-brand)' },
      }),
    }),
    Popover: { defaultProps: { transitionProps: { duration: 0 } } },
    Menu: { defaultProps: { transitionProps: { duration: 0 } } },
  },
});

const coloured = [
  'red',
  'orange',
  'yellow',
  'lime',
  'green',
  'teal',
  'cyan',
  'blue',
  'indigo',
  'violet',
  'grape',
  'pink',
  'gray',
];

const ours = {
  '--mantine-color-body': 'var(--paper)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-hover': 'var(--brand-wash)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-error': 'var(--urgent)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--brand)',
};

/** Mantine’s own defaults miss AA in many places; these are ours or darkened until they do not. */
export const resolver: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    ...ours,
    ...Object.fromEntries(
      coloured.map((name) => [
        `--mantine-color-${name}-light-color`,
        `color-mix(in srgb, var(--mantine-color-${name}-9), black 35%)`,
      ]),
    ),
  },
  dark: ours,
});

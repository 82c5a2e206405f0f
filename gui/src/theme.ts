import {
  createTheme,
  rem,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type MantineThemeOverride,
} from '@mantine/core';

/** The whole look in one place: one accent, one neutral ramp per scheme, six meanings. */

const accent: MantineColorsTuple = [
  '#f1f1fe',
  '#e2e1fb',
  '#c7c6f4',
  '#aaa8ee',
  '#8d8ae6',
  '#7572dc',
  '#5f5bd0',
  '#5450c0',
  '#4744a8',
  '#38368a',
];

const neutralDark: MantineColorsTuple = [
  '#ecedef',
  '#c5c8ce',
  '#a0a4ad',
  '#858a94',
  '#363941',
  '#2a2d33',
  '#1b1d21',
  '#131417',
  '#0e0f11',
  '#0a0b0c',
];

const neutralLight: MantineColorsTuple = [
  '#f8f8fa',
  '#f1f1f4',
  '#e6e7eb',
  '#d7d9de',
  '#b9bcc4',
  '#8b8f99',
  '#676b75',
  '#50545d',
  '#34373e',
  '#1a1c20',
];

type Tokens = Record<string, string>;

const light: Tokens = {
  ground: '#ffffff',
  rail: '#f8f8fa',
  raised: '#ffffff',
  sunken: '#f5f5f8',
  hover: '#f5f5f8',
  active: '#f1f1fe',
  chosen: '#f7f7ff',
  line: '#e8e9ed',
  'line-strong': '#d4d6dc',
  text: '#1a1c20',
  dim: '#50545d',
  faint: '#676b75',
  accent: '#5450c0',
  'accent-text': '#4744a8',
  focus: '#5f5bd0',
  float: '0 1px 2px rgb(20 22 30 / 6%), 0 12px 32px rgb(20 22 30 / 14%)',
  'green-text': '#19703f',
  'green-tint': '#e8f6ed',
  'yellow-text': '#7d5700',
  'yellow-tint': '#fdf4d7',
  'red-text': '#b3261e',
  'red-tint': '#fdeceb',
  'orange-text': '#a14400',
  'orange-tint': '#fdefe3',
  'blue-text': '#0a5fb0',
  'blue-tint': '#e7f2fc',
  'gray-text': '#5c606a',
  'gray-tint': '#f1f1f4',
  mark: '#ffe08a',
  veil: 'rgb(24 26 34 / 32%)',
};

const dark: Tokens = {
  ground: '#131417',
  rail: '#0e0f11',
  raised: '#1b1d21',
  sunken: '#191b1f',
  hover: '#1a1c20',
  active: '#22233a',
  chosen: '#1b1c2a',
  line: '#25272c',
  'line-strong': '#363941',
  text: '#ecedef',
  dim: '#adb1b9',
  faint: '#8f949e',
  accent: '#5f5bd0',
  'accent-text': '#aaa8ee',
  focus: '#8d8ae6',
  float: '0 0 0 1px #2a2d33, 0 16px 40px rgb(0 0 0 / 55%)',
  'green-text': '#5ecb8b',
  'green-tint': '#14291d',
  'yellow-text': '#e3bb4c',
  'yellow-tint': '#2b2411',
  'red-text': '#ff8a80',
  'red-tint': '#331917',
  'orange-text': '#f7a15c',
  'orange-tint': '#30200f',
  'blue-text': '#74b7f5',
  'blue-tint': '#12253a',
  'gray-text': '#a0a4ad',
  'gray-tint': '#212329',
  mark: '#6b5514',
  veil: 'rgb(0 0 0 / 55%)',
};

const variables = (tokens: Tokens) =>
  Object.fromEntries(Object.entries(tokens).map(([name, value]) => [`--rc-${name}`, value]));

/** What Mantine calls its own surfaces, pointed at ours, so its parts and our CSS never drift apart. */
const surfaces = (tokens: Tokens): Tokens => ({
  ...variables(tokens),
  '--mantine-color-body': tokens.ground ?? '',
  '--mantine-color-text': tokens.text ?? '',
  '--mantine-color-dimmed': tokens.faint ?? '',
  '--mantine-color-placeholder': tokens.faint ?? '',
  '--mantine-color-default': tokens.raised ?? '',
  '--mantine-color-default-hover': tokens.hover ?? '',
  '--mantine-color-default-border': tokens['line-strong'] ?? '',
  '--mantine-color-error': tokens['red-text'] ?? '',
  '--mantine-color-anchor': tokens['accent-text'] ?? '',
});

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {
    '--rc-row': '32px',
    '--rc-bar': '48px',
    '--rc-motion': '120ms',
    '--rc-mono': "'JetBrains Mono Variable', ui-monospace, 'SF Mono', Menlo, monospace",
  },
  light: surfaces(light),
  dark: surfaces(dark),
});

/** Drop-downs stay where they belong in the document, so that they are inside its landmarks. */
const floating = {
  shadow: 'none',
  radius: 'md',
  transitionProps: { duration: 90 },
  withinPortal: false,
  floatingStrategy: 'fixed',
};

export const theme: MantineThemeOverride = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 7, dark: 6 },
  colors: { accent, dark: neutralDark, gray: neutralLight },
  fontFamily: "'Inter Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  fontFamilyMonospace: 'var(--rc-mono)',
  fontSizes: { xs: rem(12), sm: rem(13), md: rem(14), lg: rem(16), xl: rem(20) },
  lineHeights: { xs: '1.4', sm: '1.45', md: '1.5', lg: '1.5', xl: '1.4' },
  spacing: { xs: rem(8), sm: rem(12), md: rem(16), lg: rem(24), xl: rem(32) },
  radius: { xs: rem(3), sm: rem(5), md: rem(7), lg: rem(10), xl: rem(14) },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
  headings: { fontWeight: '600' },
  components: {
    Button: { defaultProps: { size: 'xs', fw: 500 } },
    ActionIcon: { defaultProps: { variant: 'subtle', color: 'gray', size: 28 } },
    Modal: {
      defaultProps: {
        centered: false,
        yOffset: '9vh',
        radius: 'lg',
        transitionProps: { duration: 110 },
        overlayProps: { color: 'var(--rc-veil)', backgroundOpacity: 1 },
        closeButtonProps: { 'aria-label': 'Close' },
      },
    },
    Menu: { defaultProps: floating },
    Popover: { defaultProps: floating },
    Combobox: { defaultProps: floating },
    Tooltip: {
      defaultProps: {
        openDelay: 400,
        transitionProps: { duration: 90 },
        events: { hover: true, focus: true, touch: false },
      },
    },
    Kbd: { defaultProps: { size: 'xs' } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
  },
});

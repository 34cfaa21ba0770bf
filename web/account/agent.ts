/** Names that browsers and systems go by, and what each says of itself. The first that fits counts: most also name another. */
const browsers: readonly (readonly [string, RegExp])[] = [
  ['Edge', /\bEdg(e|A|iOS)?\//],
  ['Opera', /\bOPR\//],
  ['Samsung', /\bSamsungBrowser\//],
  ['Firefox', /\b(Firefox|FxiOS)\//],
  ['Chrome', /\b(Chrome|CriOS|HeadlessChrome)\//],
  ['Safari', /\bSafari\//],
];
const systems: readonly (readonly [string, RegExp])[] = [
  ['iPhone', /\biPhone\b/],
  ['iPad', /\biPad\b/],
  ['Android', /\bAndroid\b/],
  ['Windows', /\bWindows\b/],
  ['ChromeOS', /\bCrOS\b/],
  ['macOS', /\bMac OS X\b/],
  ['Linux', /\bLinux\b/],
];

const nameIn = (agent: string, names: typeof browsers) => names.find(([, said]) => said.test(agent))?.[0];

/** The browser and the system of what a browser calls itself, as far as it tells. */
export function readAgent(agent: string | undefined): {
  readonly browser: string | undefined;
  readonly system: string | undefined;
} {
  return { browser: nameIn(agent ?? '', browsers), system: nameIn(agent ?? '', systems) };
}

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../../src/app/styles/tokens.css', import.meta.url), 'utf8');

/** Hexadecimal colours of a theme by name; the dark theme overrides the light one. */
function getColours(theme: 'light' | 'dark'): Map<string, string> {
  const [light = '', dark = ''] = css.split("[data-theme='dark']");
  const read = (block: string) =>
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6})/g)].map(([, name, hex]) => [name, hex]);
  const pairs = theme === 'light' ? read(light) : [...read(light), ...read(dark)];
  return new Map(pairs.map(([name, hex]) => [name ?? '', hex ?? '']));
}

/** Relative luminance by WCAG 2. */
function getLuminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const [red = 0, green = 0, blue = 0] = channels;
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function getContrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [getLuminance(one), getLuminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  const colours = getColours(theme);
  const get = (name: string) => colours.get(name) ?? '';

  it.each(['ink', 'ink-2', 'ink-3', 'accent', 'sure-ink', 'blocked'])('reads %s on every ground', (text) => {
    for (const ground of ['paper', 'surface', 'selected']) {
      expect(getContrast(get(text), get(ground)), `${text} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('shows the edge of a control and the focus', () => {
    for (const edge of ['control', 'focus']) expect(getContrast(get(edge), get('paper'))).toBeGreaterThanOrEqual(3);
  });
});

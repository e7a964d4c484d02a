import { describe, expect, it } from 'vitest';
import { hasUndrawn } from '../../../src/documents/pdf/faces.ts';

describe(hasUndrawn, () => {
  it.each([
    ['Müller & Söhne › 15 Ω, ½ µm — Łódź, Αθήνα, Москва', false],
    ['宁波磁材有限公司 トヨタ', false],
    ['Werk שלום', true],
    ['مصنع Baotou', true],
    ['포스코', true],
  ])('%s: %s', (text, undrawn) => {
    expect(hasUndrawn(text)).toBe(undrawn);
  });
});

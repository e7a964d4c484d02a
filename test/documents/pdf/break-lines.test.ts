import { describe, expect, it } from 'vitest';
import { breakLines } from '../../../src/documents/pdf/break-lines.ts';

// Each character is one wide.
const measure = (text: string): number => Array.from(text).length;

describe(breakLines, () => {
  it('breaks at spaces, and where it must', () => {
    expect(breakLines('the oil pump ring', 8, measure)).toEqual(['the oil', 'pump', 'ring']);
    expect(breakLines('MT-6118-01-LONG', 6, measure)).toEqual(['MT-611', '8-01-L', 'ONG']);
    expect(breakLines('', 6, measure)).toEqual(['']);
  });

  it('breaks between Chinese characters, and keeps a figure with its unit', () => {
    expect(breakLines('赣州金力永磁', 4, measure)).toEqual(['赣州金力', '永磁']);
    expect(breakLines('over €\u00a0412\u00a0m', 8, measure)).toEqual(['over', '€\u00a0412\u00a0m']);
  });

  it('loses no character', () => {
    const text = 'Jingling Magnetics 金力永磁 Ningbo, 2.0 kg';
    for (const width of [1, 3, 7, 20, 100]) {
      expect(breakLines(text, width, measure).join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
    }
  });
});

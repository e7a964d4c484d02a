import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../../src/catalogue/suggest-part-facts.ts';

const suggest = createPartSuggester(prepareSuggestingWords(loadCatalogue()));

function suggestCategory(description: string): string | null {
  const { category } = suggest({ description, group: '', hsCode: null });
  return category?.sure === true ? category.value : null;
}

describe('a housing, cover or wheel', () => {
  it.each([
    ['Gehäuse GG roh', 'casting'],
    ['Gehäuse Alu Druckguss', 'casting'],
    ['Pumpengehäuse GJL-250', 'casting'],
    ['END BELL CAST', 'casting'],
    ['叶轮 塑料', 'plastic-moulding'],
    ['Gehäuseunterteil PA66-GF30', 'plastic-moulding'],
    ['Laufrad PPS GF40', 'plastic-moulding'],
    ['IMPELLER, PPS GF40', 'plastic-moulding'],
    ['Lüfterrad PA6', 'plastic-moulding'],
    ['COVER ABS BLACK', 'plastic-moulding'],
    ['ENCLOSURE, SHEET METAL 3U', 'sheet-metal'],
    ['CABINET, STEEL 19IN 42U', 'sheet-metal'],
    ['Schaltschrank Stahlblech 800x600', 'sheet-metal'],
  ])('“%s” is what its material says: %s', (description, category) => {
    expect(suggestCategory(description)).toBe(category);
  });

  it.each([
    // Nothing says what it is of, or two things do.
    'Gehäuse',
    'HOUSING, MACHINED AL6061',
    'Gehäuse GG mit Deckel PA66',
    // What it holds, or may hold, is more than its shell.
    'Gehäuse PA66 mit Magnet',
    'HOUSING PA66 W/ MAGNET',
    'Polgehäuse GG',
    'Motorgehäuse Alu Druckguss',
    'Rotorgehäuse PPS',
    'Sensorgehäuse PA66',
    'COVER PP WITH SPEAKER',
    // A held material is no common one.
    'Laufrad PPS Graphit',
  ])('“%s” stays open', (description) => {
    expect(suggestCategory(description)).toBe(null);
  });
});

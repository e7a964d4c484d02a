import { describe, expect, it } from 'vitest';
import { applyClassification, filterUnclassified } from '../../src/domain/classify-parts.ts';
import { hashDataset } from '../../src/domain/content-hash.ts';
import { datasetWithParts } from '../api/datasets.ts';

describe('a classification', () => {
  it('sets the category of the chosen parts and changes nothing else, the given dataset included', () => {
    const before = datasetWithParts('w', 'P-1', 'P-2', 'P-3');
    const hash = hashDataset(before);
    const after = applyClassification(
      before,
      new Map([
        ['P-1', 'rotor'],
        ['P-3', 'fastener'],
      ]),
    );
    expect(after.parts.map((part) => part.category)).toEqual(['rotor', null, 'fastener']);
    expect({ ...after, parts: after.parts.map((part) => ({ ...part, category: null })) }).toEqual(before);
    expect(hashDataset(before)).toBe(hash);
    expect(hashDataset(after)).not.toBe(hash);
  });

  it('refuses a part that is not there', () => {
    expect(() => applyClassification(datasetWithParts('w', 'P-1'), new Map([['P-9', 'rotor']]))).toThrow('"P-9"');
  });
});

describe('parts to classify', () => {
  it('are those without a category and those whose category is no id of the catalogue; products are none', () => {
    const [bare, known, strange, product] = datasetWithParts('w', 'A', 'B', 'C', 'D').parts;
    const parts = [
      bare!,
      { ...known!, category: 'rotor' },
      { ...strange!, category: 'frobnicator' },
      { ...product!, kind: 'product' as const },
    ];
    expect(filterUnclassified(parts, new Set(['rotor'])).map((part) => part.partNumber)).toEqual(['A', 'C']);
  });
});

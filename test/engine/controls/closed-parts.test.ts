import { describe, expect, it } from 'vitest';
import type { Category } from '../../../src/catalogue/schema.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { findClosedParts } from '../../../src/engine/controls/closed-parts.ts';

const screws = { id: 'screw', form: null, closedReason: 'Steel.', words: {} } as unknown as Category;
const categories = new Map([[screws.id, screws]]);

/** Parts that are screws by somebody's word, each with a row of contents: its substance and its least and most percent. */
function findClosed(contents: Readonly<Record<string, readonly [string, number, number] | null>>): string[] {
  const dataset = {
    parts: Object.keys(contents).map((partNumber) => ({
      partNumber,
      category: screws.id,
      categoryEvidence: 'declared',
      form: null,
    })),
    composition: Object.entries(contents).flatMap(([partNumber, row]) =>
      row === null
        ? []
        : [{ partNumber, substance: row[0], massPctMin: row[1], massPctMax: row[2], evidence: 'declared' }],
    ),
    properties: [],
  } as unknown as Dataset;
  return [...findClosedParts(dataset, categories)];
}

describe(findClosedParts, () => {
  it('keeps a part closed whose contents name no rare earth, or say of one no more than that it may be there', () => {
    const contents = {
      none: null,
      steel: ['Fe', 99, 100],
      'not understood': ['Blend 7', 1, 2],
      maybe: ['Nd', 0, 2],
      'maybe one of two': ['Dy/Tb', 0, 3],
    } as const;
    expect(findClosed(contents)).toEqual(Object.keys(contents));
  });

  it('closes no part that holds a rare earth, by itself, in a compound, or one of several', () => {
    const contents = { itself: ['Nd', 1, 2], compound: ['Dy2O3', 0.5, 1], 'one of two': ['Dy/Tb', 3, 3] } as const;
    expect(findClosed(contents)).toEqual([]);
  });
});

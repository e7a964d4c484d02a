import { describe, expect, it } from 'vitest';
import type { Grid } from '../../../src/intake/base/grid.ts';
import { passOverSheets } from '../../../src/intake/tables/pass-over-sheets.ts';

const grid = (sheet: string, hidden = false): Grid => ({
  sheet,
  hidden,
  rows: [['Part number'], ['M-1']],
  merged: [],
  decimalComma: false,
});

const look = (...grids: readonly Grid[]): unknown => {
  const { shown, passed, notes } = passOverSheets(grids, 'form.xlsx');
  return {
    shown: shown.map(({ sheet }) => sheet),
    passed: passed.map(({ source, why }) => `${source.sheet}: ${why}`),
    notes: notes.map(({ code }) => code),
  };
};

describe('sheets of a form', () => {
  it.each(['Example', 'Beispiel', 'Exemple', '填写示例', '記入例', 'Filled example (do not send)'])(
    'that show how it is filled in are passed over by their name: %s',
    (name) => {
      expect(look(grid('Form'), grid(name))).toEqual({
        shown: ['Form'],
        passed: [`${name}: sheet is an example`],
        notes: ['sheet-is-example'],
      });
    },
  );

  it.each(['Examples of use 2026 parts', 'Sample 12', 'Muster'])('are read where the name says more: %s', (name) => {
    expect(look(grid('Form'), grid(name))).toEqual({ shown: ['Form', name], passed: [], notes: [] });
  });

  it('are read where no other is there', () => {
    expect(look(grid('Example'))).toEqual({ shown: ['Example'], passed: [], notes: [] });
    expect(look(grid('Example'), grid('Old', true))).toEqual({
      shown: ['Example'],
      passed: ['Old: sheet is hidden'],
      notes: ['sheet-hidden'],
    });
  });
});

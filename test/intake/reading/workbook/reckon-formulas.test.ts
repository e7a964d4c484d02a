import { describe, expect, it } from 'vitest';
import { createReckoner } from '../../../../src/intake/reading/workbook/reckon-formulas.ts';

/** A sheet whose cells are given by address: a number, a text, or a formula that begins with `=` and has no result. */
function writeSheet(cells: Readonly<Record<string, number | string>>): string {
  const written = Object.entries(cells).map(([address, value]) =>
    typeof value === 'number'
      ? `<c r="${address}"><v>${value}</v></c>`
      : value.startsWith('=')
        ? `<c r="${address}"><f>${value.slice(1)}</f></c>`
        : `<c r="${address}" t="inlineStr"><is><t>${value}</t></is></c>`,
  );
  return `<worksheet><sheetData><row r="1">${written.join('')}</row></sheetData></worksheet>`;
}

const DATA = writeSheet({ A1: 'MG-1', B1: 250, C1: 4 });

function reckonA9(cells: Readonly<Record<string, number | string>>): number | string | null {
  const own = writeSheet({ A1: 8, A2: 2.5, A3: 'text', ...cells });
  return createReckoner((sheet) => (sheet === 'Own' ? own : sheet === 'Data 1' ? DATA : null), [])('Own', 8, 0);
}

describe('a formula without a stored result', () => {
  it.each([
    ['=A1*A2', 20],
    ['=A1+A2*2', 13],
    ['=(A1-A2)/2', 2.75],
    ['=-A1', -8],
    ['=A1*50%', 4],
    ['=SUM(A1:A3)', 10.5],
    ['=SUM(A1,A2,10)', 20.5],
    ['=PRODUCT(A1:A2)', 20],
    ['=ROUND(A2,0)', 3],
    ['=ROUND(-A2,0)', -3],
    ['=$A$1', 8],
    ["='Data 1'!B1*'Data 1'!C1", 1000],
    ["=SUM('Data 1'!B1:C1)", 254],
    ["='Data 1'!A1", 'MG-1'],
    ['=A8', 16],
  ])('is reckoned where it is simple: %s', (formula, expected) => {
    expect(reckonA9({ A8: '=A1*2', A9: formula })).toBe(expected);
  });

  it.each([
    ['one with another function', '=IF(A1>0,A1,0)'],
    ['one that looks something up', "=VLOOKUP(A3,'Data 1'!A1:B1,2,0)"],
    ['a sum with a text', '=A1+A3'],
    ['a division by nothing', '=A1/A7'],
    ['one that points at a blank', '=A7'],
    ['one of another workbook', '=[1]Data!A1'],
    ['one of a sheet that is not there', '=Other!A1'],
    ['one that rests on itself', '=A9+1'],
    ['one that rests on what is not reckoned', '=A1*A6'],
    ['one that is broken', '=A1*'],
    ['one of whole columns', '=SUM(A:A)'],
  ])('has none otherwise: %s', (_, formula) => {
    expect(reckonA9({ A6: '=NOW()', A9: formula })).toBeNull();
  });

  it('has none where two rest on each other, or thousands in a row', () => {
    expect(reckonA9({ A8: '=A9', A9: '=A8' })).toBeNull();
    const chain = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`A${at + 9}`, `=A${at + 10}+1`]));
    expect(reckonA9(chain)).toBeNull();
  });
});

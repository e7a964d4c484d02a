import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

/** Two lists of one supplier: of M-1 and of M-10, each of which denies dysprosium. */
const LIST = `Supplier;Part No.;Substance;Content (wt%)
Hangzhou Kestrel Magnetics Co., Ltd.;M-1;Neodymium;30
Hangzhou Kestrel Magnetics Co., Ltd.;M-1;Dysprosium;0
Hangzhou Kestrel Magnetics Co., Ltd.;M-1;Iron;70
Hangzhou Kestrel Magnetics Co., Ltd.;M-10;Samarium;35
Hangzhou Kestrel Magnetics Co., Ltd.;M-10;Dysprosium;0
Hangzhou Kestrel Magnetics Co., Ltd.;M-10;Cobalt;65
`;
const COMPANY = {
  'parts.csv': 'part_number\nM-1\nM-10\n',
  'suppliers.csv': 'supplier_id,name,country\nS1,Hangzhou Kestrel Magnetics,CN\n',
  'sites.csv': 'site_id,supplier_id,name,country\nW1,S1,Works,CN\n',
  'sourcing.csv': 'part_number,site_id,share_pct,supplier_part_number\nM-1,W1,100,HK-77\nM-10,W1,100,HK-78\n',
};
const DENIED = ['M-1 Dysprosium 0 0', 'M-10 Dysprosium 0 0'];

async function readBeside(letter: string, more: Record<string, string> = {}) {
  const { rows, outcome } = await readContents({ ...COMPANY, ...more, 'list.csv': LIST, 'letter.txt': letter });
  return { denied: rows.filter((row) => row.endsWith(' 0 0')).toSorted(), rows, outcome };
}

describe('a letter that is no table and takes a statement back', () => {
  it.each([
    ['Dear all,\nWe withdraw our declaration for part M-1.\nBest regards', ['M-10 Dysprosium 0 0']],
    ['Sehr geehrte Damen und Herren,\nunsere Erklärung zu M-10 haben wir zurückgezogen.', ['M-1 Dysprosium 0 0']],
    ['Correction: instead of 0 please read 1.2 % for Dy in HK-77.', ['M-10 Dysprosium 0 0']],
    ['Wir ziehen unsere Erklärung vom 12.07.2025 zu Teil M-1 zurück.', ['M-10 Dysprosium 0 0']],
    ['兹撤回2025-03-14关于M-1的成分声明。', ['M-10 Dysprosium 0 0']],
    ['Nous retirons notre déclaration pour la référence HK-78.', ['M-1 Dysprosium 0 0']],
    ['Ritiriamo la nostra dichiarazione per il codice M-10.', ['M-1 Dysprosium 0 0']],
    ['Please disregard our declaration for part M-1.', ['M-10 Dysprosium 0 0']],
    ['Unsere Erklärung zu M-10 ist nicht mehr gültig.', ['M-1 Dysprosium 0 0']],
    ['Our material data sheet for HK-77 was wrong.', ['M-10 Dysprosium 0 0']],
    ['关于M-1的成分声明有误，请勿使用。', ['M-10 Dysprosium 0 0']],
    // Who names no part that is on file, and a firm, means all that the firm declares.
    ['Hangzhou Kestrel Magnetics Co., Ltd.\nWe withdraw our declarations of last year.', []],
    // Another firm's declarations, other parts, and letters on other matters.
    ['Ruhrtal Metall GmbH\nWe withdraw our declarations of last year.', DENIED],
    ['We withdraw our declaration for part XM-1.', DENIED],
    ['We have withdrawn our offer for part M-1.\nM-1 contains no dysprosium.', DENIED],
  ])('leaves nothing denied of what it means: %s', async (letter, expected) => {
    const { denied, rows, outcome } = await readBeside(letter);
    expect(denied).toEqual(expected);
    // What is said to be in the goods stands.
    expect(rows).toEqual(expect.arrayContaining(['M-1 Neodymium 30 30', 'M-10 Samarium 35 35']));
    expect(codes(outcome).includes('declaration-taken-back')).toBe(expected.length < DENIED.length);
  });
});

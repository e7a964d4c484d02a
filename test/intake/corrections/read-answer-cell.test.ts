import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createDayReader, readAnswerCell } from '../../../src/intake/corrections/read-answer-cell.ts';
import { createVocabulary } from '../../../src/intake/dictionary/vocabulary.ts';

const words = createVocabulary(loadCatalogue());
const style = { unit: '% by mass', decimalComma: true };
const read = (field: string, cell: string): string | null => readAnswerCell(field, cell, style, words)?.value ?? null;

describe('an answer as suppliers write it', () => {
  it.each([
    ['1,2 %', '1.2'],
    ['０．５％', '0.5'],
    ['0.8~1.2%', '0.8-1.2'],
    ['0.8～1.2', '0.8-1.2'],
    ['0,8 bis 1,2', '0.8-1.2'],
    ['小于0.1%', '0-0.1'],
    ['< 0,1', '0-0.1'],
    ['1200 mg/kg', '0.12'],
    ['12 µg/g', '0.0012'],
    ['不知道', 'not-known'],
    ['n/a', 'not-known'],
    ['keine', 'no'],
    ['kein Dysprosium', 'no'],
    ['enthält kein Dy', 'no'],
    ['does not contain Dy', 'no'],
    ['不含镝', 'no'],
    // Another element is not the one that is asked about, and a trace is no amount.
    ['kein Terbium', null],
    ['Spuren', null],
    ['n. n.', null],
    ['1,200 ppm', null],
    // Little is not none, and less than nothing is no amount.
    ['~0', null],
    ['≈ 0 %', null],
    ['ca. 0', null],
    ['<0', null],
    ['≤ 0', 'no'],
    ['yes, 1.2 %', '1.2'],
    ['ja: 0,8–1,2', '0.8-1.2'],
    ['含有 500 ppm', '0.05'],
    ['yes, < 0.1 %', 'yes'],
    ['yes, 0 %', null],
    ['no, 1.2 %', null],
    ['1.2 at%', 'yes'],
    ['はい', 'yes'],
    ['いいえ', 'no'],
    ['120', null],
    // A bound stays one where it stands in brackets, and a sum of two elements is no share of one.
    ['0.8 (max)', '0-0.8'],
    ['3 (max.)', '0-3'],
    ['0,5 (höchstens)', '0-0.5'],
    ['1.2 (min)', '1.2-100'],
    ['0.01 (LOD)', '0-0.01'],
    ['20 ppm (Nachweisgrenze)', '0-0.002'],
    ['2.5 (Dy+Tb)', null],
    ['1.5 % (HRE)', null],
    ['31 (TRE)', null],
    ['2.5 (Dy)', '2.5'],
    ['3.0 (typical)', '3'],
    // Of 373 g of Dy2O3 325 g are dysprosium, of Tb4O7 nothing.
    ['Dy2O3 4 %', '3.48528'],
    ['4 % Dy2O3', '3.48528'],
    ['4 (as Dy2O3)', '3.48528'],
    ['Tb4O7 4 %', null],
    ['含镝2.5%', '2.5'],
    ['Dy 1,2 %, Tb 0,3 %', '1.2'],
    ['no Dy, but Tb 0.6 %', null],
    ['不含镝，含铽0.6%', null],
    ['Dy+Tb 1.5 %', null],
    // “Not applicable” is no “none”, and in Japanese the two are one word.
    ['該当なし', null],
    ['none applies', null],
    ['N48SH', null],
    ['3 g', null],
  ])('reads %s of dysprosium as %s', (cell, expected) => expect(read('content:Dy', cell)).toBe(expected));

  it.each([
    ['contents_of_concern', 'Nichts davon', 'none'],
    ['contents_of_concern', 'None of these.', 'none'],
    ['contents_of_concern', '以上均无', 'none'],
    ['contents_of_concern', 'Dysprosium', 'rare-earths'],
    ['contents_of_concern', 'keine Magnete', null],
    ['origin:S', 'Made in China', 'CN'],
    ['origin:S', 'China (Ningbo)', 'CN'],
    ['origin:S', 'China / Vietnam', null],
    ['form', 'Rotor', 'magnet-assembly'],
    ['form', '转子', 'magnet-assembly'],
    ['energy_density_wh_per_kg', '< 300', '<300'],
    ['energy_density_wh_per_kg', 'unter 300 Wh/kg', '<300'],
    ['energy_density_wh_per_kg', 'max. 290', '0-290'],
    ['energy_density_wh_per_kg', '> 300', null],
  ])('reads of %s the words %s as %s', (field, cell, expected) => expect(read(field, cell)).toBe(expected));

  it('keeps what stands in brackets behind a value, and the words in which contents are named', () => {
    expect(readAnswerCell('content:Dy', '1,2 % (lt. Prüfbericht 123)', style, words)).toEqual({
      value: '1.2',
      beside: 'lt. Prüfbericht 123',
    });
    expect(readAnswerCell('contents_of_concern', 'Wolframcarbid', style, words)).toEqual({
      value: 'named-metals',
      beside: 'Wolframcarbid',
    });
  });
});

it.each([
  ['20.11.2026', '2026-11-20'],
  ['2026年11月20日', '2026-11-20'],
  ['11/20/2026', '2026-11-20'],
  ['11/20/26', '2026-11-20'],
  ['１１/２０/２０２６', '2026-11-20'],
  ['20/11/2026', '2026-11-20'],
  ['Nov 20, 2026', '2026-11-20'],
  // Nobody can tell which is the month, or which day it was.
  ['05/06/2026', null],
  ['November 2026', null],
])('reads the day %s as %s', (cell, expected) => expect(createDayReader([cell])(cell)).toBe(expected));

it('reads the days of a column in the order that its other cells decide, and each by itself where they disagree', () => {
  const american = createDayReader(['11/20/26', '05/06/2026', '']);
  expect(american('05/06/2026')).toBe('2026-05-06');
  const mixed = createDayReader(['11/20/2026', '20/11/2026', '05/06/2026']);
  expect([mixed('11/20/2026'), mixed('20/11/2026'), mixed('05/06/2026')]).toEqual(['2026-11-20', '2026-11-20', null]);
});

it.each([
  ['ca. 1,2 %', '0.96-1.44', '“ca. 1,2 %”, read as a fifth more or less, which is our assumption'],
  ['约1.5', '1.2-1.8', '“约1.5”, read as a fifth more or less, which is our assumption'],
  ['~500 ppm (Charge 7)', '0.04-0.06', '“~500 ppm”, read as a fifth more or less, which is our assumption; Charge 7'],
  ['ca. 1,0-1,4 %', '1-1.4', ''],
  ['1,2 %', '1.2', ''],
])('says beside the answer %s that its width is assumed', (cell, value, beside) =>
  expect(readAnswerCell('content:Dy', cell, style, words)).toEqual({ value, beside }),
);

it.each([
  ['content:Dy', '0.1%以下', '0-0.1'],
  ['content:Dy', '500ppm以下', '0-0.05'],
  ['content:Dy', '0.1未満', '0-0.1'],
  ['content:Dy', '0.5%以上', '0.5-100'],
  ['content:Dy', '1.0〜1.4', '1-1.4'],
  ['content:Dy', '含有なし', 'no'],
  ['content:Dy', 'ジスプロシウムは含まれていません', 'no'],
  ['content:Tb', 'ジスプロシウムは含まれていません', null],
  ['content:Dy', 'わかりません', 'not-known'],
  ['content:Dy', '非開示', 'not-disclosed'],
  ['content:Dy', '検出されず', null],
  ['content:Dy', '微量', null],
  ['origin:S', '中国製', 'CN'],
  ['origin:S', '日本', 'JP'],
  ['magnet_family', 'ネオジム磁石', 'NdFeB'],
  ['magnet_family', 'ネオジム磁石ではありません', null],
  ['contents_of_concern', '該当なし', 'none'],
  ['contents_of_concern', '希土類', 'rare-earths'],
  // Which of what it names is not in it stays open: the other things were asked for as well.
  ['contents_of_concern', '磁石は含まれていません', null],
  ['form', 'モーター', 'motor'],
])('reads what a Japanese supplier says of %s, “%s”, as %s', (field, cell, expected) =>
  expect(read(field, cell)).toBe(expected),
);

it.each([
  ['令和8年11月20日', '2026-11-20'],
  ['R8.11.20', '2026-11-20'],
  ['２０２６年１１月２０日', '2026-11-20'],
])('reads the day %s of a Japanese sheet', (cell, day) => expect(createDayReader([cell])(cell)).toBe(day));

it.each([
  ['content:Dy', 'no (not tested)', '', '', null],
  ['content:Dy', '0 (nicht geprüft)', '', '', null],
  ['content:Dy', 'no', '', 'not intentionally added', null],
  ['content:Dy', 'no', 'to the best of our knowledge', '', null],
  ['content:Dy', '不含', '', '未检测', null],
  ['content:Dy', 'no (below 0,1 %)', '', '', '0-0.1'],
  ['content:Dy', 'no', '', '< 500 ppm', '0-0.05'],
  ['content:Dy', 'no', '', 'below the detection limit of 10 ppm', '0-0.001'],
  ['content:Dy', 'nein (unter der Nachweisgrenze 0,05 %)', '', '', '0-0.05'],
  ['content:Dy', 'no', 'ICP-MS report 4711', 'measured on batch 7', 'no'],
  ['content:Dy', '1.2', '', 'not tested', '1.2'],
  ['content:Dy', 'no (as far as we know)', '', '', null],
  ['content:Dy', 'nein (soweit uns bekannt)', '', '', null],
  ['content:Dy', '不含（据我司所知）', '', '', null],
  ['content:Dy', 'no', '', 'old revision', null],
  ['content:Dy', 'no', '', 'probably', null],
  ['content:Dy', 'yes', '', 'old revision', 'yes'],
  ['content:Dy', 'no', '', 'new revision', 'no'],
  ['contents_of_concern', 'none', '', 'not tested', null],
  ['contents_of_concern', 'none', '', '', 'none'],
  ['content:Dy', '0', '', 'valid for A-2 only', null],
  ['content:Dy', '0', '', 'except lot 7', null],
  ['content:Dy', 'nein', '', 'außer Werk Süd', null],
  ['content:Dy', '0', '', '仅限一号工厂', null],
  ['content:Dy', '0', '', 'Dy 1.2 % in lot 5', null],
  ['content:Dy', '0', '', 'draft, to be confirmed', null],
  ['content:Dy', '0 (estimated)', '', '', null],
  ['content:Dy', 'no', '', 'above 0.1 %', '0-0.1'],
  ['content:Dy', '1.2', '', 'except lot 7', '1.2'],
  ['content:Dy', '0', 'valid until 2025-12-31', '', null],
  ['content:Dy', '0', 'gültig bis 31.12.2027', '', 'no'],
  ['content:Dy', '0', '', 'for deliveries from 2027-03-01', null],
  ['content:Dy', '0', '', 'from 1.3.2026 on', 'no'],
  ['content:Dy', '0', 'report of 2026-03-01', '', 'no'],
])('reads %s “%s” beside “%s” and “%s” as %s', (field, cell, evidence, remark, expected) =>
  expect(readAnswerCell(field, cell, style, words, { evidence, remark, today: '2026-11-28' })?.value ?? null).toBe(
    expected,
  ),
);

it.each([
  ['2', 'at%', 'yes'],
  ['0-2', 'at%', null],
  ['0', 'at%', 'no'],
  ['2', 'g/kg', '0.2'],
  ['12', 'mg/kg', '0.0012'],
  ['2', 'Masse-%', '2'],
])('reads the figure %s under the unit %s as %s', (cell, unit, expected) =>
  expect(readAnswerCell('content:Dy', cell, { ...style, unit }, words)?.value ?? null).toBe(expected),
);

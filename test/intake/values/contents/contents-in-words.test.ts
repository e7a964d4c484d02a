import { describe, expect, it } from 'vitest';
import { readContentsInWords } from '../../../../src/intake/values/contents/contents-in-words.ts';
import { findUnreadContent } from '../../../../src/intake/values/contents/unread-contents.ts';

function read(text: string) {
  return readContentsInWords(text).map(({ substance, share }) => [substance, share.min, share.max]);
}

describe('Contents in the words of a part', () => {
  it.each<[string, [string, number, number][]]>([
    ['Segmentmagnet N42SH, Dy ca. 2,5 %', [['Dy', 2, 3]]],
    ['Magnet NdFeB Dy 2.5%', [['Dy', 2.5, 2.5]]],
    ['MAGNET NDFEB DY 2.5%', [['Dy', 2.5, 2.5]]],
    ['NdFeB mit 3 % Dy', [['Dy', 3, 3]]],
    ['NdFeB 3 % Dy 24x12x5', [['Dy', 3, 3]]],
    ['Sm2Co17, 17% Sm', [['Sm', 17, 17]]],
    ['NdFeB, Tb>0.3%', [['Tb', 0.3, 100]]],
    ['Dy-Gehalt max. 3 %', [['Dy', 0, 3]]],
    ['Pb 0.2 % max', [['Pb', 0, 0.2]]],
    ['Dy: 1,2 Gew.-%', [['Dy', 1.2, 1.2]]],
    ['2.5 wt% dysprosium', [['Dy', 2.5, 2.5]]],
    ['gadolinium 5 mass-%', [['Gd', 5, 5]]],
    ['Nd-Fe-B (Dy 2…3 wt.%)', [['Dy', 2, 3]]],
    ['Dy 2 - 3 %', [['Dy', 2, 3]]],
    ['Dy 2,5 ± 0,5 %', [['Dy', 2, 3]]],
    ['含镝2.5%', [['Dy', 2.5, 2.5]]],
    ['镝含量2.5%', [['Dy', 2.5, 2.5]]],
    ['镝≤2.5%', [['Dy', 0, 2.5]]],
    ['铽 0.5～0.8%', [['Tb', 0.5, 0.8]]],
    ['Dy 3%含有', [['Dy', 3, 3]]],
    ['ジスプロシウム2.5%', [['Dy', 2.5, 2.5]]],
    ['Dysprosium 2,5 Prozent', [['Dy', 2.5, 2.5]]],
    ['avec 3 % de dysprosium', [['Dy', 3, 3]]],
    ['terbio 0,4 %', [['Tb', 0.4, 0.4]]],
    ['Tb 500 ppm', [['Tb', 0.05, 0.05]]],
    ['2,500 ppm Tb', [['Tb', 0.25, 0.25]]],
    ['Dy2O3 3 %', [['Dy2O3', 3, 3]]],
    ['3 % Dysprosiumoxid', [['Dysprosiumoxid', 3, 3]]],
    ['氧化镝 3%', [['氧化镝', 3, 3]]],
    ['W: 92 %', [['W', 92, 92]]],
    ['Tb-frei, Dy 2,5 %', [['Dy', 2.5, 2.5]]],
    ['Magnet Dy 2.5 %, ±5 %, 100 % tested', [['Dy', 2.5, 2.5]]],
    ['Dy 2 %; innen Dy 3 %', [['Dy', 2, 3]]],
    [
      'Dy 2,5%/Tb 0,5%',
      [
        ['Dy', 2.5, 2.5],
        ['Tb', 0.5, 0.5],
      ],
    ],
    [
      '30 % Nd, 3 % Dy',
      [
        ['Nd', 30, 30],
        ['Dy', 3, 3],
      ],
    ],
  ])('are read from “%s”', (text, contents) => {
    expect(read(text)).toEqual(contents);
  });

  it.each([
    'Magnet N48H Dy-frei',
    'Magnet N35 (no Dy/Tb)',
    '0 % Dy',
    'Dy 0 %',
    'Dy < 0.1 %',
    'Dy max. 0,05 %',
    'Tb ≤ 500 ppm',
    'RoHS Pb 0.1 % max',
    'free of Dy (0.1 %)',
    'ohne Dy 0,3 %',
    'kein Tb > 0,3 %',
    'not Dy 2 %',
    '不含镝 0.3%',
    '无镝 1%',
    'Dy 0.3 % nicht enthalten',
  ])('are not read from “%s”, which denies them', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    'Dy 3 at.%',
    '3 Atom-% Dy',
    'Tb 2 mol%',
    'Dy 3 % (at)',
    'Dy/Tb 3 %',
    'Dy and Tb 3 %',
    '3 % Dy und Tb',
    'Dy, Tb 3 %',
    '镝铽 3%',
    'WC-Co 94/6',
    'AlSc 2%',
    'Nd-Fe-B 5 %',
    'Dysprosium metal, 99.5 %',
    'Nd 99,9 %',
    'Nd 80 %, Dy 60 %',
    'Dy 150 %',
  ])('are not read from “%s”, which gives no share of mass of one element in an alloy', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    'Magnet ±5 %',
    'Magnet NdFeB ±5 % Dy',
    'Dy ±5 %',
    'Cobalt 20 % recycled',
    '30 % recycled Co',
    'Nd 25 % Rezyklat',
    'Titan 30 % leichter',
    '30 % less Dy',
    'Dy 50 % reduced',
    '50 % weniger Dy',
    'Motor IE5 96 % Titan',
    'Co 96 % efficiency',
    'Nickel 95 % Feuchte',
    'humidity 95 % Ni',
    'Ni 100 % tested',
    '100 % Dy tested',
    'Ausbeute 95 % Sm',
    'yield Nd 92 %',
    'CuSn6',
    'CuSn6 5 %',
    'CuZn37',
    'DY25',
    'DY25 %',
    'SM-100',
    'SM-100 5 %',
    'TB 2.5 mm',
    'TB-25 3 %',
    'Kondensator Tantal 10 %',
    'CAP Ta 10uF 10% 16V',
    'Tantal 22µF 10 %',
    'Widerstand Ni 1 %',
    'RES 10K 1% Ni',
    'Pt 100 0,1 %',
    'Lead time 5 %',
    'lead 3 %',
    'Dy surcharge 5 %',
    'Gold 5 % Skonto',
    'Lithium 30 % SoC',
    'In 5 % of cases',
    'As 5 %',
    'Er 5 %',
    'La 5 %',
    'Müller & Co 50 %',
    'Mo 50 %',
    'Ta 10 % 25 V',
    'PA66 GF30 30 %',
    '不锈钢 5%',
    '镀镍 5%',
    '合金 5%',
    'Tin plated 5 %',
    'Zn 5 µm',
    'Dy 2.5',
    'Sm2Co17',
    'Tb0.5Dy2',
    `Dy 2 % ${'x'.repeat(500)}`,
  ])('are not read from “%s”, whose figure says something else', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('say what they were read from', () => {
    expect(readContentsInWords('Magnet, Dy ca. 2,5 %, 镝 3％').map(({ said }) => said)).toEqual([
      'Dy ca. 2,5 %” and “镝 3%',
    ]);
  });
});

describe('Amounts in words that are not read', () => {
  it.each([
    ['WC-Co 94/6', 'WC-Co 94/6'],
    ['Lot SnPb 60/40', 'SnPb 60/40'],
    ['AlSc 2%', 'AlSc 2%'],
    ['Magnet Dy < 0.1 %', 'Dy < 0.1 %'],
    ['Dy/Tb 3 %', 'Dy/Tb 3 %'],
    ['Dy 3 at.%', 'Dy 3 at.%'],
    ['Dy 2 %, Tb < 0.1 %', 'Tb < 0.1 %'],
  ])('are told of “%s”', (text, expected) => {
    expect(findUnreadContent(text, readContentsInWords(text))).toBe(expected);
  });

  it.each(['Dy 2 %', 'Ni ±5 %', 'RES 1% 0603', 'Widerstand Ni 1 %', 'Dy-frei', 'CuSn6 5 %', 'Kabel 2/3', 'M6x20 8.8'])(
    'are none in “%s”',
    (text) => {
      expect(findUnreadContent(text, readContentsInWords(text))).toBeNull();
    },
  );
});

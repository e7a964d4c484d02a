import { describe, expect, it } from 'vitest';
import { findCroatianMonth, findMonth, findSureMonth } from '../../../src/intake/dictionary/month-names.ts';
import { findPlanColumns, readPeriod } from '../../../src/intake/dictionary/periods.ts';
import { parseDay } from '../../../src/intake/values/parse-values.ts';
import { importText } from '../../intake/import-text.ts';

describe('names of months', () => {
  it.each([
    ['january', 0],
    ['Févr.', 1],
    ['mrt', 2],
    ['kvě', 4],
    ['czerwca', 5],
    ['lipiec', 6],
    ['Ağu', 7],
    ['szept.', 8],
    ['lokakuu', 9],
    ['листопад', 10],
    ['Δεκεμβρίου', 11],
    ['marketing', -1],
    ['set point', -1],
    ['', -1],
  ])('are known in many languages: %s', (word, month) => {
    expect(findMonth(word)).toBe(month);
  });

  it('are others in Croatian', () => {
    expect([findMonth('listopad'), findCroatianMonth('listopad'), findSureMonth('listopad')]).toEqual([10, 9, -1]);
    const months = 'siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac';
    expect(findPlanColumns(months.split(' '))?.places).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]);
    const polish = 'lip sie wrz paź lis gru';
    expect(polish.split(' ').map((word) => readPeriod(word)?.order)).toEqual([6, 7, 8, 9, 10, 11]);
  });
});

it.each([
  ['enero de 2026', 26 * 12],
  ['2026. február', 26 * 12 + 1],
  ['март 2026 г.', 26 * 12 + 2],
  ['siječanj 2026.', 26 * 12],
  ['2026년 4월', 26 * 12 + 3],
  ['十二月', 11],
  ['2026年十月', 26 * 12 + 9],
  ['tháng 5 năm 2026', 26 * 12 + 4],
  ['Thg 12 26', 26 * 12 + 11],
])('a header is a month: %s', (header, order) => {
  expect(readPeriod(header)).toEqual({ perYear: 12, order });
});

it.each([['set of 4'], ['out'.repeat(3)], ['tháng 13'], ['十三月'], ['pro Stück']])(
  'a header is none: %s',
  (header) => {
    expect(readPeriod(header)).toBeNull();
  },
);

it.each([
  ['24-Nov-26', '2026-11-24'],
  ['24-NOV-2026', '2026-11-24'],
  ['15. maj 2026', '2026-05-15'],
  ['3 de mayo de 2026', '2026-05-03'],
  ['5 января 2026 г.', '2026-01-05'],
  ['12 września 2026', '2026-09-12'],
  ['Nov 24, 2026', '2026-11-24'],
  ['2026. május 15.', '2026-05-15'],
  ['7 Ağu 2026', '2026-08-07'],
  ['30 Feb 2026', null],
  // Another month in Croatia than in Poland.
  ['12 listopada 2026', null],
  ['24-Abc-26', null],
])('a day may have its month in words: %s', (cell, day) => {
  expect(parseDay(cell)).toBe(day);
});

it.each([
  ['Produkt;Beskrivelse', 'januar;februar;marts;april;maj;juni;juli;august;september;oktober;november;december'],
  ['Product;Omschrijving', 'jan;feb;mrt;apr;mei;jun;jul;aug;sep;okt;nov;dec'],
  ['Výrobek;Název', 'led;úno;bře;dub;kvě;čvn;čvc;srp;zář;říj;lis;pro'],
  ['Tuote;Nimitys', 'tammi;helmi;maalis;huhti;touko;kesä;heinä;elo;syys;loka;marras;joulu'],
  ['Ürün;Açıklama', 'Oca;Şub;Mar;Nis;May;Haz;Tem;Ağu;Eyl;Eki;Kas;Ara'],
  ['Termék;Megnevezés', 'jan.;febr.;márc.;ápr.;máj.;jún.;júl.;aug.;szept.;okt.;nov.;dec.'],
  ['Proizvod;Naziv', 'sij;velj;ožu;tra;svi;lip;srp;kol;ruj;lis;stu;pro'],
  ['产品;名称', '一月;二月;三月;四月;五月;六月;七月;八月;九月;十月;十一月;十二月'],
])('twelve months of a plan are a year, none of them left out: %s', async (headers, months) => {
  const plan = `${headers};${months}\nMT-1000;Motor A;100;101;102;103;104;105;106;107;108;109;110;111\nMT-2000;Motor B;1;1;1;1;1;1;1;1;1;1;1;1\n`;
  const { dataset } = await importText({
    'export.csv': plan,
    'Bill.csv': 'Parent item;Component;Qty\nMT-1000;M1;4\nMT-2000;M1;2\n',
  });
  const demands = dataset?.parts.flatMap(({ partNumber, annualDemand }) =>
    annualDemand === null ? [] : [[partNumber, annualDemand]],
  );
  expect(demands).toEqual([
    ['MT-1000', 1266],
    ['MT-2000', 12],
  ]);
});

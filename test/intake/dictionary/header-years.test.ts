import { describe, expect, it } from 'vitest';
import { dropYears, readHeaderYear } from '../../../src/intake/dictionary/header-years.ts';
import { findProblem, importText } from '../import-text.ts';

describe('years in headers', () => {
  it.each([
    ['menge fj 2025 26', 'menge', 2025],
    ['qty fy26', 'qty', 2026],
    ['umsatz 2026', 'umsatz', 2026],
    ['chiffre d affaires exercice 2025 2026', 'chiffre d affaires', 2025],
    ['114年金額', '金額', 2025],
    ['2026年度売上', '売上', 2026],
    ['2026年 매출', '매출', 2026],
    ['units', 'units', null],
    ['code 4711', 'code 4711', null],
    ['sterling 925', 'sterling 925', null],
  ])('%s', (header, rest, year) => {
    expect(dropYears(header)).toBe(rest);
    expect(readHeaderYear(header)).toBe(year);
  });
});

const BILL = 'Parent part,Component,Description,Quantity\nHG-300,MG-1,Magnet,2\n';

async function readSales(name: string, list: string) {
  const outcome = await importText({ 'bom.csv': BILL, [name]: list });
  const part = outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'HG-300');
  return { outcome, sold: [part?.annualDemand, part?.unitPrice] };
}

describe('a list of sales with years in its headers', () => {
  it('of the books counts what was sold, and is no bill', async () => {
    const list =
      'Artikel;Bezeichnung;Menge FJ 2025/26;Umsatz FJ 2025/26 (T€)\nHG-300;Hörgerät;31 000;12 400,0\nSumme;;31 000;12 400,0\n';
    const { outcome, sold } = await readSales('Umsatz FJ26.csv', list);
    expect(sold).toEqual([31_000, 400]);
    const alone = await importText({ 'Umsatz FJ26.csv': list });
    expect(alone.dataset?.bom).toEqual([]);
    expect(outcome.dataset?.bom).toHaveLength(1);
  });

  it('counted since 1911 counts the year that is planned, with its own money', async () => {
    const { sold } = await readSales(
      '銷售.csv',
      '品號,品名,114年數量,114年金額(千元),115年預估數量,115年預估金額(千元)\nHG-300,光學鏡片,1200000,504000,1300000,546000\n',
    );
    expect(sold).toEqual([1_300_000, 420]);
  });

  it('of Japan counts what is planned in pieces', async () => {
    const { sold } = await readSales(
      '売上計画.csv',
      '品番,品名,2025年度実績(台),2026年度計画(台),2026年度売上(億円)\nHG-300,燃料電池,5500,6000,72\n',
    );
    expect(sold).toEqual([6000, 1_200_000]);
  });

  it('in rows counts the planned one', async () => {
    const { outcome, sold } = await readSales(
      'Absatz.csv',
      "Produkt;Jahr;Stück;Nettoerlös CHF\nHG-300;2024;17'800;5'162'000.00\nHG-300;2025;18'900;5'481'000.00\nHG-300;2026 (Plan);20'000;5'800'000.00\n",
    );
    expect(sold).toEqual([20_000, 290]);
    expect(findProblem(outcome, 'periods-summed')?.message).toContain('only 2026 (Plan) counts');
  });

  it('in rows without a plan counts the last one', async () => {
    const { sold } = await readSales(
      'Absatz.csv',
      "Produkt;Jahr;Stück;Nettoerlös CHF\nHG-300;2024;17'800;5'162'000.00\nHG-300;2025;18'900;5'481'000.00\n",
    );
    expect(sold).toEqual([18_900, 290]);
  });

  it('of a book of orders adds up the contracts of the first year', async () => {
    const { sold } = await readSales(
      'Order book.csv',
      'Contract,Product,Units,Value £m,FY\nMOD-113,HG-300,40,18.0,FY26\nRAN-020,HG-300,20,9.4,FY26\nMOD-113,HG-300,12,5.4,FY27\n',
    );
    // 27.4 million over 60.
    expect(sold).toEqual([60, 456_667]);
  });
});

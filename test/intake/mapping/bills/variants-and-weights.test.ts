import { describe, expect, it } from 'vitest';
import { readPeriod } from '../../../../src/intake/dictionary/periods.ts';
import { readHeaderCurrency } from '../../../../src/intake/dictionary/money/currency-signs.ts';
import { judgeEncoding } from '../../../../src/intake/reading/judge-encoding.ts';
import { findProblem, importText } from '../../import-text.ts';

describe('A bill for several variants of a product', () => {
  it.each([
    ['ALL', 'BEV', 'BEV-LR', true],
    ['ALL', 'BEV', 'BEV', false],
    ['A', 'B', 'C', false],
  ])('is asked about: %s, %s, %s', async (one, other, third, isAsked) => {
    const outcome = await importText({
      'Structure.csv': `Assembly,Component,Description,Qty,Variant\nBT-90,WHM-90,Wheel motor,2,${one}\nBT-90,BAT-1,Battery rack,2,${other}\nBT-90,BAT-2,Battery rack long,2,${third}\n`,
    });
    expect(findProblem(outcome, 'ask-variants') !== undefined).toBe(isAsked);
    expect(outcome.dataset?.bom).toHaveLength(3);
  });
});

describe('A column for each element', () => {
  it.each([
    ['Charge make-up per casting (lb)', null],
    ['Composition in wt.%', 6.9],
  ])('holds weights or shares as the title says: %s', async (title, nickel) => {
    const { dataset } = await importText({
      'Charge.csv': `${title},,,,\nPart,Ni,Hf,W,Y\nC-4100,6.9,0.012,0.75,0.002\nC-5200,15.4,0.39,2.6,0.003\n`,
    });
    const found = dataset?.composition.find(
      ({ partNumber, substance }) => partNumber === 'C-4100' && substance === 'Ni',
    );
    expect([found?.massPctMin, found?.massPctMax]).toEqual([nickel, nickel]);
  });
});

describe('Bills in the words of further languages', () => {
  it.each([
    ['Norwegian', 'Produkt;Komponent;Beskrivelse;Mengde;Enhet', 'PT-6;NDM-4;Magnetblokk;148;kg'],
    ['Slovak', 'Produkt;Názov;Diel;Názov dielu;Množstvo;MJ', 'PT-6;Pohon;NDM-4;Magnetblokk;148;kg'],
    [
      'Hungarian',
      'Vevői cikkszám;Saját cikkszám;Komponens;Komponens megnevezése;Db/termék;ME',
      '86-A;PT-6;NDM-4;Magnetblokk;148;kg',
    ],
    ['Korean', '제품코드,제품명,원재료코드,원재료명,원단위(kg/EA)', 'PT-6,추진기,NDM-4,Magnetblokk,148'],
    [
      'Italian, by where it is used',
      'Componente;Descrizione componente;Usato in;Q.tà;UM',
      'NDM-4;Magnetblokk;PT-6;148;kg',
    ],
    [
      'of toys',
      'Style No.,Style Name,Comp. Code,Component,Usage per Doz,Unit',
      'PT-6,Blocks 60,NDM-4,Magnetblokk N42 big,1776,kg',
    ],
  ])('say what goes into what: %s', async (_language, header, line) => {
    const part = line.replaceAll('NDM-4', 'RNG-9').replace('Magnetblokk', 'Ring of steel');
    const { dataset } = await importText({ 'Struktur.csv': `${header}\n${line}\n${part}\n` });
    expect(dataset?.bom.map(({ parent, child, quantity, unit }) => [parent, child, quantity, unit])).toEqual([
      ['PT-6', 'NDM-4', 148, 'kg'],
      ['PT-6', 'RNG-9', 148, 'kg'],
    ]);
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'NDM-4')?.description).toContain('Magnetblokk');
  });
});

describe('A product over several lines, each with its place and an article of its own', () => {
  it('is what these go into, whichever files come with the bill', async () => {
    const { dataset } = await importText({
      'Stueckliste KM.csv':
        'Produkt;Pos;Artikel;Bezeichnung;Menge;ME\nKM-1;1;4711.01;Pumpe;1;Stk\nKM-1;2;4711.02;Ventil;2;Stk\nKM-2;1;4711.01;Pumpe;3;Stk\n',
    });
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['KM-1', '4711.01', 1],
      ['KM-1', '4711.02', 2],
      ['KM-2', '4711.01', 3],
    ]);
  });

  it('is no bill where nothing counts the lines: sales by group of products', async () => {
    const { dataset } = await importText({
      'Umsatz.csv':
        'Produkt;Artikel;Bezeichnung;Menge;Umsatz EUR\nPumpen;P-1;Pumpe klein;10;100\nPumpen;P-2;Pumpe;20;400\n',
    });
    expect(dataset?.bom).toEqual([]);
  });
});

describe('Words of headers', () => {
  it.each([
    ['IV/26', 12, 3],
    ['XII.2026', 12, 11],
    ['IV', null, null],
    ['XX/26', null, null],
  ])('“%s” is a month as Roman figures count them', (header, perYear, month) => {
    const period = readPeriod(header);
    expect(period === null ? [null, null] : [period.perYear, period.order % 12]).toEqual([perYear, month]);
  });

  it.each([
    ['Std Cost ($)', 'USD'],
    ['Revenue (A$m)', 'AUD'],
    ['Fakturert (MNOK)', 'NOK'],
    ['Sales Value (Rs. lakh)', 'INR'],
    ['Árbevétel (millió Ft)', 'HUF'],
    ['Price per Ft', ''],
    ['Price', ''],
  ])('“%s” names a currency', (header, currency) => {
    expect(readHeaderCurrency(header)).toBe(currency);
  });

  it.each([
    ['Mamul Adý;Lantanlý elektrot;Çelik', 'Windows-1254'],
    ['Vara;Lýsing;Stærð;Öxull úr stáli', 'Windows-1252'],
  ])('“%s” is in the letters of its language', (text, encoding) => {
    const bytes = Uint8Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
    expect(judgeEncoding(bytes).ranked[0]).toBe(encoding);
  });
});

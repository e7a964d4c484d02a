import { describe, expect, it } from 'vitest';
import { parseAmount } from '../../../src/intake/values/parse-amount.ts';
import { parseDay } from '../../../src/intake/values/parse-values.ts';
import { findProblem, importText } from '../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

describe('what people write instead of repeating or spelling it', () => {
  it('reads “dito” and the like as the cell above, and says so', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'preise.csv':
        'Teil;Lieferant;Land;Preis;Währung;Lieferzeit\nMG-1;Hua Magnet;China;2,50;USD;10 Wochen\nSH-1;siehe oben;dito;4,00;"""";dito\n',
    });
    const sources = outcome.dataset?.sourcing.map((source) => [
      source.partNumber,
      source.siteId,
      source.currency,
      source.leadTimeDays,
    ]);
    expect(sources).toEqual([
      ['MG-1', 'Hua Magnet@CN', 'USD', 70],
      ['SH-1', 'Hua Magnet@CN', 'USD', 70],
    ]);
    expect(findProblem(outcome, 'ditto-repeated')?.message).toContain('(1 row)');
  });

  it.each([
    ['s.o.', '-//-'],
    ['-"-', '"'],
    ['dito', 's. o.'],
    ['同上', '〃'],
  ])('reads %s and %s as the cell above, also where it is a share or a price', async (supplier, other) => {
    const quoted = [supplier, other].map((cell) => `"${cell.replaceAll('"', '""')}"`);
    const { dataset } = await importText({
      'bom.csv': BILL,
      'preise.csv': `Teil;Lieferant;Land;Anteil;Preis\nMG-1;Hua Magnet;China;80;2,50\nSH-1;${quoted[0]};${quoted[1]};${quoted[1]};${quoted[1]}\n`,
    });
    expect(dataset?.sourcing.map(({ siteId, share, unitPrice }) => [siteId, share, unitPrice])).toEqual([
      ['Hua Magnet@CN', 0.8, 2.5],
      ['Hua Magnet@CN', 0.8, 2.5],
    ]);
  });

  it('reads what is different behind such a word, and takes s.o. in a French list for nothing', async () => {
    const { dataset } = await importText({
      'bom.csv': BILL,
      'preise.csv': 'Teil;Bezeichnung;Lieferant\nMG-1;Magnet NdFeB;Hua\nSH-1;dito, vernickelt;Hua\n',
    });
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'SH-1')?.description).toBe(
      'Magnet NdFeB, vernickelt',
    );
    const french = await importText({ 'prix.csv': 'Référence;Fournisseur;Pays\nMG-1;Hua;Chine\nSH-1;s.o.;s.o.\n' });
    expect(french.dataset?.sourcing.map(({ partNumber }) => partNumber)).toEqual(['MG-1']);
  });

  it('leaves open what such a word stands for where nothing is above it, and refuses no row', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'preise.csv': 'Teil;Lieferant;Land;Preis\nMG-1;Hua Magnet;dito;2,50\nSH-1;Stahl AG;DE;4,00\n',
    });
    expect(outcome.dataset?.sites.map(({ siteId }) => siteId)).toEqual(['Hua Magnet@?', 'Stahl AG@DE']);
    expect(findProblem(outcome, 'ditto-open')?.message).toContain('not known (1 row)');
  });

  it.each([
    ['▲120', -120],
    ['△1,200', -1200],
    ['(-)200 Nos', -200],
    ['−5', -5],
    ['(1,200.50)', -1200.5],
    ['( 20 )', -20],
    ['1,20,000 Nos', 120_000],
    ['3,00,00,000.00', 30_000_000],
  ])('reads %s as %d', (cell, value) => {
    expect(parseAmount(cell, false)?.value).toBe(value);
  });

  it.each([
    ['R8.10.1', '2026-10-01'],
    ['令和8年4月1日', '2026-04-01'],
    ['令和元年5月1日', '2019-05-01'],
    ['H30.4.1', '2018-04-01'],
    ['01/10/2569', '2026-10-01'],
    ['2569-10-01', '2026-10-01'],
  ])('reads the day %s as %s', (cell, day) => {
    expect(parseDay(cell)).toBe(day);
  });

  it('joins the columns that describe a part: what it is made of may stand in the second', async () => {
    const outcome = await importText({
      'teile.csv': 'Teil;Bezeichnung 1;Bezeichnung 2\nMG-1;Ringmagnet;NdFeB N38M\nSH-1;Welle;Welle\n',
    });
    expect(outcome.dataset?.parts.map(({ description }) => description)).toEqual(['Ringmagnet NdFeB N38M', 'Welle']);
  });

  it('takes a model that is written once over its lines for what they make up', async () => {
    const outcome = await importText({
      'usage.csv':
        'Model,Part code,Part name,Usage\nVC-35,MG-1,Magnet,2\n,SH-1,Yoke,2\nVC-25,MG-1,Magnet,1\n,SH-1,Yoke,2\n',
    });
    const lines = outcome.dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`);
    expect(lines?.toSorted()).toEqual(['VC-25 1 MG-1', 'VC-25 2 SH-1', 'VC-35 2 MG-1', 'VC-35 2 SH-1']);
  });
});

describe('sums and words of further systems', () => {
  it('leaves out the sums that SAP marks with stars', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'MB52.csv': 'Material;Werk;Frei verwendbar;BME\nMG-1;1000;18.000;ST\nSH-1;1000;2.000;ST\n*;;20.000;ST\n**;;;\n',
    });
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['MG-1', 'MO-1', 'SH-1']);
  });

  it.each([
    ['Wartość netto (tys. PLN)', '3 600', 900],
    ['Выручка (тыс. руб.)', '3 600', 900],
    ['売上金額(百万円)', '36', 9000],
    ['Umsatz (Tsd. EUR)', '3600', 900],
    ['Omsättning (tkr)', '3600', 900],
    ['Omsättning (MSEK)', '3,6', 900],
  ])('counts money in what its header says: %s', async (header, money, price) => {
    const outcome = await importText({
      'parts.txt': 'Part number;Description\nMO-1;Motor\n',
      'Sales 2025.csv': `Part number;Sold quantity;${header}\nMO-1;4000;${money}\n`,
    });
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'MO-1')?.unitPrice).toBe(price);
  });

  it('knows the short name of a firm from its whole name beside it', async () => {
    const outcome = await importText({
      'bom.csv': BILL,
      'dodavatele.csv':
        'Dodavatel;Název organizace;Země;Číslo zboží;Cena;Měna\nMAGSY;Magsy s.r.o.;Česká republika;MG-1;22,40;CZK\nKOVO;Kovo a.s.;Slovensko;SH-1;4,00;CZK\n',
    });
    expect(outcome.dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([
      ['MAGSY', 'Magsy s.r.o.'],
      ['KOVO', 'Kovo a.s.'],
    ]);
    expect(outcome.dataset?.sourcing).toHaveLength(2);
  });
});

import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

describe('lists as people and purchasing systems print them', () => {
  it('read “1.500” pieces by the money of a column that nobody reads', async () => {
    const { dataset, notes } = await importText({
      'plan.csv': 'Artikel;Absatz 2027 [Stk];Kundenwert EUR\nA-1;1.500;84.300,50\nA-2;2.750;1.000,00\n',
    });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([1500, 2750]);
    expect(notes.map(({ code }) => code)).not.toContain('number-style-open');
  });

  it('count open sales as thousands until somebody says, and ask', async () => {
    const { dataset, notes } = await importText({ 'plan.csv': 'Product,Annual demand\nA-1,"1,500"\nA-2,800\n' });
    expect(dataset?.parts.map(({ annualDemand }) => annualDemand)).toEqual([1500, 800]);
    expect(notes.find(({ code }) => code === 'number-style-open')?.message).toContain('it counts as 1500.');
  });

  it.each(['VK netto [EUR/Stk]', 'Ø Verkaufspreis 2027', 'Net sales price EUR', 'Average selling price', 'ASP'])(
    'take “%s” for what customers pay, before the cost in the material master',
    async (header) => {
      const { dataset } = await importText({
        'plan.csv': `Artikel;Absatz 2027;${header}\nA-1;700;420,50\n`,
        'master.csv': 'Material;Materialkurztext;Standardpreis;Preiseinheit\nA-1;Pumpe;198,50;1\n',
      });
      expect(dataset?.parts.map(({ unitPrice }) => unitPrice)).toEqual([420.5]);
    },
  );

  it('go on with the part above where a list of orders prints it once', async () => {
    const { dataset, notes } = await importText({
      'ME2M.csv': `
        Material;Kurztext;Einkaufsbeleg;Belegdatum;Lieferant/Lieferwerk;Bestellmenge;Nettopreis;pro
        300100;Magnet;4500001001;12.03.2026;200417    Beispiel Magnete GmbH;6000;310,00;100
        ;;4500001044;02.09.2026;200417    Beispiel Magnete GmbH;3000;318,00;100
        ;;4500001050;05.10.2026;200418    Muster Import AG;3000;330,00;100
        300101;Schraube;4500001051;05.10.2026;200419    Schrauben Muster KG;10000;2,10;100
      `,
    });
    // 9000 of 12,000 pieces were ordered from the first, last for 3.18 each.
    expect(
      dataset?.sourcing.map(({ partNumber, siteId, share, unitPrice }) => [partNumber, siteId, share, unitPrice]),
    ).toEqual([
      ['300100', '200417@?', 0.75, 3.18],
      ['300100', '200418@?', 0.25, 3.3],
      ['300101', '200419@?', 1, 0.021],
    ]);
    expect(notes.find(({ code }) => code === 'part-filled-down')?.message).toContain('(2 rows)');
  });

  it('never take a sum for more of the part above', async () => {
    const { dataset } = await importText({
      'bom.csv': 'Baugruppe;Komponente;Menge\nA;P1;2\n',
      'MB52.csv': `
        Material;Werk;Lagerort;Frei verwendbar;In Qualitätsprüfung
        P1;1000;0001;120;0
        ;1000;0002;30;0
        ;;;150;0
      `,
    });
    const held = dataset?.inventory
      .filter(({ partNumber }) => partNumber === 'P1')
      .map(({ quantity }) => quantity ?? 0);
    expect(held?.reduce((sum, quantity) => sum + quantity, 0)).toBe(150);
  });

  it('never give a line with words of its own to the part above', async () => {
    const { dataset } = await importText({
      'ME2M.csv': `
        Material;Kurztext;Einkaufsbeleg;Lieferant;Nettopreis
        300100;Magnet;4500001001;Beispiel Magnete GmbH;3,10
        ;Wartung Presse;4500001044;Muster Service KG;900,00
      `,
    });
    expect(dataset?.sourcing.filter(({ partNumber }) => partNumber === '300100')).toHaveLength(1);
  });
});

describe('what parts contain and can do, in plain words', () => {
  const listContents = async (text: string): Promise<unknown[]> => {
    const { dataset } = await importText({ 'stoffe.csv': text });
    return (dataset?.composition ?? []).map(({ substance, massPctMin, massPctMax }) => [
      substance,
      massPctMin,
      massPctMax,
    ]);
  };

  it('is read where the share of a substance is only called “Anteil”', async () => {
    expect(await listContents('Teilenummer;Stoff;Anteil\nP1;Neodym;28 %\nP1;Dysprosium;ca. 2-3 %\n')).toEqual([
      ['Neodym', 28, 28],
      ['Dysprosium', 2, 3],
    ]);
  });

  it('stays open where a supplier says “frei von” and no threshold', async () => {
    expect(await listContents('Teilenummer;Stoff;Gehalt %\nP1;Dysprosium;frei von\nP1;Neodym;29\n')).toEqual([
      ['Dysprosium', null, null],
      ['Neodym', 29, 29],
    ]);
  });

  it('keeps a row without a CAS number beside rows that have one', async () => {
    const text = 'Material-Nr.;Bestandteil;CAS-Nr.;Massenanteil [%]\nP1;Neodym;7440-00-8;27,0\nP1;Sonstige;;2,6\n';
    expect((await listContents(text)).map((row) => (row as unknown[])[0])).toEqual(['Neodym', 'Sonstige']);
    const english = 'Part Number,Material,CAS,Weight %\nP1,Dysprosium,7429-91-6,2.1\nP1,NdFeB magnet,,82\n';
    expect((await listContents(english)).map((row) => (row as unknown[])[0])).toEqual(['Dysprosium', 'NdFeB magnet']);
  });

  it('is a property where a data sheet says parameter, value and unit; its unit is none of the part', async () => {
    const { dataset } = await importText({
      'sheet.csv': 'Customer Part Number,Parameter,Value,Unit\nC1,Density,7.6,g/cm³\nC1,Nominal voltage,3.6,V\n',
    });
    expect(dataset?.parts[0]?.unit ?? null).toBeNull();
    expect(dataset?.properties.map(({ property, text }) => [property, text])).toEqual([
      ['Density (g/cm³)', '7.6'],
      ['Nominal voltage (V)', '3.6'],
    ]);
  });
});

describe('a bill whose lines end on a day', () => {
  it('says so of the line that does, and counts it', async () => {
    const { dataset, notes } = await importText({
      'bom.csv': `
        Baugruppe;Komponente;Menge;ME;Gültig bis
        A;C1;4;ST;30.06.2025
        A;C2;4;ST;31.12.9999
      `,
    });
    expect(dataset?.bom).toHaveLength(2);
    expect(notes.find(({ code }) => code === 'line-ends')).toMatchObject({ row: 2 });
  });
});

describe('a product whose only price is a cost', () => {
  const MASTER = 'Material;Materialkurztext;Standardpreis;Preiseinheit\nA-1;Pumpe;198,50;1\nB-1;Rad;19,50;1\n';
  const BOM = 'Baugruppe;Komponente;Menge\nA-1;B-1;2\n';
  const askCosts = async (files: Readonly<Record<string, string>>): Promise<(string | null)[]> => {
    const { notes } = await importText(files);
    return notes.filter(({ code }) => code === 'ask-sold-at-cost').map(({ found }) => found);
  };

  it('is asked about, and its component is not', async () => {
    const plan = 'Artikel;Absatz 2027\nA-1;700\nB-1;50\n';
    expect(await askCosts({ 'master.csv': MASTER, 'bom.csv': BOM, 'plan.csv': plan })).toEqual(['A-1']);
  });

  it('is not asked about where a selling price is stated, or nothing is sold', async () => {
    const plan = 'Artikel;Absatz 2027;Verkaufspreis\nA-1;700;420,50\n';
    expect(await askCosts({ 'master.csv': MASTER, 'bom.csv': BOM, 'plan.csv': plan })).toEqual([]);
    expect(await askCosts({ 'master.csv': MASTER, 'bom.csv': BOM })).toEqual([]);
  });
});

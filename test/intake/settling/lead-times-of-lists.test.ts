import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const SOURCES = `
  Materialnummer;Lieferant;Land;Nettopreis;Währung
  4711;Zhongli Magnet;CN;3,10;EUR
  4712;Huber;DE;1,20;EUR
  4712;Moravec;CZ;1,10;EUR`;

const BOM = `
  Baugruppe;Komponente;Menge;ME
  P-1;4711;4;ST
  P-1;4712;1;ST`;

async function read(files: Record<string, string>, options: Parameters<typeof importText>[1] = {}) {
  const outcome = await importText(files, options);
  return {
    dataset: outcome.dataset,
    leads: outcome.dataset?.sourcing.map((row) => [row.partNumber, row.siteId, row.leadTimeDays]).toSorted(),
    unread: outcome.unread
      .filter(({ why }) => why === 'no source in the row' || why === 'another table says it')
      .map(({ file, column, cells, why }) => [file, column, cells, why]),
    codes: outcome.notes.map(({ code }) => code).filter((code) => code.startsWith('lead-time')),
    outcome,
  };
}

describe('a lead time of a list that does not say from whom', () => {
  it.each([
    [
      'SAP',
      'Materialnummer;Materialkurztext;Beschaffungsart;Planlieferzeit\n4711;Magnet;F;84\n4712;Welle;F;21\nP-1;Motor;E;5',
    ],
    ['in weeks', 'Teilenummer;Bezeichnung;Wiederbeschaffungszeit (Wochen)\n4711;Magnet;12\n4712;Welle;3'],
    ['in French', "Article;Désignation;Délai d'approvisionnement (jours)\n4711;Aimant;84\n4712;Arbre;21"],
    ['in English', 'Part number,Description,Lead time (days)\n4711,Magnet,84\n4712,Shaft,21'],
    [
      'a list of stocks',
      'Materialnummer;Bezeichnung;Bestand;Wiederbeschaffungszeit Tage\n4711;Magnet;500;84\n4712;Welle;90;21',
    ],
    ['with zeros before the number', 'Material;Materialkurztext;PLIFZ\n000004711;Magnet;84\n000004712;Welle;21'],
  ])('is that of the sources of another list: %s', async (_, master) => {
    const { leads, unread, codes, outcome } = await read({
      'sources.csv': SOURCES,
      'bom.csv': BOM,
      'master.csv': master,
    });
    expect(leads?.map(([, , days]) => days)).toEqual([84, 21, 21]);
    expect(unread).toEqual(master.includes('P-1') ? [['master.csv', 'Planlieferzeit', 1, 'no source in the row']] : []);
    expect(codes).toEqual(['lead-time-of-part']);
    expect(outcome.dataset?.sourcing.map(({ leadTimeEvidence }) => leadTimeEvidence)).toEqual([
      'inferred',
      'inferred',
      'inferred',
    ]);
  });

  it('does not stand against one that a source states, and says so', async () => {
    const { leads, unread, codes } = await read({
      'sources.csv': `
        Materialnummer;Lieferant;Land;Lieferzeit (Tage)
        4711;Zhongli Magnet;CN;30
        4712;Huber;DE;
        4712;Moravec;CZ;14`,
      'master.csv': 'Materialnummer;Materialkurztext;Planlieferzeit\n4711;Magnet;84\n4712;Welle;21',
    });
    expect(leads?.map(([part, , days]) => [part, days])).toEqual([
      ['4711', 30],
      ['4712', 21],
      ['4712', 14],
    ]);
    expect(unread).toEqual([]);
    expect(codes).toEqual(['lead-time-of-part', 'lead-time-differs']);
  });

  it('is the first of several, with a note, and none where the field is kept at 0', async () => {
    const { leads, unread, outcome } = await read({
      'sources.csv': SOURCES,
      'plants.csv':
        'Materialnummer;Materialkurztext;Werk;Planlieferzeit\n4711;Magnet;1000;0\n4711;Magnet;2000;40\n4711;Magnet;3000;60\n4712;Welle;1000;0',
    });
    expect(leads?.map(([, , days]) => days)).toEqual([40, null, null]);
    expect(unread).toEqual([['plants.csv', 'Planlieferzeit', 2, 'no source in the row']]);
    expect(
      outcome.notes.filter(({ code, column }) => code === 'part-text-differs' && column === 'Planlieferzeit'),
    ).toHaveLength(1);
  });

  it('is not that of who delivers to a supplier, nor of a plant of one’s own', async () => {
    const { dataset } = await read({
      'parts.csv': 'part_number,description\nA,Magnet\nB,Coil\n',
      'suppliers.csv': 'supplier_id,name,role\nUS,Us,own\nS,Trade,\nM,Maker,\n',
      'sites.csv': 'site_id,supplier_id,country\nus-1,US,DE\ns-1,S,CZ\nm-1,M,CN\n',
      'sourcing.csv': 'part_number,site_id,buyer_site_id\nA,s-1,us-1\nA,m-1,s-1\nB,us-1,us-1\n',
      'Stamm.csv': 'Materialnummer;Materialkurztext;Planlieferzeit\nA;Magnet;84\nB;Spule;7\n',
    });
    expect(dataset?.sourcing.map((row) => [row.partNumber, row.siteId, row.leadTimeDays])).toEqual([
      ['A', 's-1', 84],
      ['A', 'm-1', null],
      ['B', 'us-1', null],
    ]);
  });

  it('reaches the sources in use when the list comes later, and a newer copy of it takes its place', async () => {
    const { dataset: before } = await read({ 'sources.csv': SOURCES, 'bom.csv': BOM });
    if (before === null) throw new Error('The lists are no dataset.');
    const add = { mode: 'keys', facts: [], forgotten: [] } as const;
    const first = await read(
      { 'master.csv': 'Materialnummer;Materialkurztext;Planlieferzeit\n4711;Magnet;84\n4712;Welle;21' },
      { update: { before, ...add } },
    );
    expect(first.leads?.map(([, , days]) => days)).toEqual([84, 21, 21]);
    if (first.dataset === null) throw new Error('The lists are no dataset.');
    const next = await read(
      { 'master.csv': 'Materialnummer;Materialkurztext;Planlieferzeit\n4711;Magnet;120\n4712;Welle;21' },
      { update: { before: first.dataset, ...add } },
    );
    expect(next.leads?.map(([, , days]) => days)).toEqual([120, 21, 21]);
    expect(next.unread).toEqual([]);
    const again = await read({ 'sources.csv': SOURCES }, { update: { before: next.dataset!, ...add } });
    expect(again.leads?.map(([, , days]) => days)).toEqual([120, 21, 21]);
  });
});

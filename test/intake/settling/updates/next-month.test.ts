import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { ImportOutcome } from '../../../../src/intake/base/import-outcome.ts';
import { compareVersions } from '../../../../src/intake/versions/compare-versions.ts';
import { importText } from '../../import-text.ts';

const VENDORS = 'Lieferant;Name;Land;Ort\nV1;Exemplar Magnetics;CN;Ningbo\nV2;Muster Magnete GmbH;DE;Bonn\n';
const PRICES =
  'Material;Bezeichnung;Lieferant;Nettopreis;Währung;Quote %\nM1;NdFeB-Magnet 12x4;V1;1,30;EUR;70\nM1;NdFeB-Magnet 12x4;V2;1,90;EUR;30\nM2;Stahlring;V2;4,00;EUR;100\n';
const STOCK = 'Material;Lagerort;Bestand;ME\nM1;L1;9000;ST\nM2;L1;400;ST\n';
const SALES = 'Material;Bezeichnung;Jahresmenge;Verkaufspreis;Währung\nP1;Pumpe;500;800,00;EUR\n';

/** The first month's files, and what comes of them with the files of the next month, which go in by key. */
async function readNext(
  second: Record<string, string>,
  options: { readonly stockListed?: 'all' | 'some' } = {},
): Promise<{ dataset: Dataset; notes: readonly string[]; outcome: ImportOutcome }> {
  const first = { 'lieferanten.csv': VENDORS, 'infosaetze.csv': PRICES, 'bestand.csv': STOCK, 'absatz.csv': SALES };
  const { dataset: before, problems } = await readBoth(first);
  if (before === null) throw new Error(`The first month is no dataset: ${JSON.stringify(problems)}`);
  const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
  const outcome = await importText(second, { ...options, update });
  if (outcome.dataset === null) throw new Error('The next month is no dataset.');
  return { dataset: outcome.dataset, notes: outcome.notes.map(({ code }) => code), outcome };
}

async function readBoth(files: Record<string, string>) {
  const outcome = await importText(files);
  return { dataset: outcome.dataset, problems: outcome.document.problems };
}

/** Where each source of a part leaves from, with its share. */
function listSources({ sourcing, sites }: Dataset, partNumber: string): [string, string | null, number | null][] {
  const places = new Map(sites.map((site) => [site.siteId, site]));
  return sourcing
    .filter((row) => row.partNumber === partNumber)
    .map((row): [string, string | null, number | null] => {
      const site = places.get(row.siteId);
      return [site?.supplierId ?? '', site?.country ?? null, row.share];
    })
    .toSorted(([a], [b]) => a.localeCompare(b));
}

describe('a list of stocks of the next month', () => {
  it('that says in no currency what a piece is worth leaves the price in use', async () => {
    const { dataset, notes } = await readNext({
      'bestand.csv': 'Material;Lagerort;Bestand;ME;Durchschnittspreis\nM1;L1;8000;ST;1,41\nM2;L1;380;ST;4,20\n',
    });
    expect(dataset.inventory.map(({ quantity }) => quantity)).toEqual([8000, 380]);
    expect(dataset.parts.filter(({ partNumber }) => partNumber === 'M2')).toMatchObject([
      { unitPrice: 4, currency: 'EUR' },
    ]);
    expect(notes).toContain('stands-in-use');
  });
});

describe('a list of vendors of the next month', () => {
  it('that puts a supplier in China takes its sources there', async () => {
    const { dataset, notes } = await readNext({
      'lieferanten.csv': 'Lieferant;Name;Land;Ort\nV2;Muster Magnete GmbH;CN;Ningbo\n',
    });
    expect(listSources(dataset, 'M1')).toEqual([
      ['V1', 'CN', 0.7],
      ['V2', 'CN', 0.3],
    ]);
    expect(listSources(dataset, 'M2')).toEqual([['V2', 'CN', 1]]);
    expect(notes).toContain('supplier-moved');
  });

  it('that puts a supplier out of China leaves its sources in China, and says so', async () => {
    const { dataset, notes } = await readNext({
      'lieferanten.csv': 'Lieferant;Name;Land;Ort\nV1;Exemplar Magnetics;JP;Osaka\n',
    });
    expect(listSources(dataset, 'M1')).toEqual([
      ['V1', 'CN', 0.7],
      ['V2', 'DE', 0.3],
    ]);
    expect(dataset.suppliers.find(({ supplierId }) => supplierId === 'V1')?.country).toBe('JP');
    expect(notes).toContain('supplier-moved-alone');
  });

  it('in the format of the product states where a firm has its seat, and moves no source', async () => {
    const { dataset, notes } = await readNext({
      'suppliers.csv': 'supplier_id,name,country\nV2,Muster Magnete GmbH,CN\n',
    });
    expect(listSources(dataset, 'M2')).toEqual([['V2', 'DE', 1]]);
    expect(notes).toContain('supplier-moved-alone');
  });

  it('that says what is known moves nothing', async () => {
    const { dataset, notes } = await readNext({ 'lieferanten.csv': VENDORS });
    expect(listSources(dataset, 'M2')).toEqual([['V2', 'DE', 1]]);
    expect(notes.filter((code) => code.startsWith('supplier-moved'))).toEqual([]);
  });
});

describe('a list of sources of the next month', () => {
  it('that names a known supplier has its new source where that supplier is', async () => {
    const { dataset } = await readNext({
      'infosaetze.csv': 'Material;Bezeichnung;Lieferant;Nettopreis;Währung\nM3;SmCo-Magnet;V1;4,20;EUR\n',
    });
    expect(listSources(dataset, 'M3')).toEqual([['V1', 'CN', 1]]);
  });

  it('that names a supplier in words means the one in use of that name', async () => {
    const { dataset, outcome } = await readNext({
      'infosaetze.csv': 'Material;Lieferant;Nettopreis;Währung;Quote %\nM1;Exemplar Magnetics;1,35;EUR;60\n',
    });
    expect(listSources(dataset, 'M1')).toEqual([
      ['V1', 'CN', 0.6],
      ['V2', 'DE', 0.3],
    ]);
    expect(outcome.joined).toEqual([{ kind: 'supplier', keep: 'V1', absorbed: ['Exemplar Magnetics'] }]);
  });

  it('that names a firm of almost that name keeps it apart, and one in another country there', async () => {
    const { dataset, outcome } = await readNext({
      'infosaetze.csv':
        'Material;Lieferant;Land;Nettopreis;Währung;Quote %\nM1;Exemplar Magnetics;VN;1,35;EUR;60\nM2;Muster Magnete;DE;4,00;EUR;50\n',
    });
    expect(outcome.joined.map(({ absorbed }) => absorbed)).toEqual([['Exemplar Magnetics']]);
    expect(listSources(dataset, 'M1')).toContainEqual(['V1', 'VN', 0.6]);
    expect(listSources(dataset, 'M2').map(([supplier]) => supplier)).toEqual(['Muster Magnete', 'V2']);
  });

  it('that spells a supplier known by name otherwise is asked about', async () => {
    const list = (name: string): Record<string, string> => ({
      'preise.csv': `Material;Lieferant;Land;Nettopreis;Währung\nM1;${name};DE;1,35;EUR\n`,
    });
    const { dataset: before } = await importText(list('Nordmotor GmbH'));
    if (before === null) throw new Error('The first month is no dataset.');
    const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
    const { joined, duplicates } = await importText(list('NORDMOTOR GMBH'), { update });
    expect(joined).toEqual([]);
    expect(duplicates.map(({ absorbed }) => absorbed)).toContainEqual(['NORDMOTOR GMBH']);
  });

  it('with a lower price of what is sold may say what it costs: the selling price stands', async () => {
    const { dataset, notes } = await readNext({
      'infosaetze.csv': 'Material;Lieferant;Nettopreis;Währung\nP1;V2;510,00;EUR\nM2;V2;4,40;EUR\n',
    });
    const prices = new Map(dataset.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice]));
    expect([prices.get('P1'), prices.get('M2')]).toEqual([800, 4.4]);
    expect(notes).toContain('stands-in-use');
  });

  it('of selling prices or of sales changes the price, up or down', async () => {
    const sold = await readNext({
      'absatz.csv': 'Material;Bezeichnung;Jahresmenge;Verkaufspreis;Währung\nP1;Pumpe;450;760,00;EUR\n',
    });
    expect(sold.dataset.parts.find(({ partNumber }) => partNumber === 'P1')).toMatchObject({
      unitPrice: 760,
      annualDemand: 450,
    });
    const listed = await readNext({
      'preise.csv': 'Material;Bezeichnung;Verkaufspreis;Währung\nP1;Pumpe;740,00;EUR\n',
    });
    expect(listed.dataset.parts.find(({ partNumber }) => partNumber === 'P1')?.unitPrice).toBe(740);
  });
});

describe('a list of sales of the next month', () => {
  it('leaves the demand of what it does not name, and says so', async () => {
    const sales = 'Material;Bezeichnung;Jahresmenge;Verkaufspreis;Währung\n';
    const { dataset, outcome } = await readNext({ 'absatz.csv': `${sales}P2;Ventil;90;120,00;EUR\n` });
    expect(dataset.parts.find(({ partNumber }) => partNumber === 'P1')?.annualDemand).toBe(500);
    expect(outcome.notes.find(({ code }) => code === 'demand-older')?.message).toContain('P1 500 a year');
    const { notes } = await readNext({ 'absatz.csv': `${sales}P1;Pumpe;450;800,00;EUR\n` });
    expect(notes).not.toContain('demand-older');
  });
});

describe('a list that gives numbers to parts of a bill in words', () => {
  const bill = 'Assembly,Component,Quantity\nPUMP,Steel shaft,1\nPUMP,Magnet NdFeB,8\n';
  const readNumbers = async (second: Record<string, string>) => {
    const { dataset: before } = await importText({ 'bill.csv': bill });
    if (before === null) throw new Error('The bill is no dataset.');
    const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
    const { dataset, joined } = await importText(second, { update });
    return { lines: dataset?.bom.map(({ child, quantity }) => `${child} ${quantity}`).toSorted(), joined, dataset };
  };
  const list = 'Part number,Description,Supplier,Country\nM-5,Magnet NdFeB,Ningbo Muster,China\n';

  it('names them in the bill', async () => {
    const { lines, joined, dataset } = await readNumbers({ 'sources.csv': list });
    expect(lines).toEqual(['M-5 8', 'Steel shaft 1']);
    expect(joined).toEqual([{ kind: 'part', keep: 'M-5', absorbed: ['Magnet NdFeB'] }]);
    expect(dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['M-5', 'PUMP', 'Steel shaft']);
  });

  it('names none where two numbers bear the words', async () => {
    const { lines } = await readNumbers({ 'sources.csv': `${list}M-6,Magnet NdFeB,Ningbo Muster,China\n` });
    expect(lines).toEqual(['Magnet NdFeB 8', 'Steel shaft 1']);
  });
});

describe('kinds of parts', () => {
  const bom = 'parent,child,quantity\nPUMP,ROTOR,1\nROTOR,MAGNET,8\n';
  const readKinds = async (parts: string) => {
    const { dataset: before } = await importText({ 'parts.csv': parts });
    if (before === null) throw new Error('The parts are no dataset.');
    const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
    const { dataset } = await importText({ 'bom.csv': bom }, { update });
    return Object.fromEntries(dataset?.parts.map(({ partNumber, kind }) => [partNumber, kind]) ?? []);
  };

  it('that nobody stated are those of the bill that comes later', async () => {
    expect(await readKinds('part_number,unit\nPUMP,pcs\nROTOR,pcs\nMAGNET,pcs\n')).toEqual({
      PUMP: 'product',
      ROTOR: 'assembly',
      MAGNET: 'component',
    });
  });

  it('that a list states stay', async () => {
    const stated = 'part_number,kind\nPUMP,product\nROTOR,component\nMAGNET,material\n';
    expect(await readKinds(stated)).toEqual({ PUMP: 'product', ROTOR: 'component', MAGNET: 'material' });
  });
});

describe('what only stood for a supplier whom nobody had named', () => {
  it('does not count as gone once a list names him', async () => {
    const items = 'Material;Bezeichnung;Herkunftsland\nM1;Magnet;CN\nM2;Ring;CN\n';
    const { dataset: before } = await importText({ 'artikel.csv': items });
    if (before === null) throw new Error('The first month is no dataset.');
    const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
    const prices = 'Material;Lieferant;Land;Nettopreis;Währung\nM1;V1;CN;1,30;EUR\nM2;V1;CN;2,30;EUR\n';
    const { dataset: after } = await importText({ 'preise.csv': prices }, { update });
    if (after === null) throw new Error('The next month is no dataset.');
    expect(listSources(after, 'M1')).toEqual([['V1', 'CN', 1]]);
    const { tables } = compareVersions(before, after);
    const count = (table: string): unknown => {
      const found = tables.find((one) => one.table === table);
      return [found?.added.length, found?.removed.length, found?.changed.length, found?.standIns];
    };
    expect(count('sourcing')).toEqual([0, 0, 2, 0]);
    expect(count('suppliers')).toEqual([1, 1, 0, 1]);
    expect(count('sites')).toEqual([1, 1, 0, 1]);
  });
});

describe('a list of stock of the next month', () => {
  const next = { 'bestand.csv': 'Material;Lagerort;Bestand;ME\nM2;L1;350;ST\n' };
  const stocks = ({ inventory }: Dataset): [string, number | null][] =>
    inventory
      .map(({ partNumber, quantity }): [string, number | null] => [partNumber, quantity])
      .toSorted(([a], [b]) => a.localeCompare(b));

  it('leaves what it does not name as it was, and says so', async () => {
    const { dataset, notes } = await readNext(next);
    expect(stocks(dataset)).toEqual([
      ['M1', 9000],
      ['M2', 350],
    ]);
    expect(notes).toContain('stock-older');
  });

  it('that names all that has stock leaves nothing of the rest', async () => {
    const { dataset, notes } = await readNext(next, { stockListed: 'all' });
    expect(stocks(dataset)).toEqual([['M2', 350]]);
    expect(notes).toContain('stock-gone');
  });

  it('of a few parts only is no list of all, whatever was said of the one before', async () => {
    const many = Array.from({ length: 9 }, (_, index) => `N${index};L1;10;ST`).join('\n');
    const first = `${STOCK}${many}\n`;
    const { dataset: before } = await importText({ 'infosaetze.csv': PRICES, 'bestand.csv': first });
    if (before === null) throw new Error('The first month is no dataset.');
    const update = { before, mode: 'keys', facts: [], forgotten: [] } as const;
    const { dataset } = await importText(next, { update, stockListed: 'all' });
    expect(dataset?.inventory).toHaveLength(11);
  });
});

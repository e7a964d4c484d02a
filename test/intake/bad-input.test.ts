import { describe, expect, it } from 'vitest';
import { importFiles } from '../../src/intake/import-files.ts';
import { CATALOGUE, findProblem, importText, listErrors } from './import-text.ts';

const OPTIONS = { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE };
const PARTS = 'part_number,kind\ncar,product\nmotor,assembly\nmagnet,component\n';

function importBytes(name: string, bytes: Uint8Array) {
  return importFiles([{ name, bytes }], OPTIONS);
}

describe('a file that cannot be used', () => {
  const ascii = (text: string) => new TextEncoder().encode(text);
  it.each([
    ['empty', 'parts.csv', new Uint8Array(), 'empty'],
    ['blank', 'parts.csv', ascii(' \n\n'), 'empty'],
    ['commas without content', 'parts.csv', ascii(',,,\n,,,\n'), 'empty'],
    ['a header alone', 'parts.csv', ascii('part_number,kind\n'), 'a header and no rows'],
    ['a web page named .csv', 'parts.csv', ascii('<!DOCTYPE html><html></html>'), 'web page'],
    ['a web page named .xls', 'parts.xls', ascii('  <html xmlns:x="urn:schemas"><table>'), 'web page'],
    ['a damaged old workbook', 'parts.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1), 'old .xls format'],
    ['binary', 'parts.csv', Uint8Array.of(1, 0, 2, 0, 3), 'binary'],
    ['an archive that is no workbook', 'parts.xlsx', Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0, 0, 0), 'damaged archive'],
    ['columns that fit no table', 'export.csv', ascii('x,y\n1,2\n'), 'matches no table'],
    ['JSON that is no workspace', 'w.lodestone.json', ascii('{"a":1}'), 'no Lodestone workspace'],
    ['broken JSON', 'w.lodestone.json', ascii('{"a":'), 'no readable JSON'],
  ])('is refused with one sentence: %s', async (_, name, bytes, words) => {
    const outcome = await importBytes(name, bytes);
    expect(outcome.dataset).toBeNull();
    expect(outcome.document.files[0]?.refused).toContain(words);
    expect(outcome.document.files[0]?.refused?.match(/\.(?=\s|$)/g)).toHaveLength(1);
    expect(listErrors(outcome)).toEqual([`file-refused ${name}:null:null`]);
  });
});

describe('a file with a header and no rows', () => {
  it('adds nothing beside files with rows, and is noted', async () => {
    const outcome = await importText({ 'parts.csv': PARTS, 'licences.csv': 'exporter_site_id,item_id\n' });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.parts).toHaveLength(3);
    expect(outcome.dataset?.licences).toEqual([]);
    expect(outcome.document.files[1]).toMatchObject({ file: 'licences.csv', refused: null, tables: [] });
    expect(findProblem(outcome, 'file-without-rows')).toMatchObject({ severity: 'note', file: 'licences.csv' });
  });

  it('is refused among files that have none either, or whose header means nothing here', async () => {
    const bare = await importText({ 'parts.csv': 'part_number,kind\n', 'bom.csv': 'parent,child,quantity\n' });
    expect(listErrors(bare)).toEqual(['file-refused parts.csv:null:null', 'file-refused bom.csv:null:null']);
    const strange = await importText({ 'parts.csv': PARTS, 'export.csv': 'x,y\n' });
    expect(strange.document.files[1]?.refused).toContain('matches no table');
    expect(findProblem(strange, 'file-set-aside')).toMatchObject({ file: 'export.csv' });
  });
});

describe('a table or column that is missing', () => {
  it('is an error for parts and a note, saying what is then not known, for the others', async () => {
    const without = await importText({ 'bom.csv': 'parent,child,quantity\na,b,1\n' });
    expect(findProblem(without, 'missing-table')).toMatchObject({ severity: 'error' });
    const alone = await importText({ 'parts.csv': PARTS });
    expect(alone.dataset?.parts).toHaveLength(3);
    expect(alone.notes.filter(({ code }) => code === 'missing-table').map(({ expected }) => expected)).toEqual([
      'composition',
      'bom',
      'suppliers',
      'sites',
      'sourcing',
      'inventory',
      'rates',
      'licences',
    ]);
  });

  it('sets its file aside for a required column, and is an error for one column that stands there twice', async () => {
    const missing = await importText({ 'parts.csv': PARTS, 'bom.csv': 'parent,quantity\ncar,1\n' });
    expect(missing.document.files[1]?.refused).toContain('lacks the column child');
    expect(findProblem(missing, 'set-aside-missing-column')).toMatchObject({
      file: 'bom.csv',
      row: 1,
      column: 'child',
    });
    expect(missing.dataset?.parts).toHaveLength(3);
    const doubled = await importText({ 'parts.csv': 'part_number,form,form\na,magnet,motor\n' });
    expect(listErrors(doubled)).toEqual(['column-doubled parts.csv:1:form']);
  });
});

describe('a cell that cannot be what its column says', () => {
  it.each([
    ['endless stock', 'parts.csv', 'part_number,stock\na,1e308\n', 'number-out-of-range parts.csv:2:stock'],
    ['negative stock', 'parts.csv', 'part_number,stock\na,-1\n', 'negative-number parts.csv:2:stock'],
    ['no number', 'parts.csv', 'part_number,unit_price\na,cheap\n', 'bad-number parts.csv:2:unit_price'],
    ['a comma that may mean thousands', 'parts.csv', 'part_number,stock\na,"1,250"\n', 'bad-number parts.csv:2:stock'],
    ['no currency', 'parts.csv', 'part_number,currency\na,Euro\n', 'bad-currency parts.csv:2:currency'],
    ['no part number', 'parts.csv', 'part_number,kind\na,product\n,product\n', 'missing-value parts.csv:3:part_number'],
    ['a range that runs backwards', 'parts.csv', 'part_number,density\na,3-2\n', 'bad-number parts.csv:2:density'],
    ['more cells than columns', 'parts.csv', 'part_number,description\na,x,y\n', 'extra-cells parts.csv:2:null'],
    ['negative quantity', 'bom.csv', 'parent,child,quantity\ncar,motor,-2\n', 'negative-number bom.csv:2:quantity'],
    ['no quantity', 'bom.csv', 'parent,child,quantity\ncar,motor,\n', 'missing-value bom.csv:2:quantity'],
    [
      'a yield above 1',
      'bom.csv',
      'parent,child,quantity,yield\ncar,motor,1,95\n',
      'number-out-of-range bom.csv:2:yield',
    ],
    ['no yield', 'bom.csv', 'parent,child,yield,quantity\ncar,motor,1e-308,1\n', 'number-out-of-range bom.csv:2:yield'],
    [
      'unknown country',
      'suppliers.csv',
      'supplier_id,country\ns,Atlantis\n',
      'unknown-country suppliers.csv:2:country',
    ],
    ['a group of countries', 'suppliers.csv', 'supplier_id,country\ns,EU\n', 'unknown-country suppliers.csv:2:country'],
    ['a day that is none', 'rates.csv', 'currency,per_reporting,date\nEUR,1,2026-02-30\n', 'bad-date rates.csv:2:date'],
    ['a rate of nothing', 'rates.csv', 'currency,per_reporting\nEUR,0\n', 'bad-rate rates.csv:2:per_reporting'],
    [
      'latitude beyond the pole',
      'sites.csv',
      'site_id,supplier_id,latitude\nx,s,91\n',
      'number-out-of-range sites.csv:2:latitude',
    ],
    [
      'mass above the whole',
      'composition.csv',
      'part_number,substance,mass_pct_max\ncar,Dy,101\n',
      'number-out-of-range composition.csv:2:mass_pct_max',
    ],
    [
      'mass that runs backwards',
      'composition.csv',
      'part_number,substance,mass_pct_min,mass_pct_max\ncar,Dy,3,2\n',
      'range-backwards composition.csv:2:mass_pct_min',
    ],
    [
      'stock without a figure',
      'inventory.csv',
      'part_number,quantity\ncar,\n',
      'missing-value inventory.csv:2:quantity',
    ],
    [
      'a source without a name',
      'sourcing.csv',
      'part_number,site_id,share_pct\ncar,,50\n',
      'no-source sourcing.csv:2:site_id',
    ],
    [
      'a share above 100',
      'sourcing.csv',
      'part_number,country,share_pct\ncar,CN,120\n',
      'share-above-100 sourcing.csv:2:share_pct',
    ],
    [
      'a negative share',
      'sourcing.csv',
      'part_number,country,share_pct\ncar,CN,-5\n',
      'negative-number sourcing.csv:2:share_pct',
    ],
    ['quotes that do not close', 'parts.csv', 'part_number\n"a\nb\n', 'broken-quotes parts.csv:2:null'],
  ])('is an error with its place: %s', async (_, name, text, expected) => {
    const outcome = await importText(name === 'parts.csv' ? { [name]: text } : { 'parts.csv': PARTS, [name]: text });
    expect(listErrors(outcome)).toEqual([expected]);
    expect(outcome.dataset).toBeNull();
  });

  it('counts the sound rows beside it as accepted, and says what was found and expected', async () => {
    const outcome = await importText({ 'parts.csv': 'part_number,stock\na,1\nb,many\nc,3\n' });
    expect(outcome.document.files[0]?.tables[0]).toMatchObject({ rows: 3, accepted: 2, parts: 2 });
    expect(findProblem(outcome, 'bad-number')).toMatchObject({
      found: 'many',
      expected: 'a number such as 1250 or 12.5',
    });
  });
});

describe('rows that contradict each other', () => {
  it('merges part numbers that agree and refuses those that disagree, naming both rows', async () => {
    const agree = await importText({ 'parts.csv': 'part_number,unit,stock\na,pc,\na,,5\n' });
    expect(agree.dataset?.parts).toHaveLength(1);
    expect(agree.dataset?.parts[0]).toMatchObject({ unit: 'pc', stock: 5 });
    expect(agree.dataset?.parts[0]?.rows.map(({ row }) => row)).toEqual([2, 3]);
    expect(findProblem(agree, 'duplicate-merged')?.severity).toBe('note');
    const disagree = await importText({ 'parts.csv': 'part_number,stock\na,4\na,5\n' });
    expect(listErrors(disagree)).toEqual(['duplicate-disagrees parts.csv:3:stock']);
    expect(findProblem(disagree, 'duplicate-disagrees')?.message).toContain(
      '4 in parts.csv, row 2, 5 in parts.csv, row 3',
    );
  });

  it('adds the quantities of one parent and child, unless the lines differ otherwise', async () => {
    const added = await importText({
      'parts.csv': PARTS,
      'bom.csv': 'parent,child,quantity\ncar,motor,1\ncar,motor,2\n',
    });
    expect(added.dataset?.bom.map(({ quantity, rows }) => [quantity, rows.length])).toEqual([[3, 2]]);
    const [some, turned] = await Promise.all(
      [
        ['0.1', '0.2', '0.3'],
        ['0.3', '0.2', '0.1'],
      ].map((quantities) => {
        const lines = quantities.map((quantity) => `car,motor,${quantity}\n`).join('');
        return importText({ 'parts.csv': PARTS, 'bom.csv': `parent,child,quantity\n${lines}` });
      }),
    );
    expect(some?.dataVersion).toBe(turned?.dataVersion);
    const differing = await importText({
      'parts.csv': PARTS,
      'bom.csv': 'parent,child,quantity,unit\ncar,motor,1,pc\ncar,motor,2,kg\n',
    });
    expect(listErrors(differing)).toEqual(['duplicate-disagrees bom.csv:3:unit']);
  });

  it('refuses two capacities of one site for one part, and a stock that differs from its pool', async () => {
    const read = (text: string) => importText({ 'parts.csv': PARTS, 'sourcing.csv': `part_number,country,${text}` });
    const capacity = await read('buyer_site_id,capacity_per_day\nmotor,CN,@CN,5\nmotor,CN,,6\n');
    expect(listErrors(capacity)).toEqual(['capacity-disagrees sourcing.csv:3:capacity_per_day']);
    const line = await read('buyer_site_id,lines\nmotor,CN,@CN,press\nmotor,CN,,oven\n');
    expect(listErrors(line)).toEqual(['line-disagrees sourcing.csv:3:lines']);
    const stock = await importText({
      'parts.csv': 'part_number,stock\na,5\nb,5\n',
      'inventory.csv': 'part_number,quantity\na,6\nb,5\n',
    });
    expect(listErrors(stock)).toEqual(['stock-disagrees parts.csv:2:stock']);
  });

  it('refuses a supplier or country beside a site that has another', async () => {
    const outcome = await importText({
      'parts.csv': PARTS,
      'suppliers.csv': 'supplier_id\ns\nt\n',
      'sites.csv': 'site_id,supplier_id,country\nx,s,CN\n',
      'sourcing.csv': 'part_number,site_id,supplier_id,country\nmotor,x,t,CN\nmagnet,x,s,JP\n',
    });
    expect(listErrors(outcome)).toEqual([
      'site-disagrees sourcing.csv:2:supplier_id',
      'site-disagrees sourcing.csv:3:country',
    ]);
  });

  it('refuses owners in a circle and two reporting currencies', async () => {
    const owners = await importText({ 'parts.csv': PARTS, 'suppliers.csv': 'supplier_id,parent_id\na,b\nb,a\nc,a\n' });
    expect(listErrors(owners)).toEqual(['owner-loop suppliers.csv:2:parent_id']);
    const rates = await importText({ 'parts.csv': PARTS, 'rates.csv': 'currency,per_reporting\nEUR,1\nUSD,1\n' });
    expect(listErrors(rates)).toEqual(['two-reporting-currencies rates.csv:3:per_reporting']);
  });
});

describe('a reference that leads nowhere', () => {
  it.each([
    ['bom.csv', 'parent,child,quantity\ncar,ghost,1\n', 'bom.csv:2:child'],
    ['bom.csv', 'parent,child,quantity\nghost,car,1\n', 'bom.csv:2:parent'],
    ['composition.csv', 'part_number,substance\nghost,Dy\n', 'composition.csv:2:part_number'],
    ['properties.csv', 'part_number,property,min\nghost,density,1\n', 'properties.csv:2:part_number'],
    ['inventory.csv', 'part_number,quantity\nghost,1\n', 'inventory.csv:2:part_number'],
    ['inventory.csv', 'part_number,quantity,site_id\ncar,1,ghost\n', 'inventory.csv:2:site_id'],
    ['sourcing.csv', 'part_number,country\nghost,CN\n', 'sourcing.csv:2:part_number'],
    ['sourcing.csv', 'part_number,site_id\ncar,ghost\n', 'sourcing.csv:2:site_id'],
    ['sourcing.csv', 'part_number,country,buyer_site_id\ncar,CN,ghost\n', 'sourcing.csv:2:buyer_site_id'],
    ['suppliers.csv', 'supplier_id,parent_id\nmaker,ghost\n', 'suppliers.csv:2:parent_id'],
  ])('is an error with file, row and column: %s %#', async (name, text, place) => {
    const sites = { 'suppliers.csv': 'supplier_id\nmaker\n', 'sites.csv': 'site_id,supplier_id\nworks,maker\n' };
    const outcome = await importText({ ...sites, 'parts.csv': PARTS, [name]: text });
    expect(listErrors(outcome)).toEqual([`unknown-reference ${place}`]);
    expect(findProblem(outcome, 'unknown-reference')?.found).toBe('ghost');
  });

  it('is one too for the supplier of a site, and the item of a licence', async () => {
    const site = await importText({
      'parts.csv': PARTS,
      'suppliers.csv': 'supplier_id\ns\n',
      'sites.csv': 'site_id,supplier_id\nx,ghost\n',
    });
    expect(listErrors(site)).toEqual(['unknown-reference sites.csv:2:supplier_id']);
    const licence = await importText({
      'parts.csv': PARTS,
      'sites.csv': 'site_id,supplier_id\nx,s\n',
      'licences.csv': 'exporter_site_id,item_id,status\nx,no-such-item,granted\n',
    });
    expect(listErrors(licence)).toEqual(['unknown-reference licences.csv:2:item_id']);
  });

  it('is one error for a table that was not given, and none beside a table that could not be read', async () => {
    const bom = 'parent,child,quantity\ncar,motor,1\nmotor,magnet,1\n';
    const sourcing = 'part_number,site_id\ncar,x\nmotor,x\nmagnet,y\n';
    const noSites = await importText({ 'parts.csv': PARTS, 'bom.csv': bom, 'sourcing.csv': sourcing });
    expect(listErrors(noSites)).toEqual(['missing-table sourcing.csv:2:site_id']);
    const noParts = await importText({ 'bom.csv': bom });
    expect(listErrors(noParts)).toEqual(['missing-table null:null:null']);
    const unread = await importText({ 'parts.csv': '', 'bom.csv': bom });
    expect(listErrors(unread)).toEqual(['file-refused parts.csv:null:null']);
    const lacking = await importText({ 'parts.csv': 'kind,stock\nproduct,1\n', 'bom.csv': bom });
    expect(listErrors(lacking)).toEqual(['missing-column parts.csv:1:part_number']);
  });

  it('is none where there is no table of suppliers at all: they are then known by id alone', async () => {
    const outcome = await importText({
      'parts.csv': PARTS,
      'sourcing.csv': 'part_number,supplier,country\nmagnet,Acme,CN\n',
    });
    expect(outcome.dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name])).toEqual([['Acme', 'Acme']]);
    expect(findProblem(outcome, 'suppliers-derived')?.severity).toBe('note');
  });
});

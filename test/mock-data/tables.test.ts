import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import { TABLES } from '../../src/domain/dataset.ts';
import { importFiles } from '../../src/intake/import-files.ts';
import { type MockVersion, type Row, cell, readCompany, readVersion } from './read-mock-data.ts';

const company = z
  .strictObject({
    name: z.string(),
    demo: z.literal(true),
    homeCountry: z.literal('DE'),
    reportingCurrency: z.literal('EUR'),
    endUse: z.null(),
    versions: z.array(
      z.strictObject({
        folder: z.string(),
        dataDate: z.iso.date(),
        note: z.string().min(10),
        accepted: z.iso.datetime(),
      }),
    ),
  })
  .parse(readCompany());
const catalogue = loadCatalogue();
const versions = company.versions.map(({ folder }) => readVersion(folder));
const head = versions.at(-1)!;

const valuesOf = (version: MockVersion, table: string, column: string) =>
  new Set(version.rows(table).map((row) => cell(row, column)));

test('the company has two versions, the older first, each taken before it was accepted', () => {
  expect(company.versions).toHaveLength(2);
  expect(company.versions.map((one) => one.dataDate)).toEqual(company.versions.map((one) => one.dataDate).toSorted());
  for (const { dataDate, accepted } of company.versions) expect(dataDate < accepted).toBe(true);
});

describe.each(versions)('$folder', (version) => {
  test('is taken by the import without an error and without a sentence about unknown columns', async () => {
    const outcome = await importFiles(version.files, {
      name: company.name,
      demo: true,
      dataDate: null,
      homeCountry: company.homeCountry,
      reportingCurrency: company.reportingCurrency,
    });
    expect(outcome.document.problems.filter((problem) => problem.severity !== 'note')).toEqual([]);
    expect(outcome.dataset).not.toBeNull();
    expect(outcome.own.marked).toBe(true);
  });

  test('has every canonical table, tidy: no blank padding, no row twice', () => {
    expect(version.files.map(({ name }) => name)).toEqual(TABLES.map((table) => `${table}.csv`).toSorted());
    for (const table of TABLES) {
      const lines = version.rows(table).map((row) => JSON.stringify(row));
      expect(new Set(lines).size, table).toBe(lines.length);
      for (const row of version.rows(table)) {
        for (const value of Object.values(row)) expect(value, table).toBe(value.trim());
      }
    }
  });

  test('is about as large as a first project of a car maker: parts, suppliers, sites, countries', () => {
    expect(version.rows('parts').length).toBeGreaterThanOrEqual(190);
    expect(version.rows('parts').length).toBeLessThanOrEqual(250);
    expect(version.rows('suppliers').length).toBeGreaterThanOrEqual(80);
    expect(version.rows('suppliers').length).toBeLessThanOrEqual(105);
    expect(version.rows('sites').length).toBeGreaterThanOrEqual(125);
    expect(version.rows('sites').length).toBeLessThanOrEqual(135);
    expect(valuesOf(version, 'sites', 'country').size).toBeGreaterThanOrEqual(15);
  });

  test('every reference resolves', () => {
    const parts = valuesOf(version, 'parts', 'part_number');
    const sites = valuesOf(version, 'sites', 'site_id');
    const suppliers = valuesOf(version, 'suppliers', 'supplier_id');
    const expectKnown = (table: string, column: string, known: ReadonlySet<string>) => {
      const named = [...valuesOf(version, table, column)].filter((value) => value !== '');
      expect(
        named.filter((value) => !known.has(value)),
        `${table}.${column}`,
      ).toEqual([]);
    };
    expect(parts.size).toBe(version.rows('parts').length);
    expect(sites.size).toBe(version.rows('sites').length);
    expect(suppliers.size).toBe(version.rows('suppliers').length);
    for (const table of ['properties', 'composition', 'sourcing', 'inventory'])
      expectKnown(table, 'part_number', parts);
    expectKnown('bom', 'parent', parts);
    expectKnown('bom', 'child', parts);
    expectKnown('suppliers', 'parent_id', suppliers);
    for (const table of ['sites', 'sourcing']) expectKnown(table, 'supplier_id', suppliers);
    for (const column of ['site_id', 'buyer_site_id']) expectKnown('sourcing', column, sites);
    expectKnown('inventory', 'site_id', sites);
    expectKnown('licences', 'exporter_site_id', sites);
    expectKnown('parts', 'category', new Set(catalogue.categories.map(({ id }) => id)));
    expectKnown('properties', 'property', new Set(catalogue.properties.map(({ id }) => id)));
    expectKnown('licences', 'item_id', new Set(catalogue.items.map(({ id }) => id)));
    for (const table of ['parts', 'sourcing']) expectKnown(table, 'currency', valuesOf(version, 'rates', 'currency'));
  });

  test('the bill of materials has at least six levels below a vehicle, and every part is in one', () => {
    const childrenOf = Map.groupBy(version.rows('bom'), (row) => cell(row, 'parent'));
    const reached = new Set<string>();
    const depthOf = (partNumber: string): number => {
      reached.add(partNumber);
      const children = childrenOf.get(partNumber) ?? [];
      return children.length === 0 ? 0 : 1 + Math.max(...children.map((row) => depthOf(cell(row, 'child'))));
    };
    const products = version.rows('parts').filter((row) => cell(row, 'kind') === 'product');
    expect(products).toHaveLength(3);
    for (const product of products) expect(depthOf(cell(product, 'part_number'))).toBeGreaterThanOrEqual(6);
    expect(reached.size).toBe(version.rows('parts').length);
  });

  test('no site buys a part that it also supplies, since that would make it a trader', () => {
    const childrenOf = Map.groupBy(version.rows('bom'), (row) => cell(row, 'parent'));
    const sourceOf = (row: Row) => cell(row, 'site_id') || `${cell(row, 'supplier_id')}@${cell(row, 'country')}`;
    const sourcesOf = Map.groupBy(version.rows('sourcing'), (row) => cell(row, 'part_number'));
    for (const row of version.rows('sourcing')) {
      for (const line of childrenOf.get(cell(row, 'part_number')) ?? []) {
        const suppliers = (sourcesOf.get(cell(line, 'child')) ?? []).map(sourceOf);
        expect(suppliers, cell(line, 'child')).not.toContain(sourceOf(row));
      }
    }
  });

  test('no fact is dated after the day on which the data were taken', () => {
    const { dataDate } = company.versions.find(({ folder }) => folder === version.folder)!;
    const dates = ['properties', 'composition', 'sourcing'].flatMap((table) => [
      ...valuesOf(version, table, 'evidence_date'),
    ]);
    dates.push(...valuesOf(version, 'licences', 'filed'), ...valuesOf(version, 'licences', 'decided'));
    for (const date of dates) expect(date <= dataDate, date).toBe(true);
  });
});

test('plants above the first tier are those of the catalogue, with its place, stage, status and technology', () => {
  const publicSites = new Map(catalogue.sites.map((site) => [`${site.name}|${site.country}`, site]));
  const real = head.rows('sites').flatMap((row) => {
    const found = publicSites.get(`${cell(row, 'name')}|${cell(row, 'country')}`);
    return found ? [{ row, found }] : [];
  });
  expect(real.length).toBeGreaterThanOrEqual(80);
  for (const { row, found } of real) {
    expect([row['city'], Number(row['latitude']), Number(row['longitude'])]).toEqual([
      found.city,
      found.latitude,
      found.longitude,
    ]);
    expect([row['stage'], row['status'], row['technology_origin']]).toEqual([
      found.stage,
      found.status,
      found.technologyOrigin ?? '',
    ]);
  }
  const fictional = head.rows('sites').length - real.length;
  expect(fictional).toBeGreaterThanOrEqual(30);
});

test('the versions differ by sourcing and by data', () => {
  const [before, after] = [versions[0]!, head];
  const sharesOf = (version: MockVersion) =>
    new Map(
      version
        .rows('sourcing')
        .map((row) => [
          `${row['part_number']}|${row['buyer_site_id']}|${row['site_id']}|${row['country']}`,
          row['share_pct'],
        ]),
    );
  const [old, current] = [sharesOf(before), sharesOf(after)];
  const moved = [...current].filter(([key, share]) => old.get(key) !== share).map(([key]) => key.split('|')[0]);
  expect(new Set(moved)).toEqual(new Set(['TM-4411-02', 'TM-4420-01', 'AN-7002-01', 'RE-6220-01']));

  const partOf = (version: MockVersion, partNumber: string) =>
    version.rows('parts').find((row) => row['part_number'] === partNumber);
  expect(partOf(before, 'VH-2000-01')?.['annual_demand']).toBe('58000');
  expect(partOf(after, 'VH-2000-01')?.['annual_demand']).toBe('61000');
  expect(partOf(before, 'VH-1000-01')?.['unit_price']).not.toBe(partOf(after, 'VH-1000-01')?.['unit_price']);

  const answered = (version: MockVersion) =>
    version.rows('composition').some((row) => row['part_number'] === 'MT-6112-02' && row['substance'] === 'Dy');
  expect([answered(before), answered(after)]).toEqual([false, true]);
});

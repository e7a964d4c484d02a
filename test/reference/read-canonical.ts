import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { catalogue as catalogueSchema } from '../../src/catalogue/schema.ts';
import type { Catalogue } from '../../src/catalogue/schema.ts';
import { dataset as datasetSchema } from '../../src/domain/dataset.ts';
import type { Dataset, PartProperty } from '../../src/domain/dataset.ts';

type Row = Record<string, string>;

const PART_COLUMNS = new Set(
  'part_number description kind category form hs_code unit unit_price currency stock annual_demand unit_margin'.split(
    ' ',
  ),
);

function readTable(folder: string, name: string): Row[] {
  const path = join(folder, `${name}.csv`);
  if (!existsSync(path)) return [];
  return Papa.parse<Row>(readFileSync(path, 'utf8').trim(), { header: true }).data;
}

const word = (text: string | undefined): string | null => (text === undefined || text === '' ? null : text);
const figure = (text: string | undefined): number | null => (text === undefined || text === '' ? null : Number(text));
const percent = (text: string | undefined): number | null => {
  const value = figure(text);
  return value === null ? null : value / 100;
};

function readProperties(parts: Row[], rows: Row[]): unknown[] {
  const inColumns = parts.flatMap((row): Omit<PartProperty, 'rows'>[] =>
    Object.entries(row)
      .filter(([column, text]) => !PART_COLUMNS.has(column) && text !== '')
      .map(([column, text]) => {
        const value = Number.isNaN(Number(text)) ? null : Number(text);
        return {
          partNumber: row['part_number'] ?? '',
          property: column,
          min: value,
          max: value,
          text: value === null ? text : null,
          conditions: null,
          evidence: 'declared',
          evidenceDate: null,
        };
      }),
  );
  return [
    ...inColumns,
    ...rows.map((row) => ({
      partNumber: row['part_number'],
      property: row['property'],
      min: figure(row['min']),
      max: figure(row['max']),
      text: word(row['text']),
      conditions: word(row['conditions']),
      evidence: word(row['evidence']) ?? 'declared',
      evidenceDate: word(row['evidence_date']),
    })),
  ];
}

/**
 * Returns the dataset of a folder of small, clean canonical CSV files (decimal points, no ranges, every site named).
 *
 * It is not the import: the engine's reference tests read their fixtures with it, so that a fault of the import cannot hide
 * or cause one of the engine. Throws where a row does not fit the schema.
 */
export function readCanonical(folder: string): Dataset {
  const parts = readTable(folder, 'parts');
  return datasetSchema.parse({
    settings: { name: folder, demo: false, homeCountry: 'DE', reportingCurrency: 'EUR', endUse: null, dataDate: null },
    parts: parts.map((row) => ({
      partNumber: row['part_number'],
      description: row['description'],
      kind: row['kind'],
      category: word(row['category']),
      form: word(row['form']),
      hsCode: word(row['hs_code']),
      unit: word(row['unit']),
      unitPrice: figure(row['unit_price']),
      currency: word(row['currency']),
      stock: figure(row['stock']),
      annualDemand: figure(row['annual_demand']),
      unitMargin: figure(row['unit_margin']),
    })),
    properties: readProperties(parts, readTable(folder, 'properties')),
    composition: readTable(folder, 'composition').map((row) => ({
      partNumber: row['part_number'],
      substance: row['substance'],
      massPctMin: figure(row['mass_pct_min']),
      massPctMax: figure(row['mass_pct_max']),
      evidence: word(row['evidence']) ?? 'declared',
      evidenceDate: word(row['evidence_date']),
    })),
    bom: readTable(folder, 'bom').map((row) => ({
      parent: row['parent'],
      child: row['child'],
      quantity: figure(row['quantity']),
      unit: word(row['unit']),
      yield: figure(row['yield']) ?? 1,
      essential: row['essential'] !== 'no',
    })),
    suppliers: readTable(folder, 'suppliers').map((row) => ({
      supplierId: row['supplier_id'],
      name: row['name'],
      country: word(row['country']),
      parentId: word(row['parent_id']),
      role: word(row['role']),
    })),
    sites: readTable(folder, 'sites').map((row) => ({
      siteId: row['site_id'],
      supplierId: row['supplier_id'],
      name: row['name'],
      country: word(row['country']),
      city: word(row['city']),
      latitude: figure(row['latitude']),
      longitude: figure(row['longitude']),
      stage: word(row['stage']),
      timeToRecoverDays: figure(row['time_to_recover_days']),
      technologyOrigin: word(row['technology_origin']),
      status: word(row['status']),
    })),
    sourcing: readTable(folder, 'sourcing').map((row) => ({
      partNumber: row['part_number'],
      siteId: row['site_id'],
      share: percent(row['share_pct']),
      buyerSiteId: word(row['buyer_site_id']),
      originCountry: word(row['origin_country']),
      leadTimeDays: figure(row['lead_time_days']),
      unitPrice: figure(row['unit_price']),
      currency: word(row['currency']),
      capacityPerDay: figure(row['capacity_per_day']),
      qualification: word(row['qualification']) ?? 'released',
      evidence: word(row['evidence']) ?? 'seen',
      evidenceDate: word(row['evidence_date']),
    })),
    inventory: [],
    rates: readTable(folder, 'rates').map((row) => ({
      currency: row['currency'],
      perReporting: figure(row['per_reporting']),
      date: word(row['date']),
    })),
    licences: [],
  });
}

/** Returns a catalogue that holds only the items, measures, categories and market shares in `folder`; every other list is empty. */
export function readSmallCatalogue(folder: string): Catalogue {
  const read = (name: string): unknown => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  const meta = catalogueSchema
    .pick({ version: true, asOf: true, evidenceCutoff: true, disclaimer: true })
    .parse(read('meta'));
  return catalogueSchema.parse({
    ...meta,
    measures: read('measures'),
    items: read('items'),
    categories: read('categories'),
    marketShares: read('market-shares'),
    sites: [],
    magnetGrades: [],
    properties: [],
    cautions: [],
    glossary: [],
    partyLists: [],
    practices: [],
    workingDays: [],
    calendar: [],
    hsHints: [],
    hsHeadings: [],
    uncertainties: [],
    observations: [],
    licensing: [],
    licenceWaits: [],
    territories: [],
    scenarioPresets: [],
  });
}

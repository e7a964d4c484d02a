import type { Site, Supplier } from '../dataset.ts';
import type { TableDefinition, ColumnsOf } from './column.ts';
import { COUNTRY, NAME, SITE_ID, SUPPLIER_ID } from './shared-columns.ts';

/** Companies, the own one among them. */
export const SUPPLIERS = {
  holds: 'companies; the role own marks yours',
  names: ['suppliers', 'supplier', 'vendors', 'supplier list', 'Lieferanten'],
  columns: {
    supplierId: { ...SUPPLIER_ID, kind: 'id', required: true, says: 'The company, by the id that you give it.' },
    name: { ...NAME, of: 'supplierId', meanings: ['supplier'] },
    country: { ...COUNTRY, says: 'The country of its seat.' },
    parentId: {
      name: 'parent_id',
      kind: 'text',
      label: 'Parent of the supplier',
      says: 'The company that owns it.',
      meanings: ['supplier-parent'],
    },
    role: { name: 'role', kind: 'word', list: 'role', says: 'own for the company itself.' },
  } satisfies ColumnsOf<Supplier>,
} as const satisfies TableDefinition;

/** Plants and stores. */
export const SITES = {
  holds: 'plants and stores, and where they stand',
  names: ['sites', 'site', 'plants', 'Werke', 'Standorte'],
  columns: {
    siteId: { ...SITE_ID, kind: 'id', required: true, says: 'The plant, by the id that you give it.' },
    supplierId: { ...SUPPLIER_ID, kind: 'id', required: true, says: 'The company whose plant it is.' },
    name: { ...NAME, of: 'siteId', meanings: ['site'] },
    country: { ...COUNTRY, says: 'The country in which it stands.' },
    city: {
      name: 'city',
      kind: 'text',
      says: 'The city in which it stands.',
      words: 'town; Ort; Stadt',
      meanings: ['city'],
    },
    latitude: {
      name: 'latitude',
      kind: 'number',
      min: -90,
      max: 90,
      says: 'Degrees north.',
      words: 'lat; Breite',
      meanings: ['latitude'],
    },
    longitude: {
      name: 'longitude',
      kind: 'number',
      min: -180,
      max: 180,
      says: 'Degrees east.',
      words: 'lon; lng',
      wordsHere: 'Länge',
      meanings: ['longitude'],
    },
    stage: { name: 'stage', kind: 'word', list: 'stage', says: 'What it does in the chain from ore to product.' },
    timeToRecoverDays: {
      name: 'time_to_recover_days',
      kind: 'number',
      min: 0,
      says: 'Days until it works again after it is lost.',
      words: 'time to recover; ttr',
    },
    technologyOrigin: {
      name: 'technology_origin',
      kind: 'territory',
      says: 'The country whose process or licence it depends on.',
    },
    status: { name: 'status', kind: 'word', list: 'site-status', says: 'Whether it operates.' },
    capacityByMonth: {
      name: 'capacity_by_month',
      kind: 'months',
      max: 100,
      says: 'Percent of its capacity in each month, January first, with semicolons between; blank: not known.',
      words: 'capacity by month; monthly capacity',
    },
    unnamed: {
      name: 'unnamed',
      kind: 'yes-no',
      says: 'Whether an import made it because a row named a supplier or a country alone.',
      hidden: true,
    },
  } satisfies ColumnsOf<Site>,
} as const satisfies TableDefinition;

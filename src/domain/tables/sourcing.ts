import type { Sourcing } from '../dataset.ts';
import type { TableDefinition, ColumnsOf } from './column.ts';
import {
  COUNTRY,
  CURRENCY,
  EVIDENCE,
  EVIDENCE_DATE,
  PART_NUMBER,
  SITE_ID,
  SUPPLIER_ID,
  UNIT_PRICE,
} from './shared-columns.ts';

/** Further names in a row, for the import to tell the site. */
type SourceNames = { supplierId: string | null; country: string | null };

/** Buyers, parts and their sites. */
export const SOURCING = {
  holds: 'who buys which part from whom, with which share',
  needs: 'part_number, and site_id or supplier_id or country',
  names: ['sourcing', 'sources', 'Bezugsquellen'],
  columns: {
    partNumber: PART_NUMBER,
    siteId: { ...SITE_ID, kind: 'text', says: 'The plant that ships it.', meanings: ['site-id'] },
    supplierId: {
      ...SUPPLIER_ID,
      kind: 'text',
      says: 'The supplier, where the row names no plant.',
      meanings: ['supplier-id'],
      until: 'draft',
    },
    country: { ...COUNTRY, says: 'The country from which it leaves, where the row names no plant.', until: 'draft' },
    share: {
      name: 'share_pct',
      kind: 'share',
      label: 'Share',
      says: 'Percent of what the buyer needs; blank: one of an open split, or the rest.',
      words: 'share; share percent; split percent; allocation percent; quota; Anteil; Quote',
      meanings: ['share'],
    },
    buyerSiteId: {
      name: 'buyer_site_id',
      kind: 'text',
      says: 'The plant that buys it; blank: every plant that makes a direct parent.',
      words: 'buyer; buyer site; receiving plant',
    },
    originCountry: {
      name: 'origin_country',
      kind: 'territory',
      label: 'Country of origin',
      says: 'The country in which it was made.',
      words: 'country of origin; origin; Ursprungsland',
      meanings: ['origin-country'],
    },
    originDate: {
      name: 'origin_date',
      kind: 'day',
      says: 'As of which day the country of origin was stated, where it is another than the day of the row.',
    },
    leadTimeDays: {
      name: 'lead_time_days',
      kind: 'number',
      min: 0,
      label: 'Lead time',
      says: 'Days from order to delivery.',
      words: 'lead time; Lieferzeit',
      meanings: ['lead-time'],
    },
    unitPrice: { ...UNIT_PRICE, says: 'Purchase price of one unit from this source.' },
    currency: CURRENCY,
    capacityPerDay: {
      name: 'capacity_per_day',
      kind: 'number',
      min: 0,
      label: 'Capacity',
      says: 'Units that the source can deliver on a day.',
      meanings: ['capacity'],
    },
    qualification: {
      name: 'qualification',
      kind: 'word',
      list: 'qualification',
      says: 'Whether the source is released; blank: it is.',
    },
    evidence: EVIDENCE,
    evidenceDate: EVIDENCE_DATE,
    supplierPartNumber: {
      name: 'supplier_part_number',
      kind: 'text',
      says: 'The number under which the supplier knows the part.',
    },
    line: {
      name: 'lines',
      kind: 'text',
      says: 'The line of the plant that makes it: parts of one line share its time, each at its capacity_per_day.',
      words: 'production line; manufacturing line; Fertigungslinie; 生产线',
    },
    yearlyQuantity: {
      name: 'yearly_quantity',
      kind: 'number',
      min: 0,
      label: 'Bought a year',
      says: 'Units bought from this source in a year; it counts where what products need of the part is not known.',
    },
    yearlySpend: {
      name: 'yearly_spend',
      kind: 'number',
      min: 0,
      label: 'Spend a year',
      says: 'Money paid to this source for the part in a year; it counts where its price or its quantity is not known.',
    },
    leadTimeEvidence: {
      name: 'lead_time_evidence',
      kind: 'word',
      list: 'evidence',
      says: 'How the lead time is known where no row of the source states it.',
      hidden: true,
    },
  } satisfies ColumnsOf<Sourcing, SourceNames>,
} as const satisfies TableDefinition;

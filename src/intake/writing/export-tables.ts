import { TABLES } from '../../domain/dataset.ts';
import type { Dataset, TableName } from '../../domain/dataset.ts';
import { writeCsv } from '../../domain/tables/write-csv.ts';
import { writePercentage } from '../values/parse-values.ts';

type Cell = string | number | boolean | null;

/** A canonical table as columns and cells; text is as it is, numbers are numbers, truth values `yes` and `no`. */
export type WrittenTable = {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** One file of an export. */
export type TableFile = { readonly name: string; readonly text: string };

/**
 * The canonical tables of a dataset, ready for a sheet of a workbook. Percentages are 0 to 100. Reading them again with the same
 * settings gives a dataset of the same content hash.
 */
export function writeTable(dataset: Dataset, table: TableName): WrittenTable {
  const { columns, rows } = WRITERS[table](dataset);
  return {
    columns,
    rows: rows.map((cells) => cells.map((cell) => (typeof cell === 'boolean' ? (cell ? 'yes' : 'no') : cell))),
  };
}

/**
 * A dataset as canonical CSV files (UTF-8, comma), one for each table that has records. Text that a spreadsheet would run as a
 * formula has an apostrophe before it, which the import takes off again. Settings are not in the tables: give them to the import.
 */
export function exportTables(dataset: Dataset): TableFile[] {
  return TABLES.filter((table) => dataset[table].length > 0).map((table) => {
    const { columns, rows } = writeTable(dataset, table);
    return { name: `${table}.csv`, text: writeCsv(columns, rows) };
  });
}

type Writer = (dataset: Dataset) => { columns: readonly string[]; rows: Cell[][] };

function createWriter<R>(
  select: (dataset: Dataset) => readonly R[],
  columns: Readonly<Record<string, (record: R) => Cell>>,
): Writer {
  const names = Object.keys(columns);
  const readers = Object.values(columns);
  return (dataset) => ({ columns: names, rows: select(dataset).map((record) => readers.map((read) => read(record))) });
}

const WRITERS: Readonly<Record<TableName, Writer>> = {
  parts: createWriter((dataset) => dataset.parts, {
    part_number: (part) => part.partNumber,
    description: (part) => part.description,
    kind: (part) => part.kind,
    category: (part) => part.category,
    form: (part) => part.form,
    hs_code: (part) => part.hsCode,
    unit: (part) => part.unit,
    unit_price: (part) => part.unitPrice,
    currency: (part) => part.currency,
    stock: (part) => part.stock,
    annual_demand: (part) => part.annualDemand,
    unit_margin: (part) => part.unitMargin,
    procurement: (part) => part.procurement ?? null,
  }),
  properties: createWriter((dataset) => dataset.properties, {
    part_number: (row) => row.partNumber,
    property: (row) => row.property,
    min: (row) => row.min,
    max: (row) => row.max,
    text: (row) => row.text,
    conditions: (row) => row.conditions,
    evidence: (row) => row.evidence,
    evidence_date: (row) => row.evidenceDate,
  }),
  composition: createWriter((dataset) => dataset.composition, {
    part_number: (row) => row.partNumber,
    substance: (row) => row.substance,
    mass_pct_min: (row) => row.massPctMin,
    mass_pct_max: (row) => row.massPctMax,
    evidence: (row) => row.evidence,
    evidence_date: (row) => row.evidenceDate,
  }),
  bom: createWriter((dataset) => dataset.bom, {
    parent: (line) => line.parent,
    child: (line) => line.child,
    quantity: (line) => line.quantity,
    unit: (line) => line.unit,
    yield: (line) => line.yield,
    essential: (line) => line.essential,
  }),
  suppliers: createWriter((dataset) => dataset.suppliers, {
    supplier_id: (supplier) => supplier.supplierId,
    name: (supplier) => supplier.name,
    country: (supplier) => supplier.country,
    parent_id: (supplier) => supplier.parentId,
    role: (supplier) => supplier.role,
  }),
  sites: createWriter((dataset) => dataset.sites, {
    site_id: (site) => site.siteId,
    supplier_id: (site) => site.supplierId,
    name: (site) => site.name,
    country: (site) => site.country,
    city: (site) => site.city,
    latitude: (site) => site.latitude,
    longitude: (site) => site.longitude,
    stage: (site) => site.stage,
    time_to_recover_days: (site) => site.timeToRecoverDays,
    technology_origin: (site) => site.technologyOrigin,
    status: (site) => site.status,
    unnamed: (site) => site.unnamed,
  }),
  sourcing: createWriter((dataset) => dataset.sourcing, {
    part_number: (row) => row.partNumber,
    site_id: (row) => row.siteId,
    share_pct: (row) => (row.share === null ? null : writePercentage(row.share)),
    buyer_site_id: (row) => row.buyerSiteId,
    origin_country: (row) => row.originCountry,
    lead_time_days: (row) => row.leadTimeDays,
    unit_price: (row) => row.unitPrice,
    currency: (row) => row.currency,
    capacity_per_day: (row) => row.capacityPerDay,
    qualification: (row) => row.qualification,
    evidence: (row) => row.evidence,
    evidence_date: (row) => row.evidenceDate,
  }),
  inventory: createWriter((dataset) => dataset.inventory, {
    part_number: (row) => row.partNumber,
    quantity: (row) => row.quantity,
    days_of_cover: (row) => row.daysOfCover,
    site_id: (row) => row.siteId,
  }),
  rates: createWriter((dataset) => dataset.rates, {
    currency: (rate) => rate.currency,
    per_reporting: (rate) => rate.perReporting,
    date: (rate) => rate.date,
  }),
  licences: createWriter((dataset) => dataset.licences, {
    exporter_site_id: (licence) => licence.exporterSiteId,
    item_id: (licence) => licence.itemId,
    end_user: (licence) => licence.endUser,
    destination: (licence) => licence.destination,
    filed: (licence) => licence.filed,
    status: (licence) => licence.status,
    decided: (licence) => licence.decided,
    valid_to: (licence) => licence.validTo,
    quantity: (licence) => licence.quantity,
    used: (licence) => licence.used,
  }),
};

import type { Dataset } from '../dataset.ts';
import { nameInFull } from '../name-part.ts';
import type { IsoDate } from '../units.ts';
import { type LicenceFile, licenceFile } from './licence-file.ts';

/** Facts of a case behind its draft file. */
export type FiledCase = {
  readonly exporter: string;
  readonly exporterSiteId: string | null;
  readonly endUser: string | null;
  readonly buyerSiteId: string | null;
  readonly destination: string | null;
  readonly code: string;
  readonly itemName: string;
  readonly kind: 'individual' | 'general' | null;
  readonly quantity: number | null;
  /** The unit of that quantity where it is not that of its parts. */
  readonly quantityUnit?: string | null;
  readonly party: string | null;
  readonly parts: readonly {
    readonly partNumber: string;
    readonly description: string;
    readonly yearlyUnits: number | null;
    readonly unit: string | null;
  }[];
  readonly papers: readonly {
    readonly id: string;
    readonly name: string;
    readonly owner: 'exporter' | 'importer' | 'end user';
    readonly signs: 'exporter' | 'importer' | 'end user' | null;
    readonly state: 'there' | 'handed-in' | 'owed';
  }[];
};

/** One field of the printed file: in English and Chinese, its content, and its source; null: to be filled in by its owner. */
export type FileField = {
  readonly en: string;
  readonly zh: string;
  readonly value: string | null;
  readonly source: string;
};

export type DraftedFile = {
  readonly file: LicenceFile;
  readonly fields: readonly FileField[];
  /** Facts on file here and left out, since no officer asks for them. */
  readonly leftOut: readonly string[];
};

const YEARS_EACH_WAY = 3;

/**
 * Returns a licence file drafted from the data of a case. Missing facts are left blank for the paper's owner; nothing is made up, above all no
 * volume of a past year and no signature. The plan of the years ahead is the yearly need at the share of the exporter.
 */
export function draftLicenceFile(
  one: FiledCase,
  dataset: Dataset,
  filing: IsoDate,
  elements: readonly string[],
): DraftedFile {
  const site = dataset.sites.find(({ siteId }) => siteId === one.exporterSiteId);
  const supplierName = dataset.suppliers.find(({ supplierId }) => supplierId === site?.supplierId)?.name ?? null;
  const goods = one.parts.map(nameInFull).join('; ');
  const plan = sumUnits(one);
  const unit = one.parts[0]?.unit ?? null;
  // A quantity in another unit than the goods is none beside their yearly need.
  const asked = (one.quantityUnit ?? null) === null ? one.quantity : null;
  const quantity = asked ?? plan;
  const composition = writeComposition(one, dataset);
  const file = licenceFile.parse({
    format: 'lodestone-licence-file',
    formatVersion: 1,
    exporter: supplierName ?? one.exporter,
    endUser: one.endUser,
    destination: one.destination,
    code: one.code,
    elements,
    kind: one.kind,
    quantity,
    unit,
    filing,
    isWatched: one.party === 'closer-review',
    asked: one.papers.map(({ id, signs }) => ({ id, signs })),
    papers: [],
    volumes: listYears(filing).map((year) => ({ year, quantity: year > Number(filing.slice(0, 4)) ? plan : null })),
  });
  const blank = (en: string, zh: string, owner: string): FileField => ({
    en,
    zh,
    value: null,
    source: `to be filled in by the ${owner}`,
  });
  const fields: FileField[] = [
    { en: 'Exporter', zh: '出口经营者', value: file.exporter, source: 'suppliers' },
    { en: 'Plant', zh: '生产厂', value: [site?.name, site?.city].filter(Boolean).join(', ') || null, source: 'sites' },
    blank('Province of the exporter', '出口经营者所在省份', 'exporter'),
    { en: 'End user', zh: '最终用户', value: one.endUser, source: 'sites, or the licence on file' },
    blank('Address of the end user', '最终用户地址', 'end user'),
    { en: 'Country of destination', zh: '最终目的国', value: one.destination, source: 'sites' },
    { en: 'Goods', zh: '货物名称', value: goods === '' ? null : goods, source: 'parts' },
    { en: 'Control code', zh: '管制编码', value: `${one.code} ${one.itemName}`, source: 'catalogue of controls' },
    { en: 'Composition', zh: '成分', value: composition, source: 'composition, as declared' },
    {
      en: 'Quantity asked for',
      zh: '申请数量',
      value: writeAmount(quantity, unit),
      source: asked === null ? 'yearly need × share of the exporter' : 'the case',
    },
    ...file.volumes.map(({ year, quantity: amount }) => ({
      en: `Volume ${year}`,
      zh: `${year}年数量`,
      value: writeAmount(amount, unit),
      source: amount === null ? 'to be filled in by the end user' : 'plan: yearly need × share of the exporter',
    })),
    blank('Contract number', '合同号', 'importer'),
    blank('Exact use', '具体用途', 'end user'),
  ];
  return { file, fields, leftOut: listLeftOut(one, dataset) };
}

function sumUnits({ parts }: FiledCase): number | null {
  if (parts.length === 0 || parts.some(({ yearlyUnits }) => yearlyUnits === null)) return null;
  return Math.round(parts.reduce((sum, { yearlyUnits }) => sum + (yearlyUnits ?? 0), 0));
}

function listYears(filing: IsoDate): number[] {
  const now = Number(filing.slice(0, 4));
  return Array.from({ length: 2 * YEARS_EACH_WAY + 1 }, (_, row) => now - YEARS_EACH_WAY + row).filter(
    (year) => year !== now,
  );
}

function writeAmount(amount: number | null, unit: string | null): string | null {
  return amount === null ? null : `${amount} ${unit ?? 'units'}`;
}

function writeComposition({ parts }: FiledCase, { composition }: Dataset): string | null {
  const own = new Set(parts.map(({ partNumber }) => partNumber));
  const rows = composition.filter(({ partNumber, substance }) => own.has(partNumber) && substance !== 'rest');
  if (rows.length === 0) return null;
  return rows
    .map(({ substance, massPctMin, massPctMax }) => `${substance} ${massPctMin ?? 0}–${massPctMax ?? '?'} %`)
    .join(', ');
}

/** Prices and other buyers of the same goods are on file and no officer's business. */
function listLeftOut({ parts, exporterSiteId, buyerSiteId }: FiledCase, dataset: Dataset): string[] {
  const own = new Set(parts.map(({ partNumber }) => partNumber));
  const rows = dataset.sourcing.filter(({ partNumber }) => own.has(partNumber));
  const prices = rows.filter(({ unitPrice }) => unitPrice !== null).length;
  const makers = new Set(rows.filter(({ siteId }) => siteId !== exporterSiteId).map(({ siteId }) => siteId)).size;
  const buyers = new Set(rows.flatMap(({ buyerSiteId: id }) => (id === null || id === buyerSiteId ? [] : [id]))).size;
  return [
    ...(prices > 0 ? [`${prices} purchase prices`] : []),
    ...(makers > 0 ? [`${makers} other sources of the same goods, and their shares`] : []),
    ...(buyers > 0 ? [`${buyers} other buyers of the same goods`] : []),
    'margins, stocks, and products other than those that the goods go into',
  ];
}

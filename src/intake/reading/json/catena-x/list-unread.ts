import { isRecord, type JsonRecord } from '../flatten-records.ts';
import { listRecords, readRecord, readText } from './walk-records.ts';

/** A statement of a file that no table holds: what states it, of which thing, what is stated, and why it is not read. */
export type Unread = readonly [aspect: string, thing: string, stated: string, why: string];

/** Aspects of which tables hold something; the others are named as not read. */
const READ =
  /SingleLevelBom|SingleLevelUsage|PartAsPlanned|PartTypeInformation|SerialPart|Batch|JustInSequencePart|ItemStock|DaysOfSupply|MaterialDemand|BatteryPass|DigitalProductPassport|ElectricDrivePassport/i;

/** Fields that only aspects have which no table holds; a bare aspect is known by them. */
const UNREAD_FIELDS = ['partOriginCountry', 'capacities', 'commercialCountryOfOrigin'] as const;

/**
 * The aspect that no table holds: one that a query service wraps around its payload, or a bare one. Null for any other object, and for
 * the payloads of aspects (`wrapped`), which their wrapping names.
 */
export function findUnreadAspect(record: JsonRecord, wrapped: ReadonlySet<JsonRecord>): Unread | null {
  const { payload } = record;
  const type = readText(record['aspectType']);
  if (type !== '' && isRecord(payload) && !READ.test(type)) return describe(type.replace(/^.*#/, ''), payload);
  const field = wrapped.has(record) ? undefined : UNREAD_FIELDS.find((name) => record[name] !== undefined);
  return field === undefined ? null : describe(field, record);
}

function describe(aspect: string, record: JsonRecord): Unread {
  const ids = ['catenaXId', 'globalAssetId', 'materialGlobalAssetId'].map((name) => readText(record[name]));
  return [aspect, ids.find((id) => id !== '') ?? '', 'the whole aspect', 'no table holds it'];
}

/** Why a line of an assembly does not count on a day: it has ended, or has not begun. Null where it counts, or the day is not known. */
export function findWhyNotValid(line: JsonRecord, today: string | null): string | null {
  if (today === null) return null;
  const { validFrom, validTo } = readRecord(line['validityPeriod']);
  const [from, to] = [readText(validFrom).slice(0, 10), readText(validTo).slice(0, 10)];
  if (to !== '' && to < today) return `ended ${to}`;
  return from > today ? `begins ${from}` : null;
}

/** The lines of an assembly that do not count on a day, as statements that are not read. */
export function listLinesNotValid(id: string, record: JsonRecord, today: string | null): readonly Unread[] {
  return ['childItems', 'childParts', 'parentItems', 'parentParts'].flatMap((name) =>
    listRecords(record[name]).flatMap((line): Unread[] => {
      const why = findWhyNotValid(line, today);
      const other = readText(line['catenaXId']) || readText(line['globalAssetId']);
      return why === null ? [] : [[name, id, other, why]];
    }),
  );
}

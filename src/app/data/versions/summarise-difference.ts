import { formatRounded } from '../../../documents/format/locale.ts';
import type { TableName } from '../../../domain/dataset.ts';
import { formatShare } from '../../format/number.ts';
import { describeContents } from '../../words/maker-contents.ts';
import type { DatasetDifference, TableDifference } from '../../../intake/versions/compare-versions.ts';

/** How a record of each table is called, one and many. */
export const RECORD_NOUNS: Record<TableName, readonly [one: string, many: string]> = {
  parts: ['part', 'parts'],
  properties: ['property', 'properties'],
  composition: ['composition row', 'composition rows'],
  bom: ['BOM line', 'BOM lines'],
  suppliers: ['supplier', 'suppliers'],
  sites: ['site', 'sites'],
  sourcing: ['source', 'sources'],
  inventory: ['stock row', 'stock rows'],
  rates: ['rate', 'rates'],
  licences: ['licence', 'licences'],
};

/** Tables with additions, removals or changes. */
export function getChangedTables(difference: DatasetDifference): TableDifference[] {
  return difference.tables.filter((table) => countChanges(table) > 0);
}

/** Changed records of a table. */
export function countChanges({ added, removed, changed }: TableDifference): number {
  return added.length + removed.length + changed.length;
}

/** True when nothing differs, settings included. */
export function isSame(difference: DatasetDifference): boolean {
  const { settings, makers } = difference;
  return settings.length === 0 && makers.length === 0 && getChangedTables(difference).length === 0;
}

/** Letters of a value in one line; the bookings counted by a licence are longer. */
const LONGEST_VALUE = 160;

/** A value of a field as people read it; absent: "—". */
export function describeValue(value: unknown): string {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return formatRounded(value, { maximumFractionDigits: 6 });
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST_VALUE ? `${text.slice(0, LONGEST_VALUE)} …` : text;
}

/** A field's name in words: `timeToRecoverDays` is "time to recover days". */
export function describeField(field: string): string {
  return field.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

/** Origin of a part in a line: "S-1 60 %, S-2 40 %"; an unstated share is left out, no source is "nobody named". */
export function describeSources(sources: DatasetDifference['resourced'][number]['before']): string {
  if (sources.length === 0) return 'nobody named';
  return sources
    .map(({ siteId, buyerSiteId, originCountry, share }) =>
      [
        siteId,
        share === null ? null : formatShare(share),
        originCountry === null ? null : `from ${originCountry}`,
        buyerSiteId === null ? null : `for ${buyerSiteId}`,
      ]
        .filter((piece) => piece !== null)
        .join(' '),
    )
    .join(', ');
}

/** What makers declare of their own goods in a line, with who else is silent; nothing kept is "nothing of their own". */
export function describeMakers(
  { silent, ...change }: DatasetDifference['makers'][number],
  when: 'before' | 'after',
): string {
  if (change[when].length === 0) return 'nothing of their own';
  const others = silent[when].length === 0 ? '' : `; silent: ${silent[when].join(', ')}`;
  return `${describeContents(change[when])}${others}`;
}

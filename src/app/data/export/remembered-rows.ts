import type { MergeDecision, RememberedMapping } from '../../../domain/decisions/decisions.ts';
import { getCellKey, getFactKey, getMappingKey, getRowDecisionKey } from '../../../domain/decisions/document-keys.ts';
import { getMergeKey } from '../../../domain/decisions/list-merges.ts';
import { formatCounted } from '../../format/number.ts';
import type { DocumentName } from '../../queries/query-keys.ts';
import type { Remembered } from '../../../domain/decisions/remembered.ts';
import { describeBack, describeRow, quoteCell } from '../../words/describe-decisions.ts';
import { describePurpose } from '../mapping/mapping-words.ts';

const HEADERS_SHOWN = 6;

/** One remembered decision of a workspace, in words. */
export type RememberedRow = {
  document: DocumentName;
  name: string;
  isCode: boolean;
  about: string;
  /** State after it is forgotten, without its end. */
  afterwards: string;
  /** Words of the button and Undo. */
  label: string;
};

/** Everything remembered: layouts, merges, facts about parts, corrected cells, rows left out. */
export function listRememberedRows({ mappings, merges, facts, corrections, leftOut }: Remembered): RememberedRow[] {
  return [
    ...mappings.map((mapping): RememberedRow => {
      const about = describeLayout(mapping);
      return {
        document: { kind: 'mapping', key: getMappingKey(mapping) },
        name: describePurpose(mapping.purpose),
        isCode: false,
        about,
        afterwards: 'it is proposed anew',
        label: `Forget the layout ${about}`,
      };
    }),
    ...merges.map((merge): RememberedRow => {
      const about = describeMerge(merge);
      return {
        document: { kind: 'merge', key: getMergeKey(merge) },
        name: merge.keep,
        isCode: true,
        about,
        afterwards: 'each counts by itself again',
        label: `Forget that ${merge.keep} ${about}`,
      };
    }),
    ...facts.map((fact): RememberedRow => {
      const { partNumber, field, value, reason } = fact;
      return {
        document: { kind: 'fact', key: getFactKey(fact) },
        name: partNumber,
        isCode: true,
        about: `${field} ${value}${reason === '' ? ', set by hand' : `. ${reason}`}`,
        afterwards: describeBack(fact),
        label: `Forget ${field} ${value} of ${partNumber}`,
      };
    }),
    ...corrections.map((correction): RememberedRow => {
      const { column, found, value } = correction;
      const row = describeRow(correction);
      return {
        document: { kind: 'correction', key: getCellKey(correction) },
        name: row,
        isCode: true,
        about: `${column} ${quoteCell(found)} is read as ${quoteCell(value)}`,
        afterwards: `it is read as ${quoteCell(found)} again`,
        label: `Forget the correction of ${column} of ${row}`,
      };
    }),
    ...leftOut.map((decision): RememberedRow => {
      const row = decision.key.map(({ value }) => value).join(' · ');
      return {
        document: { kind: 'left-out', key: getRowDecisionKey(decision) },
        name: row,
        isCode: true,
        about: `left out while it has an error${decision.reason === '' ? '' : `: ${decision.reason}`}`,
        afterwards: 'its errors are asked about again',
        label: `Forget that the row ${row} is left out`,
      };
    }),
  ];
}

function describeLayout({ columns, shape }: RememberedMapping): string {
  const headers = columns.length === 0 ? shape.split(' | ') : columns.map(({ header }) => header);
  const shown = headers.slice(0, HEADERS_SHOWN).join(', ');
  return headers.length > HEADERS_SHOWN
    ? `${shown} and ${formatCounted(headers.length - HEADERS_SHOWN, 'column')} more`
    : shown;
}

function describeMerge({ absorbed, separate }: MergeDecision): string {
  const quote = (ids: readonly string[]): string => ids.map((id) => `“${id}”`).join(', ');
  return [
    absorbed.length === 0 ? null : `stands for ${quote(absorbed)}`,
    separate.length === 0 ? null : `is not ${quote(separate)}`,
  ]
    .filter((text) => text !== null)
    .join('; ');
}

import { type ReactNode, useState } from 'react';
import type { DatasetDifference, RecordChange, TableDifference } from '../../../intake/versions/compare-versions.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { ShowMore } from '../../components/show-more.tsx';
import s from '../data.module.css';
import {
  RECORD_NOUNS,
  describeField,
  describeMakers,
  describeSources,
  describeValue,
  getChangedTables,
  isSame,
} from './summarise-difference.ts';

const ROWS_AT_FIRST = 12;

/** Additions, removals and changes, table by table; each opens to its records. */
export function DifferenceView({ difference }: { difference: DatasetDifference }) {
  if (isSame(difference)) return <p>Nothing: the content is the same.</p>;
  const changed = getChangedTables(difference);
  return (
    <>
      {difference.settings.length === 0 ? null : (
        <ul className={s['changes']}>
          {difference.settings.map((change) => (
            <li key={change.field}>
              <span>{describeField(change.field)}</span> <Values before={change.before} after={change.after} />
            </li>
          ))}
        </ul>
      )}
      <ul className={s['groups']}>
        {difference.resourced.length === 0 ? null : (
          <li>
            <ResourcedParts parts={difference.resourced} />
          </li>
        )}
        {difference.makers.length === 0 ? null : (
          <li>
            <MakerChanges changes={difference.makers} />
          </li>
        )}
        {changed.map((table) => (
          <li key={table.table}>
            <TableChanges table={table} />
          </li>
        ))}
      </ul>
      <p className={s['hint']}>
        {changed.length === difference.tables.length
          ? null
          : `Equal: ${difference.tables
              .filter((table) => !changed.includes(table))
              .map((table) => RECORD_NOUNS[table.table][1])
              .join(', ')}.`}
      </p>
    </>
  );
}

type RowKind = 'new' | 'gone' | 'stood in' | 'changed';

function TableChanges({ table }: { table: TableDifference }) {
  const [limit, setLimit] = useState(ROWS_AT_FIRST);
  const [one, many] = RECORD_NOUNS[table.table];
  const gone = table.removed.slice(0, table.removed.length - table.standIns);
  const stoodIn = table.removed.slice(gone.length);
  const rows: readonly { kind: RowKind; key: string; change: RecordChange | null }[] = [
    ...table.changed.map((change) => ({ kind: 'changed' as const, key: change.key, change })),
    ...table.added.map((key) => ({ kind: 'new' as const, key, change: null })),
    ...gone.map((key) => ({ kind: 'gone' as const, key, change: null })),
    ...stoodIn.map((key) => ({ kind: 'stood in' as const, key, change: null })),
  ];
  return (
    <details>
      <summary className={s['groupHead']}>
        <b className={s['tableName']}>{many[0]?.toUpperCase() + many.slice(1)}</b>
        <span>
          {[
            table.added.length > 0 ? `${formatCount(table.added.length)} new` : null,
            table.changed.length > 0 ? `${formatCount(table.changed.length)} changed` : null,
            // A row that stood for somebody who is named now takes nothing with it.
            stoodIn.length > 0 ? `${formatCounted(stoodIn.length, 'stand-in')} no longer needed` : null,
          ]
            .filter((text) => text !== null)
            .join(', ')}
          {gone.length === 0 ? null : (
            <>
              {table.added.length + table.changed.length + stoodIn.length > 0 ? ', ' : null}
              <b className={s['gone']}>{formatCount(gone.length)} gone</b>
            </>
          )}
        </span>
        <small>{formatCounted(table.unchanged, one, many)} as before</small>
      </summary>
      <div className={s['scroll']} tabIndex={0} role="region" aria-label={`Changed ${many}`}>
        <table className={s['table']}>
          <tbody>
            {Array.from(rows.slice(0, limit).entries(), ([index, row]) => (
              // Two records of one key may both be new.
              <tr key={index}>
                <td className={s['muted']}>{row.kind}</td>
                <th scope="row">
                  <code>{row.key}</code>
                </th>
                <td>
                  {row.change === null
                    ? null
                    : row.change.fields.map((field) => (
                        <span key={field.field} className={s['change']}>
                          {describeField(field.field)} <Values before={field.before} after={field.after} />
                        </span>
                      ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore count={rows.length} limit={limit} step={200} noun="further record" onLimit={setLimit} />
    </details>
  );
}

/** Parts with another origin, or with other shares. */
function ResourcedParts({ parts }: { parts: DatasetDifference['resourced'] }) {
  return (
    <ComparedParts
      title="Re-sourced"
      summary={`${formatCounted(parts.length, 'part')} from elsewhere, or in other shares`}
      label="Re-sourced parts"
      rows={parts.map(({ partNumber, before, after }) => ({
        key: partNumber,
        name: <code>{partNumber}</code>,
        before: describeSources(before),
        after: describeSources(after),
      }))}
    />
  );
}

/** What makers declare of their own goods otherwise than before. */
function MakerChanges({ changes }: { changes: DatasetDifference['makers'] }) {
  return (
    <ComparedParts
      title="Contents by maker"
      summary={`${formatCounted(changes.length, 'maker')} of a part ${changes.length === 1 ? 'declares' : 'declare'} their own goods otherwise`}
      label="Contents by maker"
      rows={changes.map((change) => ({
        key: `${change.partNumber}/${change.declaredBy}`,
        name: (
          <>
            <code>{change.partNumber}</code> <bdi>{change.declaredBy}</bdi>
          </>
        ),
        before: describeMakers(change, 'before'),
        after: describeMakers(change, 'after'),
      }))}
    />
  );
}

function ComparedParts({
  title,
  summary,
  label,
  rows,
}: {
  title: string;
  summary: string;
  label: string;
  rows: readonly { readonly key: string; readonly name: ReactNode; readonly before: string; readonly after: string }[];
}) {
  const [limit, setLimit] = useState(ROWS_AT_FIRST);
  return (
    <details>
      <summary className={s['groupHead']}>
        <b className={s['tableName']}>{title}</b>
        <span>{summary}</span>
      </summary>
      <div className={s['scroll']} tabIndex={0} role="region" aria-label={label}>
        <table className={s['table']}>
          <tbody>
            {rows.slice(0, limit).map(({ key, name, before, after }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>
                  <Values before={before} after={after} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore count={rows.length} limit={limit} step={200} noun="further part" onLimit={setLimit} />
    </details>
  );
}

function Values({ before, after }: { before: unknown; after: unknown }) {
  return (
    <>
      <del>{describeValue(before)}</del> → <ins>{describeValue(after)}</ins>
    </>
  );
}

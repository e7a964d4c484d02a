import { useState } from 'react';
import type { MappingFile, MergeDecision, RememberedMapping } from '../../domain/decisions.ts';
import { getMergeKey } from '../../domain/list-merges.ts';
import { getMappingKey } from '../../domain/mapping-key.ts';
import type { DocumentName } from '../queries/query-keys.ts';
import { useLacking } from '../queries/use-me.ts';
import { useRemembered } from '../queries/use-remembered.ts';
import { useView } from '../queries/use-view.ts';
import { useWrites } from '../queries/use-writes.tsx';
import { formatCounted } from '../format/number.ts';
import { ErrorPanel } from '../views/error-panel.tsx';
import { getFileStem, saveFile } from '../views/save-file.ts';
import { SavingFailure } from '../views/saving-failure.tsx';
import { useSaving } from '../views/use-saving.ts';
import { Section } from '../views/section.tsx';
import s from './data.module.css';
import { describePurpose } from './mapping-words.ts';

const HEADERS_SHOWN = 6;

/** What the workspace remembers for the next import: layouts and merges, each to be forgotten, the layouts to be saved. */
export function RememberedSection() {
  const { mappings, merges } = useRemembered();
  const { workspace } = useView();
  const { writeDocument } = useWrites();
  const lacking = useLacking('buyer');
  const [failure, setFailure] = useState<unknown>(null);
  const saving = useSaving();
  if (mappings.length + merges.length === 0) return null;
  const forget = (name: DocumentName, label: string): void => {
    setFailure(null);
    writeDocument({ ...name, value: null, label }).catch((error: unknown) => setFailure(error));
  };
  const save = (): void => {
    const file: MappingFile = { format: 'lodestone-mappings', formatVersion: 1, mappings: [...mappings] };
    const stem = getFileStem(workspace?.name ?? '', workspace?.demo ?? false);
    saveFile(`${stem}.mapping.json`, JSON.stringify(file, null, 2), 'application/json');
  };
  return (
    <Section
      title="What the next import knows"
      caption="How tables of a layout are read, and which records count as one, as it was decided when files were accepted. A saved layout is dropped with the files that it is for."
      aside={
        mappings.length === 0 ? undefined : (
          <button type="button" className={s['link']} onClick={() => saving.run(save)}>
            Save {formatCounted(mappings.length, 'layout')}
          </button>
        )
      }
    >
      <SavingFailure saving={saving} />
      <div className={s['scroll']} tabIndex={0} role="region" aria-label="Remembered decisions">
        <table className={s['table']}>
          <thead>
            <tr>
              <th scope="col">Decision</th>
              <th scope="col">About</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {mappings.map((mapping) => {
              const about = describeLayout(mapping);
              return (
                <tr key={mapping.shape}>
                  <th scope="row">{describePurpose(mapping.purpose)}</th>
                  <td>{about}</td>
                  <td className={s['actions']}>
                    <button
                      type="button"
                      className={s['link']}
                      disabled={lacking !== null}
                      title={lacking ?? undefined}
                      aria-label={`Forget the layout ${about}`}
                      onClick={() =>
                        forget({ kind: 'mapping', key: getMappingKey(mapping) }, `Forget the layout ${about}`)
                      }
                    >
                      forget
                    </button>
                  </td>
                </tr>
              );
            })}
            {merges.map((merge) => {
              const about = describeMerge(merge);
              return (
                <tr key={getMergeKey(merge)}>
                  <th scope="row">
                    <code>{merge.keep}</code>
                  </th>
                  <td>{about}</td>
                  <td className={s['actions']}>
                    <button
                      type="button"
                      className={s['link']}
                      disabled={lacking !== null}
                      title={lacking ?? undefined}
                      aria-label={`Forget that ${merge.keep} ${about}`}
                      onClick={() =>
                        forget({ kind: 'merge', key: getMergeKey(merge) }, `Forget that ${merge.keep} ${about}`)
                      }
                    >
                      forget
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
      {failure === null ? null : <ErrorPanel what="It was not forgotten" error={failure} />}
    </Section>
  );
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

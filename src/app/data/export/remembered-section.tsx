import { useMemo, useState } from 'react';
import type { MappingFile } from '../../../domain/decisions/decisions.ts';
import type { DocumentName } from '../../queries/query-keys.ts';
import { useLacking } from '../../queries/session/use-me.ts';
import { useRemembered } from '../../queries/use-remembered.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import { formatCounted } from '../../format/number.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { getFileStem, saveFile } from '../../components/save-file.ts';
import { SavingFailure } from '../../components/states/saving-failure.tsx';
import { Section } from '../../components/section.tsx';
import { ShowMore } from '../../components/show-more.tsx';
import { useSaving } from '../../components/states/use-saving.ts';
import s from '../data.module.css';
import { listRememberedRows } from './remembered-rows.ts';

const SHOWN_MORE = 100;

/** A workspace's memory for the next import: layouts, merges, facts about parts and corrected cells, each to be forgotten, the layouts to be saved. */
export function RememberedSection() {
  const remembered = useRemembered();
  const { workspace } = useView();
  const { writeDocument } = useWrites();
  const lacking = useLacking('buyer');
  const [failure, setFailure] = useState<unknown>(null);
  const [limit, setLimit] = useState(SHOWN_MORE);
  const saving = useSaving();
  const rows = useMemo(() => listRememberedRows(remembered), [remembered]);
  if (rows.length === 0) return null;
  const { mappings } = remembered;
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
      caption="What was decided when files were accepted, or by hand since: how tables of a layout are read, which records count as one, what parts are, and which cells are read otherwise than they say. To forget one changes the next import, not the version in use. A saved layout is dropped with the files that it is for."
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
              <th scope="col">If forgotten</th>
              <th scope="col">
                <span className="visually-hidden">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, limit).map(({ document, name, isCode, about, afterwards, label }) => (
              <tr key={`${document.kind}/${document.key}`}>
                <th scope="row">{isCode ? <code>{name}</code> : name}</th>
                <td>{about}</td>
                <td>{afterwards}</td>
                <td className={s['actions']}>
                  <button
                    type="button"
                    className={s['link']}
                    disabled={lacking !== null}
                    title={lacking ?? undefined}
                    aria-label={label}
                    onClick={() => forget(document, label)}
                  >
                    forget
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ShowMore count={rows.length} limit={limit} step={SHOWN_MORE} noun="further decision" onLimit={setLimit} />
      {failure === null ? null : <ErrorPanel what="It was not forgotten" error={failure} />}
    </Section>
  );
}

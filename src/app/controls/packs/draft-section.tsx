import { handOut } from '../../components/save-file.ts';
import { Section } from '../../components/section.tsx';
import { formatCounted } from '../../format/number.ts';
import b from '../../components/buttons.module.css';
import s from '../controls.module.css';
import { FileButton } from '../../components/forms/file-button.tsx';
import type { Drafted } from './use-packs.ts';

/** The skeleton of a pack out of the text of an announcement, with its points for a person to settle. */
export function DraftSection({ drafted, onFile }: { drafted: Drafted | null; onFile: (file: File) => void }) {
  return (
    <Section
      title="From an announcement"
      caption="The text of an act, in Chinese or English, becomes the draft of a pack: number, days, items with codes and limits. A person finishes and signs it (lodestone catalogue sign)."
      aside={<FileButton label="Draft from a text file" accept=".txt,.html,.htm,.md" onFile={onFile} />}
    >
      {drafted === null ? null : (
        <>
          <p>
            {drafted.pack.title}: {describeContent(drafted)}.{' '}
            <button type="button" className={b['link']} onClick={() => save(drafted)}>
              Save the draft
            </button>
          </p>
          <p className={s['small']}>
            {formatCounted(drafted.pack.open.length, 'point', 'points')} to settle with the act beside you; nobody can
            take the pack before:
          </p>
          <dl className={s['rules']}>
            {drafted.pack.open.map(({ at, found, why }) => (
              <div key={`${at}/${why}`}>
                <dt>{at}</dt>
                <dd>
                  <p>{why}</p>
                  {found === '' ? null : <p className={s['small']}>{found}</p>}
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Section>
  );
}

function describeContent({ pack: { add, change } }: Drafted): string {
  const items = add['items']?.length ?? 0;
  const changed = change['measures']?.length ?? 0;
  return [formatCounted(items, 'item'), `${formatCounted(changed, 'earlier act')} changed`].join(', ');
}

function save({ pack }: Drafted): void {
  handOut(`${pack.id}.draft.json`, new Blob([JSON.stringify(pack, null, 2)], { type: 'application/json' }));
}

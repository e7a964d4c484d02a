import type { Catalogue } from '../../../catalogue/schema.ts';
import type { WorkspacePacks } from '../../../domain/packs/pack-file.ts';
import { getPackName, listPacksInUse } from '../../../domain/packs/packs-in-use.ts';
import { shortenKey } from '../../../domain/packs/sign-pack.ts';
import { formatDate } from '../../format/date.ts';
import { readFields, TextField } from '../../components/forms/forms.tsx';
import { Section } from '../../components/section.tsx';
import b from '../../components/buttons.module.css';
import s from '../controls.module.css';
import { DraftSection } from './draft-section.tsx';
import { FileButton } from '../../components/forms/file-button.tsx';
import { LookedPack } from './looked-pack.tsx';
import { usePacks } from './use-packs.ts';

/** A workspace's packs of law, and the ways to take one, to put an earlier set back, and to name accepted keys. */
export function PacksTab({ catalogue }: { catalogue: Catalogue }) {
  const packs = usePacks();
  const { held, lacking, looked } = packs;
  const inUse = listPacksInUse(held);
  const canWrite = packs.isReady && lacking === null;
  return (
    <div className={s['stack']}>
      <p className={s['lead']}>
        This workspace stands on catalogue {catalogue.version}; acts are known through{' '}
        {formatDate(catalogue.evidenceCutoff)}.
      </p>
      {lacking === null ? null : <p className={s['muted']}>{lacking}</p>}
      {packs.failure === null ? null : <p role="alert">{packs.failure}</p>}
      {looked === null ? null : (
        <LookedPack looked={looked} canTake={canWrite} onTake={(pack) => void packs.take(pack)} onDrop={packs.drop} />
      )}
      <Section
        title="Packs in use"
        caption="A pack is a signed file with the acts that came after this program. Every result names the packs that it rests on."
        aside={
          <FileButton
            label="Look at a pack"
            accept=".json"
            disabled={!packs.isReady}
            onFile={(file) => void packs.look(file)}
          />
        }
      >
        {inUse.length === 0 ? (
          <p className={s['muted']}>None: the law is the catalogue as it ships with the program.</p>
        ) : (
          <ul>
            {inUse.map((pack) => (
              <li key={getPackName(pack)}>
                <b>{getPackName(pack)}</b> {pack.title} <small>written {formatDate(pack.written)}</small>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <SetTable held={held} canWrite={canWrite} onPutBack={(number) => void packs.putBack(number)} />
      <KeyList held={held} canWrite={canWrite} onTrust={packs.trust} onDistrust={(key) => void packs.distrust(key)} />
      <DraftSection drafted={packs.drafted} onFile={(file) => void packs.draft(file)} />
    </div>
  );
}

/** Earlier sets of packs in use, the newest first. */
function SetTable({
  held: { sets },
  canWrite,
  onPutBack,
}: {
  held: WorkspacePacks;
  canWrite: boolean;
  onPutBack: (number: number) => void;
}) {
  if (sets.length === 0) return null;
  const rows = [
    { number: 0, at: null, author: '', packs: [] as string[] },
    ...sets.map((set, index) => ({ ...set, number: index + 1 })),
  ];
  return (
    <Section title="What it stood on" caption="An earlier set can be put back; it then stands on top as a new one.">
      <table className={s['table']}>
        <thead>
          <tr>
            <th scope="col">Set</th>
            <th scope="col">Since</th>
            <th scope="col">By</th>
            <th scope="col">Packs</th>
            <th scope="col" aria-label="Put back" />
          </tr>
        </thead>
        <tbody>
          {rows.toReversed().map(({ number, at, author, packs }) => (
            <tr key={number}>
              <th scope="row">{number}</th>
              <td>{at === null ? '–' : formatDate(at.slice(0, 10))}</td>
              <td>{author}</td>
              <td>{packs.length === 0 ? 'the catalogue as it ships' : packs.join(', ')}</td>
              <td>
                {number === sets.length ? (
                  'in use'
                ) : (
                  <button type="button" className={b['link']} disabled={!canWrite} onClick={() => onPutBack(number)}>
                    Put back set {number}
                  </button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

/** Accepted keys. */
function KeyList({
  held,
  canWrite,
  onTrust,
  onDistrust,
}: {
  held: WorkspacePacks;
  canWrite: boolean;
  onTrust: (name: string, key: string) => void;
  onDistrust: (key: string) => void;
}) {
  const { keys } = held;
  const inUse = new Set(listPacksInUse(held).map(({ signature }) => signature.key));
  return (
    <Section
      title="Keys"
      caption="Packs signed with one of these are taken, and no others. Whoever publishes packs gives you the public key on a way of its own."
    >
      {keys.length === 0 ? <p className={s['muted']}>No key is trusted yet, so that no pack can be taken.</p> : null}
      <ul>
        {keys.map(({ name, key }) => (
          <li key={key}>
            {name} <code>{shortenKey(key)}</code>{' '}
            <button
              type="button"
              className={b['link']}
              disabled={!canWrite || inUse.has(key)}
              onClick={() => onDistrust(key)}
            >
              {inUse.has(key) ? 'signs a pack in use' : 'Trust no more'}
            </button>
          </li>
        ))}
      </ul>
      <form
        className={s['bar']}
        onSubmit={(event) => {
          const field = readFields(event);
          onTrust(field('name'), field('key'));
          event.currentTarget.reset();
        }}
      >
        <TextField label="Whose key" name="name" />
        <TextField label="Public key" name="key" />
        <button type="submit" className={b['button']} disabled={!canWrite}>
          Trust this key
        </button>
      </form>
    </Section>
  );
}

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me, NewCodes, Proofs } from '../../api/people/people-contract.ts';
import s from '../components/forms/forms.module.css';
import { SendLine, TextField, readFields, useSending } from '../components/forms/forms.tsx';
import { ListTable, RowAction } from '../components/forms/list-table.tsx';
import { Loaded } from '../components/forms/loaded.tsx';
import { Section } from '../components/section.tsx';
import { formatInstant } from '../format/date.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { canUsePasskeys, makePasskey } from './passkey.ts';
import { QrCode } from './qr/qr-code.tsx';
import { usePeople } from './use-people.ts';

/** Here and not with the others, loaded by every page. */
export const PROOFS_KEY = ['me', 'proofs'] as const;

/** One's proofs of sign-in beside a password: passkeys, and codes of an app. */
export function ProofsSection({ me }: { me: Me }) {
  const people = usePeople();
  const proofs = useQuery({ queryKey: PROOFS_KEY, queryFn: ({ signal }) => people.describeProofs(signal) });
  return (
    <Section
      title="How you prove that it is you"
      caption={
        me.needs === 'second-factor' && me.organisations.length === 0
          ? 'Everybody needs a passkey or codes of an app here. Until you have signed in with one, nothing else is open to you.'
          : me.needs === 'second-factor'
            ? 'Admins need a passkey or codes of an app here. Until you have signed in with one you may do what a planner may.'
            : 'A passkey, or codes of an app beside the password, keep out whoever has guessed it.'
      }
    >
      <Loaded query={proofs} what="How you sign in">
        {(known) => (
          <>
            <Passkeys known={known} isPossible={me.signIn?.passkeys === true} />
            {known.password ? <Codes known={known} /> : null}
          </>
        )}
      </Loaded>
    </Section>
  );
}

/** Takes changed ways of sign-in into the page, and changed rights. */
function useTaken() {
  const queries = useQueryClient();
  return async (proofs?: Proofs): Promise<void> => {
    if (proofs) queries.setQueryData(PROOFS_KEY, proofs);
    else await queries.invalidateQueries({ queryKey: PROOFS_KEY });
    await queries.invalidateQueries({ queryKey: queryKeys.me(), exact: true });
  };
}

function Passkeys({ known, isPossible }: { known: Proofs; isPossible: boolean }) {
  const people = usePeople();
  const take = useTaken();
  const { isSending, failure, send } = useSending();
  if (!isPossible)
    return <p className={s['hint']}>Passkeys need a host name, and this server is reached at a bare address.</p>;
  return (
    <>
      {known.passkeys.length === 0 ? null : (
        <ListTable<Proofs['passkeys'][number]>
          label="passkeys"
          items={known.passkeys}
          columns={[
            { title: 'Passkey', render: ({ name }) => name },
            {
              title: 'Since',
              render: ({ created }) => (created === null ? '' : formatInstant(created)),
              look: 'short',
            },
          ]}
          renderActions={({ id, name }) => (
            <RowAction
              label="Remove"
              name={`Remove the passkey ${name}`}
              onClick={() => send(async () => take(await people.removePasskey(id)))}
            />
          )}
        />
      )}
      {canUsePasskeys() ? (
        <form
          className={s['row']}
          aria-label="New passkey"
          onSubmit={(event) => {
            const read = readFields(event);
            const given = { name: read('passkey'), ...(known.password ? { password: read('passkey-password') } : {}) };
            send(async () => take(await makePasskey(people, given)));
          }}
        >
          <TextField label="Name of a new passkey, such as its device" name="passkey" />
          {known.password ? (
            <TextField
              label="Your password, to add a passkey"
              name="passkey-password"
              type="password"
              autoComplete="current-password"
            />
          ) : null}
          <SendLine quiet label="Add a passkey" isSending={isSending} failure={failure} />
        </form>
      ) : (
        <p className={s['hint']}>This browser makes no passkeys; a newer one does.</p>
      )}
    </>
  );
}

function Codes({ known }: { known: Proofs }) {
  const people = usePeople();
  const take = useTaken();
  const [begun, setBegun] = useState<NewCodes | null>(null);
  const { isSending, failure, send } = useSending();
  if (begun !== null)
    return (
      <form
        className={s['form']}
        aria-label="Codes of an app"
        onSubmit={(event) => {
          const code = readFields(event)('code');
          send(async () => {
            await people.confirmCodes(code);
            setBegun(null);
            await take();
          });
        }}
      >
        <p className={s['hint']}>
          Scan this with your authenticator app, <a href={begun.uri}>open it there</a>, or enter the key by hand:{' '}
          <code>{new URL(begun.uri).searchParams.get('secret')}</code>
        </p>
        <QrCode text={begun.uri} label="The key as a QR code; it stands above in letters" />
        <p className={s['hint']}>
          Write these codes down; each opens your account once where you have lost the app:{' '}
          <code>{begun.backupCodes.join(' ')}</code>
        </p>
        <TextField label="Code that the app shows" name="code" autoComplete="one-time-code" />
        <SendLine quiet label="Ask for codes from now on" isSending={isSending} failure={failure} />
      </form>
    );
  return (
    <form
      className={s['row']}
      aria-label="Codes of an app"
      onSubmit={(event) => {
        const password = readFields(event)('code-password');
        send(async () => {
          if (known.codes) await people.endCodes(password);
          else setBegun(await people.beginCodes(password));
          await take();
        });
      }}
    >
      <TextField
        label={known.codes ? 'Your password, to ask for codes no more' : 'Your password, to begin with codes of an app'}
        name="code-password"
        type="password"
        autoComplete="current-password"
      />
      <SendLine quiet label={known.codes ? 'Ask for no codes' : 'Use an app'} isSending={isSending} failure={failure} />
    </form>
  );
}

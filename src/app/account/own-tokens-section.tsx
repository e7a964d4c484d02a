import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Me, MadeToken } from '../../api/people/people-contract.ts';
import { ROLES, hasRole } from '../../domain/roles.ts';
import { addDays } from '../format/date.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { useToday } from '../queries/view/use-today.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Section } from '../components/section.tsx';
import s from '../components/forms/forms.module.css';
import { SendLine, TextField, readFields, useSending } from '../components/forms/forms.tsx';
import { Loaded } from '../components/forms/loaded.tsx';
import { Secret } from './secret.tsx';
import { TokenTable } from './token-table.tsx';
import { useListChange } from './use-list-change.ts';
import { usePeople } from './use-people.ts';

const USUAL_DAYS = 90;

/** Tokens of programs acting for this person, and the way to make one. */
export function OwnTokensSection({ me }: { me: Me }) {
  const people = usePeople();
  const queries = useQueryClient();
  const [made, setMade] = useState<MadeToken | null>(null);
  const { failure, change } = useListChange(queryKeys.ownTokens());
  const tokens = useQuery({ queryKey: queryKeys.ownTokens(), queryFn: ({ signal }) => people.listOwnTokens(signal) });
  return (
    <Section
      title="Tokens for programs"
      caption="A program that sends a token acts for you, up to the role that you give it. Its documentation is at /api/openapi.json."
    >
      <Loaded query={tokens} what="The tokens">
        {(list) => (
          <TokenTable tokens={list} showOwner={false} onRevoke={({ id }) => change(people.revokeOwnToken(id))} />
        )}
      </Loaded>
      {failure === null ? null : <ErrorPanel what="The token was not revoked" error={failure} />}
      {made === null ? (
        <TokenForm
          me={me}
          onMade={async (token) => {
            setMade(token);
            await queries.invalidateQueries({ queryKey: queryKeys.ownTokens() });
          }}
        />
      ) : (
        <Secret says={`The token of ${made.name}.`} text={made.secret} onClose={() => setMade(null)} />
      )}
    </Section>
  );
}

function TokenForm({ me, onMade }: { me: Me; onMade: (token: MadeToken) => Promise<void> }) {
  const people = usePeople();
  const { isSending, failure, send } = useSending();
  const [organisation, setOrganisation] = useState(me.organisations[0]?.id ?? '');
  const own = me.organisations.find(({ id }) => id === organisation)?.role ?? 'viewer';
  const today = useToday();
  return (
    <form
      className={s['row']}
      aria-label="New token"
      onSubmit={(event) => {
        const read = readFields(event);
        const role = ROLES.find((one) => one === read('role')) ?? 'viewer';
        const expires = `${read('expires')}T23:59:59.000Z`;
        send(async () => onMade(await people.makeToken({ name: read('name'), organisation, role, expires })));
      }}
    >
      <TextField label="Program" name="name" />
      {me.organisations.length < 2 ? null : (
        <label className={s['field']}>
          <span>Organisation</span>
          <select value={organisation} onChange={(event) => setOrganisation(event.target.value)}>
            {me.organisations.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label className={s['field']}>
        <span>At most</span>
        <select name="role" defaultValue="viewer">
          {ROLES.filter((role) => hasRole(own, role)).map((role) => (
            <option key={role} value={role}>
              {role}
            </option>
          ))}
        </select>
      </label>
      <TextField label="Good until" name="expires" type="date" value={addDays(today, USUAL_DAYS)} />
      <SendLine quiet label="Make a token" isSending={isSending} failure={failure} />
    </form>
  );
}

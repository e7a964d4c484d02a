import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { Membership, SignInRules, SignInState } from '../../api/people/people-contract.ts';
import { ROLES } from '../../domain/roles.ts';
import { usePeople } from '../account/use-people.ts';
import s from '../components/forms/forms.module.css';
import { SendLine, TextField, readFields, useSending } from '../components/forms/forms.tsx';
import { Loaded } from '../components/forms/loaded.tsx';
import { Section } from '../components/section.tsx';
import { formatCounted } from '../format/number.ts';

/** Ways of sign-in to an organisation, and people coming without an invitation. */
export function SignInSection({ organisation }: { organisation: Membership }) {
  const people = usePeople();
  const queries = useQueryClient();
  const key = ['organisations', organisation.id, 'sign-in'] as const;
  const state = useQuery({ queryKey: key, queryFn: ({ signal }) => people.describeRules(organisation.id, signal) });
  return (
    <Section
      title="Sign-in"
      caption="From which domains people join, and how they prove who they are. Members who are here already stay until somebody takes them out."
    >
      <Loaded query={state} what="The rules of sign-in">
        {(known) => (
          <RulesForm
            key={JSON.stringify(known.rules)}
            known={known}
            onSend={async (rules) => {
              queries.setQueryData(key, await people.changeRules(organisation.id, rules));
              // With the company's sign-in alone the tokens of programs end.
              await queries.invalidateQueries({ queryKey: ['organisations', organisation.id] });
            }}
          />
        )}
      </Loaded>
    </Section>
  );
}

function RulesForm({ known, onSend }: { known: SignInState; onSend: (rules: SignInRules) => Promise<void> }) {
  const { isSending, failure, send } = useSending();
  const { rules, outside, provider } = known;
  return (
    <form
      className={s['form']}
      aria-label="Sign-in"
      onSubmit={(event) => {
        const read = readFields(event);
        send(() => onSend(readRules(read, rules)));
      }}
    >
      <TextField
        label="Domains that may join"
        name="domains"
        autoComplete="off"
        value={rules.domains.join(', ')}
        required={false}
        hint="Such as example.com, with commas between; empty: any."
      />
      {outside === 0 ? null : (
        <p className={s['hint']}>
          {formatCounted(outside, 'member')} {outside === 1 ? 'has' : 'have'} an address outside of these domains.
        </p>
      )}
      {provider === null ? (
        <p className={s['hint']}>
          This server has no company sign-in, so that people sign in with a password or passkey.
        </p>
      ) : (
        <>
          <label>
            <input type="checkbox" name="company" defaultChecked={rules.companyOnly} /> Only with {provider}; the tokens
            of programs end when this is turned on
          </label>
          <label className={s['field']}>
            <span>Who comes with {provider} from these domains for the first time</span>
            <select name="newcomers" defaultValue={nameNewcomers(rules)}>
              <option value="">needs an invitation</option>
              {ROLES.map((role) => (
                <option key={role} value={role}>
                  joins as {role}
                </option>
              ))}
              {rules.newcomers !== null && nameNewcomers(rules) === KEEP ? (
                <option value={KEEP}>joins as a claim says (set by the API)</option>
              ) : null}
            </select>
          </label>
        </>
      )}
      <SendLine quiet label="Change the sign-in" isSending={isSending} failure={failure} />
    </form>
  );
}

/** Settings beyond the form stay as they are. */
const KEEP = 'as-it-is';

function nameNewcomers({ newcomers }: SignInRules): string {
  if (newcomers === null) return '';
  return newcomers.claim === null && newcomers.role !== null ? newcomers.role : KEEP;
}

function readRules(read: (name: string) => string, { newcomers }: SignInRules): SignInRules {
  const role = ROLES.find((one) => one === read('newcomers')) ?? null;
  return {
    domains: read('domains')
      .split(/[\s,;]+/)
      .filter((domain) => domain !== ''),
    companyOnly: read('company') === 'on',
    newcomers: read('newcomers') === KEEP ? newcomers : role === null ? null : { role, claim: null },
  };
}

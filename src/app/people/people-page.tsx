import { Link, useSearch } from '@tanstack/react-router';
import type { Me, Membership } from '../../api/people/people-contract.ts';
import s from '../components/forms/forms.module.css';
import { Loaded } from '../components/forms/loaded.tsx';
import { ROLE_WORDS } from '../words/role-words.ts';
import { ROLES } from '../../domain/roles.ts';
import { useMe, useMembership } from '../queries/session/use-me.ts';
import { Page } from '../components/page/page.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { Tabs } from '../components/tabs.tsx';
import { FilesSection } from './files-section.tsx';
import { InvitationsSection } from './invitations-section.tsx';
import { SignInSection } from './sign-in-section.tsx';
import { MembersSection } from './members-section.tsx';
import { OrganisationSection } from './organisation-section.tsx';
import { useQuery } from '@tanstack/react-query';
import { TokenTable } from '../account/token-table.tsx';
import { useListChange } from '../account/use-list-change.ts';
import { usePeople } from '../account/use-people.ts';
import { queryKeys } from '../queries/query-keys.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { Section } from '../components/section.tsx';

/** The tokens of everybody's programs, each to be revoked. One makes them on one's own Account page. */
function TokensSection({ organisation }: { organisation: Membership }) {
  const people = usePeople();
  const key = queryKeys.tokens(organisation.id);
  const { failure, change } = useListChange(key);
  const tokens = useQuery({ queryKey: key, queryFn: ({ signal }) => people.listTokens(organisation.id, signal) });
  return (
    <Section
      title="Programs"
      caption="Each acts for a member, who made its token on the Account page, and never may do more than that member."
    >
      <Loaded query={tokens} what="The tokens">
        {(list) => (
          <TokenTable
            tokens={list}
            showOwner
            onRevoke={(token) => change(people.revokeToken(organisation.id, token.id))}
          />
        )}
      </Loaded>
      {failure === null ? null : <ErrorPanel what="The token was not revoked" error={failure} />}
    </Section>
  );
}

/** Members of an organisation; for its admins also invitations, acting programs, and its name. */
export function PeoplePage() {
  const me = useMe();
  return (
    <Page title="People" beside={<Organisations organisations={me.data?.organisations ?? []} />}>
      <Loaded query={me} what="The organisation">
        {(known) =>
          known.signIn === null ? (
            <EmptyState
              reason="no-match"
              title="This host is for one person"
              action={
                <Link to="/audit" search={{}}>
                  What was done here
                </Link>
              }
            >
              There is no sign-in here, and so nobody else.
            </EmptyState>
          ) : (
            <Organisation me={known} />
          )
        }
      </Loaded>
    </Page>
  );
}

/** The address's organisation, else that of the workspace shown. */
function useOrganisation(organisations: readonly Membership[]): Membership | undefined {
  const { org } = useSearch({ from: '/people' });
  const shown = useMembership();
  return organisations.find(({ id }) => id === org) ?? shown ?? organisations[0];
}

function Organisations({ organisations }: { organisations: readonly Membership[] }) {
  const current = useOrganisation(organisations);
  if (organisations.length < 2) return null;
  return (
    <Tabs label="Organisations">
      {organisations.map(({ id, name }) => (
        <Link key={id} to="/people" search={{ org: id }} aria-current={id === current?.id ? 'page' : undefined}>
          {name}
        </Link>
      ))}
    </Tabs>
  );
}

function Organisation({ me }: { me: Me }) {
  const organisation = useOrganisation(me.organisations);
  if (organisation === undefined && me.closed !== undefined) {
    return (
      <EmptyState
        reason="no-match"
        title={`Sign in with ${me.signIn?.oidc?.name ?? 'the company sign-in'}`}
        action={<a href="/api/sign-in/oidc?next=/people">Sign in</a>}
      >
        {me.closed.join(', ')} {me.closed.length === 1 ? 'is' : 'are'} open only to who has come that way.
      </EmptyState>
    );
  }
  if (organisation === undefined && me.needs === 'second-factor') {
    return (
      <EmptyState
        reason="no-match"
        title="A second proof is needed"
        action={<Link to="/account">Set up a passkey or codes</Link>}
      >
        Everybody signs in with a passkey or a code of an app here. Until you have, your organisations are closed to
        you.
      </EmptyState>
    );
  }
  if (organisation === undefined) {
    return (
      <EmptyState reason="no-match" title="You belong to no organisation">
        Somebody took you out of the last one. An admin can invite you again.
      </EmptyState>
    );
  }
  const isAdmin = organisation.role === 'admin';
  return (
    <div className={s['stack']} key={organisation.id}>
      <MembersSection organisation={organisation} ownId={me.person?.id ?? ''} />
      {isAdmin ? (
        <>
          <InvitationsSection organisation={organisation} />
          <SignInSection organisation={organisation} />
          <TokensSection organisation={organisation} />
          <OrganisationSection organisation={organisation} />
          <FilesSection organisation={organisation} />
          <p>
            <Link to="/audit" search={{ org: organisation.id }}>
              What was done in {organisation.name}
            </Link>
          </p>
        </>
      ) : (
        <p className={s['hint']}>
          You are {organisation.role} in {organisation.name}. Admins invite people and change roles.
        </p>
      )}
      <dl className={s['roles']}>
        {ROLES.map((role) => (
          <div key={role}>
            <dt>{role}</dt>
            <dd>{ROLE_WORDS[role]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

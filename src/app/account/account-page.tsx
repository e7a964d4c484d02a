import { useMe } from '../queries/session/use-me.ts';
import { Page } from '../components/page/page.tsx';
import { EmptyState } from '../components/states/empty-state.tsx';
import { Section } from '../components/section.tsx';
import s from '../components/forms/forms.module.css';
import { Loaded } from '../components/forms/loaded.tsx';
import { LinksSection } from './links-section.tsx';
import { OwnDataSection } from './own-data-section.tsx';
import { OwnTokensSection } from './own-tokens-section.tsx';
import { ProfileSection } from './profile-section.tsx';
import { ProofsSection } from './proofs-section.tsx';
import { ROLE_WORDS } from '../words/role-words.ts';
import { SessionsSection } from './sessions-section.tsx';
import { SignOut } from './sign-in/sign-out.tsx';

/** A person's own page: their name here, their sign-ins, programs acting for them. */
export function AccountPage() {
  const me = useMe();
  return (
    <Page title="Account">
      <Loaded query={me} what="Your account">
        {(known) =>
          known.signIn === null || known.person === null ? (
            <EmptyState reason="no-match" title="This host is for one person">
              There is no sign-in here, and so no account.
            </EmptyState>
          ) : (
            <div className={s['stack']}>
              <ProfileSection me={known} />
              <Section title="What you may do">
                <ul>
                  {known.organisations.map(({ id, name, role }) => (
                    <li key={id}>
                      <b>{name}</b>: {role}, {ROLE_WORDS[role]}
                    </li>
                  ))}
                  {known.closed?.map((name) => (
                    <li key={name}>
                      <b>{name}</b>: open once you have come with {known.signIn?.oidc?.name ?? 'the company sign-in'} (
                      <a href="/api/sign-in/oidc?next=/account">sign in that way</a>)
                    </li>
                  ))}
                </ul>
              </Section>
              <ProofsSection me={known} />
              <LinksSection />
              <SessionsSection />
              <OwnTokensSection me={known} />
              <OwnDataSection me={known} />
              <SignOut />
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

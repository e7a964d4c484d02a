import { Link } from '@tanstack/react-router';
import { useHasPeople, useMe } from '../queries/session/use-me.ts';
import { THEMES, setTheme, useTheme } from '../theme.ts';
import s from './shell.module.css';
import { useHostText } from './header/use-host-text.ts';

type Place = 'Exposure' | 'Network' | 'Licences' | 'Scenarios' | 'Controls' | 'Data' | 'Method' | 'People';

const PAGES: readonly Place[] = ['Exposure', 'Network', 'Licences', 'Scenarios'];
const REFERENCE: readonly Place[] = ['Controls', 'Data', 'Method'];

/** The list of pages, the theme, and the keeper of the data. Above the content on a narrow screen. */
export function Rail() {
  const me = useMe().data;
  const hasPeople = useHasPeople();
  return (
    <header className={s['rail']}>
      <Link
        to="/"
        className={s['mark']}
        search={{}}
        aria-label="Lodestone, overview"
        activeProps={{ 'aria-current': undefined }}
      >
        <svg width="22" height="22" viewBox="0 0 22 22" aria-hidden="true">
          <path d="M11 1.5 20.5 11 11 20.5 1.5 11Z" fill="none" stroke="currentColor" strokeWidth="1.4" />
          <path d="M11 4.5 13.6 11 11 17.5 8.4 11Z" fill="currentColor" />
        </svg>
        <span>Lodestone</span>
      </Link>
      <nav className={s['pages']} aria-label="Pages">
        <Link to="/" search={{}} activeOptions={{ exact: true, includeSearch: false }}>
          Overview
        </Link>
        {PAGES.map(linkTo)}
        <span className={s['divider']} aria-hidden="true" />
        {REFERENCE.map(linkTo)}
        {hasPeople ? linkTo('People') : null}
      </nav>
      <div className={s['foot']}>
        {hasPeople ? (
          <Link to="/account" search={{}} className={s['account']} title={me?.person?.email ?? undefined}>
            {me?.person?.name}
            {me?.links ? ': somebody made a link for your password' : ''}
          </Link>
        ) : null}
        <ThemeChoice />
        <HostLine />
      </div>
    </header>
  );
}

function ThemeChoice() {
  const current = useTheme();
  return (
    <fieldset className={s['theme']}>
      <legend className="visually-hidden">Theme</legend>
      {THEMES.map((theme) => (
        <label key={theme}>
          <input
            type="radio"
            name="theme"
            className="visually-hidden"
            checked={theme === current}
            onChange={() => setTheme(theme)}
          />
          {theme === 'system' ? 'Auto' : theme === 'light' ? 'Light' : 'Dark'}
        </label>
      ))}
    </fieldset>
  );
}

/** Where the data are, in words. */
function HostLine() {
  const { host, text, stored } = useHostText();
  return (
    <p className={s['host']} title={stored} data-state={host === null ? 'down' : undefined}>
      {text}
    </p>
  );
}

/** The address of a page is its name in small letters. */
function linkTo(name: Place) {
  return (
    <Link
      key={name}
      to={`/${name.toLowerCase() as Lowercase<Place>}`}
      search={{}}
      activeOptions={{ includeSearch: false }}
    >
      {name}
    </Link>
  );
}

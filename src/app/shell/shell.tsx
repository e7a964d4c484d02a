import { Outlet, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { useHome } from '../queries/view/use-home.ts';
import { useMe } from '../queries/session/use-me.ts';
import { useSharedSession } from '../queries/session/use-shared-session.ts';
import { useConflict, useConnection } from '../queries/writes/use-writes.tsx';
import { late } from '../components/late.tsx';
import { FillPatterns } from '../components/fills/fill-patterns.tsx';
import { SIGNED_OUT_PAGES } from '../start/signed-out-pages.ts';
import { keepFocus } from './keep-focus.ts';
import { keepPress } from './keep-press.ts';
import { loadOnline } from '../load-online.ts';
import { Rail } from './rail.tsx';
import s from './shell.module.css';
import { Header } from './header/header.tsx';

const Palette = late(async () => (await loadOnline(() => import('../palette/palette.tsx'))).Palette, null);

const ConflictDialog = late(
  async () => (await loadOnline(() => import('./conflict/conflict-dialog.tsx'))).ConflictDialog,
  null,
);

const SignInPanel = late(
  async () => (await loadOnline(() => import('../account/sign-in/sign-in-panel.tsx'))).SignInPanel,
  null,
);
const SessionEnded = late(
  async () => (await loadOnline(() => import('../account/sign-in/session-ended.tsx'))).SessionEnded,
  null,
);

const FirstWorkspace = late(
  async () => (await loadOnline(() => import('../people/first-workspace.tsx'))).FirstWorkspace,
  null,
);

/** Pages without a workspace. */
const OF_PEOPLE = /\/(people|audit|account)$/;

/** Keeps a person's acts at the page, by keyboard or by hand, while it changes. */
function keepHands(app: HTMLElement | null): () => void {
  const ends = [keepFocus(app), keepPress(app)];
  return () => {
    for (const end of ends) end?.();
  };
}

/** Everything around the page: skip link, rail, header, palette, and the choice between two sides of a lost race. */
export function Shell() {
  const [paletteOpen, setPaletteOpen] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      setPaletteOpen((open) => !open);
    };
    globalThis.addEventListener('keydown', onKeyDown);
    return () => globalThis.removeEventListener('keydown', onKeyDown);
  }, []);
  const connection = useConnection();
  const [wantsSignIn, setWantsSignIn] = useState(true);
  const me = useMe().data;
  const { pathname } = useLocation();
  useSharedSession();
  const hasConflict = useConflict().conflict !== undefined;
  // Open popovers and dialogs belong to the workspace they were opened in.
  const { ws } = useSearch({ from: '__root__' });
  const home = useHome();
  const leadsHome = typeof home === 'string' && ws === undefined && !SIGNED_OUT_PAGES.test(pathname);
  const navigate = useNavigate();
  // Once for each home: as an element it would begin again with every answer that comes meanwhile, and never arrive.
  useEffect(() => {
    if (leadsHome) void navigate({ to: '.', search: (previous) => ({ ...previous, ws: home }), replace: true });
  }, [leadsHome, home, navigate]);
  if (SIGNED_OUT_PAGES.test(pathname)) return <Outlet />;
  if (me !== undefined && me.person === null) {
    return <SignInPanel />;
  }
  if (leadsHome) return null;
  const isSignedOut = connection === 'signed-out' && me !== undefined;
  return (
    <div ref={keepHands} className={s['app']}>
      <FillPatterns />
      <a className={s['skip']} href="#main">
        Skip to content
      </a>
      <Rail />
      <div className={s['column']} key={ws}>
        <Header
          hasWorkspace={home !== null}
          onFind={() => setPaletteOpen(true)}
          onSignIn={() => setWantsSignIn(true)}
        />
        {home === null && !OF_PEOPLE.test(pathname) ? <FirstWorkspace /> : <Outlet />}
      </div>
      {isSignedOut && wantsSignIn ? <SessionEnded onClose={() => setWantsSignIn(false)} /> : null}
      {hasConflict && !isSignedOut ? <ConflictDialog /> : null}
      {paletteOpen ? <Palette onClose={() => setPaletteOpen(false)} /> : null}
    </div>
  );
}

import { Outlet, useLocation, useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useHome } from '../queries/view/use-home.ts';
import { useMe } from '../queries/session/use-me.ts';
import { useSharedSession } from '../queries/session/use-shared-session.ts';
import { useConflict, useConnection } from '../queries/writes/use-writes.tsx';
import { FillPatterns } from '../components/fills/fill-patterns.tsx';
import { SIGNED_OUT_PAGES } from '../start/signed-out-pages.ts';
import { keepFocus } from './keep-focus.ts';
import { keepPress } from './keep-press.ts';
import { loadOnline } from '../load-online.ts';
import { Rail } from './rail.tsx';
import s from './shell.module.css';
import { Header } from './header/header.tsx';

const Palette = lazy(async () => {
  const { Palette: component } = await loadOnline(() => import('../palette/palette.tsx'));
  return { default: component };
});

const ConflictDialog = lazy(async () => {
  const { ConflictDialog: component } = await loadOnline(() => import('./conflict/conflict-dialog.tsx'));
  return { default: component };
});

const SignInPanel = lazy(async () => ({
  default: (await loadOnline(() => import('../account/sign-in/sign-in-panel.tsx'))).SignInPanel,
}));
const SessionEnded = lazy(async () => {
  const { SessionEnded: component } = await loadOnline(() => import('../account/sign-in/session-ended.tsx'));
  return { default: component };
});

const FirstWorkspace = lazy(async () => ({
  default: (await loadOnline(() => import('../people/first-workspace.tsx'))).FirstWorkspace,
}));

/** Pages that show no workspace. */
const OF_PEOPLE = /\/(people|audit|account)$/;

/** Keeps what a person does at the page, by keyboard or by hand, while it changes. */
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
    return (
      <Suspense fallback={null}>
        <SignInPanel />
      </Suspense>
    );
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
        {home === null && !OF_PEOPLE.test(pathname) ? (
          <Suspense fallback={null}>
            <FirstWorkspace />
          </Suspense>
        ) : (
          <Outlet />
        )}
      </div>
      {isSignedOut && wantsSignIn ? (
        <Suspense fallback={null}>
          <SessionEnded onClose={() => setWantsSignIn(false)} />
        </Suspense>
      ) : null}
      {hasConflict && !isSignedOut ? (
        <Suspense fallback={null}>
          <ConflictDialog />
        </Suspense>
      ) : null}
      {paletteOpen ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setPaletteOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

import { Outlet, useSearch } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useState } from 'react';
import { useConflict } from '../queries/use-writes.tsx';
import { FillPatterns } from '../views/fill-patterns.tsx';
import { loadPatiently } from './load-patiently.ts';
import { Rail } from './rail.tsx';
import s from './shell.module.css';
import { Strip } from './strip.tsx';

const Palette = lazy(async () => {
  const { Palette: component } = await import('../palette/palette.tsx');
  return { default: component };
});

const ConflictDialog = lazy(async () => {
  const { ConflictDialog: component } = await loadPatiently(() => import('./conflict/conflict-dialog.tsx'));
  return { default: component };
});

/** Everything around the page: skip link, rail, strip, palette, and the choice between two sides of a lost race. */
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
  const hasConflict = useConflict().conflict !== undefined;
  // Open popovers and dialogs belong to the workspace they were opened in.
  const { ws } = useSearch({ from: '__root__' });
  return (
    <div className={s['app']}>
      <FillPatterns />
      <a className={s['skip']} href="#main">
        Skip to content
      </a>
      <Rail />
      <div className={s['column']} key={ws}>
        <Strip onFind={() => setPaletteOpen(true)} />
        <Outlet />
      </div>
      {hasConflict ? (
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

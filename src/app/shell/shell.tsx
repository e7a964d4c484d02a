import { Outlet, useSearch } from '@tanstack/react-router';
import { Suspense, lazy, useEffect, useState } from 'react';
import { FillPatterns } from '../views/fill-patterns.tsx';
import { ConflictDialog } from './conflict-dialog.tsx';
import { Rail } from './rail.tsx';
import s from './shell.module.css';
import { Strip } from './strip.tsx';

const Palette = lazy(async () => {
  const { Palette: component } = await import('../palette/palette.tsx');
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
      <ConflictDialog />
      {paletteOpen ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setPaletteOpen(false)} />
        </Suspense>
      ) : null}
    </div>
  );
}

import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import { joinClasses } from '../class-names.ts';
import s from './page.module.css';

/**
 * The frame of a page: its heading, tabs beside the heading, the body and, at the right, a side sheet with the body in view. `title` also names
 * the document. `titleHidden` keeps the heading for screen readers only, where a lead sentence speaks first. `wide` lifts the limit on the
 * width, for tables.
 */
export function Page({
  title,
  titleHidden = false,
  beside,
  wide = false,
  sheet,
  children,
}: {
  title: string;
  titleHidden?: boolean;
  beside?: ReactNode;
  wide?: boolean;
  sheet?: ReactNode;
  children: ReactNode;
}) {
  useEffect(() => {
    document.title = `${title} · Lodestone`;
  }, [title]);
  const hasSheet = sheet !== undefined && sheet !== null && sheet !== false;
  // A sheet that lies over the body gives way while the focus is on something behind it, and stands again when the focus goes elsewhere.
  const [isBehind, setBehind] = useState(false);
  if (isBehind && !hasSheet) setBehind(false);
  return (
    <main
      id="main"
      tabIndex={-1}
      className={joinClasses(s['main'], hasSheet && s['withSheet'])}
      data-behind={isBehind || undefined}
      onFocus={({ currentTarget, target }) => setBehind(hasSheet && isCovered(currentTarget, target))}
    >
      <div className={joinClasses(s['body'], wide && s['wide'])}>
        {titleHidden ? (
          <h1 className="visually-hidden">{title}</h1>
        ) : (
          <div className={s['head']}>
            <h1>{title}</h1>
            {beside}
          </div>
        )}
        {children}
      </div>
      {hasSheet ? sheet : null}
    </main>
  );
}

/** Whether all of a focused part of the body lies below a sheet that is drawn over it. */
function isCovered(main: HTMLElement, focused: Element): boolean {
  const sheet = main.querySelector(':scope > aside');
  if (sheet === null || focused === main || sheet.contains(focused)) return false;
  if (getComputedStyle(sheet).position !== 'fixed') return false;
  const [over, below] = [sheet.getBoundingClientRect(), focused.getBoundingClientRect()];
  return below.left >= over.left && below.bottom > over.top && below.top < over.bottom;
}

/**
 * A side sheet: a named, scrolling region beside the page's body; put it into `Page`'s `sheet`. With `takesFocus` a sheet opened by a person
 * takes the focus and gives it back when it closes; one opened by a link to the page does not. Any sheet takes it from the page around it: there
 * it is while a person at the keyboard comes from elsewhere, as by the palette, to what the sheet shows.
 */
export function Sheet({
  label,
  takesFocus = false,
  onClose,
  children,
}: {
  label: string;
  takesFocus?: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const sheet = useRef<HTMLElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    if (!(opener instanceof HTMLElement || opener instanceof SVGElement) || opener === document.body) return;
    const isAround = opener === sheet.current?.parentElement;
    if (!takesFocus && !isAround) return;
    sheet.current?.focus({ preventScroll: true });
    return isAround ? undefined : () => opener.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <aside
      ref={sheet}
      tabIndex={-1}
      className={s['sheet']}
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <button type="button" className={s['close']} onClick={onClose} aria-label={`Close ${label}`}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M1.5 1.5 10.5 10.5M10.5 1.5 1.5 10.5" stroke="currentColor" strokeWidth="1.4" />
        </svg>
      </button>
      {children}
    </aside>
  );
}

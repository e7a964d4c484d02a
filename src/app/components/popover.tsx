import type { ReactNode } from 'react';
import { useCallback, useEffect, useId, useRef } from 'react';
import s from './popover.module.css';
import { HeadingLevel } from './states/heading.tsx';

/**
 * A button that opens a small panel under it, or above it where there is more room (the browser's own popover: Escape and a click outside close it, focus comes back).
 * `label` is what the button shows, `title` the panel's heading. Following a link inside
 * closes it.
 */
export function Popover({
  label,
  title,
  className,
  children,
}: {
  label: ReactNode;
  title: string;
  className?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  const heading = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const isOpen = useRef(false);
  const place = useCallback(() => {
    if (!isOpen.current || button.current === null || panel.current === null) return;
    const anchor = button.current.getBoundingClientRect();
    const width = panel.current.offsetWidth || 320;
    // The body ends where the room that is kept for a scroll bar begins.
    const left = Math.max(8, Math.min(anchor.left - 12, document.body.clientWidth - width - 8));
    const { style, scrollHeight } = panel.current;
    const below = document.documentElement.clientHeight - anchor.bottom - 22;
    const above = anchor.top - 22;
    const isAbove = scrollHeight > below && above > below;
    style.left = `${left}px`;
    style.top = isAbove ? 'auto' : `${anchor.bottom + 6}px`;
    style.bottom = isAbove ? `calc(100vh - ${anchor.top - 6}px)` : 'auto';
    style.maxHeight = isAbove ? `${above}px` : `calc(100vh - ${anchor.bottom + 22}px)`;
  }, []);
  // What comes into it while it is open, such as a failure, may need the room above the button.
  useEffect(place);
  useEffect(() => {
    globalThis.addEventListener('resize', place);
    return () => globalThis.removeEventListener('resize', place);
  }, [place]);
  return (
    <>
      <button ref={button} type="button" className={className} popoverTarget={id} aria-haspopup="dialog">
        {label}
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="dialog"
        aria-labelledby={heading}
        className={s['panel']}
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a') !== null) event.currentTarget.hidePopover();
        }}
        onToggle={(event) => {
          isOpen.current = event.newState === 'open';
          place();
        }}
      >
        <h2 id={heading} className={s['title']}>
          {title}
        </h2>
        <HeadingLevel value={3}>{children}</HeadingLevel>
      </div>
    </>
  );
}

import type { ReactNode } from 'react';
import { useCallback, useEffect, useId, useRef } from 'react';
import s from './popover.module.css';

/**
 * A button that opens a small panel under it (the browser's own popover: Escape and a click outside close it, focus comes back).
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
    panel.current.style.left = `${left}px`;
    panel.current.style.top = `${anchor.bottom + 6}px`;
    panel.current.style.maxHeight = `calc(100vh - ${anchor.bottom + 22}px)`;
  }, []);
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
        {children}
      </div>
    </>
  );
}

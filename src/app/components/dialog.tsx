import type { CSSProperties, ReactNode } from 'react';
import { useId, useLayoutEffect, useRef } from 'react';
import s from './popover.module.css';
import { HeadingLevel } from './states/heading.tsx';

/**
 * A modal dialog, open as long as it is rendered (the browser's own: focus stays inside, Escape calls `onClose`, focus returns afterwards).
 * `titleHidden` keeps the title for screen readers only. `width` in pixels; it never exceeds the window.
 */
export function Dialog({
  title,
  titleHidden = false,
  width = 560,
  onClose,
  children,
}: {
  title: string;
  titleHidden?: boolean;
  width?: number;
  onClose: () => void;
  children: ReactNode;
}) {
  const heading = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  // Closed before it leaves the document: the browser gives the focus back only then.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element !== null && !element.open) element.showModal();
    return () => element?.close();
  }, []);
  const style: CSSProperties & Record<'--dialog-width', string> = { '--dialog-width': `${width}px` };
  return (
    <dialog
      ref={dialog}
      className={s['dialog']}
      style={style}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === dialog.current) onClose();
      }}
    >
      <h2 id={heading} className={titleHidden ? 'visually-hidden' : undefined}>
        {title}
      </h2>
      <HeadingLevel value={3}>{children}</HeadingLevel>
    </dialog>
  );
}

import type { ReactNode } from 'react';
import { useEffect, useId, useRef } from 'react';
import { joinClasses } from './class-names.ts';
import s from './section.module.css';
import { HeadingLevel } from './states/heading.tsx';

/**
 * A background part of a page: its heading and one line on it are always there, the body when somebody opens it, and on paper. `gist` stands
 * beside the heading, `caption` and `aside` with the body.
 */
export function FoldedSection({
  title,
  gist,
  caption,
  aside,
  className,
  isOpen = false,
  onOpen,
  children,
}: {
  title: string;
  gist: string;
  caption?: ReactNode;
  aside?: ReactNode;
  className?: string | undefined;
  /** True opens it when it becomes true; a reader may still close it. */
  isOpen?: boolean;
  /** Called when somebody has opened it. */
  onOpen?: () => void;
  children: ReactNode;
}) {
  const id = useId();
  const details = useRef<HTMLDetailsElement>(null);
  useEffect(() => {
    if (isOpen && details.current !== null) details.current.open = true;
  }, [isOpen]);
  return (
    <section className={joinClasses(s['section'], s['rule'], className)} aria-labelledby={id}>
      <details
        ref={details}
        className={s['fold']}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open) onOpen?.();
        }}
      >
        <summary>
          <h2 id={id}>{title}</h2> {gist === '' ? null : <span className={s['gist']}>{gist}</span>}
        </summary>
        {aside === undefined ? null : <div className={s['foldAside']}>{aside}</div>}
        {caption === undefined ? null : <p className={s['caption']}>{caption}</p>}
        <HeadingLevel value={3}>{children}</HeadingLevel>
      </details>
    </section>
  );
}

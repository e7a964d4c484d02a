import type { ReactNode } from 'react';
import { useId } from 'react';
import { joinClasses } from './class-names.ts';
import { useHeldFocus } from './hooks/use-held-focus.ts';
import s from './section.module.css';
import { HeadingLevel } from './states/heading.tsx';

/**
 * A part of a page: a heading under a hairline, a caption with subject, unit and basis, and the body. `aside` stands at the right end of the
 * heading. `rule` false leaves the hairline out (the first section of a page). A focused part going away, such as the row removed by its button,
 * leaves the focus to the section.
 */
export function Section({
  title,
  caption,
  aside,
  rule = true,
  className,
  children,
}: {
  title: string;
  caption?: ReactNode;
  aside?: ReactNode;
  rule?: boolean;
  className?: string | undefined;
  children: ReactNode;
}) {
  const id = useId();
  const held = useHeldFocus<HTMLElement>();
  return (
    <section
      {...held}
      tabIndex={-1}
      className={joinClasses(s['section'], rule && s['rule'], className)}
      aria-labelledby={id}
    >
      <div className={s['head']}>
        <h2 id={id}>{title}</h2>
        {aside === undefined ? null : <div className={s['aside']}>{aside}</div>}
      </div>
      {caption === undefined ? null : <p className={s['caption']}>{caption}</p>}
      <HeadingLevel value={3}>{children}</HeadingLevel>
    </section>
  );
}

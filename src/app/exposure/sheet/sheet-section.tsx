import type { ReactNode } from 'react';
import { useId } from 'react';
import { useHeldFocus } from '../../components/hooks/use-held-focus.ts';
import s from './sheet.module.css';

/** A part of the sheet under a quiet heading. A focused control going away, such as the button after storing a note, leaves it the focus. */
export function SheetSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  const held = useHeldFocus<HTMLElement>();
  return (
    <section {...held} tabIndex={-1} className={s['section']} aria-labelledby={id}>
      <div className={s['sectionHead']}>
        <h3 id={id}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

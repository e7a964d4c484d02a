import type { ReactNode } from 'react';
import { useId } from 'react';
import s from './sheet.module.css';

/** A part of the sheet under a quiet heading. */
export function SheetSection({ title, aside, children }: { title: string; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className={s['section']} aria-labelledby={id}>
      <div className={s['sectionHead']}>
        <h3 id={id}>{title}</h3>
        {aside}
      </div>
      {children}
    </section>
  );
}

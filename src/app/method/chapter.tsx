import type { ReactNode } from 'react';
import { Section } from '../components/section.tsx';
import s from './method.module.css';
import type { SectionId } from './sections.ts';
import { SECTIONS } from './sections.ts';

/** A section of the Method page under the anchor that links name. */
export function Chapter({ id, children }: { id: SectionId; children: ReactNode }) {
  return (
    <div id={id} className={s['anchor']}>
      <Section title={SECTIONS[id]} className={s['chapter']}>
        {children}
      </Section>
    </div>
  );
}

/** A formula on a line of its own, with what its letters mean under it. */
export function Formula({ children, where }: { children: ReactNode; where?: ReactNode }) {
  return (
    <figure className={s['formula']}>
      <div>{children}</div>
      {where === undefined ? null : <figcaption>{where}</figcaption>}
    </figure>
  );
}

/** Where a method comes from. */
export function Reference({ children }: { children: ReactNode }) {
  return <p className={s['reference']}>{children}</p>;
}

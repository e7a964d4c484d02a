import { useLocation } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { FoldedSection } from '../components/folded-section.tsx';
import { useNarrow } from '../components/hooks/use-narrow.ts';
import { Section } from '../components/section.tsx';
import s from './method.module.css';
import type { SectionId } from './sections.ts';
import { SECTIONS } from './sections.ts';

/** A section of the Method page under its linked anchor. On a phone it is folded unless the address names it: all of them are forty screens. */
export function Chapter({ id, children }: { id: SectionId; children: ReactNode }) {
  const isNarrow = useNarrow();
  const isNamed = useLocation({ select: ({ hash }) => hash === id });
  const section = { title: SECTIONS[id], className: s['chapter'], children };
  return (
    <div id={id} className={s['anchor']}>
      {isNarrow ? <FoldedSection {...section} gist="" isOpen={isNamed} /> : <Section {...section} />}
    </div>
  );
}

/** A formula on a line of its own, with the meaning of its letters under it. */
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

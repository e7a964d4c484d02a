import type { ComponentProps } from 'react';
import { FoldedSection } from './folded-section.tsx';
import { useNarrow } from './hooks/use-narrow.ts';
import { Section } from './section.tsx';

/** A section that is folded on a phone, where what comes after it would be screens away; `gist` is then what its line says. */
export function PhoneFold({ gist, ...section }: Omit<ComponentProps<typeof Section>, 'rule'> & { gist: string }) {
  return useNarrow() ? <FoldedSection {...section} gist={gist} /> : <Section {...section} />;
}

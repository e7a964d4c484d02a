import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { SimulationReport } from '../../engine/simulation/results/report.ts';
import { nameSome } from './name-some.ts';

const MOST_NAMED = 3;

/** What the sums of a scenario leave out for want of facts, so that they are read as the least. */
export type OpenSums = {
  /** Whether sales of some product are in no loss. */
  readonly loss: boolean;
  /** How the extra cost is to be read: `unknown` where nothing that it adds up has a price. */
  readonly cost: 'known' | 'at least' | 'unknown';
};

/** Returns which sums of a scenario are not whole. */
export function findOpenSums({ notes, unjudged, extraCost }: OpenFigures): OpenSums {
  const has = (code: EngineNote['code']): boolean => notes.some((note) => note.code === code);
  const isUnpriced = has('cost-without-price');
  const isNothing = extraCost.p10 === 0 && extraCost.p90 === 0;
  const cost =
    unjudged?.code === 'nothing-sold' || (isUnpriced && isNothing) ? 'unknown' : isUnpriced ? 'at least' : 'known';
  return { loss: has('products-without-money'), cost };
}

type OpenFigures = Pick<SimulationReport, 'notes' | 'unjudged'> & {
  readonly extraCost: Pick<SimulationReport['extraCost'], 'p10' | 'p90'>;
};

/**
 * Returns what of a scenario is not known and goes on in its runs as if nothing held it, or is in no sum: one sentence each, none where all is
 * known. `nameOf` writes a part.
 */
export function sayOpenNotes(
  { notes, loss }: { readonly notes: readonly EngineNote[]; readonly loss: unknown },
  nameOf: (partNumber: string) => string,
): string[] {
  const list = (parts: readonly string[]): string => nameSome(parts.map(nameOf), MOST_NAMED);
  return notes.flatMap((note): string[] => {
    switch (note.code) {
      case 'not-judged-not-held': {
        const { parts } = note.facts as { parts: readonly string[] };
        return [`Whether all sources of ${list(parts)} need a licence cannot be judged: they go on in every run.`];
      }
      case 'reach-not-known': {
        const { parts } = note.facts as { parts: readonly string[] };
        return [`Whether it reaches all sources of ${list(parts)} is not known: those go on in every run.`];
      }
      case 'inputs-not-on-file': {
        const { parts } = note.facts as { parts: readonly string[] };
        return [`What goes into ${list(parts)} is not on file: nothing that is needed for it stops in any run.`];
      }
      case 'products-without-money': {
        const { names = [] } = note.facts as { names?: readonly string[] };
        // Where no money at all is known there is no sum.
        return names.length === 0 || loss === null
          ? []
          : [`Demand or price of ${list(names)} is not known: losses there are in no sum.`];
      }
      default:
        return [];
    }
  });
}

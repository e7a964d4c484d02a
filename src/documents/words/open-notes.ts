import type { EngineNote } from '../../domain/notes/engine-note.ts';
import type { SimulationReport } from '../../engine/simulation/results/report.ts';
import { nameSome } from './name-some.ts';

const MOST_NAMED = 3;

const SAYS: Partial<Record<EngineNote['code'], (names: string) => string>> = {
  'not-judged-not-held': (names) =>
    `Whether all sources of ${names} need a licence cannot be judged: they go on in every run.`,
  'behind-makers-not-held': (names) =>
    `What the makers of ${names} buy is not known, nor whether it needs a licence: it goes on in every run.`,
  'reach-not-known': (names) => `Whether it reaches all sources of ${names} is not known: those go on in every run.`,
  'inputs-not-on-file': (names) =>
    `What goes into ${names} is not on file: nothing that is needed for it stops in any run.`,
  'products-without-money': (names) => `Demand or price of ${names} is not known: losses there are in no sum.`,
};

/** What the sums of a scenario leave out for want of facts, so that they are read as the least. */
export type OpenSums = {
  /** Whether sales of some product are in no loss. */
  readonly loss: boolean;
  /** How the extra cost is to be read: `unknown` where nothing that it adds up has a price. */
  readonly cost: 'known' | 'at least' | 'unknown';
};

type Noted = { readonly notes: readonly EngineNote[] };

function has({ notes }: Noted, code: EngineNote['code']): boolean {
  return notes.some((note) => note.code === code);
}

/** Whether sales of products without a price or a demand are in no loss, which is then at least what is shown. */
export function isLossLeast(report: Noted): boolean {
  return has(report, 'products-without-money');
}

/** Whether no product is followed because the yearly demand of every one is 0 on file, and not because it is not known. */
export function isNothingAsked(report: Noted): boolean {
  return has(report, 'products-not-sold') && !isLossLeast(report);
}

/** Returns which sums of a scenario are not whole. */
export function findOpenSums(report: OpenFigures): OpenSums {
  const { unjudged, extraCost } = report;
  const isUnpriced = has(report, 'cost-without-price');
  const isNothing = extraCost.p10 === 0 && extraCost.p90 === 0;
  const cost =
    unjudged?.code === 'nothing-sold' || (isUnpriced && isNothing) ? 'unknown' : isUnpriced ? 'at least' : 'known';
  return { loss: isLossLeast(report), cost };
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
  return notes.flatMap(({ code, facts }) => {
    const say = SAYS[code];
    const { parts, names = parts } = facts as { parts?: readonly string[]; names?: readonly string[] };
    // Where no money at all is known there is no sum.
    if (say === undefined || names === undefined || (code === 'products-without-money' && loss === null)) return [];
    return [say(nameSome(names.map(nameOf), MOST_NAMED))];
  });
}

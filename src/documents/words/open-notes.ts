import type { EngineNote } from '../../domain/notes/engine-note.ts';
import { sayNote } from '../../domain/notes/say-note.ts';
import type { SimulationReport } from '../../engine/simulation/results/report.ts';
import type { SweepReport } from '../../engine/simulation/results/scenario-answers.ts';
import { type Noted, hasNote } from './has-note.ts';
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
  'nobody-asks': (names) => `Nobody is known to ask for ${names}: a change of its demand changes nothing in any run.`,
  'products-without-money': (names) => `Demand or price of ${names} is not known: losses there are in no sum.`,
};

/** The gaps in the sums of a scenario for want of facts: such sums are read as the least. */
export type OpenSums = {
  /** Whether sales of some product are in no loss. */
  readonly loss: boolean;
  /** Reading of the extra cost: `unknown` if none of its items has a price. */
  readonly cost: 'known' | 'at least' | 'unknown';
};

/** Whether a loss is the least: sales of products without a price or a demand are in none, and unknown parts of others can stop in no run. */
export function isLossLeast(report: Noted): boolean {
  return hasNote(report, 'products-without-money') || hasNote(report, 'inputs-not-on-file');
}

/** The parts made of nothing on file: nobody knows if one of them runs short. */
export function listBare({ notes }: Noted): ReadonlySet<string> {
  return new Set(
    notes.flatMap(({ code, facts }) => (code === 'inputs-not-on-file' ? (facts as { parts: string[] }).parts : [])),
  );
}

/** Returns the incomplete sums of a scenario. */
export function findOpenSums(report: OpenFigures): OpenSums {
  const { unjudged, extraCost } = report;
  const isUnpriced = hasNote(report, 'cost-without-price');
  const isNothing = extraCost.p10 === 0 && extraCost.p90 === 0;
  const cost =
    unjudged?.code === 'nothing-sold' || (isUnpriced && isNothing)
      ? 'unknown'
      : isUnpriced || hasNote(report, 'inputs-not-on-file')
        ? 'at least'
        : 'known';
  return { loss: isLossLeast(report), cost };
}

type OpenFigures = Pick<SimulationReport, 'notes' | 'unjudged'> & {
  readonly extraCost: Pick<SimulationReport['extraCost'], 'p10' | 'p90'>;
};

/**
 * Returns the unknowns of a scenario: goods that go on in its runs as if nothing held them, or are in no sum; one sentence each, none if all is
 * known. `nameOf` writes a part.
 */
export function sayOpenNotes(
  { notes, loss }: { readonly notes: readonly EngineNote[]; readonly loss: unknown },
  nameOf: (partNumber: string) => string,
): string[] {
  const said = notes.flatMap((note) => {
    const { code, facts } = note;
    if (note.code === 'touches-nothing')
      return [`No source on file is one that ${note.facts.disruption} stops, so it stops nothing in any run.`];
    const say = SAYS[code];
    const { parts, names = parts } = facts as { parts?: readonly string[]; names?: readonly string[] };
    // Where no money at all is known there is no sum.
    if (say === undefined || names === undefined || (code === 'products-without-money' && loss === null)) return [];
    return [say(nameSome(names.map(nameOf), MOST_NAMED))];
  });
  // Several disruptions of a scenario may leave the same open.
  return [...new Set(said)];
}

/** Returns the unknowns of a sweep: goods that go on in each of its runs, are in no sum, or come from no supplier open to a stop. */
export function sayOpenSweep(
  { kind, notes, unjudged }: Pick<SweepReport, 'kind' | 'notes' | 'unjudged'>,
  nameOf: (partNumber: string) => string,
): string[] {
  return [
    ...sayOpenNotes({ notes, loss: unjudged === null ? 0 : null }, nameOf),
    ...(kind === 'supplier' ? notes.filter(({ code }) => code === 'sources-not-known').map(sayNote) : []),
  ];
}

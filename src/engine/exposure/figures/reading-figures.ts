import { READINGS, type Reading } from '../../../domain/closed-lists.ts';
import { type ByReading, countAlike, listReadApart } from '../../controls/reading-law.ts';
import type { LimbStanding, Standing } from '../../controls/status.ts';
import { addBarredLanes } from '../findings/lane-parties.ts';
import { computeLaneHits } from '../findings/lane-hits.ts';
import { weighMeasures } from '../owners.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import { differ } from './four-worlds.ts';
import { writeListFigures } from './list-figures.ts';
import type { Fills, FourWorlds, ReadingFigures } from '../report.ts';

type Standings = ReadonlyMap<string, LimbStanding>;

/**
 * The figures different between the readings. `weigh` gives the fills of the company under standings; readings with the same effect of every
 * rule are weighed once.
 */
export function writeReadingFigures(
  prepared: PreparedExposure,
  standings: ByReading<Standings>,
  destination: string | null,
  weigh: (standings: Standings) => Fills,
): ReadingFigures {
  const rules = listReadApart(prepared.catalogue, standings);
  const distinct = READINGS.filter(
    (reading, at) => !READINGS.slice(0, at).some((other) => countAlike(standings[reading], standings[other])),
  );
  if (distinct.length === 1) return { rules, totals: null, measures: {}, lists: [], differ: false };
  const pick = <T>(of: ReadonlyMap<Reading, T>, reading: Reading): T =>
    of.get(distinct.find((other) => countAlike(standings[reading], standings[other]))!)!;
  const toAll = <T>(of: ReadonlyMap<Reading, T>): ByReading<T> => ({
    law: pick(of, 'law'),
    agreed: pick(of, 'agreed'),
    open: pick(of, 'open'),
  });
  const totals = toAll(new Map(distinct.map((reading) => [reading, weigh(standings[reading])])));
  const apart = new Set(rules.map(({ measureId }) => measureId));
  const weighed = new Map(distinct.map((reading) => [reading, weighMeasures(prepared, standings[reading], apart)]));
  const measures: Record<string, ByReading<FourWorlds>> = {};
  for (const id of apart) {
    const figures = toAll(new Map([...weighed].map(([reading, of]) => [reading, of.get(id)!])));
    if (differ(figures)) measures[id] = figures;
  }
  const lists = writeListFigures(prepared, standings, destination);
  const isSame = isSameFills(totals);
  return { rules, totals: isSame ? null : totals, measures, lists, differ: !isSame || lists.length > 0 };
}

/** Hits of every lane under each reading; null if the readings let every rule count alike. */
export function readLaneHits(
  { network, matches, parties }: PreparedExposure,
  standings: ByReading<Standings>,
  destination: string | null,
): ByReading<Uint8Array> | null {
  const { law, agreed, open } = standings;
  if (countAlike(law, agreed) && countAlike(law, open)) return null;
  const hit = (read: Standings): Uint8Array => {
    const standingOf = (id: string): Standing => read.get(id)?.standing ?? 'off';
    const hits = computeLaneHits(network, matches, standingOf, destination);
    addBarredLanes({ network, parties }, standingOf, destination, hits);
    return hits;
  };
  const byLaw = hit(law);
  const left = countAlike(law, open) ? byLaw : hit(open);
  return {
    law: byLaw,
    agreed: countAlike(agreed, law) ? byLaw : countAlike(agreed, open) ? left : hit(agreed),
    open: left,
  };
}

function isSameFills({ law, agreed, open }: ByReading<Fills>): boolean {
  const names = ['surely', 'possibly', 'ifPausedBack', 'cannotBeJudged', 'notExposed', 'knowHow'] as const;
  return names.every((name) => law[name] === agreed[name] && law[name] === open[name]);
}

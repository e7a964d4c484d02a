import type { Pause } from '../../catalogue/pause.ts';
import type { Catalogue } from '../../catalogue/schema.ts';
import { READINGS, type Reading } from '../../domain/closed-lists.ts';
import type { Assumptions, Clocks } from '../../domain/workspace/workspace.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { LawStatus } from './finding.ts';
import { type LimbStanding, getStandings } from './status.ts';

type Law = Pick<Catalogue, 'measures' | 'items' | 'evidenceCutoff'> & Partial<Pick<Catalogue, 'partyLists'>>;

/** Something of each reading. */
export type ByReading<T> = Record<Reading, T>;

/** A rule with different readings on a day: its last day by law, and the agreed one; null: nothing agreed was seen. */
export type ReadApart = {
  measureId: string;
  limbId: string;
  statuses: ByReading<LawStatus>;
  legalUntil: IsoDate | null;
  agreedUntil: IsoDate | null;
  /** Whether the words of the agreement name the rule or only mean it; null: nothing agreed. */
  wordsCover: 'named' | 'implied' | null;
};

/** Standing of every limb on a day under each reading, a person's assumptions going before all three. Refuses like `getStandings`. */
export function readLaw(
  law: Law,
  assumptions: Assumptions,
  clocks: Clocks,
): ByReading<ReadonlyMap<string, LimbStanding>> {
  const read = (reading: Reading): ReadonlyMap<string, LimbStanding> =>
    getStandings(law, assumptions, { ...clocks, reading });
  return { law: read('law'), agreed: read('agreed'), open: read('open') };
}

/** Rules with items and with different readings on a day, in the order of the catalogue. A rule decided by a person is none. */
export function listReadApart(law: Law, standings: ByReading<ReadonlyMap<string, LimbStanding>>): ReadApart[] {
  const listing = new Set(law.items.map(({ measureId }) => measureId));
  return law.measures
    .filter(({ id }) => listing.has(id))
    .flatMap((measure) =>
      measure.limbs.flatMap(
        ({ id, suspensions, termEnds }) =>
          readPauseApart({ measureId: measure.id, limbId: id }, suspensions, termEnds, standings) ?? [],
      ),
    );
}

/** One rule with its pauses, if the readings take it for different things on a day; null if they agree. `ends` is its own last day by law. */
export function readPauseApart(
  { measureId, limbId }: Pick<ReadApart, 'measureId' | 'limbId'>,
  suspensions: readonly Pause[],
  ends: IsoDate | null,
  standings: ByReading<ReadonlyMap<string, LimbStanding>>,
): ReadApart | null {
  const [byLaw, byAgreement, open] = READINGS.map((reading) => standings[reading].get(limbId));
  if (!byLaw || !byAgreement || !open) return null;
  const statuses = { law: byLaw.status, agreed: byAgreement.status, open: open.status };
  if (new Set(Object.values(statuses)).size === 1) return null;
  const last = suspensions.toSorted((a, b) => (a.to < b.to ? -1 : 1)).at(-1);
  const agreed = last?.agreed ?? null;
  const covers = agreed !== null && agreed.wordsCover !== 'not-mentioned' ? agreed.wordsCover : null;
  return {
    measureId,
    limbId,
    statuses,
    legalUntil: last?.to ?? ends,
    agreedUntil: covers === null ? null : (agreed?.until ?? null),
    wordsCover: covers,
  };
}

/** Whether two sets of standings let every rule count alike, so no figure differs between them. */
export function countAlike(a: ReadonlyMap<string, LimbStanding>, b: ReadonlyMap<string, LimbStanding>): boolean {
  return [...a].every(([limb, { standing }]) => b.get(limb)?.standing === standing);
}

import type { Catalogue } from '../../../catalogue/schema.ts';
import type { FourWorlds } from '../../../engine/exposure/report.ts';
import type { NetworkModel } from '../model/network-model.ts';
import { readNodeWorlds } from '../model/network-model.ts';
import type { MapColour } from './colour-by.ts';

/** Figures of a country under one of the two colours of the map. */
export type CountryShare = {
  /** Null: of the sources whose country no file says. */
  code: string | null;
  numeric: string | null;
  /** Known money a year of its sites' shipments; the least where some are `unvalued`, or of a value that is the least itself. */
  value: number;
  isLeast: boolean;
  nodes: number;
  /** Sources of it that ship something whose value is known. */
  valued: number;
  /** Part of its shipments in money a year in need of a licence itself, or resting on such goods, by world. */
  exposed: FourWorlds;
  /** For value added: `exposed` of its own `value`. For departures: in each world of all departures anywhere. */
  share: FourWorlds;
  /** Sources (of departures: exposed flows) of unknown value, counted in no share. */
  unvalued: number;
  /** Of these, the sources that rest on goods that a rule may reach. */
  openUnvalued: number;
};

type Row = Omit<CountryShare, 'share'>;
const WORLDS = ['sure', 'possible', 'ifPausedBack', 'ifUnknown'] as const;

/** Returns the countries of the shown sources: China first, then by the possibly exposed money, last those of no known country. */
export function sumCountries(
  { picture }: NetworkModel,
  isShown: Uint8Array,
  territories: Catalogue['territories'],
  by: MapColour,
): CountryShare[] {
  const numericOf = new Map(territories.map(({ code, numeric }) => [code, numeric]));
  const begin = (code: string | null): Row => ({
    code,
    numeric: numericOf.get(code ?? '') ?? null,
    value: 0,
    isLeast: false,
    nodes: 0,
    valued: 0,
    exposed: { sure: 0, possible: 0, ifPausedBack: 0, ifUnknown: 0 },
    unvalued: 0,
    openUnvalued: 0,
  });
  const unplaced = begin(null);
  const rows = [...picture.countries.map(begin), unplaced];
  const rowOf = (node: number): Row => rows[picture.nodeCountry[node] ?? -1] ?? unplaced;
  for (let node = 0; node < picture.nodeCount; node++) {
    if (isShown[node] !== 1) continue;
    const row = rowOf(node);
    row.nodes += 1;
    if (picture.nodeTier[node] === 0) continue;
    const spend = picture.nodeSpend[node] ?? Number.NaN;
    if (!Number.isNaN(spend)) {
      row.value += spend;
      row.valued += 1;
    }
    if (by === 'leaves') continue;
    const lost = readNodeWorlds(picture.nodeLost, node);
    if (picture.nodePartial[node] === 1) row.isLeast = true;
    if (!Number.isNaN(spend)) row.exposed = mapWorlds((world) => row.exposed[world] + spend * lost[world]);
    else {
      row.unvalued += 1;
      if (lost.ifUnknown > 0) row.openUnvalued += 1;
    }
  }
  if (by === 'leaves') {
    for (const [arc, from] of picture.arcFrom.entries()) {
      const hits = picture.arcHits[arc] ?? 0;
      if (hits === 0 || isShown[from] !== 1 || isShown[picture.arcTo[arc] ?? 0] !== 1) continue;
      const row = rowOf(from);
      const money = picture.arcValue[arc] ?? Number.NaN;
      if (picture.arcPartial[arc] === 1) row.isLeast = true;
      if (Number.isNaN(money)) {
        row.unvalued += 1;
        row.openUnvalued += 1;
      } else
        row.exposed = mapWorlds((world, at) => row.exposed[world] + ((hits & (2 ** (at + 1) - 1)) === 0 ? 0 : money));
    }
  }
  const leaving = mapWorlds((world) => rows.reduce((sum, { exposed }) => sum + exposed[world], 0));
  return rows
    .filter(({ nodes }) => nodes > 0)
    .map((row) => {
      const shareOf = (world: keyof FourWorlds): number => {
        const whole = by === 'leaves' ? leaving[world] : row.value;
        return whole > 0 ? row.exposed[world] / whole : 0;
      };
      return { ...row, share: mapWorlds(shareOf) };
    })
    .toSorted(
      (a, b) =>
        Number(a.code === null) - Number(b.code === null) ||
        Number(b.code === 'CN') - Number(a.code === 'CN') ||
        b.exposed.possible - a.exposed.possible ||
        b.exposed.ifUnknown - a.exposed.ifUnknown ||
        ((a.code ?? '') < (b.code ?? '') ? -1 : 1),
    );
}

function mapWorlds(of: (world: (typeof WORLDS)[number], at: number) => number): FourWorlds {
  return {
    sure: of('sure', 0),
    possible: of('possible', 1),
    ifPausedBack: of('ifPausedBack', 2),
    ifUnknown: of('ifUnknown', 3),
  };
}

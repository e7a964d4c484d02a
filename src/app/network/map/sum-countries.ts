import type { Catalogue } from '../../../catalogue/schema.ts';
import type { FourWorlds } from '../../../engine/exposure/report.ts';
import type { NetworkModel } from '../model/network-model.ts';
import { readNodeWorlds } from '../model/network-model.ts';
import type { MapColour } from './colour-by.ts';

/** Figures of a country under one of the two colours of the map. */
export type CountryShare = {
  code: string;
  numeric: string | null;
  /** Money a year of its sites' shipments. */
  value: number;
  nodes: number;
  /** Part of its shipments in money a year in need of a licence itself, or resting on such goods, by world. */
  exposed: FourWorlds;
  /** For value added: `exposed` of its own `value`. For departures: in each world of all departures anywhere. */
  share: FourWorlds;
  /** Exposed sources or flows of unknown value, counted in no share. */
  unvalued: number;
};

type Row = Omit<CountryShare, 'share'>;
const WORLDS = ['sure', 'possible', 'ifPausedBack', 'ifUnknown'] as const;

/** Returns the countries of the shown sources: China first, then by the possibly exposed money. */
export function sumCountries(
  { picture }: NetworkModel,
  isShown: Uint8Array,
  territories: Catalogue['territories'],
  by: MapColour,
): CountryShare[] {
  const numericOf = new Map(territories.map(({ code, numeric }) => [code, numeric]));
  const rows: Row[] = picture.countries.map((code) => ({
    code,
    numeric: numericOf.get(code) ?? null,
    value: 0,
    nodes: 0,
    exposed: { sure: 0, possible: 0, ifPausedBack: 0, ifUnknown: 0 },
    unvalued: 0,
  }));
  const add = (row: Row, money: number, lost: (world: number) => number): void => {
    if (!(lost(WORLDS.length - 1) > 0)) return;
    if (Number.isNaN(money)) row.unvalued += 1;
    else row.exposed = mapWorlds((world, at) => row.exposed[world] + money * lost(at));
  };
  for (let node = 0; node < picture.nodeCount; node++) {
    const row = rows[picture.nodeCountry[node] ?? -1];
    if (isShown[node] !== 1 || row === undefined) continue;
    row.nodes += 1;
    if (picture.nodeTier[node] === 0) continue;
    const spend = picture.nodeSpend[node] ?? Number.NaN;
    row.value += spend || 0;
    if (by === 'value') {
      const lost = readNodeWorlds(picture.nodeLost, node);
      add(row, spend, (at) => lost[WORLDS[at] ?? 'ifUnknown']);
    }
  }
  if (by === 'leaves') {
    for (const [arc, from] of picture.arcFrom.entries()) {
      const row = rows[picture.nodeCountry[from] ?? -1];
      if (row === undefined || isShown[from] !== 1 || isShown[picture.arcTo[arc] ?? 0] !== 1) continue;
      const hits = picture.arcHits[arc] ?? 0;
      add(row, picture.arcValue[arc] ?? Number.NaN, (at) => ((hits & (2 ** (at + 1) - 1)) === 0 ? 0 : 1));
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
        Number(b.code === 'CN') - Number(a.code === 'CN') ||
        b.exposed.possible - a.exposed.possible ||
        b.exposed.ifUnknown - a.exposed.ifUnknown ||
        (a.code < b.code ? -1 : 1),
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

import type { Evidence } from '../../domain/closed-lists.ts';
import type { Inventory, Sourcing } from '../../domain/dataset.ts';
import { type Draws, createDraws } from '../../engine/numeric/counter-random.ts';
import type { GeneratedPart } from './generate-parts.ts';
import { PURPOSES } from './generate-purposes.ts';

const SPLIT = 0;
const MISSING = 1;
const DEALER = 2;
const CANDIDATE = 3;
const COVER = 4;
const SOURCE = 10;

/**
 * Returns sources, and stocks in days of cover. Sites early in a tier's list are drawn far more often. Of the parts, one in ten has an open
 * split or a source for the rest, one in seven leaves mass unknown, one in thirty with two sources is sold by a dealer buying from the second,
 * one in twenty has a candidate beside its released sources.
 */
export function generateSourcing(
  parts: readonly GeneratedPart[],
  pools: readonly (readonly string[])[],
  seed: number,
): { sourcing: Sourcing[]; inventory: Inventory[] } {
  const draws = createDraws(seed, PURPOSES.sourcing);
  const sourcing: Sourcing[] = [];
  const inventory: Inventory[] = [];
  for (const [row, { record, tier, sources }] of parts.entries()) {
    const pool = pools[tier]!;
    const sites = drawSites(pool, sources + 1, row, draws);
    const candidate = sites.length > sources ? sites.pop()! : null;
    const isDealt = tier > 0 && sites.length > 1 && draws(row, DEALER) < 0.03;
    const sellers = isDealt ? sites.toSpliced(1, 1) : sites;
    const shares = tier === 0 ? [1] : drawShares(sellers.length, row, draws);
    const add = (siteId: string, share: number | null, more: Partial<Sourcing> = {}): void => {
      sourcing.push(toSourcing(record.partNumber, siteId, share, draws, sourcing.length, more));
    };
    for (const [at, siteId] of sellers.entries()) add(siteId, shares[at]!);
    if (isDealt) add(sites[1]!, 1, { buyerSiteId: sites[0]! });
    if (tier > 0 && candidate !== null && draws(row, CANDIDATE) < 0.05)
      add(candidate, null, { qualification: 'candidate' });
    if (tier > 0 && draws(row, COVER) < 0.2) {
      inventory.push({
        partNumber: record.partNumber,
        siteId: null,
        quantity: null,
        daysOfCover: Math.round(300 * draws(row, COVER)),
        rows: [],
      });
    }
  }
  // A stock of its own stands in `parts` where both would speak.
  const stocked = new Set(parts.filter(({ record }) => record.stock !== null).map(({ record }) => record.partNumber));
  return { sourcing, inventory: inventory.filter(({ partNumber }) => !stocked.has(partNumber)) };
}

function drawSites(pool: readonly string[], count: number, row: number, draws: Draws): string[] {
  const sites = new Set<number>();
  const wanted = Math.min(count, pool.length);
  for (let attempt = 0; sites.size < wanted; attempt++) {
    const at = Math.floor(draws(row, SOURCE + attempt) ** 2 * pool.length);
    // Where a small pool is nearly used up, the next free one will do.
    if (attempt < 50) sites.add(at);
    else for (let step = 0; step < pool.length && sites.size < wanted; step++) sites.add((at + step) % pool.length);
  }
  return [...sites].map((at) => pool[at]!);
}

/** Shares in thousandths, or null in an open split. */
function drawShares(count: number, row: number, draws: Draws): (number | null)[] {
  const weights = Array.from({ length: count }, (_none, at) => 0.05 + draws(row, 100 + at) ** 2);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const known = draws(row, MISSING) < 0.15 ? 0.5 + 3 * draws(row, MISSING) : 1;
  const whole = Math.round(1000 * known);
  const parts = weights.map((weight) => Math.floor((whole * weight) / sum));
  parts[0] = parts[0]! + whole - parts.reduce((total, part) => total + part, 0);
  const open = draws(row, SPLIT) < 0.1 ? Math.ceil(count / 2) : 0;
  return parts.map((part, at) => (at < count - open ? part / 1000 : null));
}

function toSourcing(
  partNumber: string,
  siteId: string,
  share: number | null,
  draws: Draws,
  line: number,
  more: Partial<Sourcing>,
): Sourcing {
  const evidence = draws(line, 500);
  const kind: Evidence =
    evidence < 0.55 ? 'seen' : evidence < 0.9 ? 'declared' : evidence < 0.95 ? 'inferred' : 'unknown';
  const hasTerms = draws(line, 501) < 0.8;
  return {
    partNumber,
    siteId,
    share,
    buyerSiteId: null,
    originCountry: null,
    leadTimeDays: hasTerms ? Math.round(3 + 90 * draws(line, 502)) : null,
    unitPrice: null,
    currency: null,
    capacityPerDay: hasTerms ? Math.round(10 * 1000 ** draws(line, 503)) : null,
    qualification: 'released',
    evidence: kind,
    evidenceDate: null,
    rows: [],
    ...more,
  };
}

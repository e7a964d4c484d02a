import type { Pause } from '../../catalogue/pause.ts';
import type { Catalogue, Limb } from '../../catalogue/schema.ts';
import type { IsoDate } from '../../domain/units.ts';
import type { Reading } from '../../domain/closed-lists.ts';
import type { Assumptions, Clocks } from '../../domain/workspace/workspace.ts';
import type { LawStatus } from './finding.ts';

/** Meaning of a limb's status for goods on the law date: a licence is needed, the rule is paused, or it does not apply. */
export type Standing = 'live' | 'paused' | 'off';

export type LimbStatus = {
  status: LawStatus;
  /** Past the evidence cutoff an unchanged status is only as good as its last confirmation; null on or before the cutoff. */
  lastConfirmed: IsoDate | null;
  /** Last day of the suspension around the date, or of one past its end without a known successor. */
  windowEnd: IsoDate | null;
  /** Basis of a status under an announced or agreed extension: an act, or the agreement alone. */
  restsOn: 'act' | 'agreement';
};

export type StatusClocks = Clocks & { evidenceCutoff: IsoDate };

/**
 * Status of one limb of a measure on a date, decided in this order: ended; suspended (the date lies in a window); past the last day of a window
 * ended after the evidence cutoff without a later act on file, as the reading says; unconfirmed or ended by the limb's own term; not yet; in
 * force. By the reading `law` such a rule is back, by `agreed` it is suspended as long as was agreed for it and unconfirmed afterwards (back
 * where nothing was agreed), left open it is unconfirmed. `suspensionEnd` says whether the last day of a window still belongs to it.
 */
export function computeLimbStatus(limb: Limb, clocks: StatusClocks): LimbStatus {
  const { lawDate, evidenceCutoff, suspensionEnd } = clocks;
  const hasPassed = (lastDay: IsoDate) => (suspensionEnd === 'inclusive' ? lawDate > lastDay : lawDate >= lastDay);
  const settled = (status: LawStatus, windowEnd: IsoDate | null = null, restsOn: LimbStatus['restsOn'] = 'act') => ({
    status,
    lastConfirmed: lawDate > evidenceCutoff ? evidenceCutoff : null,
    windowEnd,
    restsOn,
  });

  if (limb.ended !== null && lawDate > limb.ended) return settled('ended', limb.ended);
  const open = limb.suspensions.find((window) => lawDate >= window.from && !hasPassed(window.to));
  if (open) return settled('suspended', open.to);

  const last = limb.suspensions
    .filter((window) => lawDate >= window.from && hasPassed(window.to))
    .toSorted((a, b) => (a.to < b.to ? -1 : 1))
    .at(-1);
  if (last && last.to > evidenceCutoff) {
    const read = readPassedPause(last, clocks.reading ?? 'open', hasPassed);
    if (read !== null) return settled(read.status, read.windowEnd, read.restsOn);
  }
  if (limb.termEnds !== null && hasPassed(limb.termEnds)) {
    const isUnclear = limb.termEnds > evidenceCutoff && clocks.reading !== 'law';
    return settled(isUnclear ? 'unconfirmed' : 'ended', limb.termEnds);
  }
  return settled(lawDate < limb.effective ? 'not-yet' : 'in-force');
}

/** A reading's view of a pause past its end by law; null: the rule stands as if it had never been paused. */
function readPassedPause(
  { to, agreed }: Pause,
  reading: Reading,
  hasPassed: (lastDay: IsoDate) => boolean,
): Pick<LimbStatus, 'status' | 'windowEnd' | 'restsOn'> | null {
  if (reading === 'open') return { status: 'unconfirmed', windowEnd: to, restsOn: 'act' };
  if (reading === 'law' || agreed === null || agreed.wordsCover === 'not-mentioned') return null;
  const status = hasPassed(agreed.until) ? 'unconfirmed' : 'suspended';
  return { status, windowEnd: agreed.until, restsOn: 'agreement' };
}

/** Parts of the catalogue with standings: measures, and lists of parties where they are given. */
type Law = Pick<Catalogue, 'measures' | 'items' | 'evidenceCutoff'> & Partial<Pick<Catalogue, 'partyLists'>>;

export type LimbStanding = LimbStatus & {
  limbId: string;
  measureId: string;
  standing: Standing;
  /** The user's word on the limb; null: left open, or not theirs to assume. */
  assumed: 'in-force' | 'ended' | null;
};

export type AssumptionRefusal = { key: string; reason: string };
export type ResolvedAssumptions =
  | { ok: true; standings: ReadonlyMap<string, LimbStanding> }
  | { ok: false; refusals: AssumptionRefusal[] };

/**
 * Standing of every limb and of every list of parties (under its id) on the law date, under a reading and with the user's assumptions before it.
 * A measure's id stands for all of its unconfirmed limbs; an assumption on anything else, not in the catalogue, or without controlled items is
 * refused with its status.
 */
export function resolveAssumptions(catalogue: Law, assumptions: Assumptions, clocks: Clocks): ResolvedAssumptions {
  const statusClocks = { ...clocks, evidenceCutoff: catalogue.evidenceCutoff };
  const standings = new Map<string, LimbStanding>();
  for (const measure of catalogue.measures) {
    for (const limb of measure.limbs) {
      const status = computeLimbStatus(limb, statusClocks);
      standings.set(limb.id, {
        ...status,
        limbId: limb.id,
        measureId: measure.id,
        standing: getStanding(status.status, null),
        assumed: null,
      });
    }
  }

  for (const list of catalogue.partyLists ?? []) {
    const status = computeLimbStatus({ ...list, label: list.id, termEnds: null }, statusClocks);
    const standing = getStanding(status.status, null);
    standings.set(list.id, { ...status, limbId: list.id, measureId: list.id, standing, assumed: null });
  }

  const withItems = new Set(catalogue.items.map((item) => item.measureId));
  const refusals: AssumptionRefusal[] = [];
  // A limb named by itself goes before its measure, whatever the order in the file.
  const keys = Object.keys(assumptions).toSorted(
    (a, b) => Number(a.includes('#')) - Number(b.includes('#')) || (a < b ? -1 : 1),
  );
  for (const key of keys) {
    const assumed = assumptions[key];
    if (assumed === undefined) continue;
    const measure = catalogue.measures.find((one) => one.id === key || one.limbs.some((limb) => limb.id === key));
    if (!measure) {
      refusals.push({ key, reason: `no measure or limb is called "${key}"` });
      continue;
    }
    if (!withItems.has(measure.id)) {
      refusals.push({ key, reason: `${measure.number} lists no items and takes no assumption` });
      continue;
    }
    const limbs = measure.limbs.filter((limb) => measure.id === key || limb.id === key);
    // A person decides of a rule whatever the reading makes of it.
    const unconfirmed = limbs
      .map((limb) => ({ limb, open: computeLimbStatus(limb, { ...statusClocks, reading: 'open' }) }))
      .filter(({ open }) => open.status === 'unconfirmed');
    if (unconfirmed.length === 0) {
      const has = [...new Set(limbs.map((limb) => standings.get(limb.id)?.status ?? 'unknown'))].join(' and ');
      refusals.push({
        key,
        reason: `${measure.number} is ${has} on ${clocks.lawDate}; only an unconfirmed rule takes an assumption`,
      });
      continue;
    }
    for (const { limb, open } of unconfirmed) {
      const standing = standings.get(limb.id);
      if (standing) {
        standings.set(limb.id, { ...standing, ...open, assumed, standing: getStanding('unconfirmed', assumed) });
      }
    }
  }
  return refusals.length > 0 ? { ok: false, refusals } : { ok: true, standings };
}

/** Standings asked for lately: one report asks for those of each reading several times. */
const kept = new WeakMap<Law, Map<string, ReadonlyMap<string, LimbStanding>>>();
const MOST_KEPT = 16;

/**
 * The same standings for callers with checked assumptions.
 * @throws RangeError where an assumption is refused, naming each with its reason.
 */
export function getStandings(
  catalogue: Law,
  assumptions: Assumptions,
  clocks: Clocks,
): ReadonlyMap<string, LimbStanding> {
  const of = kept.get(catalogue) ?? new Map<string, ReadonlyMap<string, LimbStanding>>();
  kept.set(catalogue, of);
  const { lawDate, suspensionEnd, reading = 'open' } = clocks;
  const key = JSON.stringify([lawDate, suspensionEnd, reading, assumptions]);
  const known = of.get(key);
  if (known !== undefined) return known;
  const resolved = resolveAssumptions(catalogue, assumptions, clocks);
  if (!resolved.ok) throw new RangeError(resolved.refusals.map((one) => `${one.key}: ${one.reason}`).join('; '));
  if (of.size >= MOST_KEPT) of.clear();
  of.set(key, resolved.standings);
  return resolved.standings;
}

function getStanding(status: LawStatus, assumed: 'in-force' | 'ended' | null): Standing {
  if (status === 'in-force') return 'live';
  if (status === 'suspended') return 'paused';
  if (status !== 'unconfirmed') return 'off';
  if (assumed === 'in-force') return 'live';
  return assumed === 'ended' ? 'off' : 'paused';
}

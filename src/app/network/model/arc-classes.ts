import { EVIDENCE_KINDS } from '../../../domain/closed-lists.ts';
import type { Bundles } from '../../../engine/layout/bundle-flows.ts';
import type { NetworkModel } from './network-model.ts';
import { CLEAR } from './network-model.ts';

const EVIDENCES = EVIDENCE_KINDS.length;
/** Steps of width by flow. */
const LEVELS = 3;

/** Bundles drawn alike, in one stroke. */
export type ArcClass = {
  key: string;
  /** Row in `FILL_NAMES`. */
  fill: number;
  /** Row in `EVIDENCE_KINDS`. */
  evidence: number;
  /** True if a rule reaches the flow itself and not only its upstream. */
  direct: boolean;
  width: number;
  bundles: Int32Array;
};

/**
 * Sorts bundles by their drawing: the highest exposure of their arcs, the evidence for most of them, and their flow. The class without exposure
 * comes first, so exposed ones lie on top.
 */
export function classifyArcs(model: NetworkModel, bundles: Bundles): ArcClass[] {
  const { picture, arcFill } = model;
  const fill = new Uint8Array(bundles.count).fill(CLEAR);
  const direct = new Uint8Array(bundles.count);
  const counts = new Int32Array(bundles.count * EVIDENCES);
  for (let arc = 0; arc < bundles.bundleOf.length; arc++) {
    const bundle = bundles.bundleOf[arc] ?? -1;
    if (bundle < 0) continue;
    const own = arcFill[arc] ?? CLEAR;
    if (own < (fill[bundle] ?? CLEAR)) {
      fill[bundle] = own;
      direct[bundle] = 0;
    }
    if (own === fill[bundle] && ((picture.arcHits[arc] ?? 0) & (1 << own)) !== 0) direct[bundle] = 1;
    const at = bundle * EVIDENCES + (picture.arcEvidence[arc] ?? 0);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  const largest = bundles.flow.reduce((most, flow) => Math.max(most, flow), 0);
  const rows = new Map<number, number[]>();
  for (let bundle = 0; bundle < bundles.count; bundle++) {
    let evidence = 0;
    for (let kind = 1; kind < EVIDENCES; kind++) {
      const at = bundle * EVIDENCES;
      if ((counts[at + kind] ?? 0) > (counts[at + evidence] ?? 0)) evidence = kind;
    }
    const share = largest > 0 ? Math.sqrt((bundles.flow[bundle] ?? 0) / largest) : 0;
    const level = Math.min(LEVELS - 1, Math.floor(share * LEVELS));
    const code = (((CLEAR - (fill[bundle] ?? 0)) * 2 + (direct[bundle] ?? 0)) * EVIDENCES + evidence) * LEVELS + level;
    const known = rows.get(code);
    if (known === undefined) rows.set(code, [bundle]);
    else known.push(bundle);
  }
  return [...rows.entries()]
    .toSorted(([a], [b]) => a - b)
    .map(([code, members]) => {
      const level = code % LEVELS;
      const evidence = Math.floor(code / LEVELS) % EVIDENCES;
      const isDirect = Math.floor(code / LEVELS / EVIDENCES) % 2 === 1;
      const of = CLEAR - Math.floor(code / LEVELS / EVIDENCES / 2);
      return {
        key: String(code),
        fill: of,
        evidence,
        direct: isDirect,
        width: (of === CLEAR ? 0.7 : isDirect ? 1.5 : 1) + level * 0.9,
        bundles: Int32Array.from(members),
      };
    });
}

/** Lengths of dash and gap by evidence: solid, solid (with a mark), dashed, and short strokes with the look of a hatch. */
export const DASHES: readonly (readonly number[])[] = [[], [], [5, 3.5], [1.2, 2.4]];
/** A hatched line is wide, to show its strokes. */
export const HATCH_WIDTH = 3.2;
export const DECLARED = EVIDENCE_KINDS.indexOf('declared');
export const UNKNOWN = EVIDENCE_KINDS.indexOf('unknown');

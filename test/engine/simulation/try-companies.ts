import fc from 'fast-check';
import type { FlowCase } from '../../reference/flow-case.ts';
import { courseFrom, createLuck, drawOne, drawWhole, type Luck, pickRow } from './random-companies.ts';

/** Companies that each property is tried on; LODESTONE_FLOW_PROPERTIES takes another number. */
const CASES = Number(process.env['LODESTONE_FLOW_PROPERTIES'] ?? '25');

/** Tries something on drawn companies; luck of the same seed draws the same. */
export function holds(property: (luck: Luck, seed: number) => void, numRuns = CASES): void {
  fc.assert(
    fc.property(fc.nat(2 ** 31 - 1), (seed) => property(createLuck(seed), seed)),
    { numRuns },
  );
}

/** An outage of one node: whole or partial, at once or fading, of its stock too. */
export function drawOutage(luck: Luck, one: FlowCase, days: number): Partial<FlowCase['happens']> {
  const node = pickRow(luck, one.nodes);
  const from = drawWhole(luck, 0, 20);
  return {
    up: { [node]: courseFrom(one.steps, from, days, drawOne(luck, [0, 0, 0.5]), drawOne(luck, [0, 0, 5])) },
    burnt: luck() < 0.3 ? [{ step: from, node }] : [],
  };
}

import { createHash } from 'node:crypto';
import type { RunQuestion } from '../../api/runs/run-contract.ts';

/** Dependences of a result beside the question. */
export type RunBasis = { version: string; catalogueVersion: string; engineVersion: string };

/**
 * sha-256 in hex of all dependences of a result: data, catalogue, engine, and the question with its clocks, assumptions, inference, scenario and
 * seed. The order of writing fields changes nothing. A scenario's mere name is part of it, because the result says it.
 */
export function hashQuestion({ version, catalogueVersion, engineVersion }: RunBasis, question: RunQuestion): string {
  const text = JSON.stringify(sortFields([version, catalogueVersion, engineVersion, question]));
  return createHash('sha256').update(text).digest('hex');
}

function sortFields(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortFields);
  if (typeof value !== 'object' || value === null) return value;
  const fields = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1));
  // Pairs, because an object would put names that look like numbers first, and has one that it keeps for itself.
  return ['fields', ...fields.map(([name, field]) => [name, sortFields(field)])];
}

import type { Scenario } from '../../../../domain/scenario/scenario.ts';
import { flattenScenario } from '../../compare/flatten-scenario.ts';

/** A scenario's last run here: its result in a sentence, and its whole basis, in words. */
export type LastResult = {
  readonly sentence: string;
  readonly runs: number;
  readonly dataVersion: string;
  /** The program it was computed by; not there where an earlier one kept it. */
  readonly program?: string;
  /** Each input by a key, with its label and its value in words. */
  readonly inputs: readonly (readonly [key: string, label: string, text: string])[];
};

/** Where results are kept. */
export type ResultStore = Pick<Storage, 'getItem' | 'setItem'>;

/** Name in the storage. */
const KEPT = 'lodestone-last-results';
const MOST_KEPT = 20;

/** The inputs of a scenario as `LastResult` holds them; money in `currency`. */
export function listInputs(scenario: Scenario, currency: string): LastResult['inputs'] {
  return flattenScenario(scenario, currency).flatMap(({ key, title, lines }) =>
    lines.map((line) => [`${key}.${line.key}`, `${title}, ${line.label}`, line.text] as const),
  );
}

/** Returns the changes since the last result, each as a clause; empty if nothing changed. */
export function listChanges(
  last: Pick<LastResult, 'dataVersion' | 'program' | 'inputs'>,
  now: Pick<LastResult, 'dataVersion' | 'program' | 'inputs'>,
): string[] {
  const before = new Map(last.inputs.map(([key, label, text]) => [key, { label, text }]));
  const after = new Set(now.inputs.map(([key]) => key));
  return [
    last.dataVersion === now.dataVersion ? null : 'other data',
    last.program === now.program ? null : 'another version of the program, with its law and figures',
    ...now.inputs.map(([key, label, text]) => {
      const old = before.get(key);
      if (old === undefined) return `${label}: new, ${text}`;
      return old.text === text ? null : `${label}: ${old.text} → ${text}`;
    }),
    ...last.inputs.map(([key, label]) => (after.has(key) ? null : `${label}: taken out`)),
  ].filter((change) => change !== null);
}

/**
 * Returns the storage for the results of a person: that of the browser where nobody signs in (null), to be there the next day, and that of the
 * tab where somebody does, to go with it. Where the browser refuses both, nothing is kept.
 */
export function openResultStore(personId: string | null): ResultStore {
  try {
    return personId === null ? localStorage : sessionStorage;
  } catch {
    return { getItem: () => null, setItem: () => undefined };
  }
}

/** The last result under a key; null: nothing was run here, or it cannot be read. */
export function findLastResult(store: ResultStore, key: string): LastResult | null {
  return readKept(store).get(key) ?? null;
}

/** Keeps a result as the last one under a key, and the newest of the others. */
export function keepLastResult(store: ResultStore, key: string, result: LastResult): void {
  const kept = readKept(store);
  kept.delete(key);
  const next = [...kept, [key, result] as const].slice(-MOST_KEPT);
  try {
    store.setItem(KEPT, JSON.stringify(next));
  } catch {
    // Without storage, or where it is full, no result outlasts the page.
  }
}

function readKept(store: ResultStore): Map<string, LastResult> {
  try {
    const read: unknown = JSON.parse(store.getItem(KEPT) ?? '[]');
    return new Map(Array.isArray(read) ? read.filter(isEntry) : []);
  } catch {
    return new Map();
  }
}

function isEntry(value: unknown): value is [string, LastResult] {
  if (!Array.isArray(value) || typeof value[0] !== 'string') return false;
  const result: unknown = value[1];
  return (
    typeof result === 'object' &&
    result !== null &&
    'sentence' in result &&
    typeof result.sentence === 'string' &&
    'runs' in result &&
    typeof result.runs === 'number' &&
    'dataVersion' in result &&
    typeof result.dataVersion === 'string' &&
    'inputs' in result &&
    Array.isArray(result.inputs) &&
    result.inputs.every((input) => Array.isArray(input) && input.every((piece) => typeof piece === 'string'))
  );
}

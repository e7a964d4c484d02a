import { useSyncExternalStore } from 'react';

export type FactField = 'category' | 'form' | 'procurement';

/** What a person has chosen of a part and not stored yet: each value with the one that it was chosen over, and what it rests on. */
export type UnstoredFacts = {
  readonly chosen: Readonly<Partial<Record<FactField, { readonly value: string; readonly over: string }>>>;
  readonly basis: string;
  readonly day: string;
};

const NONE: UnstoredFacts = { chosen: {}, basis: '', day: '' };

/** By workspace and part, for as long as the page is open: to look at another part meanwhile drops nothing. */
let kept: ReadonlyMap<string, UnstoredFacts> = new Map();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function write(key: string, facts: UnstoredFacts): void {
  const next = new Map(kept);
  if (Object.keys(facts.chosen).length === 0) next.delete(key);
  else next.set(key, facts);
  kept = next;
  for (const listener of listeners) listener();
}

const writeKey = (workspaceId: string, partNumber: string): string => `${workspaceId}\n${partNumber}`;

/** What is chosen and not stored of one part, and the way to change it; without a chosen value nothing of it is kept. */
export function useUnstoredFacts(
  workspaceId: string,
  partNumber: string,
): readonly [UnstoredFacts, (change: Partial<UnstoredFacts>) => void] {
  const key = writeKey(workspaceId, partNumber);
  const facts = useSyncExternalStore(subscribe, () => kept.get(key) ?? NONE);
  return [facts, (change) => write(key, { ...(kept.get(key) ?? NONE), ...change })];
}

/** The numbers of the parts of a workspace of which something is chosen and not stored, in the order of choosing. */
export function useUnstoredParts(workspaceId: string): readonly string[] {
  const all = useSyncExternalStore(subscribe, () => kept);
  const start = writeKey(workspaceId, '');
  return [...all.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
}

import type { VersionMeta } from '../../domain/workspace/workspace.ts';

/** Two versions, one leading to the other, and the day of the law for reading the later one. */
export type ChangeStep = { readonly from: VersionMeta; readonly to: VersionMeta; readonly lawDate: string };

/** The steps to tell of, or why there are none to be told. */
export type ChosenSteps =
  | { readonly ok: true; readonly steps: readonly ChangeStep[]; readonly isFirst: boolean }
  | { readonly ok: false; readonly reason: string };

/**
 * Returns the steps from version to version up to the head, oldest first: those from a version (`v3`) or a day (`YYYY-MM-DD`) on, the last one
 * where `since` is undefined. Up to the next version the law is that of its own day, at the end that of `lawDate`. Refuses a version outside the
 * head's history. `isFirst`: nothing came before the head.
 */
export function chooseSteps(
  versions: readonly VersionMeta[],
  { head, since, lawDate }: { head: string; since: string | undefined; lawDate: string },
): ChosenSteps {
  const chain = listChain(versions, head);
  const steps = chain.slice(1).map((to, at) => ({
    from: chain[at]!,
    to,
    lawDate: at === chain.length - 2 ? lawDate : getDataDay(to),
  }));
  const isFirst = steps.length === 0;
  if (since === undefined) return { ok: true, steps: steps.slice(-1), isFirst };
  if (!/^v\d+$/.test(since)) {
    const accepted = steps.filter(({ to }) => to.accepted.slice(0, 10) >= since);
    return { ok: true, steps: accepted, isFirst };
  }
  const number = Number(since.slice(1));
  if (chain.some((meta) => meta.number === number))
    return { ok: true, steps: steps.filter(({ from }) => from.number >= number), isFirst };
  const known = chain.map((meta) => `v${meta.number}`).join(', ');
  return { ok: false, reason: `no version ${since} led to the data in use; there are ${known}.` };
}

/** Returns the day of a version's data: that of its acceptance where no file said one. */
export function getDataDay({ dataDate, accepted }: VersionMeta): string {
  return dataDate ?? accepted.slice(0, 10);
}

/** The versions up to the head, the first one first. */
function listChain(versions: readonly VersionMeta[], head: string): VersionMeta[] {
  const byHash = new Map(versions.map((meta) => [meta.hash, meta]));
  const chain: VersionMeta[] = [];
  for (let at = byHash.get(head); at !== undefined && !chain.includes(at); at = byHash.get(at.parent ?? ''))
    chain.unshift(at);
  return chain;
}

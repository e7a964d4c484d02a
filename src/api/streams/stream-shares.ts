import type { Caller } from '../people/caller.ts';

/** Open streams of one session or token, and of one person, at a time in a process. */
export type StreamQuotas = { credential: number; person: number };
export const MOST_STREAMS: StreamQuotas = { credential: 50, person: 200 };

/** Present listeners: how many streams each has, and whether they are still signed in, asked once for all streams of a session. */
export type StreamShares = {
  /** Counts a stream at its begin; returns a call for its end, or the sentence of a refusal. */
  take: (caller: Caller) => (() => void) | string;
  /** Asks for the person of a session, once for all askers at the same moment: an answer on its way may be older than their question. */
  askOnce: (credential: string, ask: () => Promise<Caller | null>) => Promise<Caller | null>;
};

/** Counts the streams of a process. */
export function createStreamShares(most: StreamQuotas = MOST_STREAMS): StreamShares {
  const open = new Map<string, number>();
  const asked = new Map<string, Promise<Caller | null>>();

  function add(key: string, count: number): void {
    const now = (open.get(key) ?? 0) + count;
    if (now > 0) open.set(key, now);
    else open.delete(key);
  }

  return {
    take: ({ credential, person }) => {
      const keys = [`credential ${credential}`, `person ${person.id}`] as const;
      const [own, all] = keys.map((key) => open.get(key) ?? 0);
      if ((own ?? 0) >= most.credential || (all ?? 0) >= most.person)
        return `You follow ${String(most.credential)} things in one browser or program already, or ${String(most.person)} in all. Close some pages first.`;
      for (const key of keys) add(key, 1);
      let isOpen = true;
      return () => {
        if (isOpen) for (const key of keys) add(key, -1);
        isOpen = false;
      };
    },
    askOnce: (credential, ask) => {
      const known = asked.get(credential);
      if (known) return known;
      const answer = ask();
      asked.set(credential, answer);
      queueMicrotask(() => asked.delete(credential));
      return answer;
    },
  };
}

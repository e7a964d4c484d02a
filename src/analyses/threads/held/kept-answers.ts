import type { Asked } from '../../../domain/questions/questions.ts';
import type { AnswerOf } from '../../answers.ts';
import { settleRequest } from './settle-request.ts';

/** Kinds whose answers are shown first, and how many of each are kept: those on a network are as large as the data. */
const MOST_KEPT = { summary: 4, network: 2, 'network-exposure': 2, chains: 2 } as const;
export type KeptKind = keyof typeof MOST_KEPT;

const KEPT_BY_THREAD: ReadonlySet<string> = new Set(['network', 'network-exposure', 'chains']);

/** True of answers as large as the data: to copy one into a database takes longer than a page may stand still, so the thread that made it does. */
export function isKeptByThread(kind: string): kind is 'network' | 'network-exposure' | 'chains' {
  return KEPT_BY_THREAD.has(kind);
}

/** Answers that outlast the page, in a database of this browser. Neither call rejects: what is not kept is calculated. */
export type KeptAnswers = {
  /** The name of the program that they are of. */
  readonly program: string;
  /** The answer of this program to this question; null: none is kept. */
  read: <K extends KeptKind>(kind: K, question: Asked<K>) => Promise<AnswerOf<K> | null>;
  /** Keeps an answer as the newest of its kind; those of other programs go. */
  keep: <K extends KeptKind>(kind: K, question: Asked<K>, answer: AnswerOf<K>) => Promise<void>;
};

/** Its form never changes: one that did would wait for pages of before to let go of it. */
const DATABASE = 'lodestone-answers';
const STORE = 'answers';
type Key = [program: string, kind: string, question: string, since: number];

/**
 * Opens the answers of a program: one that calculates or shows anything differently has another name. A question names its data by their content
 * and all else that its answer depends on.
 */
export function openKeptAnswers(program: string): KeptAnswers {
  const getStore = async (mode: IDBTransactionMode): Promise<IDBObjectStore> => {
    const opening = indexedDB.open(DATABASE);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(STORE));
    return (await settleRequest(opening)).transaction(STORE, mode).objectStore(STORE);
  };
  return {
    program,
    read: async (kind, question) => {
      try {
        const name = [program, kind, JSON.stringify(question)];
        const store = await getStore('readonly');
        const found = await settleRequest<unknown>(store.get(IDBKeyRange.bound(name, [...name, []])));
        store.transaction.db.close();
        return (found ?? null) as AnswerOf<typeof kind> | null;
      } catch {
        return null;
      }
    },
    keep: async (kind, question, answer) => {
      try {
        const key: Key = [program, kind, JSON.stringify(question), Date.now()];
        const store = await getStore('readwrite');
        const keys = (await settleRequest(store.getAllKeys())) as Key[];
        const ofKind = keys.filter((other) => other[0] === program && other[1] === kind && other[2] !== key[2]);
        const staying = new Set([
          ...keys.filter((other) => other[0] === program && other[1] !== kind),
          ...ofKind.toSorted((a, b) => b[3] - a[3]).slice(0, MOST_KEPT[kind] - 1),
        ]);
        for (const other of keys) if (!staying.has(other)) store.delete(other);
        const written = settleRequest(store.add(answer, key));
        store.transaction.db.close();
        await written;
      } catch {
        // Storage is full or refused.
      }
    },
  };
}

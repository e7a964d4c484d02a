import type { ResilienceRun } from '../../../engine/resilience/analyse.ts';
import type { OutageWork } from '../../../engine/resilience/report.ts';
import { letOthersIn } from '../../analysis.ts';
import { WorkPool } from '../work-pool.ts';

/** A run as far as its rows are shared. */
export type SharedRun<Row> = Pick<ResilienceRun, 'rowCount' | 'listWork' | 'isSurelyLong' | 'isShort' | 'prepare'> & {
  readonly answer: (work: OutageWork) => Row[];
};

/** Groups of rows of a thread at a time: few enough against long waits for the others at the end. */
const SHARED_WORKS = { most: 4, least: 1 };

/**
 * Returns all rows of a run, to the digits of this thread alone. While this thread looks for outages that are harmless together, the helpers
 * answer those that surely are not; then all share the rest. `tell` hears the share done, and may throw to end the work.
 */
export async function answerTogether<Row>(
  run: SharedRun<Row>,
  callHelpers: (join: (answer: (works: readonly OutageWork[]) => Promise<Row[][]>) => void) => () => void,
  tell: (fraction: number) => void,
): Promise<Row[]> {
  const rows: Row[] = [];
  let works: readonly OutageWork[] = [];
  let done = 0;
  const take = ({ from, found }: { from: number; found: readonly (readonly Row[])[] }): void => {
    for (const [at, list] of found.entries()) {
      tell(done / run.rowCount);
      for (const [place, row] of works[from + at]!.entries()) rows[row] = list[place] as Row;
      done += list.length;
    }
  };
  let preparing: Promise<void> | null = null;
  const prepare = (): Promise<void> => (preparing ??= prepareInParts(run));
  const pool = new WorkPool(
    async (from, to) => {
      await prepare();
      await letOthersIn();
      return { from, found: works.slice(from, to).map((work) => run.answer(work)) };
    },
    take,
    SHARED_WORKS,
  );
  const join = (answer: (works: readonly OutageWork[]) => Promise<Row[][]>): void =>
    pool.join(async (from, to) => ({ from, found: await answer(works.slice(from, to)) }));
  const letGo = callHelpers(join);
  try {
    // A browser starts a worker only when this thread listens.
    await letOthersIn();
    const { sure = [], open = [] } = Object.groupBy(run.listWork(), (work) =>
      run.isSurelyLong(work) ? 'sure' : 'open',
    );
    works = [...sure, ...open];
    await pool.run(sure.length);
    await prepare();
    const { short = [], long = [] } = Object.groupBy(open, (work) => (run.isShort(work) ? 'short' : 'long'));
    works = [...sure, ...long, ...short];
    await pool.run(sure.length + long.length);
    take({ from: sure.length + long.length, found: short.map((work) => run.answer(work)) });
    return rows;
  } finally {
    letGo();
  }
}

async function prepareInParts(run: Pick<ResilienceRun, 'prepare'>): Promise<void> {
  const parts = run.prepare();
  while (parts.next().done !== true) await letOthersIn();
}

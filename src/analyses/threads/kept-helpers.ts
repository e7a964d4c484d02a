import type { CallHelpers } from './call-helpers.ts';
import { DrawHelper, type DrawWorker } from './draw-helper.ts';

/**
 * So many workers helping with draws, started with the first run and kept from one to the next. A broken one is missed by nobody in its run, and
 * replaced in the next.
 */
export function keepHelpers(startWorker: () => DrawWorker, count: number): CallHelpers {
  let helpers: DrawHelper[] = [];
  return (work, join) => {
    let isOver = false;
    helpers = helpers.filter((helper) => !helper.isBroken());
    while (helpers.length < count) helpers.push(new DrawHelper(startWorker()));
    for (const helper of helpers) {
      void helper.prepare(work).then(
        (help) => {
          if (!isOver) join(help);
        },
        () => undefined,
      );
    }
    return () => {
      isOver = true;
    };
  };
}

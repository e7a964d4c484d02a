import { type CallHands, DrawHelper, type DrawWorker } from './draw-hands.ts';

/**
 * So many workers that help with draws, started with the first run and kept from one to the next. One that has broken down is missed by
 * nobody in its run, and replaced in the next.
 */
export function keepHelpers(startWorker: () => DrawWorker, count: number): CallHands {
  let helpers: DrawHelper[] = [];
  return (work, join) => {
    let isOver = false;
    helpers = helpers.filter((helper) => !helper.isBroken());
    while (helpers.length < count) helpers.push(new DrawHelper(startWorker()));
    for (const helper of helpers) {
      void helper.prepare(work).then(
        (hand) => {
          if (!isOver) join(hand);
        },
        () => undefined,
      );
    }
    return () => {
      isOver = true;
    };
  };
}

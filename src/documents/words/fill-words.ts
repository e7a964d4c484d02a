import type { FillName, Fills, FourWorlds } from '../../engine/exposure/report.ts';

/** The five fills in the order of the bar: law first, then knowledge. */
export const FILL_NAMES = [
  'surely',
  'possibly',
  'ifPausedBack',
  'cannotBeJudged',
  'notExposed',
] as const satisfies readonly FillName[];

/** One amount for each fill. */
export type FillAmounts = Record<FillName, number>;

/** Name of a fill beside a bar, on a button, and its meaning in one sentence. */
export const FILL_TEXTS: Record<FillName, { label: string; short: string; meaning: string }> = {
  surely: {
    label: 'Surely',
    short: 'Surely',
    meaning: 'A measure in force reaches it, and every fact needed to say so is on file.',
  },
  possibly: {
    label: 'Possibly',
    short: 'Possibly',
    meaning: 'A measure in force reaches it if a fact that is open, or only estimated, turns out so.',
  },
  ifPausedBack: {
    label: 'If suspended rules return',
    short: 'If suspended rules return',
    meaning: 'A rule that is suspended, or whose status is unclear, would reach it.',
  },
  cannotBeJudged: {
    label: 'Cannot be judged',
    short: 'Cannot be judged',
    meaning: 'Too little is known of it to say either way.',
  },
  notExposed: {
    label: 'Not exposed',
    short: 'Not exposed',
    meaning: 'Each source was judged: no rule reaches it, in force or suspended, and nothing that decides is open.',
  },
};

/** The fills of a money result as amounts of one record. */
export function getFillAmounts(fills: Fills): FillAmounts {
  const { surely, possibly, ifPausedBack, cannotBeJudged, notExposed } = fills;
  return { surely, possibly, ifPausedBack, cannotBeJudged, notExposed };
}

/** The fills of a cumulative share (worlds A to D, 0 to 1): the steps between the worlds and the rest of 1. */
export function computeFillsOfWorlds(worlds: FourWorlds): FillAmounts {
  return {
    surely: worlds.sure,
    possibly: Math.max(0, worlds.possible - worlds.sure),
    ifPausedBack: Math.max(0, worlds.ifPausedBack - worlds.possible),
    cannotBeJudged: Math.max(0, worlds.ifUnknown - worlds.ifPausedBack),
    notExposed: Math.max(0, 1 - worlds.ifUnknown),
  };
}

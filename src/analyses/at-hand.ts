import type { Analysis } from './analysis.ts';
import type { AtHandKind } from './answers.ts';
import { ahead } from './kinds/at-hand/ahead.ts';
import { alternates } from './kinds/at-hand/alternates.ts';
import { chains } from './kinds/at-hand/chains.ts';
import { concentration } from './kinds/at-hand/concentration.ts';
import { explanation } from './kinds/at-hand/explanation.ts';
import { exposure } from './kinds/at-hand/exposure.ts';
import { licences } from './kinds/at-hand/licences.ts';
import { networkExposure } from './kinds/at-hand/network-exposure.ts';
import { letters } from './kinds/at-hand/letters.ts';
import { network } from './kinds/at-hand/network.ts';
import { stop } from './kinds/at-hand/stop.ts';
import { summary } from './kinds/at-hand/summary.ts';
import { testsFirst } from './kinds/at-hand/tests-first.ts';

/** Analyses asked by a page one after another of the same thread; it keeps its preparations. */
export const AT_HAND = {
  exposure,
  summary,
  concentration,
  explanation,
  alternates,
  letters,
  licences,
  ahead,
  'tests-first': testsFirst,
  network,
  'network-exposure': networkExposure,
  chains,
  stop,
} satisfies { readonly [K in AtHandKind]: Analysis<K> };

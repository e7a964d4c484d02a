import type { Kind } from '../domain/questions/questions.ts';
import { ahead } from './kinds/ahead.ts';
import { alternates } from './kinds/alternates.ts';
import { concentration } from './kinds/concentration.ts';
import { explanation } from './kinds/explanation.ts';
import { exposure } from './kinds/exposure.ts';
import { licences } from './kinds/licences.ts';
import { networkExposure } from './kinds/network-exposure.ts';
import { letters } from './kinds/letters.ts';
import { network } from './kinds/network.ts';
import { stop } from './kinds/stop.ts';
import { summary } from './kinds/summary.ts';
import { testsFirst } from './kinds/tests-first.ts';

/** Analyses of which a page asks one after another of the same thread, which keeps what it has prepared. */
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
  stop,
};
export type AtHandKind = keyof typeof AT_HAND & Kind;

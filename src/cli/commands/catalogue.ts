import { list, putBack, trust } from '../catalogue/keep-packs.ts';
import { apply, check, diff } from '../catalogue/look-at-pack.ts';
import { newKey, sign } from '../catalogue/write-pack.ts';
import { newAct } from '../catalogue/new-act.ts';
import type { Command } from '../command.ts';
import { Refusal } from '../refusal.ts';

const STEPS = new Map<string, Command['run']>([
  ['check', check],
  ['diff', diff],
  ['apply', apply],
  ['list', list],
  ['put-back', putBack],
  ['trust', trust],
  ['new-act', newAct],
  ['sign', sign],
  ['new-key', newKey],
]);

/** `catalogue STEP …`: packs, each a signed file with newer law for the catalogue of one workspace. */
export const catalogue: Command = {
  usage:
    'catalogue list [W] | check PACK [W] [--key K] | diff PACK [W] [--key K] [--law-date DAY] [--reading law|agreed|open] | apply PACK W [--key K] | put-back W --set N | trust K W [--name NAME] | new-act TEXT [W] [-o DRAFT] | sign DRAFT --key K -o PACK | new-key -o NAME',
  summary: 'packs of new acts: what they change in law and in money, which a workspace stands on, how they are made',
  run: async ([name, ...argv], surroundings) => {
    const step = STEPS.get(name ?? '');
    if (step !== undefined) return await step(argv, surroundings);
    throw new Refusal(`catalogue takes one of ${[...STEPS.keys()].join(', ')}, not “${name ?? 'nothing'}”.`);
  },
};

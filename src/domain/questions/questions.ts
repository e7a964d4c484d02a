import type { z } from 'zod';
import type { SignedPack } from '../packs/pack-file.ts';
import { EXPOSURE_QUESTIONS } from './exposure.ts';
import { FIRM_QUESTIONS } from './firms.ts';
import { LICENCE_QUESTIONS } from './licences.ts';
import { MOVE_QUESTIONS } from './moves.ts';
import { NETWORK_QUESTIONS } from './network.ts';
import { OUTAGE_QUESTIONS } from './outages.ts';
import { SCENARIO_QUESTIONS } from './scenario.ts';
import { SUPPLIER_QUESTIONS } from './suppliers.ts';

/** Every kind of question about a data version, from the page, the command line and the API. */
export const QUESTIONS = {
  ...EXPOSURE_QUESTIONS,
  ...SUPPLIER_QUESTIONS,
  ...LICENCE_QUESTIONS,
  ...MOVE_QUESTIONS,
  ...NETWORK_QUESTIONS,
  ...SCENARIO_QUESTIONS,
  ...OUTAGE_QUESTIONS,
  ...FIRM_QUESTIONS,
};

export type Kind = keyof typeof QUESTIONS;
export const KINDS = Object.keys(QUESTIONS) as Kind[];

/** A question of a kind, as it is answered; in writing, usual values may be left out. */
export type QuestionOf<K extends Kind> = z.output<(typeof QUESTIONS)[K]['schema']>;
export type WrittenQuestionOf<K extends Kind> = z.input<(typeof QUESTIONS)[K]['schema']>;

/** A question of a kind about the data version of this hash, under the law with these packs (absent: none). */
export type Asked<K extends Kind> = QuestionOf<K> & {
  readonly dataVersion: string;
  readonly packs?: readonly SignedPack[];
};

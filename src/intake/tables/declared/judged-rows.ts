import type { DeclaredNode } from '../../base/declared-list.ts';
import { parseYesNo } from '../../dictionary/lines/yes-words.ts';
import { readSubstance } from '../../../domain/substances/read-substance.ts';
import { LEAST_PCT, writeDeclaredAmount } from '../../values/contents/declared-amount.ts';
import type { DeclaredRole } from './declared-role.ts';

/** The statement of a row below a threshold against an amount of 0 beside it. */
export const BELOW_THRESHOLD = 'not above threshold';

/** Whether a row says its substance is not above a threshold, or says neither, under a header asking for that. */
export function isNotAbove(cell: (role: DeclaredRole) => string): boolean {
  return parseYesNo(cell('above-threshold')) !== true;
}

/**
 * The statement of a row only telling whether there is more of a substance than a threshold. Above it the substance is there in some amount; below
 * it, or with no answer, nothing follows, neither its presence nor its absence.
 */
export function buildJudgement(cell: (role: DeclaredRole) => string): DeclaredNode {
  const name = cell('substance') || cell('cas');
  const isThere = !isNotAbove(cell) && readSubstance(`${name} ${cell('cas')}`).contains.length > 0;
  if (isThere)
    return {
      level: 2,
      type: 'statement',
      name,
      cas_number: cell('cas'),
      portion: writeDeclaredAmount({ unit: '%', min: LEAST_PCT, max: 100, nominal: null }),
    };
  const words = [name, cell('above-threshold'), cell('detection-limit')].filter((word) => word !== '');
  return { level: 2, type: 'statement', name: words.join(', ') };
}

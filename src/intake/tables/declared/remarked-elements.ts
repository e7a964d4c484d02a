import { readSubstance } from '../../../domain/substances/read-substance.ts';
import type { DeclaredNode } from '../../base/declared-list.ts';
import { listAddedElements, listNamed } from '../../values/contents/added-elements.ts';
import { saysMaybe, saysPossible } from '../../values/contents/hedged-words.ts';
import { readContentsInWords } from '../../values/contents/contents-in-words.ts';
import { writeUnreadAmount } from '../../values/contents/declared-amount.ts';

const CLAUSE = /[;,。；，、|()（）\n]/u;

/** Elements with an amount in a remark beside another substance, or brought in or possible by its words: they are named, in an unread amount. */
export function listRemarked(remark: string, { level, name = '', cas_number = '' }: DeclaredNode): DeclaredNode[] {
  const own = new Set([name, cas_number].flatMap((text) => (text === '' ? [] : readSubstance(text).contains)));
  const stated = readContentsInWords(remark).map(({ substance }) => substance);
  const possible = remark.split(CLAUSE).filter((clause) => saysPossible(clause) || saysMaybe(clause));
  return [...new Set([...stated, ...listAddedElements(remark), ...possible.flatMap(listNamed)])]
    .filter((substance) => !readSubstance(substance).contains.some((element) => own.has(element)))
    .map((substance) => ({
      level,
      type: 'substance',
      name: substance,
      portion: writeUnreadAmount(remark),
      portion_of: 'material',
    }));
}

import type { DeclaredTerms } from '../../base/declared-list.ts';
import { type TitleBlock, readDeclaredDay } from './declared-grid.ts';
import type { DeclaredRole } from './declared-roles.ts';

/** A paper that is not final, or that nobody has signed. */
const DRAFT =
  /\b(?:drafts?|preliminary|provisional|unsigned|for review|not (?:yet )?(?:released|signed|approved|final))\b|entwurf|vorläufig|nicht (?:freigegeben|unterschrieben|unterzeichnet|final)|brouillon|provisoire|non (?:signée?|firmat[oa]|validée?)|borrador|bozza|rascunho|草案|草稿|暂定|未签|未批准|ドラフト|暫定|下書き|未署名|未承認|초안|임시|미서명/i;
/** Longer texts are no titles and no states. */
const LONGEST = 120;

/** Whether a title, a state or a remark says that the paper is a draft. */
export function saysDraft(text: string): boolean {
  return text.length <= LONGEST && DRAFT.test(text.normalize('NFKC'));
}

/** Whether what stands above a list says that it is a draft. */
export function isDraftAbove(rows: readonly (readonly string[])[], until: number): boolean {
  return rows.slice(0, until).some((row) => row.some(saysDraft));
}

/** The terms of a declaration by the cells that say its days; `find` gives the text for what is asked for. */
export function readTerms(find: (role: DeclaredRole) => string, isDraft: boolean): DeclaredTerms {
  const day = (role: 'date' | 'valid-to' | 'valid-from'): string => readDeclaredDay(find(role));
  return { date: day('date'), validTo: day('valid-to'), validFrom: day('valid-from'), isDraft };
}

/** The terms that stand in the block above a list. */
export function readTitleTerms(title: TitleBlock, isDraft: boolean): DeclaredTerms {
  return readTerms((role) => title.get(role) ?? '', isDraft);
}

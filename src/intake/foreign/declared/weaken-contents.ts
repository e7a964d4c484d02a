import { weakenDenial } from '../../values/contents/weaken-denial.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';
import type { ContentsTerms } from './contents-terms.ts';

/** A content with the ends of its share in percent, as canonical text; '' where it is not known. */
type Ends = { readonly min: string; readonly max: string };

/** Takes from the denials of one list what stands beside them, and notes once which rows it left open. */
export type ContentsWeaker = {
  /** A content as far as the remark of its row bears it out (`weakenDenial`): one that nobody looked for, or beside which something unknown stands, is open and not absent. */
  readonly weaken: <C extends Ends>(row: number, stated: C, substance: string, terms: ContentsTerms) => C;
  readonly note: () => void;
};

/** Returns such a weaker for the list that is being translated. */
export function createContentsWeaker(translation: TableTranslation): ContentsWeaker {
  const rows = new Set<number>();
  let first = '';
  return {
    weaken: (row, stated, substance, { remark, own, limit, limitUnit }) => {
      const [min, max] = [Number(stated.min || Number.NaN), Number(stated.max || Number.NaN)];
      if (remark + own + limit === '' || min !== 0 || Number.isNaN(max)) return stated;
      const left = weakenDenial(
        { unit: '%', min, max, nominal: null },
        stated.max,
        { substance, remark, own, limit, limitUnit },
        false,
      );
      if (left !== null && left.unit === '%') return { ...stated, max: String(left.max) };
      rows.add(row);
      first ||= (own || remark).slice(0, LONGEST_QUOTED);
      return { ...stated, min: '', max: '' };
    },
    note: () => {
      const what = `“${first}” stands beside what is said to be absent, which is not understood or takes from it: that is left open`;
      noteRows(translation, 'remarks-beside-denials', [...rows], what);
    },
  };
}

/** Longer remarks are cut in the note. */
const LONGEST_QUOTED = 80;

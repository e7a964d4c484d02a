import { Link } from '@tanstack/react-router';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { type CustomsHit, findCustomsLines } from '../../../engine/controls/customs-lines.ts';
import { describeEditions } from '../../words/law/describe-criterion.ts';
import type { PartRow } from '../parts/part-row.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

const HOW_WORDS: Record<CustomsHit['how'], string> = {
  same: 'is',
  within: 'lies within',
  'may-be': 'may be',
};

/** The Chinese customs lines of the part's code, with the edition of each; nothing for a code without any. */
export function CustomsSection({ row: { hsCode }, catalogue }: { row: PartRow; catalogue: Catalogue | undefined }) {
  if (hsCode === null || catalogue === undefined) return null;
  const hits = findCustomsLines(catalogue.items, hsCode);
  if (hits.length === 0) return null;
  return (
    <SheetSection title="Customs code">
      <ul className={s['reasons']}>
        {hits.map(({ itemId, line, how }) => (
          <li key={`${itemId}/${line.code}`}>
            {hsCode} {HOW_WORDS[how]} the Chinese line {line.code}, printed {describeEditions(line.editions)} with{' '}
            <Link to="/controls" search={{ item: itemId }}>
              {catalogue.items.find(({ id }) => id === itemId)?.code ?? itemId}
            </Link>
            .
          </li>
        ))}
      </ul>
      <p className={s['note']}>
        A line decides nothing: form, contents and limits do, and codes of other countries may look the same.
      </p>
    </SheetSection>
  );
}

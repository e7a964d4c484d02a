import type { Catalogue } from '../../../catalogue/schema.ts';
import { ExternalSource } from '../../components/marks/external-source.tsx';
import { formatDate } from '../../format/date.ts';
import type { PartRow } from '../parts/part-row.ts';
import { SheetSection } from './sheet-section.tsx';
import s from './sheet.module.css';

/** What happens beside the law to goods such as these: seen, dated, and never counted; nothing where nothing was seen. */
export function PracticesSection({ row: { part }, catalogue }: { row: PartRow; catalogue: Catalogue | undefined }) {
  const found = catalogue?.practices.filter(({ id }) => part.practices.includes(id)) ?? [];
  if (found.length === 0) return null;
  return (
    <SheetSection title="Beside the law">
      {found.map(({ id, title, text, from, to, provenance }) => (
        <details key={id} className={s['more']}>
          <summary>
            {title}, {to === null ? `since ${formatDate(from)}` : `${formatDate(from)} to ${formatDate(to)}`}
          </summary>
          <p className={s['note']}>
            {text} <ExternalSource provenance={provenance} /> It changes no figure here.
          </p>
        </details>
      ))}
    </SheetSection>
  );
}

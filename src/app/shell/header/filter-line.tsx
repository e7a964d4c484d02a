import { Link, useSearch } from '@tanstack/react-router';
import { parseFacet } from '../../address-lists.ts';
import { FILL_TEXTS } from '../../words/fill-words.ts';
import s from './header.module.css';

/** Parameters narrowing a page, with the word before their value. */
const FILTERS = {
  facet: 'Shown',
  product: 'Product',
  element: 'Element',
  country: 'Country',
  stage: 'Stage',
  measure: 'Measure',
  form: 'Form',
  category: 'Category',
  evidence: 'Evidence',
  contents: 'Contents',
  triage: 'Triage',
  supplier: 'Supplier',
  site: 'Site',
  q: 'Text',
};
const NONE = Object.fromEntries(Object.keys(FILTERS).map((key) => [key, undefined]));

/** The filters in use, each with the way to lift it; nothing when the list is not narrowed. */
export function FilterLine() {
  const search: Partial<Record<string, string>> = useSearch({ strict: false });
  const active = Object.entries(FILTERS).filter(([key]) => search[key] !== undefined);
  if (active.length === 0) return null;
  return (
    <div className={s['filters']} role="region" aria-label="Active filters">
      {active.map(([key, word]) => (
        <Link key={key} to="." search={(previous) => ({ ...previous, [key]: undefined })} className={s['filter']}>
          <span className={s['key']}>{word}</span>
          {key === 'facet'
            ? parseFacet(search[key])
                .map((fill) => FILL_TEXTS[fill].short)
                .join(', ')
            : search[key]}
          <span aria-hidden="true" className={s['cross']}>
            ×
          </span>
          <span className="visually-hidden">, lift this filter</span>
        </Link>
      ))}
      {active.length > 1 ? (
        <Link to="." search={(previous) => ({ ...previous, ...NONE })}>
          Lift all
        </Link>
      ) : null}
    </div>
  );
}

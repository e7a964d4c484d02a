import { Link, useSearch } from '@tanstack/react-router';
import { EmptyState } from '../components/states/empty-state.tsx';
import { formatCounted } from '../format/number.ts';
import { CatalogueFilters } from './catalogue-filters.tsx';
import s from './controls.module.css';
import { filterItems } from './filter-catalogue.ts';
import { ItemTable } from './item-table.tsx';
import type { Law } from './law.ts';

/** Every controlled item, searchable. */
export function ItemsTab({ law }: { law: Law }) {
  const search = useSearch({ from: '/controls' });
  const shown = filterItems(law.catalogue, law.standings, search);
  return (
    <>
      <div className={s['bar']}>
        <CatalogueFilters law={law} placeholder="Code, name, form, HS code" />
        <span className={s['muted']}>
          {shown.length} of {formatCounted(law.catalogue.items.length, 'item')}
        </span>
      </div>
      {shown.length === 0 ? (
        <EmptyState
          reason="no-match"
          action={
            <Link to="/controls" search={{ tab: 'items' }}>
              Show all items
            </Link>
          }
        >
          No item passes all filters at once. What is not listed here was not found in the acts that were read.
        </EmptyState>
      ) : (
        <ItemTable law={law} items={shown} withMeasure />
      )}
    </>
  );
}

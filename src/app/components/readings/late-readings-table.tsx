import { Suspense, lazy, type ComponentProps } from 'react';
import type { ReadingsTable as Table } from './readings-table.tsx';
import { loadOnline } from '../../load-online.ts';

/** It stands below what a page says first, and comes after it. */
const ReadingsTable = lazy(async () => ({
  default: (await loadOnline(() => import('./readings-table.tsx'))).ReadingsTable,
}));

/** The readings of the law side by side (`ReadingsTable`), loaded when they are first shown. */
export function LateReadingsTable(props: ComponentProps<typeof Table>) {
  return (
    <Suspense fallback={null}>
      <ReadingsTable {...props} />
    </Suspense>
  );
}

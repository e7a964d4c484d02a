import { type ComponentProps } from 'react';
import type { ReadingsTable as Table } from './readings-table.tsx';
import { loadOnline } from '../../load-online.ts';
import { late } from '../late.tsx';

/** It stands below what a page says first, and comes after it. */
const ReadingsTable = late(async () => (await loadOnline(() => import('./readings-table.tsx'))).ReadingsTable, null);

/** The readings of the law side by side (`ReadingsTable`), loaded when they are first shown. */
export function LateReadingsTable(props: ComponentProps<typeof Table>) {
  return <ReadingsTable {...props} />;
}

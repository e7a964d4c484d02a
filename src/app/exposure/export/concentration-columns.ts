import type { ColumnDefinition } from '../../../domain/tables/export-table.ts';
import type { ItemConcentration } from '../../../engine/concentration/report.ts';

/** How far the sources of an item are concentrated. Nothing known of them leaves the number of sources without an upper end. */
export const CONCENTRATION_COLUMNS: readonly ColumnDefinition<{ concentration: ItemConcentration | null }>[] = [
  ['effective_sources_low', 'number', ({ concentration }) => concentration?.effectiveSources.low ?? null],
  [
    'effective_sources_high',
    'number',
    ({ concentration }) => concentration?.effectiveSources.high ?? null,
    'no upper end: nobody is known to supply it',
  ],
  ['hidden_concentration', 'number', ({ concentration }) => concentration?.hidden ?? null],
];

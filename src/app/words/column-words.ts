import type { ColumnStage } from '../../domain/column-stages.ts';

/** Columns of the network as their heads name them. */
export const COLUMN_WORDS: Readonly<Record<ColumnStage, string>> = {
  product: 'Products',
  component: 'Component',
  material: 'Magnet, cell material',
  metal: 'Metal, precursor',
  separation: 'Separation, refining',
  mine: 'Mine',
};

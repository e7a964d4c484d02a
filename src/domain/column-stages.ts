import type { Stage } from './closed-lists.ts';

/** Columns of the network, from the products at the right to the mines at the left: stages side by side are one. */
export const COLUMN_STAGES = ['product', 'component', 'material', 'metal', 'separation', 'mine'] as const;
export type ColumnStage = (typeof COLUMN_STAGES)[number];

/** The column of a stage. */
export const COLUMN_OF_STAGE = {
  mining: 'mine',
  separation: 'separation',
  refining: 'separation',
  metal: 'metal',
  pCAM: 'metal',
  'electrolyte-salt': 'metal',
  magnet: 'material',
  CAM: 'material',
  anode: 'material',
  electrolyte: 'material',
  separator: 'material',
  'copper-foil': 'material',
  'aluminium-foil': 'material',
  motor: 'component',
  cell: 'component',
  pack: 'component',
  component: 'component',
  assembly: 'component',
} as const satisfies Record<Stage, ColumnStage>;

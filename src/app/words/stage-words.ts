import type { Stage } from '../../domain/closed-lists.ts';
import { STAGES } from '../../domain/closed-lists.ts';

const NAMES: Record<Stage, string> = {
  mining: 'Mine',
  separation: 'Separation',
  refining: 'Refining',
  metal: 'Metal, alloy',
  magnet: 'Magnet',
  motor: 'Motor',
  pCAM: 'Precursor',
  CAM: 'Cathode',
  anode: 'Anode',
  'electrolyte-salt': 'Electrolyte salt',
  electrolyte: 'Electrolyte',
  separator: 'Separator',
  'copper-foil': 'Copper foil',
  'aluminium-foil': 'Aluminium foil',
  cell: 'Cell',
  pack: 'Pack',
  component: 'Component',
  assembly: 'Assembly',
};

/** A stage as the axis of a chart names it; a word outside of the list comes back as it is. */
export function getStageName(key: string): string {
  const stage = STAGES.find((one) => one === key);
  return stage === undefined ? key : NAMES[stage];
}

/** Position of a stage in the chain, from ore to product; unknown ones last. */
export function getStageOrder(key: string): number {
  const index = STAGES.findIndex((stage) => stage === key);
  return index === -1 ? STAGES.length : index;
}

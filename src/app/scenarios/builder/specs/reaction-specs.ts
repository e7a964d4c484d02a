import { USUAL_REACTIONS } from '../../../../domain/scenario/reactions.ts';
import type { FieldSpec } from './field-spec.ts';

/** Unasked reactions of people; each can be switched off. */
export const REACTION_FIELDS: readonly FieldSpec[] = [
  {
    path: ['reactions', 'cutBeforeStop'],
    further: true,
    kind: 'group',
    label: 'Cut before a stop',
    short: 'Cut before a stop',
    help: 'Where a border holds a part back, its users make less to make it last.',
    filled: USUAL_REACTIONS.cutBeforeStop,
    fields: [
      { path: ['reactions', 'cutBeforeStop', 'belowCoverDays'], kind: 'quantity', unit: 'days', label: 'Begins below' },
      { path: ['reactions', 'cutBeforeStop', 'cutToShare'], kind: 'quantity', unit: 'share', label: 'Cuts to' },
    ],
  },
  {
    path: ['reactions', 'airFreight'],
    further: true,
    kind: 'group',
    label: 'Air freight',
    short: 'Air freight',
    help: 'Goods that leave while a tenth is missing of what should be in stock and under way.',
    filled: USUAL_REACTIONS.airFreight,
    fields: [
      { path: ['reactions', 'airFreight', 'days'], kind: 'quantity', unit: 'days', label: 'Days under way' },
      {
        path: ['reactions', 'airFreight', 'extraCostShare'],
        kind: 'quantity',
        unit: 'share',
        label: 'Extra cost, of the price',
      },
    ],
  },
  {
    path: ['reactions', 'otherGrade'],
    further: true,
    kind: 'group',
    label: 'Another magnet grade',
    short: 'Another grade',
    help: 'A lighter grade or another size of a held magnet, once it is ready.',
    filled: USUAL_REACTIONS.otherGrade,
    fields: [
      { path: ['reactions', 'otherGrade', 'readyDays'], kind: 'quantity', unit: 'days', label: 'Ready after' },
      {
        path: ['reactions', 'otherGrade', 'maxShare'],
        kind: 'quantity',
        unit: 'share',
        label: 'Of usual use, at most',
      },
      {
        path: ['reactions', 'otherGrade', 'extraCostShare'],
        kind: 'quantity',
        unit: 'share',
        label: 'Extra cost, of the price',
      },
      { path: ['reactions', 'otherGrade', 'tractionMotors'], kind: 'flag', label: 'Also for traction motors' },
    ],
  },
  {
    path: ['reactions', 'callOnOthers'],
    further: true,
    kind: 'group',
    label: 'Call on other sources',
    short: 'Other sources',
    help: 'Once a part has been short for so long, sources that deliver take over from those that do not.',
    filled: USUAL_REACTIONS.callOnOthers,
    fields: [
      { path: ['reactions', 'callOnOthers', 'afterDays'], kind: 'quantity', unit: 'days', label: 'Short for' },
      { path: ['reactions', 'callOnOthers', 'share'], kind: 'quantity', unit: 'share', label: 'Of their usual flow' },
    ],
  },
];

import type { BomLine } from '../dataset.ts';
import type { TableDefinition, ColumnsOf } from './column.ts';
import { PART_NUMBER, QUANTITY, UNIT } from './shared-columns.ts';

/** Parts in parts. A table by level has `level` and `part_number` in place of `parent` and `child`. */
export const BOM = {
  holds: 'what is built into what',
  needs: 'parent, child, quantity (or level, part_number, quantity)',
  names: ['bom', 'boms', 'bill of materials', 'bom lines', 'Stückliste', 'Stücklisten'],
  columns: {
    parent: {
      name: 'parent',
      kind: 'id',
      required: true,
      says: 'The part that is made.',
      words: 'parent part; assembly; Oberteil',
    },
    child: {
      name: 'child',
      kind: 'id',
      required: true,
      says: 'The part that goes into it.',
      words: 'child part; component; Komponente',
    },
    quantity: { ...QUANTITY, required: true, says: 'Units of the child in one unit of the parent.' },
    unit: { ...UNIT, says: 'The unit of the quantity.' },
    yield: {
      name: 'yield',
      kind: 'number',
      min: 0,
      max: 1,
      says: 'The share that is not lost; blank: 1.',
      meanings: ['yield'],
    },
    essential: {
      name: 'essential',
      kind: 'yes-no',
      says: 'Whether the parent cannot be made without it; blank: yes.',
      words: 'critical',
      meanings: ['essential'],
    },
    level: {
      name: 'level',
      kind: 'number',
      min: 0,
      says: 'How deep the row stands below the first one.',
      words: 'bom level; Stufe',
      until: 'row',
    },
    partNumber: { ...PART_NUMBER, required: false, says: 'The part of a row by level.', until: 'row' },
  } satisfies ColumnsOf<BomLine, { level: number | null; partNumber: string | null }>,
} as const satisfies TableDefinition;

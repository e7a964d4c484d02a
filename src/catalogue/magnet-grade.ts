import { z } from 'zod';
import { provenance } from './provenance.ts';

/**
 * Names of magnet grades of one class, and their consequences. `pattern` (an expression, capitals do not matter) matches the name; `alone`: it
 * names a magnet also without a word beside it.
 */
export const magnetGrade = z.object({
  id: z.string(),
  pattern: z.string(),
  family: z.enum(['NdFeB', 'SmCo', 'ferrite', 'AlNiCo']),
  /** Null: the name does not tell. */
  process: z.enum(['sintered', 'bonded', 'cast']).nullable(),
  alone: z.boolean(),
  /** Highest temperature of the class in sale; null: not part of the name. */
  temperatureC: z.number().nullable(),
  /** Contents of magnets of the class, in percent of the mass; an upper end is never 0. Empty: nothing is said of it. */
  contents: z.array(
    z.object({ substance: z.string(), massPctMin: z.number().min(0), massPctMax: z.number().positive().max(100) }),
  ),
  /** How the contents were arrived at; null if there are none. */
  contentsBasis: z.string().nullable(),
  /** Publishers of lists with the name. */
  makers: z.array(z.string()).min(1),
  note: z.string(),
  provenance,
  contentsProvenance: provenance.nullable(),
});
export type MagnetGrade = z.infer<typeof magnetGrade>;

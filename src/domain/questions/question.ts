import type { z } from 'zod';

/** A kind of question about one data version. */
export type QuestionSpec<Schema extends z.ZodObject = z.ZodObject> = {
  /** What its answer tells, in one line. */
  readonly summary: string;
  /** All that the answer depends on beside the data, the catalogue and the engine. */
  readonly schema: Schema;
  /** A question that the demo company has an answer to. */
  readonly example: z.input<Schema>;
};

/** Returns a kind of question as it is given; its example has to fit its schema. */
export function defineQuestion<Schema extends z.ZodObject>(spec: QuestionSpec<Schema>): QuestionSpec<Schema> {
  return spec;
}

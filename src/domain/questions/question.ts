import type { z } from 'zod';

/** A kind of question about one data version. */
export type QuestionSpec<Schema extends z.ZodObject = z.ZodObject> = {
  /** Content of its answer, in one line. */
  readonly summary: string;
  /** All dependences of the answer beside the data, the catalogue and the engine. */
  readonly schema: Schema;
  /** A question with an answer for the demo company. */
  readonly example: z.input<Schema>;
};

/** Returns a kind of question as it is given; its example has to fit its schema. */
export function defineQuestion<Schema extends z.ZodObject>(spec: QuestionSpec<Schema>): QuestionSpec<Schema> {
  return spec;
}

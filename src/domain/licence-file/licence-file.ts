import { z } from 'zod';

const said = z.string().min(1).nullable().default(null);
const day = z.iso.date().nullable().default(null);

/** Promises of the end user of a certificate. */
export const PROMISES = ['no-other-use', 'no-transfer', 'no-weapons'] as const;
/** Giver or signer of a paper. */
export const SIGNERS = ['exporter', 'importer', 'end user', 'trader'] as const;

/** One paper as somebody reads it: its content, and its shape. Null: it does not say, or nobody has filled it in. */
export const filedPaper = z.object({
  /** As in the list of papers of a case, such as `end-use-certificate`. */
  id: z.string().min(1),
  date: day,
  validTo: day,
  isOriginal: z.boolean().default(false),
  /** Whether a Chinese version is with it. */
  isInChinese: z.boolean().default(false),
  signedBy: z.enum(SIGNERS).nullable().default(null),
  isStamped: z.boolean().default(false),
  exporter: said,
  province: said,
  importer: said,
  endUser: said,
  endUserAddress: said,
  contractNumber: said,
  goods: said,
  code: said,
  quantity: z.number().nullable().default(null),
  unit: said,
  use: said,
  promises: z.array(z.enum(PROMISES)).default([]),
  /** Of a test report: mass in percent by element. */
  composition: z.record(z.string(), z.number()).nullable().default(null),
  /** Facts in it no officer asks for, as somebody marked them: prices, other customers. */
  discloses: z.array(z.string()).default([]),
});
export type FiledPaper = z.infer<typeof filedPaper>;

/** Facts for the authority in one case: papers, volumes, and the handlers of the goods. */
export const licenceFile = z.object({
  format: z.literal('lodestone-licence-file'),
  formatVersion: z.literal(1),
  exporter: said,
  province: said,
  importer: said,
  endUser: said,
  destination: said,
  code: z.string().min(1),
  /** Elements of the code. */
  elements: z.array(z.string()).default([]),
  kind: z.enum(['individual', 'general']).nullable().default(null),
  quantity: z.number().nullable().default(null),
  unit: said,
  /** The day of its filing. */
  filing: z.iso.date(),
  hasTrader: z.boolean().default(false),
  isWatched: z.boolean().default(false),
  /** Ids of the papers of the case, and the signer of each; null: nobody. */
  asked: z.array(z.object({ id: z.string().min(1), signs: z.enum(SIGNERS).nullable() })),
  papers: z.array(filedPaper),
  /** Units a year, three years back and three ahead; years ahead are a plan. */
  volumes: z.array(z.object({ year: z.number().int(), quantity: z.number().nullable() })),
});
export type LicenceFile = z.infer<typeof licenceFile>;

import { z } from 'zod';

const day = z.iso.date();
const count = z.number().int().nonnegative();
const version = z.object({ number: count, hash: z.string(), lawDate: day });

/** Question about the changes; all of it may be left out. */
export const changesQuery = z.object({
  /** From this version (`v3`) or this day on; absent: the last step alone. */
  since: z.union([z.string().regex(/^v\d{1,9}$/), day], 'a version, such as v3, or a day as YYYY-MM-DD').optional(),
  /** The day of the law for reading the version in use; absent: today. */
  lawDate: day.optional(),
  /** Whether chains behind suppliers are completed from public figures; absent: `true`. */
  inference: z.enum(['true', 'false']).optional(),
});
export type ChangesQuery = z.infer<typeof changesQuery>;

/** One step from a version to the next: yearly revenue by fill, with causes adding up from `before` to `now`, in the currency named. */
const versionChange = z.object({
  from: version,
  to: version.extend({ accepted: z.string() }),
  author: z.string(),
  note: z.string(),
  currency: z.string(),
  rows: z
    .array(
      z.object({
        fill: z.enum(['surely', 'possibly', 'ifPausedBack', 'cannotBeJudged', 'notExposed']),
        before: z.number(),
        law: z.number(),
        sourcing: z.number(),
        data: z.number(),
        remainder: z.number(),
        now: z.number(),
      }),
    )
    .readonly(),
  licences: z.object({ added: count, removed: count, changed: count }),
  /** Products without a price or a demand then and now, whose revenue is in no amount. */
  withoutMoney: z.object({ before: z.array(z.string()).readonly(), now: z.array(z.string()).readonly() }),
});

/** Changes, oldest step first; empty if nothing was accepted since. */
export const changeFeed = z.object({ changes: z.array(versionChange).readonly() });
export type ChangeFeed = z.infer<typeof changeFeed>;

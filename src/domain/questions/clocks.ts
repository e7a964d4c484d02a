import { z } from 'zod';
import { clocks } from '../workspace/workspace.ts';

/** The clocks of a question, with an existing law date; a stored scenario may have one that is only written as a day. */
export const askedClocks = clocks.extend({
  lawDate: z.iso.date('A day is written as YYYY-MM-DD and exists.'),
});

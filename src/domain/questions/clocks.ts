import { z } from 'zod';
import { FIRST_DAY, LAST_DAY } from '../units.ts';
import { clocks } from '../workspace/workspace.ts';

/** An existing day that analyses can reckon with; `error` says of another text what is expected. */
export function askedDay(error: string) {
  return z.iso
    .date({ error, abort: true })
    .refine((day) => day >= FIRST_DAY && day <= LAST_DAY, `Ask about a day from ${FIRST_DAY} to ${LAST_DAY}.`);
}

/** The clocks of a question, with a law date that exists; a stored scenario may have one that is only written as a day. */
export const askedClocks = clocks.extend({ lawDate: askedDay('A day is written as YYYY-MM-DD and exists.') });

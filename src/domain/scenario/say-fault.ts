import type { z } from 'zod';
import { VALUE_KINDS } from '../value-kinds.ts';
import { EARLIER_FIELDS } from './read-earlier.ts';

const KINDS: Readonly<Record<string, string>> = { ...VALUE_KINDS, string: 'text' };
/** Longer texts are cut in a sentence. */
const LONGEST = 40;

/**
 * The sentence for a value refused by a schema without a sentence of its own: expected and found. Given to a parse as its `error`; undefined
 * leaves the schema library's words.
 */
export const sayFault: z.core.$ZodErrorMap = (issue) => {
  if (issue.code === 'invalid_type')
    return `Here must be ${KINDS[issue.expected] ?? issue.expected}, not ${name(issue.input)}.`;
  if (issue.code === 'invalid_value')
    return `Here must be ${list(issue.values.map(String))}, not ${name(issue.input)}.`;
  if (issue.code !== 'invalid_union') return undefined;
  const { options } = issue;
  return Array.isArray(options)
    ? `Here must be ${list(options.map(String))}, not ${name(read(issue.input, issue.discriminator))}.`
    : undefined;
};

/**
 * The place of a field not taken over by a schema, as names with dots between; null if it took over all. A field with an unknown name is a
 * mistake in writing more often than not, and its meaning would be lost.
 */
export function findUnknownField(given: unknown, taken: unknown, place = ''): string | null {
  if (typeof given !== 'object' || given === null || typeof taken !== 'object' || taken === null) return null;
  for (const [field, value] of Object.entries(given)) {
    const here = place === '' ? field : `${place}.${field}`;
    if (isEarlierField(field, taken)) continue;
    if (!Object.hasOwn(taken, field)) return here;
    const deeper = findUnknownField(value, read(taken, field), here);
    if (deeper !== null) return deeper;
  }
  return null;
}

function read(of: unknown, field: string | undefined): unknown {
  return typeof of === 'object' && of !== null && field !== undefined
    ? Object.getOwnPropertyDescriptor(of, field)?.value
    : undefined;
}

/** Whether an earlier program wrote a field, now read as others. */
function isEarlierField(field: string, taken: object): boolean {
  return EARLIER_FIELDS.includes(field) && Object.hasOwn(taken, 'stillWaitingAfterQuarter');
}

function list(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}

function name(found: unknown): string {
  if (found === undefined) return 'missing';
  if (found === null) return 'empty (null)';
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object') return 'an object';
  if (typeof found !== 'string') return JSON.stringify(found);
  return `“${found.length > LONGEST ? `${found.slice(0, LONGEST)}…` : found}”`;
}

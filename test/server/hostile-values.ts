import fc from 'fast-check';
import { z } from 'zod';
import { problem } from '../../src/api/contract.ts';

/** Text that somebody sends who means harm, or whose program is broken. */
export const strangeText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    '__proto__',
    'constructor',
    "'; drop table workspaces; --",
    '../../etc/passwd',
    '%00',
    '%2e%2e%2f',
    '\u0000',
    '\ud800',
    '=1+1',
    '<script>',
    'x'.repeat(3000),
    '',
  ),
);

/** What the API may refuse with; a status from 500 on says that it failed. */
export const refusal = problem.extend({ status: z.number().int().min(400).max(499) });

/** A value with one place in it, at any depth, replaced or left out. */
export function damage(value: unknown, path: number, stranger: unknown): unknown {
  if (typeof value !== 'object' || value === null || Object.keys(value).length === 0 || path === 0) return stranger;
  const keys = Object.keys(value);
  const at = keys[path % keys.length] ?? '';
  const copy = structuredClone(value) as Record<string, unknown>;
  if (path % 7 === 0) delete copy[at];
  else copy[at] = damage(copy[at], Math.floor(path / keys.length), stranger);
  return copy;
}

/** What is put in the place of something. */
export const stranger = fc.oneof(
  fc.jsonValue({ maxDepth: 3 }),
  strangeText,
  fc.constantFrom(-1, 0.5, 1e308, 2 ** 53, [], {}),
);

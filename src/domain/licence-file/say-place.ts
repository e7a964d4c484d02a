import type { z } from 'zod';
import { VALUE_KINDS } from '../value-kinds.ts';

/** A place refused by a schema, and its expectation there. */
export type Fault = z.core.$ZodIssue;

/** Fields with a name too short to explain themselves. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  format: 'the kind of file (format)',
  formatVersion: 'the version of its format (formatVersion)',
  code: 'the code of the goods (code)',
  filing: 'the day of filing (filing)',
  kind: 'the kind of licence (kind)',
  asked: 'the papers that are asked for (asked)',
  papers: 'the papers (papers)',
  volumes: 'the volumes by year (volumes)',
  signs: 'who must sign (signs)',
  isOriginal: 'whether it is an original (isOriginal)',
  isInChinese: 'whether a Chinese version is there (isInChinese)',
  isStamped: 'whether it is stamped (isStamped)',
  hasTrader: 'whether a trader takes part (hasTrader)',
  isWatched: 'whether the end user is watched (isWatched)',
  signedBy: 'who signed (signedBy)',
  discloses: 'what it discloses (discloses)',
  date: 'the date (date)',
  id: 'what it is (id)',
};
/** Word for one entry of a list. */
const ENTRY_WORDS: Readonly<Record<string, string>> = {
  asked: 'asked paper',
  papers: 'paper',
  volumes: 'volume',
  promises: 'promise',
  discloses: 'disclosure',
  elements: 'element',
};
/** Letters of a shown text. */
const LONGEST = 40;

/** Returns the place in words, from the inside out: "the quantity of paper 1 (contract)"; the whole file where the path is empty. */
export function sayPlace(content: unknown, path: readonly PropertyKey[]): string {
  const pieces: string[] = [];
  for (const [at, key] of path.entries()) {
    const before = path[at - 1];
    if (typeof key === 'number') {
      const id = follow(content, [...path.slice(0, at + 1), 'id']);
      const entry = ENTRY_WORDS[String(before)] ?? 'entry';
      // The list is said by what its entries are called.
      pieces.pop();
      pieces.push(`${entry} ${key + 1}${typeof id === 'string' && id !== '' ? ` (${cut(id)})` : ''}`);
    } else if (before === 'composition') pieces.push(`the share of ${String(key)}`);
    else pieces.push(FIELD_WORDS[String(key)] ?? `the ${inWords(String(key))}`);
  }
  return pieces.length === 0 ? 'the whole file' : pieces.toReversed().join(' of ');
}

/** Returns the value at the place. */
export function sayFound(content: unknown, path: readonly PropertyKey[]): string {
  const found = follow(content, path);
  if (found === undefined) return 'nothing';
  if (found === null) return 'empty (null)';
  if (found === '') return 'an empty text';
  if (Array.isArray(found)) return 'a list';
  if (typeof found === 'object') return 'an object with fields';
  return typeof found === 'string' ? `“${cut(found)}”` : JSON.stringify(found);
}

/** Returns the expected value there. */
export function sayExpected(issue: Fault): string {
  if (issue.code === 'invalid_type') return VALUE_KINDS[issue.expected] ?? issue.expected;
  if (issue.code === 'invalid_value') return issue.values.map((value) => `“${String(value)}”`).join(' or ');
  if (issue.code === 'invalid_format' && issue.format === 'date') return 'a day as YYYY-MM-DD';
  if (issue.code === 'too_small') return issue.origin === 'string' ? 'a text, or null' : `at least ${issue.minimum}`;
  return 'another value';
}

function follow(content: unknown, path: readonly PropertyKey[]): unknown {
  let at = content;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.getOwnPropertyDescriptor(at, key)?.value;
  }
  return at;
}

function inWords(field: string): string {
  return field.replaceAll(/([A-Z])/g, (letter) => ` ${letter.toLowerCase()}`);
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

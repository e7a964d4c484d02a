import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { FIRST_DAY, LAST_DAY } from '../../domain/units.ts';
import { Refusal } from '../refusal.ts';

type OptionTable = NonNullable<ParseArgsConfig['options']>;

/** Words after the command's name; an option with a value holds it as text. */
export type Arguments = {
  readonly paths: readonly string[];
  readonly flag: (name: string) => boolean;
  readonly text: (name: string) => string | undefined;
  readonly texts: (name: string) => readonly string[];
};

/** Reads arguments strictly: an unknown option, or one without its value, is refused. A number below 0 is a value. */
export function readArguments(args: readonly string[], options: OptionTable): Arguments {
  const { values, positionals } = parseStrictly(args, options);
  const given = new Map(Object.entries(values));
  const texts = (name: string): string[] => [given.get(name)].flat().filter((value) => typeof value === 'string');
  return {
    paths: positionals,
    flag: (name) => given.get(name) === true,
    text: (name) => texts(name).at(-1),
    texts,
  };
}

function parseStrictly(args: readonly string[], options: OptionTable) {
  try {
    return parseArgs({ args: joinNegativeNumbers(args), options, allowPositionals: true, strict: true });
  } catch (error) {
    const option = args.find((word, at) => isWithoutValue(word, args[at + 1], options));
    if (option !== undefined) throw new Refusal(`${option} needs a value behind it.`, { cause: error });
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(reason.split('\n')[0] ?? 'The options cannot be read.', { cause: error });
  }
}

/** `--draws -5` as `--draws=-5`: a word beginning like an option, and impossible as one, is the value of the option before it. */
function joinNegativeNumbers(args: readonly string[]): string[] {
  const joined: string[] = [];
  for (const word of args) {
    const option = joined.at(-1) ?? '';
    if (/^-[\d.]/.test(word) && /^--[^=]+$/.test(option)) joined[joined.length - 1] = `${option}=${word}`;
    else joined.push(word);
  }
  return joined;
}

function isWithoutValue(word: string, next: string | undefined, options: OptionTable): boolean {
  const takesValue = word.startsWith('--') && options[word.slice(2)]?.type === 'string';
  return takesValue && (next === undefined || (next.startsWith('-') && !/^-[\d.]/.test(next)));
}

/** The text as a whole number within bounds, `otherwise` where it is not given; anything else is refused. */
export function readWholeNumber(
  args: Arguments,
  name: string,
  bounds: { min: number; max: number; otherwise?: number },
): number {
  const text = args.text(name);
  if (text === undefined && bounds.otherwise !== undefined) return bounds.otherwise;
  const value = text !== undefined && /^\d+$/.test(text) ? Number(text) : Number.NaN;
  if (value >= bounds.min && value <= bounds.max) return value;
  throw new Refusal(`--${name} takes a whole number from ${bounds.min} to ${bounds.max}, not “${text ?? ''}”.`);
}

/** A day of the calendar as `YYYY-MM-DD`, from `FIRST_DAY` to `LAST_DAY`; null if not given, refused otherwise. */
export function readDay(args: Arguments, name: string): string | null {
  const text = args.text(name);
  if (text === undefined) return null;
  const date = new Date(`${text}T00:00:00Z`);
  const exists =
    /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(date.valueOf()) && date.toISOString().startsWith(text);
  if (!exists) throw new Refusal(`--${name} takes a day as YYYY-MM-DD, not “${text}”.`);
  if (text < FIRST_DAY || text > LAST_DAY)
    throw new Refusal(`--${name} takes a day from ${FIRST_DAY} to ${LAST_DAY}, not “${text}”.`);
  return text;
}

/** One word of a list; `otherwise` where not given, refused otherwise. */
export function readChoice<W extends string>(args: Arguments, name: string, words: readonly W[], otherwise: W): W {
  const text = args.text(name);
  if (text === undefined) return otherwise;
  const word = words.find((one) => one === text);
  if (word === undefined) throw new Refusal(`--${name} takes ${words.join(', ')}, not “${text}”.`);
  return word;
}

/** A territory of the catalogue by its two-letter code; undefined if not given, refused otherwise. */
export function readTerritory(
  args: Arguments,
  name: string,
  territories: readonly { code: string }[],
): string | undefined {
  const code = args.text(name)?.toUpperCase();
  if (code !== undefined && !territories.some((territory) => territory.code === code)) {
    throw new Refusal(`--${name} takes a country by its two-letter code, such as DE, not “${args.text(name) ?? ''}”.`);
  }
  return code;
}

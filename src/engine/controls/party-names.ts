import type { ListedParty, PartyList } from '../../catalogue/party-list.ts';
import { keepLately } from '../../domain/texts/keep-lately.ts';
import { simplifyName } from '../../domain/texts/simplify-signs.ts';

/** A name on a list, and the spelling found. */
export type ListedName = { list: PartyList; party: ListedParty };

/** Names of the lists by how they are written, and by how they read without words for a group. */
type NameTables = {
  readonly exact: ReadonlyMap<string, readonly ListedName[]>;
  readonly loose: ReadonlyMap<string, readonly ListedName[]>;
  /** Entries of `exact` open to a spelling one letter off, by the length of their names, with their place among all. */
  readonly spelled: ReadonlyMap<number, readonly { core: string; at: number; found: readonly ListedName[] }[]>;
};

/** The listed names that are equal or nearly equal to a name. */
export type PartyIndex = { readonly findHits: (name: string) => readonly NameHit[] };

/**
 * `same`: one name, with any legal form · `close`: so alike that somebody has to look, as a name in other signs · `unit`: the name goes on after a listed one, as those of
 * units do (“Rheinmetall Landsysteme”).
 */
export type NameHit = ListedName & { name: string; likeness: 'same' | 'close' | 'unit' };

const LEGAL_FORMS = new RegExp(
  `\\b(${[
    'inc|incorporated|corp|corporation|company|co|ltd|limited|llc|llp|lp|pbc|plc|pte|pty|pvt|pjsc|jsc|sdn bhd|bhd',
    'gmbh|ag|aktiengesellschaft|kg|kgaa|ohg|se|ab|aktiebolag|oyj?|asa?|aps|a s|uab|bv|nv|bvba|sprl|srl|s r l|sarl|sas?|spa|s p a',
    'societa per azioni|sa de cv|ltda|spol s r ?o|s r ?o|sro|sp z o ?o|sp zoo|kft|zrt|kabushiki kaisha|kk',
  ].join('|')})\\b`,
  'g',
);
/** An address's words before the name of a firm. */
const ADDRESSES = /^(fa|firma|messrs|m s) /;
const LEGAL_FORMS_EAST = /(股份)?有限(责任)?公司|株式会社|株式會社|有限会社|합자회사|주식회사|公司|㈱/g;
const GROUP_WORDS = /\b(group|holding|holdings|international)\b|集团|集團|控股|ホールディングス|グループ/g;

/** Shortest name open to a spelling one letter off. */
const SHORTEST_SPELLED = 8;

/** Shortest listed name for the beginning of a unit's. */
const SHORTEST_OWNER = 3;

/** Every analysis asks for the names of the same companies. */
const KEPT = { most: 10_000, longest: 200 } as const;

const indexes = new WeakMap<readonly PartyList[], PartyIndex>();

/**
 * Indexes every name of every list, in English, in Chinese and by its other names; their force on a day is asked later. Kept with the lists,
 * since every analysis asks for it.
 */
export function indexParties(lists: readonly PartyList[]): PartyIndex {
  const known = indexes.get(lists);
  if (known) return known;
  const index = buildIndex(lists);
  indexes.set(lists, index);
  return index;
}

function buildIndex(lists: readonly PartyList[]): PartyIndex {
  const exact = new Map<string, ListedName[]>();
  const loose = new Map<string, ListedName[]>();
  for (const list of lists) {
    for (const party of list.entities) {
      const names = [party.en, party.zh, ...party.aliases].filter((name) => name !== '');
      const read = names.map(readName);
      for (const core of new Set(read.map((name) => name.core))) push(exact, core, { list, party });
      for (const core of new Set(read.map((name) => name.loose))) push(loose, core, { list, party });
    }
  }
  const long = [...exact].flatMap(([core, found], at) => (core.length < SHORTEST_SPELLED ? [] : [{ core, at, found }]));
  const tables = { exact, loose, spelled: Map.groupBy(long, ({ core }) => core.length) };
  return { findHits: keepLately((name) => findHits(name, tables), KEPT) };
}

/**
 * Listed names equal or nearly equal to one of the names of a company. Legal forms, signs, case and width are ignored. No hit is not a
 * clearance: lists are partial, and units of a listed party need not be on them.
 */
export function findParties(names: readonly string[], index: PartyIndex): NameHit[] {
  return names.flatMap((name) => index.findHits(name));
}

function findHits(name: string, tables: NameTables): NameHit[] {
  const { exact } = tables;
  const { words, core, loose } = readName(name);
  const same = exact.get(core) ?? [];
  const near = [...(tables.loose.get(loose) ?? []), ...findInOtherSigns(core, tables), ...findSpelled(core, tables)];
  const close = near.filter((one, at) => !holds(same, one) && !holds(near.slice(0, at), one));
  const owners = findOwners(words, exact);
  const units = owners.filter((one, at) => !holds([...same, ...close, ...owners.slice(0, at)], one));
  return [
    ...same.map((one) => ({ ...one, name, likeness: 'same' as const })),
    ...close.map((one) => ({ ...one, name, likeness: 'close' as const })),
    ...units.map((one) => ({ ...one, name, likeness: 'unit' as const })),
  ];
}

function holds(names: readonly ListedName[], { list, party }: ListedName): boolean {
  return names.some((one) => one.list.id === list.id && one.party === party);
}

/** Listed names at the beginning of a longer name: word by word, and sign by sign where Chinese or Japanese writes no blanks. */
function findOwners(words: string, exact: NameTables['exact']): ListedName[] {
  const whole = squeeze(words);
  const isEastern = /^[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}ー]+$/u.test(whole);
  const starts = isEastern
    ? Array.from({ length: whole.length }, (_, at) => whole.slice(0, at))
    : words.split(' ').map((_, at, all) => all.slice(0, at).join(''));
  return starts.filter(({ length }) => length >= SHORTEST_OWNER).flatMap((start) => exact.get(start) ?? []);
}

/** Names that a notice prints in the mainland's signs, and Japan or Taiwan writes in its own. */
function findInOtherSigns(core: string, { exact }: NameTables): readonly ListedName[] {
  const simple = simplifyName(core);
  return simple === core ? [] : (exact.get(simple) ?? []);
}

/** Names one letter off: added, lost or another. */
function findSpelled(core: string, { spelled }: NameTables): ListedName[] {
  const { length } = core;
  if (length < SHORTEST_SPELLED) return [];
  return [length - 1, length, length + 1]
    .flatMap((near) => (spelled.get(near) ?? []).filter((other) => other.core !== core && isOneOff(core, other.core)))
    .toSorted((one, other) => one.at - other.at)
    .flatMap(({ found }) => found);
}

function isOneOff(a: string, b: string): boolean {
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  const tail = (text: string, extra: number): string => text.slice(from + extra);
  return tail(a, 1) === tail(b, 1) || tail(a, 1) === tail(b, 0) || tail(a, 0) === tail(b, 1);
}

/**
 * A name without its bracketed text and without legal forms: its words with one blank between two, its core without blanks and signs, in one
 * case and width, and its loose core, with brackets and without words for a group. No core is empty if the name is not.
 */
function readName(name: string): { words: string; core: string; loose: string } {
  const whole = dropLegalForms(toPlain(name));
  const wide = name.normalize('NFKC');
  const bare = wide.replaceAll(/\([^)]*\)/g, ' ');
  const words = (bare === wide ? whole : dropLegalForms(toPlain(bare))).replaceAll(/\s+/g, ' ').trim();
  const short = squeeze(words);
  const core = short.length < 2 ? squeeze(toPlain(name.replaceAll(/\([^)]*\)/g, ' '))) : short;
  const loose = squeeze(whole.replaceAll(GROUP_WORDS, ' '));
  return { words, core, loose: loose.length < 2 ? core : loose };
}

/** Small letters without accents and signs; letters with stops between them (“S.A.”) are one word, and “&” is “and”, freely dropped by names. */
function toPlain(name: string): string {
  return name
    .normalize('NFKD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll(/(?<=(?:^|[^\p{L}])\p{L})\.(?=\p{L}(?:[^\p{L}]|$))/gu, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(/\band\b/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(ADDRESSES, '');
}

function dropLegalForms(plain: string): string {
  return plain.replaceAll(LEGAL_FORMS, ' ').replaceAll(LEGAL_FORMS_EAST, ' ');
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '');
}

function push<T>(map: Map<string, T[]>, key: string, value: T): void {
  if (key === '') return;
  const known = map.get(key);
  if (known) known.push(value);
  else map.set(key, [value]);
}

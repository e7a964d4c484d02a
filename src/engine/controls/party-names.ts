import type { ListedParty, PartyList } from '../../catalogue/party-list.ts';

/** A name that a list holds, and which spelling of it was met. */
export type ListedName = { list: PartyList; party: ListedParty };

/** Names of the lists by how they are written, and by how they read without words for a group. */
export type PartyIndex = {
  readonly exact: ReadonlyMap<string, readonly ListedName[]>;
  readonly loose: ReadonlyMap<string, readonly ListedName[]>;
};

/** `same`: one name, whatever its legal form · `close`: so alike that somebody has to look. */
export type NameHit = ListedName & { name: string; likeness: 'same' | 'close' };

const LEGAL_FORMS =
  /\b(inc|incorporated|corp|corporation|company|co|ltd|limited|llc|llp|lp|gmbh|ag|se|sa|sas|spa|s p a|srl|s r l|plc|kk|kabushiki kaisha|nv|bv|kft|as|a s|uab|ab|oy|pte|pty)\b/g;
const LEGAL_FORMS_EAST = /(股份)?有限(责任)?公司|株式会社|株式會社|有限会社|합자회사|주식회사|公司|㈱/g;
const GROUP_WORDS = /\b(group|holding|holdings|international)\b|集团|集團|控股|ホールディングス|グループ/g;

/** Shortest name that may be met in a spelling that is one letter off. */
const SHORTEST_SPELLED = 8;

/** Indexes every name of every list, in English, in Chinese and by its other names; which of them hold on a day is asked later. */
export function indexParties(lists: readonly PartyList[]): PartyIndex {
  const exact = new Map<string, ListedName[]>();
  const loose = new Map<string, ListedName[]>();
  for (const list of lists) {
    for (const party of list.entities) {
      const names = [party.en, party.zh, ...party.aliases].filter((name) => name !== '');
      for (const core of new Set(names.map(toCore))) push(exact, core, { list, party });
      for (const core of new Set(names.map(toLooseCore))) push(loose, core, { list, party });
    }
  }
  return { exact, loose };
}

/**
 * Listed names that one of the names of a company is, or is almost. Legal forms, signs, case and width are ignored. No hit is not a clearance:
 * lists are partial, and units of a listed party need not be on them.
 */
export function findParties(names: readonly string[], { exact, loose }: PartyIndex): NameHit[] {
  return names.flatMap((name) => {
    const same = exact.get(toCore(name)) ?? [];
    const near = [...(loose.get(toLooseCore(name)) ?? []), ...findSpelled(toCore(name), exact)];
    const close = near.filter((one, at) => !holds(same, one) && !holds(near.slice(0, at), one));
    return [
      ...same.map((one) => ({ ...one, name, likeness: 'same' as const })),
      ...close.map((one) => ({ ...one, name, likeness: 'close' as const })),
    ];
  });
}

function holds(names: readonly ListedName[], { list, party }: ListedName): boolean {
  return names.some((one) => one.list.id === list.id && one.party === party);
}

/** Names that are one letter off: added, lost or another. */
function findSpelled(core: string, exact: PartyIndex['exact']): ListedName[] {
  if (core.length < SHORTEST_SPELLED) return [];
  return [...exact].flatMap(([other, found]) =>
    other !== core && other.length >= SHORTEST_SPELLED && isOneOff(core, other) ? found : [],
  );
}

function isOneOff(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let from = 0;
  while (from < a.length && from < b.length && a[from] === b[from]) from += 1;
  const tail = (text: string, extra: number): string => text.slice(from + extra);
  return tail(a, 1) === tail(b, 1) || tail(a, 1) === tail(b, 0) || tail(a, 0) === tail(b, 1);
}

/** A name without legal form, signs and blanks, in one case and width; never empty where the name is not. */
function toCore(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]*\)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ');
  const core = squeeze(plain.replaceAll(LEGAL_FORMS, ' ').replaceAll(LEGAL_FORMS_EAST, ' '));
  return core.length < 2 ? squeeze(plain) : core;
}

function toLooseCore(name: string): string {
  const plain = name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .replaceAll(LEGAL_FORMS, ' ')
    .replaceAll(LEGAL_FORMS_EAST, ' ')
    .replaceAll(GROUP_WORDS, ' ');
  const core = squeeze(plain);
  return core.length < 2 ? toCore(name) : core;
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

import type { Catalogue } from '../schema.ts';

/** Sections open to a pack: the law and words on it. Plants, shares, presets and territories come with the program. */
export type PackSection = keyof typeof KEY_OF;

type Fact<S extends keyof Catalogue> = Catalogue[S] extends readonly (infer One)[] ? One : never;
type KeyOf = { readonly [S in keyof Catalogue]?: (fact: Fact<S>) => string };

/** Key of a fact within its section. */
export const KEY_OF = {
  measures: ({ id }) => id,
  items: ({ id }) => id,
  partyLists: ({ id }) => id,
  licenceWaits: ({ measureId }) => measureId,
  licensing: ({ id }) => id,
  practices: ({ id }) => id,
  calendar: ({ date, event }) => `${date} ${event}`,
  workingDays: ({ year }) => String(year),
  observations: ({ date, subject, text }) => `${date} ${subject}: ${text}`,
  uncertainties: ({ id }) => id,
  hsHints: ({ hs6 }) => hs6,
  hsHeadings: ({ code }) => code,
  properties: ({ id }) => id,
  glossary: ({ id }) => id,
  cautions: ({ id }) => id,
  categories: ({ id }) => id,
} as const satisfies KeyOf;

/** Name of a fact, where its key says little to a person. */
const NAME_OF: KeyOf = {
  measures: ({ number, title }) => `${number}: ${title}`,
  items: ({ id, code, name }) => `${code ?? id} ${name}`,
  licenceWaits: ({ measureId }) => `wait for a licence under ${measureId}`,
  partyLists: ({ list, date, country, count }) => `${list} list of ${date} (${country}, ${String(count)} names)`,
  licensing: ({ topic, text }) => `${topic}: ${text}`,
  uncertainties: ({ topic, text }) => `${topic}: ${text}`,
  practices: ({ title }) => title,
  properties: ({ id, label }) => `${id} (${label})`,
  glossary: ({ en, zh }) => `${en} ${zh}`,
  hsHeadings: ({ code, description }) => `${code} ${description}`,
};

export const PACK_SECTIONS = Object.keys(KEY_OF) as PackSection[];

/** The section of this name, null if packs have none. */
export function findSection(name: string): PackSection | null {
  return PACK_SECTIONS.find((section) => section === name) ?? null;
}

/** Key of a fact within its section; the fact must have the shape of the section. */
export function getKey(section: PackSection, fact: unknown): string {
  return (KEY_OF[section] as (one: unknown) => string)(fact);
}

/** A fact for people; the fact must have the shape of the section. */
export function getName(section: PackSection, fact: unknown): string {
  const name = (NAME_OF[section] ?? KEY_OF[section]) as (one: unknown) => string;
  return name(fact);
}

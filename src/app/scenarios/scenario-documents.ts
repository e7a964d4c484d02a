import type { Document } from '../../api/contract.ts';
import { scenario as scenarioSchema } from '../../domain/scenario/scenario.ts';
import type { Scenario } from '../../domain/scenario/scenario.ts';

/** Scenarios sent and not stored yet, by id; null: deleted. */
export type SentScenarios = ReadonlyMap<string, Scenario | null>;

/** Scenarios of a workspace: the readable ones, and the ids of documents unreadable by this version of the program. */
export type StoredScenarios = { readonly stored: readonly Scenario[]; readonly unreadable: readonly string[] };

/** Ids of the stored scenarios unreadable by this version: damaged, or written by a newer one. Nobody writes over them. */
export function listUnreadable(documents: readonly Document[]): string[] {
  return documents.flatMap(({ kind, key, value }) =>
    kind === 'scenario' && value !== null && !scenarioSchema.safeParse(value).success ? [key] : [],
  );
}

/** The scenarios of a workspace in the order of their names, sent ones in the place of stored ones; without documents meaningless to this version. */
export function listScenarios(documents: readonly Document[], sent: SentScenarios = new Map()): Scenario[] {
  const stored = documents.flatMap(({ kind, key, value }) => {
    if (kind !== 'scenario' || value === null || sent.has(key)) return [];
    const read = scenarioSchema.safeParse(value);
    return read.success ? [read.data] : [];
  });
  return [...stored, ...[...sent.values()].filter((one) => one !== null)].toSorted((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1,
  );
}

/** A name unlike those of all other scenarios: the wanted one, or with a number behind it. */
export function nameScenario(wanted: string, stored: readonly Scenario[]): string {
  const taken = new Set(stored.map(({ name }) => name));
  let free = wanted;
  for (let number = 2; taken.has(free); number++) free = `${wanted} ${number}`;
  return free;
}

/** An id out of a name, unlike those of all other scenarios, readable or not: letters, digits and dashes. */
export function makeScenarioId(name: string, { stored, unreadable }: StoredScenarios): string {
  const taken = new Set([...stored.map(({ id }) => id), ...unreadable]);
  const stem =
    name
      .normalize('NFKD')
      .replaceAll(/\p{M}/gu, '')
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'scenario';
  let id = stem;
  for (let number = 2; taken.has(id); number++) id = `${stem}-${number}`;
  return id;
}

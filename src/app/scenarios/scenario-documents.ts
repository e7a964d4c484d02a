import type { Document } from '../../api/contract.ts';
import { scenario as scenarioSchema } from '../../domain/scenario.ts';
import type { Scenario } from '../../domain/scenario.ts';

/** A scenario as it is stored, with the revision that the next change is based on. */
export type StoredScenario = { readonly scenario: Scenario; readonly revision: number };

/** The scenarios of a workspace in the order of their names; what has no meaning to this version is left out. */
export function listScenarios(documents: readonly Document[]): StoredScenario[] {
  return documents
    .flatMap(({ kind, value, revision }) => {
      if (kind !== 'scenario' || value === null) return [];
      const read = scenarioSchema.safeParse(value);
      return read.success ? [{ scenario: read.data, revision }] : [];
    })
    .toSorted(({ scenario: a }, { scenario: b }) =>
      a.name < b.name ? -1 : a.name > b.name ? 1 : a.id < b.id ? -1 : 1,
    );
}

/** A name that no other scenario has: the wanted one, or with a number behind it. */
export function nameScenario(wanted: string, stored: readonly StoredScenario[]): string {
  const taken = new Set(stored.map(({ scenario }) => scenario.name));
  let name = wanted;
  for (let number = 2; taken.has(name); number++) name = `${wanted} ${number}`;
  return name;
}

/** An id out of a name that no other scenario has: letters, digits and dashes. */
export function makeScenarioId(name: string, stored: readonly StoredScenario[]): string {
  const taken = new Set(stored.map(({ scenario }) => scenario.id));
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

import { carryFacts, carryOwnSupplier } from '../domain/decisions/carry-facts.ts';
import type { DecisionsFile } from '../domain/decisions/decisions-file.ts';
import type { FactDecision } from '../domain/decisions/decisions.ts';
import { listMappingsToKeep } from '../domain/decisions/kept-mappings.ts';
import {
  listCellDecisions,
  listFactDecisions,
  listMergeDecisions,
  listRowDecisions,
} from '../domain/decisions/list-decided.ts';
import { listMerges } from '../domain/decisions/list-merges.ts';
import { DECISIONS_VERSION, type AcceptProposals, type Remembered } from '../domain/decisions/remembered.ts';
import type { Dataset, Settings } from '../domain/dataset.ts';
import type { ImportDecisions } from '../intake/base/import-decisions.ts';
import type { ImportOutcome, UpdateMode } from '../intake/base/import-outcome.ts';
import type { ImportSettings } from './import-settings.ts';
import type { CompanyPlace } from './open-assumed.ts';

const NOTHING_DECIDED: ImportDecisions = { corrections: [], leftOut: [], merges: [], separate: [], confirmed: [] };

/** The settings of an import with a workspace's memory, on the page and on the command line alike; proposals are taken as `accept` says. */
export function applyRemembered(
  settings: ImportSettings,
  { mappings, merges, facts, corrections, leftOut }: Remembered,
  accept: AcceptProposals = 'confident',
): ImportSettings {
  const decisions: ImportDecisions = {
    ...NOTHING_DECIDED,
    ...listMerges(merges),
    confirmed: facts,
    cells: corrections,
    rows: leftOut,
    acceptProposals: accept,
  };
  return { ...settings, inferOwnSupplier: true, mappings, decisions };
}

/**
 * The settings with the version in use's words on the company (home country, currency, end use, term of evidence), as far as they leave it open:
 * the next files are read as the last ones were.
 */
export function applyCompany(
  settings: ImportSettings,
  {
    homeCountry,
    reportingCurrency,
    endUse,
    evidenceMonths,
    stockListed,
  }: CompanyPlace & Pick<Settings, 'endUse' | 'evidenceMonths' | 'stockListed'>,
): ImportSettings {
  return {
    ...settings,
    homeCountry: settings.homeCountry ?? homeCountry,
    reportingCurrency: settings.reportingCurrency ?? reportingCurrency,
    endUse: settings.endUse ?? endUse,
    evidenceMonths: settings.evidenceMonths ?? evidenceMonths,
    stockListed: settings.stockListed ?? stockListed,
  };
}

/** The settings of an import into the data in use: records missing in the files stay, as `mode` says; null leaves it to the mode without a loss. */
export function applyUpdate(
  settings: ImportSettings,
  before: Dataset,
  { facts }: Pick<Remembered, 'facts'>,
  {
    mode,
    forgotten = new Set(),
    version,
  }: {
    readonly mode: UpdateMode | null;
    readonly forgotten?: ReadonlySet<string>;
    readonly version?: string | undefined;
  },
): ImportSettings {
  return { ...settings, update: { before, version, mode, facts, forgotten: [...forgotten] } };
}

/**
 * The settings with the data that are in use by now in place of those that the files were read into, and with what was decided about parts
 * meanwhile. What the person decided in this import stays, also where it took back what was decided before.
 */
export function renewUpdate(
  settings: ImportSettings,
  before: Dataset,
  { facts }: Pick<Remembered, 'facts'>,
  { forgotten, version }: { readonly forgotten: ReadonlySet<string>; readonly version: string | undefined },
): ImportSettings {
  const { update, decisions = NOTHING_DECIDED } = settings;
  const write = ({ partNumber, field, value }: Pick<FactDecision, 'partNumber' | 'field' | 'value'>): string =>
    JSON.stringify([partNumber, field, value]);
  const known = new Set(update?.facts.map(write));
  const recent = new Map(facts.filter((fact) => !known.has(write(fact))).map((fact) => [nameFact(fact), fact]));
  const at = new Map(update?.facts.map((fact) => [nameFact(fact), write(fact)]));
  // A fact as it was when the files were read gives way to a newer one; one that was decided in this import does not.
  const own = decisions.confirmed.filter(
    (fact) => at.get(nameFact(fact)) !== write(fact) || !recent.has(nameFact(fact)),
  );
  const taken = new Set(own.map(nameFact));
  const confirmed = [...own, ...[...recent.values()].filter((fact) => !taken.has(nameFact(fact)))];
  const renewed = { ...settings, decisions: { ...decisions, confirmed } };
  return applyUpdate(renewed, before, { facts }, { mode: update?.mode ?? null, forgotten, version });
}

/** Facts of the version in use left open by the files: about parts, and the company itself. */
export type CarriedOver = {
  readonly settings: ImportSettings;
  readonly facts: readonly FactDecision[];
  readonly ownSupplierId: string | undefined;
};

/**
 * The settings for reading the files once more, so facts of the version in use are not asked again; null if there is nothing to take over. A
 * fact taken back by a person (`forgotten`, by the names of the documents) is not taken over.
 */
export function carryOver(
  outcome: ImportOutcome,
  settings: ImportSettings,
  inUse: Dataset,
  forgotten: ReadonlySet<string> = new Set(),
): CarriedOver | null {
  if (outcome.workspace !== null) return null;
  const decisions = settings.decisions ?? NOTHING_DECIDED;
  const known = new Set([...decisions.confirmed, ...outcome.decided.facts].map(nameFact));
  const facts = carryFacts(outcome, inUse, forgotten).filter((fact) => !known.has(nameFact(fact)));
  const ownSupplierId = carryOwnSupplier(outcome, inUse);
  if (facts.length === 0 && ownSupplierId === undefined) return null;
  return {
    facts,
    ownSupplierId,
    settings: {
      ...settings,
      decisions: { ...decisions, confirmed: [...decisions.confirmed, ...facts] },
      ownSupplierId: ownSupplierId ?? settings.ownSupplierId,
    },
  };
}

function nameFact({ partNumber, field }: Pick<FactDecision, 'partNumber' | 'field'>): string {
  return JSON.stringify([partNumber, field]);
}

/** Everything for a workspace to remember once these files are accepted, with the content of decisions files among them. */
export function listDecided(
  outcome: Pick<ImportOutcome, 'proposals' | 'mappings' | 'corrected' | 'leaveOuts' | 'decided'>,
  settings: Pick<ImportSettings, 'mappings' | 'decisions'>,
): Remembered {
  const decisions = settings.decisions ?? NOTHING_DECIDED;
  const { decided } = outcome;
  const others = listMerges(decided.merges);
  const given = [...decided.mappings, ...outcome.mappings, ...(settings.mappings ?? [])];
  const facts = new Map(
    [...decisions.confirmed, ...decided.facts].map((fact) => [nameFact(fact), { ...fact, over: fact.over ?? null }]),
  );
  return {
    mappings: listMappingsToKeep(outcome.proposals, given),
    merges: listMergeDecisions({
      merges: [...decisions.merges, ...others.merges],
      separate: [...decisions.separate, ...others.separate],
    }),
    facts: listFactDecisions({ confirmed: [...facts.values()] }),
    corrections: listCellDecisions({ cells: [...(decisions.cells ?? []), ...decided.corrections] }, outcome.corrected),
    leftOut: listRowDecisions({ rows: [...(decisions.rows ?? []), ...decided.leftOut] }, outcome.leaveOuts),
  };
}

/** Content of a decisions file for the same reading of these files anywhere: things to remember, accepted proposals, and the company. */
export function buildDecisionsFile(
  outcome: Pick<ImportOutcome, 'proposals' | 'mappings' | 'corrected' | 'leaveOuts' | 'decided' | 'acceptProposals'>,
  settings: ImportSettings,
): DecisionsFile {
  const { ownSupplierId, homeCountry, reportingCurrency, endUse, evidenceMonths, stockListed } = settings;
  const { mappings, merges, facts, corrections, leftOut } = listDecided(outcome, settings);
  return {
    format: 'lodestone-decisions',
    formatVersion: DECISIONS_VERSION,
    acceptProposals: outcome.acceptProposals,
    company: {
      ...(ownSupplierId === undefined ? {} : { ownSupplierId }),
      ...(homeCountry === undefined ? {} : { homeCountry }),
      ...(reportingCurrency === undefined ? {} : { reportingCurrency }),
      ...(endUse === undefined || endUse === null ? {} : { endUse }),
      ...(evidenceMonths === undefined || evidenceMonths === null ? {} : { evidenceMonths }),
      ...(stockListed === undefined || stockListed === null ? {} : { stockListed }),
    },
    mappings: [...mappings],
    merges: [...merges],
    facts: [...facts],
    corrections: [...corrections],
    leftOut: [...leftOut],
  };
}

import type { DecisionsFile } from '../domain/decisions/decisions-file.ts';
import { listMerges } from '../domain/decisions/list-merges.ts';
import type { Remembered } from '../domain/decisions/remembered.ts';
import type { ImportDecisions } from './base/import-decisions.ts';
import type { ImportOptions, InputFile } from './base/import-outcome.ts';
import type { ProblemLog } from './base/problem.ts';
import { isDecisionsFile, readDecisions } from './read-decisions.ts';
import { createRefusedFile } from './refused-file.ts';
import type { ReadFile } from './tables/recognition.ts';

/** Parts the decisions files, told by their content, from the others; an unusable one comes back as a refused file. */
export function takeDecisionFiles(
  inputs: readonly InputFile[],
  properties: ReadonlySet<string>,
): { readonly files: InputFile[]; readonly decisions: DecisionsFile[]; readonly refused: ReadFile[] } {
  const files: InputFile[] = [];
  const decisions: DecisionsFile[] = [];
  const refused: ReadFile[] = [];
  for (const input of inputs) {
    if (!isDecisionsFile(input.bytes)) {
      files.push(input);
      continue;
    }
    const reading = readDecisions(input.name, input.bytes, properties);
    if (reading.ok) decisions.push(reading.decisions);
    else refused.push(createRefusedFile(input, 'decisions', reading.refused));
  }
  return { files, decisions, refused };
}

/** What decisions files hold, as a workspace would remember it. */
export function listRememberedOf(files: readonly DecisionsFile[]): Remembered {
  return {
    mappings: files.flatMap(({ mappings }) => mappings),
    merges: files.flatMap(({ merges }) => merges),
    facts: files.flatMap(({ facts }) => facts),
    corrections: files.flatMap(({ corrections }) => corrections),
    leftOut: files.flatMap(({ leftOut }) => leftOut),
  };
}

/** The decisions with the content of decisions files: other decisions go before a file, and the first file before the next. */
export function addDecisions<Given extends ImportDecisions>(decisions: Given, files: readonly DecisionsFile[]): Given {
  if (files.length === 0) return decisions;
  const { merges, facts, corrections, leftOut } = listRememberedOf(files);
  const others = listMerges(merges);
  const known = new Set(decisions.confirmed.map(({ partNumber, field }) => JSON.stringify([partNumber, field])));
  const fresh = facts.filter(({ partNumber, field }) => !known.has(JSON.stringify([partNumber, field])));
  const accept = files.find(({ acceptProposals }) => acceptProposals !== undefined)?.acceptProposals;
  return {
    ...decisions,
    merges: [...decisions.merges, ...others.merges],
    separate: [...decisions.separate, ...others.separate],
    confirmed: [...decisions.confirmed, ...fresh],
    cells: [...(decisions.cells ?? []), ...corrections],
    rows: [...(decisions.rows ?? []), ...leftOut],
    acceptProposals: accept ?? decisions.acceptProposals,
  };
}

type CompanyOptions = Pick<
  ImportOptions,
  'ownSupplierId' | 'homeCountry' | 'reportingCurrency' | 'endUse' | 'evidenceMonths' | 'stockListed'
>;

/** The company itself by decisions files, as far as the options leave it open; the first statement counts. */
export function readCompany(options: CompanyOptions, files: readonly DecisionsFile[]): CompanyOptions {
  const said = files.map(({ company }) => company);
  return {
    ownSupplierId: options.ownSupplierId ?? said.find((one) => one.ownSupplierId !== undefined)?.ownSupplierId,
    homeCountry: options.homeCountry ?? said.find((one) => one.homeCountry !== undefined)?.homeCountry,
    reportingCurrency:
      options.reportingCurrency ?? said.find((one) => one.reportingCurrency !== undefined)?.reportingCurrency,
    endUse: options.endUse ?? said.find((one) => one.endUse !== undefined)?.endUse,
    evidenceMonths: options.evidenceMonths ?? said.find((one) => one.evidenceMonths !== undefined)?.evidenceMonths,
    stockListed: options.stockListed ?? said.find((one) => one.stockListed !== undefined)?.stockListed,
  };
}

/** Notes the mappings of decisions files without a table of fitting columns. */
export function noteUnmetMappings(
  files: readonly DecisionsFile[],
  read: readonly Pick<ReadFile, 'proposals'>[],
  log: ProblemLog,
): void {
  const shapes = new Set(read.flatMap(({ proposals }) => proposals.map(({ shape }) => shape)));
  for (const { shape, purpose } of files.flatMap(({ mappings }) => mappings)) {
    if (shapes.has(shape)) continue;
    log.note({
      code: 'mapping-not-met',
      found: purpose,
      expected: shape.slice(0, 160),
      message: `What was decided about tables with the columns ${shape.slice(0, 80)} is not used: none of these files has such a table.`,
    });
  }
}

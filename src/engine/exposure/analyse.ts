import { describeAhead } from '../../domain/answers/weaken-ahead.ts';
import type { EngineNote } from '../../domain/notes/engine-note.ts';
import { readLaw } from '../controls/reading-law.ts';
import { type LimbStanding, getStandings } from '../controls/status.ts';
import { ENGINE_VERSION } from '../version.ts';
import type { ExposureAsked, ExposureInput, ExposedParts } from './asked-exposure.ts';
import { measureAssumedMaking } from './parts/assumed-making.ts';
import { measureByNames } from './parts/by-names.ts';
import { computeExposureFigures } from './figures/figures.ts';
import { readLaneHits, writeReadingFigures } from './figures/reading-figures.ts';
import { type MoneyFills, addFills, computeFills } from './figures/fills.ts';
import { FindingWriter, LANES_WITH_FULL_FINDINGS } from './findings/findings.ts';
import {
  type KnowHowNode,
  findKnowHow,
  findNearKnowHow,
  findOpenKnowHow,
  isOnKnowHow,
  listOpenPlants,
  listWithoutOutput,
} from './findings/know-how.ts';
import { writeLedger } from './parts/ledger.ts';
import { computeLostShares } from './figures/lost-shares.ts';
import { WORLD_D } from './figures/worlds.ts';
import { collectOpenFacts } from './questions/open-facts.ts';
import { writeCountries, writeMaterials, writeMeasures, writeSites, writeStages, writeSuppliers } from './owners.ts';
import { type PartRank, comparePartRisk } from './parts/part-order.ts';
import { PartRowWriter } from './parts/part-rows.ts';
import { type JudgedPart, PartJudge, type StateFigures } from './parts/part-states.ts';
import { writePaths } from './paths/path-rows.ts';
import { prepareExposure, prepareNetwork } from './prepare.ts';
import { computeProductLoss } from './figures/product-loss.ts';
import type { PreparedExposure } from './prepared-exposure.ts';
import { chooseSettlingQuestions, rankQuestions } from './questions/questions.ts';
import type { ExposureReport, ExposureSummary, Fills, PartExposure, PartsPiece } from './report.ts';

/**
 * Findings, exposure per part, fills per product, questions, paths and groups of a dataset on a law date, as this folder's README defines them.
 * Same input, same output, to the last digit, in any order of records.
 * @throws RangeError where an assumption is refused; callers with people's assumptions check them with `resolveAssumptions` first.
 */
export function analyseExposure(input: ExposureInput): ExposureReport {
  return { ...summariseExposure(input), parts: analyseParts(input) };
}

/** The `parts` of the report: every part with its findings, most of a report and of its time. */
export function analyseParts(input: ExposureInput): PartExposure[] {
  const writer = openPartRows(input);
  return writer.rankParts().map((part) => writer.write(part));
}

/** The same parts, and how many products have no row and cannot be judged for a reason of their own. */
export function analysePartsAndProducts(input: ExposureInput): {
  parts: PartExposure[];
  openProducts: number;
  withoutMoney: string[];
} {
  const writer = openPartRows(input);
  return {
    parts: writer.rankParts().map((part) => writer.write(part)),
    openProducts: writer.judge.countOpenProducts(),
    withoutMoney: listWithoutMoney(prepareNetwork(input.dataset, input.catalogue, input.question.inference).network),
  };
}

/**
 * The same parts in pieces of at most `size`, those with most revenue at risk first (`comparePartRisk`); at least one piece, an empty one where
 * there are no parts. Other questions may be asked between two pieces.
 */
export function* analysePartsByRisk(input: ExposureInput, size: number): Generator<PartsPiece, void, undefined> {
  const writer = openPartRows(input);
  const ranked = writer.rankParts().toSorted(comparePartRisk);
  for (let from = 0; from === 0 || from < ranked.length; from += size) {
    const piece = ranked.slice(from, from + size);
    yield {
      parts: piece.map((part) => writer.write(part)),
      places: piece.map(({ place }) => place),
      total: ranked.length,
    };
  }
}

/** The exposed parts with the rows of at most `most`, most revenue at risk first if all unknown facts are controlled, then by part number. */
export function analyseExposedParts(input: ExposureInput, most: number): ExposedParts {
  const writer = openPartRows(input);
  const ranked = writer.rankParts();
  const exposed = ranked.filter((part) => writer.getState(part) !== 'not-exposed').toSorted(compareUnknownRisk);
  return {
    total: ranked.length,
    exposed: exposed.length,
    first: exposed.slice(0, most).map((part) => writer.write(part)),
  };
}

function compareUnknownRisk(a: PartRank, b: PartRank): number {
  const byRisk = b.revenueAtRisk.ifUnknown - a.revenueAtRisk.ifUnknown;
  return byRisk || (a.partNumber < b.partNumber ? -1 : a.partNumber > b.partNumber ? 1 : 0);
}

/** Numbers of the products without price or demand. */
function listWithoutMoney({ products, parts }: PreparedExposure['network']): string[] {
  return products.filter(({ revenue }) => revenue === null).map(({ part }) => parts[part]!.partNumber);
}

function openPartRows({ dataset, catalogue, question }: ExposureInput): PartRowWriter {
  const standings = getStandings(catalogue, question.assumptions, question);
  const prepared = prepareExposure(dataset, catalogue, question.inference);
  const judge = new PartJudge(prepared, copyForStates(prepared, standings));
  const figures = computeExposureFigures(prepared, standings, question.destination);
  // Rows are written later than the next question may write its figures.
  const laneHits = figures.laneHits.slice();
  const lostOfGroup = figures.lost.group.slice();
  const partShares = { exposed: figures.partShares.exposed.slice(), own: figures.partShares.own.slice() };
  const findings = new FindingWriter(prepared, standings, question.lawDate, laneHits);
  const hitsByReading = readLaneHits(
    prepared,
    readLaw(catalogue, question.assumptions, question),
    question.destination,
  );
  return new PartRowWriter(prepared, { laneHits, lostOfGroup, partShares, hitsByReading }, findings, judge);
}

/** Figures behind states: those of all destinations, copied because the next figures are written into the same columns. */
function copyForStates(prepared: PreparedExposure, standings: ReadonlyMap<string, LimbStanding>): StateFigures {
  const { laneHits, lost } = computeExposureFigures(prepared, standings);
  return { laneHits: laneHits.slice(), lost: { ...lost, node: lost.node.slice(), group: lost.group.slice() } };
}

function pickState({ state, reasons }: JudgedPart): Pick<JudgedPart, 'state' | 'reasons'> {
  return { state, reasons };
}

/** The report without its `parts`: words on the whole company. Refuses like `analyseExposure`. */
export function summariseExposure(input: ExposureInput): ExposureSummary {
  const { dataset, catalogue, question } = input;
  const standings = getStandings(catalogue, question.assumptions, question);
  const prepared = prepareExposure(dataset, catalogue, question.inference);
  const { network, values } = prepared;

  const judge = new PartJudge(prepared, copyForStates(prepared, standings));
  // Written before the figures of the question, which stay in the columns.
  const readings = writeReadingFigures(
    prepared,
    readLaw(catalogue, question.assumptions, question),
    question.destination,
    (read) => weighCompany(prepared, read, question.destination),
  );
  const figures = computeExposureFigures(prepared, standings, question.destination);
  const { laneHits, lost } = figures;
  const knowHow = findKnowHow(prepared, standings);
  const knowHowByProduct = computeKnowHowMoney(prepared, knowHow, standings);
  const openKnowHow = findOpenKnowHow(prepared, standings);
  const coverageOf = (product: number) => values.byProduct[product]!;
  const addKnowHow = (fill: MoneyFills, product: number) => ({ ...fill, knowHow: knowHowByProduct[product]! });
  const fills = figures.fills.map(addKnowHow);
  const linearLost = computeLostShares(network, laneHits, { linear: true });
  const linear = computeFills(network, linearLost, coverageOf).map(addKnowHow);

  const writer = new FindingWriter(prepared, standings, question.lawDate, laneHits);
  const open = collectOpenFacts(prepared, laneHits, standings);
  const { asked, notAsked } = rankQuestions(prepared, laneHits, open);
  const settling = chooseSettlingQuestions(prepared, laneHits, open, asked);
  const askedSites = new Set(settling.keys.map((key) => open.facts.get(key)?.siteId ?? ''));
  const { paths, share: pathsShare } = writePaths(prepared, laneHits, standings, writer);

  return {
    lawDate: question.lawDate,
    dataVersion: question.dataVersion,
    catalogueVersion: catalogue.version,
    engineVersion: ENGINE_VERSION,
    currency: dataset.settings.reportingCurrency,
    inference: question.inference,
    assumptions: question.assumptions,
    reading: question.reading ?? 'open',
    readings,
    ledger: writeLedger(prepared, judge),
    assumedMaking: measureAssumedMaking(prepared, figures),
    byNamesAlone: measureByNames(prepared, judge, figures),
    totals: addFills(fills, values.total),
    products: network.products.map((product, row) => ({
      partNumber: network.parts[product.part]!.partNumber,
      description: network.parts[product.part]!.description,
      ...pickState(judge.judge(product.part)),
      ...fills[row]!,
      linear: linear[row]!,
    })),
    questions: asked.map((one) => one.question),
    notAsked,
    questionsSettle: { count: settling.keys.length, suppliers: askedSites.size, share: settling.share },
    paths,
    pathsShare,
    byStage: writeStages(prepared, lost),
    byCountry: writeCountries(prepared, lost),
    suppliers: writeSuppliers(prepared, laneHits),
    sites: writeSites(prepared, laneHits),
    measures: writeMeasures(prepared, standings),
    materials: writeMaterials(prepared, laneHits),
    knowHow: knowHow.map((one) => one.finding),
    knowHowNear: findNearKnowHow(prepared, standings),
    knowHowOpen: {
      plants: listOpenPlants(openKnowHow),
      atMost: computeKnowHowMoney(prepared, knowHow, standings, openKnowHow).reduce((sum, money) => sum + money, 0),
    },
    linearTotals: addFills(linear, values.total),
    unclassified: dataset.parts.filter((part) => part.kind !== 'product' && part.category === null).length,
    withoutMoney: listWithoutMoney(network),
    inferenceGroups: [...network.inferenceGroups],
    notes: listNotes(prepared, question, standings),
  };
}

/** The fills of the company under standings. */
function weighCompany(
  prepared: PreparedExposure,
  standings: ReadonlyMap<string, LimbStanding>,
  destination: string | null,
): Fills {
  const { fills } = computeExposureFigures(prepared, standings, destination);
  const knowHow = computeKnowHowMoney(prepared, findKnowHow(prepared, standings), standings);
  return addFills(
    fills.map((fill, product) => ({ ...fill, knowHow: knowHow[product]! })),
    prepared.values.total,
  );
}

/**
 * Revenue of each product on plants with Chinese know-how under a live rule: lost share of the product if those plants made nothing. Beside the
 * fills, never in them. With `open` it is the most that may be.
 */
function computeKnowHowMoney(
  prepared: PreparedExposure,
  found: readonly KnowHowNode[],
  standings: ReadonlyMap<string, LimbStanding>,
  open: readonly KnowHowNode[] = [],
): number[] {
  const { network } = prepared;
  const plants = new Uint8Array(network.nodeCount);
  for (const one of [...found.filter((known) => isOnKnowHow(known, standings)), ...open]) plants[one.node] = 1;
  // World D takes an open leaf as wholly lost, which is what is asked of these plants.
  const { node } = computeLostShares(network, new Uint8Array(network.laneCount), { openLeaf: plants });
  return network.products.map(
    ({ revenue, sources }) => (revenue ?? 0) * computeProductLoss(sources, node)[Math.log2(WORLD_D)]!,
  );
}

/** Plants that a note names. */
const PLANTS_NAMED = 5;

function listNotes(
  prepared: PreparedExposure,
  question: ExposureAsked,
  standings: ReadonlyMap<string, LimbStanding>,
): EngineNote[] {
  const { network, catalogue, dataset } = prepared;
  const notes = [...network.notes];
  const first = catalogue.measures.flatMap((measure) => measure.limbs.map((limb) => limb.effective)).toSorted()[0];
  if (first !== undefined && question.lawDate < first)
    notes.push({ code: 'before-first-measure', facts: { lawDate: question.lawDate, first } });
  // The newest evidence that was read; the catalogue itself may have been put together weeks later. The same words on all later days.
  const { evidenceCutoff } = catalogue;
  if (question.lawDate > evidenceCutoff) notes.push({ code: 'after-catalogue', facts: { asOf: evidenceCutoff } });
  if (question.inference && network.inferenceGroups.length > 0)
    notes.push({ code: 'unseen-tiers-inferred', facts: {} });
  if (network.laneCount > LANES_WITH_FULL_FINDINGS) notes.push({ code: 'findings-of-hit-lanes-only', facts: {} });
  const ahead = describeAhead(dataset);
  if (ahead !== null) notes.push({ code: 'declared-ahead', facts: ahead });
  const silent = listWithoutOutput(prepared, standings);
  if (silent.length > 0)
    notes.push({
      code: 'technology-without-output',
      facts: { plants: silent.length, names: silent.slice(0, PLANTS_NAMED) },
    });
  if (question.destination !== null)
    notes.push({ code: 'one-destination', facts: { destination: question.destination } });
  return notes;
}

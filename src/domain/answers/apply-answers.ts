import type { CompositionRow, Dataset, PartProperty, Sourcing } from '../dataset.ts';
import type { Answer, FactDecision } from '../decisions/decisions.ts';
import { readOpenEnd } from '../open-end.ts';
import { readSubstance } from '../substances/read-substance.ts';
import {
  getElement,
  getOriginSite,
  getPurchaseField,
  isSilent,
  readFigure,
  readFigureWords,
  readShare,
  type ShareRange,
  writeShare,
} from './answer-value.ts';
import { chooseAnswer, contradicts } from './choose-answer.ts';

export type AnsweredFact = Pick<FactDecision, 'partNumber' | 'field' | 'value'> &
  Partial<Pick<FactDecision, 'answers' | 'refused'>> & {
    /** Other answers out of force (`weigh-answers.ts`). */
    readonly earlier?: readonly Answer[] | undefined;
  };

/** An answer contradicted by a row of a file, and the one in force of the two. */
export type AnswerConflict = {
  readonly fact: AnsweredFact;
  /** The file's word. */
  readonly says: string;
  readonly row: CompositionRow;
  readonly counts: 'answer' | 'file';
  readonly why: 'measured' | 'newer';
};

/** Why an answer has no use in a dataset. */
export type UnusedAnswer = { readonly fact: AnsweredFact; readonly why: 'gone' | 'unknown-word' };

type Answered = Pick<Dataset, 'composition' | 'sourcing' | 'properties'>;
type Applied = Answered & { readonly conflicts: readonly AnswerConflict[]; readonly unused: readonly UnusedAnswer[] };

/** Whether answers bring a field into a dataset, here or in `state-purchases.ts`; the others are words of a part (`state-facts.ts`). */
export function isAnswerField(field: string, figures: ReadonlySet<string>): boolean {
  return isAppliedHere(field, figures) || getPurchaseField(field) !== null;
}

function isAppliedHere(field: string, figures: ReadonlySet<string>): boolean {
  return getElement(field) !== null || getOriginSite(field) !== null || figures.has(field);
}

/**
 * The composition, sources and properties with the answers: shares of elements, declared origins, figures (`figures` names the numeric
 * properties). Measured or seen values go before declared ones, then the newer before the older; of an answer contradicted by a file both are
 * told (`conflicts`). An empty answer changes nothing. Estimates give way to any answer, and so do files as of a day before `notBefore`.
 */
export function applyAnswers(
  dataset: Pick<Dataset, 'parts'> & Answered,
  facts: readonly AnsweredFact[],
  figures: ReadonlySet<string>,
  notBefore: string | null = null,
): Applied {
  const parts = new Map(dataset.parts.map((part) => [part.partNumber, part]));
  const rowsOf = Map.groupBy(dataset.composition, ({ partNumber }) => partNumber);
  const sourcing = [...dataset.sourcing];
  let properties: readonly PartProperty[] = dataset.properties;
  const conflicts: AnswerConflict[] = [];
  const unused: UnusedAnswer[] = [];
  for (const fact of facts) {
    if (fact.refused === true || !isAppliedHere(fact.field, figures)) continue;
    const part = parts.get(fact.partNumber);
    const said = getCounting(fact);
    if (part === undefined) unused.push({ fact, why: 'gone' });
    else if (isSilent(said.value)) continue;
    else {
      const element = getElement(fact.field);
      const site = getOriginSite(fact.field);
      const range = element === null ? readFigure(said.value) : readShare(said.value);
      if (site !== null) {
        const why = stateOrigin(sourcing, fact, { site, day: said.date ?? said.at });
        if (why !== null) unused.push({ fact, why });
      } else if (range === null) unused.push({ fact, why: 'unknown-word' });
      else if (element === null) properties = stateFigure(properties, fact, said, range);
      else {
        const stated = stateShare(rowsOf.get(fact.partNumber) ?? [], fact, {
          element,
          said,
          range,
          rows: part.rows,
          notBefore,
        });
        rowsOf.set(fact.partNumber, stated.rows);
        if (stated.conflict !== null) conflicts.push(stated.conflict);
      }
    }
  }
  return { composition: [...rowsOf.values()].flat(), sourcing, properties: [...properties], conflicts, unused };
}

/** The answer in force of a fact; one without answers is the word of a person with the thing in view. */
export function getCounting({ answers, value }: AnsweredFact): Answer {
  const chosen = answers === undefined ? null : chooseAnswer(answers);
  return chosen?.counts ?? { value, evidence: 'seen', date: null, by: '', basis: '', at: null };
}

type Share = {
  element: string;
  said: Answer;
  range: ShareRange;
  rows: CompositionRow['rows'];
  notBefore: string | null;
};

function stateShare(
  known: readonly CompositionRow[],
  fact: AnsweredFact,
  { element, said, range, rows, notBefore }: Share,
): { rows: CompositionRow[]; conflict: AnswerConflict | null } {
  const stated: CompositionRow = {
    partNumber: fact.partNumber,
    substance: element,
    massPctMin: range.min,
    massPctMax: range.max,
    evidence: said.evidence,
    evidenceDate: said.date ?? said.at,
    rows: [...rows],
  };
  const earlier = listAnsweredRows(fact);
  const names = (row: CompositionRow): boolean => namesAlone(row.substance, element);
  const others = known.filter((row) => !names(row));
  const ofFile = known.filter(
    (row) =>
      names(row) &&
      row.evidence !== 'inferred' &&
      row.evidence !== 'unknown' &&
      !isBefore(row.evidenceDate, notBefore) &&
      !earlier.has(nameOf(row)),
  );
  const against = ofFile.find((row) => contradicts(writeRange(row), said.value));
  const stronger = ofFile.find((row) => goesBefore(row, stated));
  const conflict = (row: CompositionRow, counts: AnswerConflict['counts']): AnswerConflict => ({
    fact,
    says: writeRange(row),
    row,
    counts,
    why: row.evidence === stated.evidence ? 'newer' : 'measured',
  });
  if (stronger !== undefined) {
    const rest = known.filter((row) => !names(row) || ofFile.includes(row));
    return { rows: rest, conflict: against === undefined ? null : conflict(stronger, 'file') };
  }
  return { rows: [...others, stated], conflict: against === undefined ? null : conflict(against, 'answer') };
}

/** Whether a row of a file goes before an answer: measured before declared, then newer before older; at the same day the answer counts. */
function goesBefore(row: CompositionRow, stated: CompositionRow): boolean {
  if (row.evidence !== stated.evidence) return row.evidence === 'seen';
  return (row.evidenceDate ?? '') > (stated.evidenceDate ?? '');
}

function isBefore(day: string | null, notBefore: string | null): boolean {
  return day !== null && notBefore !== null && day < notBefore;
}

function namesAlone(substance: string, element: string): boolean {
  if (substance === element) return true;
  const { contains, atZero, mayContain, isRest } = readSubstance(substance);
  return !isRest && mayContain.length === 0 && (contains.includes(element) || atZero.includes(element));
}

function writeRange({ massPctMin, massPctMax }: CompositionRow): string {
  return writeShare({ min: massPctMin ?? 0, max: massPctMax ?? 100 });
}

/** Names of the rows left by answers to a fact in the data in use. */
function listAnsweredRows({ answers = [], earlier = [] }: AnsweredFact): ReadonlySet<string> {
  return new Set([...answers, ...earlier].map(({ value, evidence, date, at }) => nameRow(value, evidence, date ?? at)));
}

function nameRow(value: string, evidence: string, day: string | null): string {
  return JSON.stringify([value, evidence, day]);
}

function nameOf(row: CompositionRow): string {
  return nameRow(writeRange(row), row.evidence, row.evidenceDate);
}

/** Writes the declared origin of a part into its sources from a site; returns why it has no use, null if it has. */
function stateOrigin(
  sourcing: Sourcing[],
  { partNumber, value }: AnsweredFact,
  { site, day }: { site: string; day: string | null },
): 'gone' | 'unknown-word' | null {
  if (!/^[A-Z]{2}$/.test(value)) return 'unknown-word';
  let found = false;
  for (const [at, row] of sourcing.entries()) {
    if (row.partNumber !== partNumber || row.siteId !== site) continue;
    found = true;
    const twins = sourcing.filter(
      (one) => one.partNumber === partNumber && one.siteId === site && one.buyerSiteId === row.buyerSiteId,
    );
    // Several sources of one plant differ by their origin alone: a file that tells them apart says more than one answer.
    if (twins.length === 1) sourcing[at] = { ...row, originCountry: value, originDate: day };
  }
  return found ? null : 'gone';
}

function stateFigure(
  properties: readonly PartProperty[],
  fact: AnsweredFact,
  { value, evidence, date, at }: Answer,
  { min, max }: ShareRange,
): readonly PartProperty[] {
  const { partNumber, field } = fact;
  const day = date ?? at;
  const isIt = (row: PartProperty): boolean => row.partNumber === partNumber && row.property === field;
  const known = properties.find((row) => isIt(row) && row.conditions === null);
  const isStronger =
    known !== undefined &&
    !listAnsweredRows(fact).has(nameFigure(known)) &&
    (known.evidence === evidence ? (known.evidenceDate ?? '') > (day ?? '') : known.evidence === 'seen');
  if (isStronger) return properties;
  const stated: PartProperty = {
    partNumber,
    property: field,
    min,
    max,
    text: readFigureWords(value),
    conditions: null,
    evidence,
    evidenceDate: day,
    rows: known?.rows ?? [],
  };
  return [...properties.filter((row) => row !== known), stated];
}

function nameFigure({ min, max, text, evidence, evidenceDate }: PartProperty): string {
  const below = readOpenEnd(text) === '<' && max !== null ? `<${max}` : null;
  const value = below ?? writeEnds(min, max);
  return nameRow(value, evidence, evidenceDate);
}

function writeEnds(min: number | null, max: number | null): string {
  return min === null || max === null ? '' : min === max ? String(min) : `${min}-${max}`;
}

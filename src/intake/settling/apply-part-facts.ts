import { FORMS, PART_KINDS, PROCUREMENTS } from '../../domain/closed-lists.ts';
import type { PartProperty } from '../../domain/dataset.ts';
import { isSilent } from '../../domain/answers/answer-value.ts';
import { isAnswerField } from '../../domain/answers/apply-answers.ts';
import { createStatedProperty, nameProperty } from '../../domain/decisions/state-facts.ts';
import type { ConfirmedFact, UnusedFact } from '../base/import-decisions.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { PartDraft } from '../base/record-drafts.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';

type PartFacts = { readonly parts: readonly PartDraft[]; readonly properties: readonly PartProperty[] };
type Applied = PartFacts & {
  readonly unused: readonly UnusedFact[];
  /** Grades of magnets that a person confirmed. */
  readonly confirmedGrades: readonly ConfirmedFact[];
};

/** Above this many, facts about parts that are not there are noted together. */
const MOST_NOTED = 20;

/**
 * The parts and properties with the facts that a person stated or confirmed. A fact fills what no file states; it stands over what a file states only
 * where the person saw that file say so (`over`). A property that was confirmed counts as seen: it stands in the company's own words, and a person
 * of the company has looked at it. What is not used (an unknown word, a part that is not there, a fact that a file states otherwise) comes back
 * in `unused` and is noted; the others are counted in one note.
 */
export function applyPartFacts(
  { parts, properties }: PartFacts,
  confirmed: readonly ConfirmedFact[],
  { properties: known, findCategory, findGrade }: Pick<Vocabulary, 'properties' | 'findCategory' | 'findGrade'>,
  log: ProblemLog,
): Applied {
  if (confirmed.length === 0) return { parts, properties, unused: [], confirmedGrades: [] };
  const drafts = new Map(parts.map((part) => [part.partNumber, { ...part }]));
  const stated = new Map(properties.map((row) => [nameProperty(row.partNumber, row.property), row]));
  const replaced = new Set<PartProperty>();
  const unused: UnusedFact[] = [];
  const over: { fact: ConfirmedFact; said: string }[] = [];
  const confirmedGrades: ConfirmedFact[] = [];
  const figures = listFigures(known);
  let used = 0;

  function refuse(fact: ConfirmedFact, why: UnusedFact['why'], says: string | null = null): void {
    unused.push({ fact, why, says });
  }

  /** Whether a fact may be written where a file says `said` (null: nothing). */
  function mayState(fact: ConfirmedFact, said: string | null, value: string): boolean {
    if (said !== null && said !== value && said !== fact.over) {
      refuse(fact, 'differs', said);
      return false;
    }
    if (said !== null && said !== value) over.push({ fact, said });
    used += 1;
    return true;
  }

  function fill<F extends 'kind' | 'category' | 'form' | 'procurement'>(
    fact: ConfirmedFact,
    part: PartDraft,
    field: F,
    value: PartDraft[F],
  ): void {
    if (value === null || value === undefined) refuse(fact, 'unknown-word');
    else if (mayState(fact, part[field] ?? null, value)) {
      part[field] = value;
      // A person has looked at it now.
      if (field === 'category') part.categoryEvidence = null;
      if (field === 'form') part.formEvidence = null;
    }
  }

  for (const fact of confirmed) {
    const isSilentAnswer = fact.answers !== undefined && isSilent(fact.value);
    if (fact.refused === true || isSilentAnswer || isAnswerField(fact.field, figures)) continue;
    const part = drafts.get(fact.partNumber);
    if (part === undefined) refuse(fact, 'gone');
    else if (fact.field === 'kind') fill(fact, part, 'kind', PART_KINDS.find((one) => one === fact.value) ?? null);
    else if (fact.field === 'form') fill(fact, part, 'form', FORMS.find((one) => one === fact.value) ?? null);
    else if (fact.field === 'procurement')
      fill(fact, part, 'procurement', PROCUREMENTS.find((one) => one === fact.value) ?? null);
    else if (fact.field === 'category') fill(fact, part, 'category', findCategory(fact.value));
    else if (fact.field === 'grade' && findGrade(fact.value) !== null) {
      confirmedGrades.push(fact);
      used += 1;
    } else {
      const name = nameProperty(fact.partNumber, fact.field);
      const there = stated.get(name);
      if (known.get(fact.field)?.words.includes(fact.value) !== true) refuse(fact, 'unknown-word');
      else if (there === undefined) {
        stated.set(name, createStatedProperty(fact, part.rows));
        used += 1;
      } else if (
        mayState(fact, there.text ?? 'a figure', fact.value) &&
        (there.text !== fact.value || there.evidence === 'inferred')
      ) {
        const { evidence, evidenceDate } = createStatedProperty(fact, part.rows);
        const day = fact.answers === undefined ? there.evidenceDate : evidenceDate;
        stated.set(name, { ...there, text: fact.value, evidence, evidenceDate: day });
        replaced.add(there);
      }
    }
  }
  noteUnused(unused, log);
  noteUsed(used, over, log);
  const given = new Set(properties);
  const added = [...stated.values()].filter((row) => !given.has(row));
  const kept = replaced.size === 0 ? properties : properties.filter((row) => !replaced.has(row));
  return { parts: [...drafts.values()], properties: [...kept, ...added], unused, confirmedGrades };
}

/** Properties that are figures, which answers bring in (`settle-answers.ts`). */
export function listFigures(known: Vocabulary['properties']): ReadonlySet<string> {
  return new Set([...known.values()].flatMap(({ id, kind }) => (kind === 'number' ? [id] : [])));
}

function noteUnused(unused: readonly UnusedFact[], log: ProblemLog): void {
  const gone = unused.filter(({ why }) => why === 'gone');
  for (const { fact, why, says } of unused) {
    if (why === 'gone' && gone.length > MOST_NOTED) continue;
    const { partNumber, field, value } = fact;
    const reason =
      why === 'gone'
        ? 'there is no such part in these files'
        : why === 'differs'
          ? `a file says ${says ?? 'otherwise'}`
          : 'no list has this word';
    log.note({
      code: 'fact-not-used',
      column: field,
      found: value,
      message: `The confirmed ${field} “${value.slice(0, 60)}” of ${partNumber.slice(0, 60)} is not used: ${reason}.`,
    });
  }
  if (gone.length <= MOST_NOTED) return;
  log.note({
    code: 'fact-not-used',
    message: `${gone.length} confirmed facts are not used: their parts are not in these files, first ${gone[0]?.fact.partNumber.slice(0, 60) ?? ''}.`,
  });
}

function noteUsed(used: number, over: readonly { fact: ConfirmedFact; said: string }[], log: ProblemLog): void {
  if (used > 0) {
    log.note({
      code: 'facts-confirmed',
      message: `${used === 1 ? 'One fact' : `${used} facts`} about parts ${used === 1 ? 'was' : 'were'} confirmed by a person and ${used === 1 ? 'counts' : 'count'} as stated.`,
    });
  }
  const [first] = over;
  if (first === undefined) return;
  const { partNumber, field, value } = first.fact;
  log.note({
    code: 'facts-over-file',
    column: field,
    found: first.said,
    expected: value,
    message: `${over.length === 1 ? 'One fact' : `${over.length} facts`} that a person stated ${over.length === 1 ? 'stands' : 'stand'} over what a file says, as decided when it said so: first ${field} of ${partNumber.slice(0, 60)}, “${value.slice(0, 60)}” and not “${first.said.slice(0, 60)}”.`,
  });
}

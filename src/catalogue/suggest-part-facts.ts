import { findMaterial } from './find-material.ts';
import type { MaterialProperty } from './find-material.ts';
import type { MagnetGrade } from './magnet-grade.ts';
import type { Category } from './schema.ts';
import { indexCategoryWords } from './find-category.ts';
import type { FindCategory } from './find-category.ts';
import { foldWord } from './fold-word.ts';
import { keepLately } from '../domain/texts/keep-lately.ts';
import { createGradeFinder } from './words/find-grade.ts';
import type { FindGrade, FoundGrade } from './words/find-grade.ts';
import { findThing } from './words/find-thing.ts';
import type { CategoryWords, FoundThing, ThingReading } from './words/find-thing.ts';
import { isMoreThanItsName } from './words/held-materials.ts';
import { findHsMeaning } from './words/hs-words.ts';
import type { CodeMeaning } from './words/hs-words.ts';
import { namesBattery } from './words/short-forms.ts';
import { namesConcernBeside } from './words-of-concern.ts';

/** A row's words on its part: `group` and `material` are cells of their own, '' if there is none. */
export type PartText = {
  readonly description: string;
  readonly hsCode: string | null;
  readonly group?: string | undefined;
  readonly material?: string | undefined;
};

/** Possible cells behind a suggestion. */
export type SuggestingCell = 'description' | 'group' | 'material' | 'hs_code';

/**
 * A value suggested by words, with the sentence for its confirmation by a person. `declared`: the words say it outright; `inferred`: it follows
 * by convention. `sure`: nothing in the row leaves another reading.
 */
export type Suggestion = {
  readonly value: string;
  readonly reason: string;
  readonly evidence: 'declared' | 'inferred';
  readonly sure: boolean;
  readonly cell: SuggestingCell;
};

/** A property of the catalogue in a word, suggested by a row. */
export type PropertySuggestion = Suggestion & { readonly property: MaterialProperty };

/** Contents of magnets of a row's grade, as published; an interval says no more than "possibly". */
export type GradeSuggestion = Pick<Suggestion, 'reason' | 'cell'> & {
  readonly said: string;
  readonly grade: MagnetGrade;
};

/** Suggestion of a part's words and customs code; null: none. */
export type PartSuggestions = {
  readonly category: Suggestion | null;
  readonly form: Suggestion | null;
  readonly kind: Suggestion | null;
  /** `category`: the stated one, if any; it decides the materials to look for. */
  readonly findMaterial: (category: string | null) => PropertySuggestion | null;
  /** The grade of a magnet; `category` as above. */
  readonly findGrade: (category: string | null) => GradeSuggestion | null;
};

export type PartSuggester = (part: PartText) => PartSuggestions;

/** A suggester's needs of a catalogue. */
export type SuggestingWords = CategoryWords & {
  readonly findCategory: FindCategory;
  readonly findGrade: FindGrade;
  /** The thing named by a description or a group. */
  readonly findThing: (text: string) => ThingReading;
};

/** Rows repeat descriptions, and each import of a company's files brings those of the one before. */
const KEPT = { most: 50_000, longest: 400 } as const;

/** Returns a suggester's needs of a catalogue; made once for each. */
export function prepareSuggestingWords(catalogue: {
  readonly categories: readonly Category[];
  readonly magnetGrades: readonly MagnetGrade[];
}): SuggestingWords {
  const closing = new Set(catalogue.categories.flatMap(({ id, closedReason }) => (closedReason === null ? [] : [id])));
  const byWord = indexCategoryWords(catalogue.categories);
  const words: CategoryWords = { byWord, isClosing: (id) => closing.has(id) };
  return {
    ...words,
    findCategory: (text) => byWord.get(foldWord(text)) ?? null,
    findThing: keepLately((text) => findThing(text, words), KEPT),
    findGrade: createGradeFinder(catalogue.magnetGrades),
  };
}

/** Forms by convention of the category, in no word: a rotor's name does not say that it holds magnets. */
const BY_CONVENTION = new Set(['rotor', 'magnet-sensor-part']);
const MAGNET_CATEGORY = /magnet$|^magnet-unknown-family$|^ndfeb-(?:magnet|block)/;

/**
 * Returns a reader of a part's nature from its description, its material group, its material and its customs code, in five languages
 * (`words/find-thing.ts` says how). An uncontrolled category is sure only where no word of a magnet, motor, sensor, coil, speaker, cell or rare
 * earth stands beside its name. Repeated descriptions are looked up once.
 */
export function createPartSuggester(words: SuggestingWords): PartSuggester {
  return (part) => {
    const thing = nameThing(part, words.findThing);
    const { category, form } = thing === null ? NOTHING : suggestThing(thing, part, words);
    const about = (stated: string | null) => stated ?? category?.value ?? null;
    const kind = thing?.found.meaning.kind;
    return {
      category,
      form,
      kind:
        kind === undefined || thing === null
          ? null
          : { value: kind, reason: thing.reason, evidence: 'declared', sure: thing.sure, cell: thing.cell },
      findMaterial: (stated) => suggestMaterial(about(stated), part, words),
      findGrade: (stated) => suggestGrade(about(stated), part, words),
    };
  };
}

/** Returns true if the cell of a group names a thing open to a suggestion. */
export function tellsThing(cell: string, words: SuggestingWords): boolean {
  return typeof words.findThing(cell) !== 'string';
}

const NOTHING = { category: null, form: null };

/** The thing named by a row, with its cell. */
type NamedThing = {
  readonly found: Pick<FoundThing, 'known' | 'meaning'>;
  readonly cell: SuggestingCell;
  readonly reason: string;
  readonly sure: boolean;
};

/** The description goes before the material group, a word on a part of its shape; the code speaks where neither does. */
function nameThing(
  { description, hsCode, group = '' }: PartText,
  lookUp: (text: string) => ThingReading,
): NamedThing | null {
  const said = lookUp(description);
  const code = findHsMeaning(hsCode ?? '');
  if (typeof said !== 'string') {
    const reason = `The description says “${said.words}”.`;
    return { found: said, cell: 'description', reason, sure: said.firm && !contradicts(said.meaning, code) };
  }
  const grouped = group === '' ? 'nothing' : lookUp(group);
  // A ring of graphite in the group of seals is none of rubber.
  const isGrouped =
    typeof grouped !== 'string' &&
    !isMoreThanItsName(grouped, description) &&
    (said === 'nothing' || (said === 'unknown' && grouped.meaning.role === 'ordinary'));
  if (isGrouped) {
    const reason = `Its group is “${group.trim()}”.`;
    return { found: grouped, cell: 'group', reason, sure: grouped.firm && !contradicts(grouped.meaning, code) };
  }
  if (code === null || code.role === 'other' || said === 'other') return null;
  const reason = `HS ${hsCode ?? ''} covers ${code.what}.`;
  // Codes are chosen for the customs, often for a whole group of parts: a hint for a person to look at.
  return { found: { known: '', meaning: code }, cell: 'hs_code', reason, sure: false };
}

/** Whether a customs code names another thing than the part's words do. */
function contradicts({ form, role }: FoundThing['meaning'], code: CodeMeaning | null): boolean {
  if (code === null) return false;
  if (code.form !== null && form !== null) return code.form !== form;
  return code.role === 'other' ? form !== null : code.role !== role;
}

function suggestThing(
  thing: NamedThing,
  part: PartText,
  words: SuggestingWords,
): Pick<PartSuggestions, 'category' | 'form'> {
  const { found, cell, reason } = thing;
  const { meaning } = found;
  const code = findHsMeaning(part.hsCode ?? '');
  const refined = refineCategory(meaning.category, part, words);
  const category = refined?.category ?? meaning.category;
  const isClosing = category !== null && words.isClosing(category);
  const beside = [part.description, part.group ?? '', part.material ?? ''].join(' ');
  const isDoubted =
    isClosing &&
    (namesConcernBeside(beside, found.known, meaning.form === 'magnet') ||
      (code !== null && code.role === 'core' && code.form !== null && meaning.form !== code.form));
  const isCell = category !== 'cell' || namesBattery(beside);
  const sure = thing.sure && !isDoubted && isCell;
  const evidence =
    refined?.evidence === 'inferred' || BY_CONVENTION.has(category ?? '')
      ? ('inferred' as const)
      : ('declared' as const);
  const because = refined === null ? reason : `${reason} ${refined.reason}`;
  const formEvidence = BY_CONVENTION.has(category ?? '') ? ('inferred' as const) : ('declared' as const);
  const coded = code?.form ?? null;
  const clash = coded !== null && meaning.form !== null && coded !== meaning.form;
  const isElectric = code?.role === 'other' && meaning.form === 'magnet';
  return {
    category: category === null ? null : { value: category, reason: because, evidence, sure, cell },
    form:
      meaning.form === null || clash || isElectric
        ? null
        : { value: meaning.form, reason, evidence: formEvidence, sure, cell },
  };
}

type Refined = Pick<Suggestion, 'reason' | 'evidence'> & { readonly category: string };

/** The narrower category by the material of a magnet or of an anode. */
function refineCategory(category: string | null, part: PartText, words: SuggestingWords): Refined | null {
  if (category === null) return null;
  if (category === 'anode-blend') {
    const type = findMaterial(category, part.description);
    const narrower = type?.value === 'artificial' ? 'anode-artificial-graphite' : 'anode-natural-graphite';
    return type === null ? null : { category: narrower, reason: type.reason, evidence: 'declared' };
  }
  if (category !== 'magnet-unknown-family' && category !== 'ndfeb-magnet') return null;
  const material = suggestMaterial(category, part, words);
  if (material === null) return null;
  const grade = suggestGrade(category, part, words)?.grade;
  const isBonded =
    grade?.process === 'bonded' ||
    /bonded|kunststoffgeb|spritzgegossen|injection|liés?\b|粘结|ボンド/iu.test(part.description);
  const narrower =
    material.value === 'NdFeB' && isBonded ? 'bonded-ndfeb-magnet' : `${material.value.toLowerCase()}-magnet`;
  return { category: narrower, reason: material.reason, evidence: material.evidence };
}

/** Texts of a row with a possible material, the cell of the material first. */
function listTexts({ description, material = '' }: PartText): readonly (readonly [SuggestingCell, string])[] {
  return material === ''
    ? [['description', description]]
    : [
        ['material', material],
        ['description', description],
      ];
}

function suggestMaterial(
  category: string | null,
  part: PartText,
  { findGrade }: SuggestingWords,
): PropertySuggestion | null {
  if (category === null) return null;
  for (const [cell, text] of listTexts(part)) {
    const material = findMaterial(category, text);
    const grade = MAGNET_CATEGORY.test(category) ? findGrade(text) : null;
    // A family in words and a grade of another contradict each other, and settle nothing.
    if (material === null && grade === null) continue;
    if (material !== null && grade !== null && material.value !== grade.grade.family) return null;
    if (material !== null) return { ...material, evidence: 'declared', sure: true, cell };
    if (grade === null || namesTwoFamilies(text)) return null;
    const reason = `The ${cell} says “${grade.said}”, a grade of ${grade.grade.process ?? ''} ${grade.grade.family} magnets.`;
    return {
      property: 'magnet_family',
      value: grade.grade.family,
      reason: reason.replace('  ', ' '),
      evidence: 'inferred',
      sure: true,
      cell,
    };
  }
  return null;
}

function namesTwoFamilies(text: string): boolean {
  return /ferrit|smco|samarium|alnico|铁氧体|钐钴/iu.test(text) && /ndfeb|neodym|\bN\d\d/iu.test(text);
}

function suggestGrade(category: string | null, part: PartText, { findGrade }: SuggestingWords): GradeSuggestion | null {
  if (category === null || !MAGNET_CATEGORY.test(category)) return null;
  for (const [cell, text] of listTexts(part)) {
    const found: FoundGrade | null = findGrade(text);
    if (found === null) continue;
    const family = findMaterial(category, text)?.value ?? found.grade.family;
    if (family !== found.grade.family) return null;
    return { said: found.said, grade: found.grade, cell, reason: `The ${cell} says “${found.said}”.` };
  }
  return null;
}

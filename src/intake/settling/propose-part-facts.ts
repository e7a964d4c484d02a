import type { BomLine, PartProperty } from '../../domain/dataset.ts';
import type { GradeSuggestion, PartSuggestions } from '../../catalogue/suggest-part-facts.ts';
import { NO_HINT } from '../base/part-hints.ts';
import type { PartHints } from '../base/part-hints.ts';
import type { PartProposal } from '../base/proposals.ts';
import type { PartDraft } from '../base/record-drafts.ts';
import type { Vocabulary } from '../dictionary/vocabulary.ts';
import { readWordsOf } from './part-words.ts';
import { findDeclaredFamily } from './contents/declared-family.ts';
import type { DeclaredContent } from './contents/declared-family.ts';

/** What is stated of parts, against which nothing is proposed. */
type Stated = {
  readonly parts: readonly PartDraft[];
  readonly properties: readonly Pick<PartProperty, 'partNumber' | 'property'>[];
  readonly composition: readonly DeclaredContent[];
  /** What is built into what; nothing where no table says it. */
  readonly bom?: readonly Pick<BomLine, 'child'>[];
};

/**
 * Categories, forms, kinds, materials and grades that the words of parts suggest, in the order of the parts. What a file states is never proposed
 * against; a grade is proposed for what magnets of it hold, where no file says what the part holds.
 */
export function proposePartFacts(
  { parts, properties, composition, bom = [] }: Stated,
  { suggestFacts }: Pick<Vocabulary, 'suggestFacts'>,
  hints: PartHints = new Map(),
): readonly PartProposal[] {
  const stated = new Set(properties.map(({ partNumber, property }) => JSON.stringify([partNumber, property])));
  const builtIn = new Set(bom.map(({ child }) => child));
  const described = Map.groupBy(composition, ({ partNumber }) => partNumber);
  return parts.flatMap((part): PartProposal[] => {
    const { partNumber, hsCode, rows } = part;
    const description = readWordsOf(part);
    const [place] = rows;
    if (place === undefined) return [];
    const suggested = suggestFacts({ ...(hints.get(partNumber) ?? NO_HINT), description, hsCode });
    const proposals = proposeFields(part, suggested)
      // What is sold by itself is a product, whatever it consists of.
      .filter(({ field }) => field !== 'kind' || builtIn.has(partNumber) || !isSold(part))
      .map((proposal) => ({ ...proposal, ...place }));
    const material = suggested.findMaterial(part.category);
    if (material !== null && !stated.has(JSON.stringify([partNumber, material.property]))) {
      const { property: field, value, reason, sure, evidence } = material;
      const stands = findDeclaredFamily(described.get(partNumber) ?? []);
      // Of what the category leaves open nothing follows without a person.
      const confident = sure && isCategorySure(part, suggested);
      proposals.push(
        field === 'magnet_family' && stands?.family === value
          ? {
              partNumber,
              field,
              value,
              reason: `${reason} ${stands.reason}`,
              confident: true,
              evidence: 'declared',
              ...place,
            }
          : { partNumber, field, value, reason, confident, evidence, ...place },
      );
    }
    const grade = described.has(partNumber) ? null : suggested.findGrade(part.category);
    if (grade === null || grade.grade.contents.length === 0) return proposals;
    const confident = isCategorySure(part, suggested);
    const reason = describeGrade(grade);
    return [
      ...proposals,
      { partNumber, field: 'grade', value: grade.said, reason, confident, evidence: 'inferred', ...place },
    ];
  });
}

function isSold({ annualDemand, unitPrice }: PartDraft): boolean {
  return annualDemand !== null && unitPrice !== null;
}

type FieldProposal = Omit<PartProposal, 'file' | 'sheet' | 'row'>;

function proposeFields(part: PartDraft, suggested: PartSuggestions): FieldProposal[] {
  return (['category', 'form', 'kind'] as const).flatMap((field): FieldProposal[] => {
    const suggestion = suggested[field];
    if (suggestion === null || part[field] !== null) return [];
    const { value, reason, sure, evidence } = suggestion;
    // A stated category implies its form; words that say another one are for a person to settle.
    const confident = sure && (field !== 'form' || part.category === null);
    return [{ partNumber: part.partNumber, field, value, reason, confident, evidence }];
  });
}

function isCategorySure({ category }: PartDraft, suggested: PartSuggestions): boolean {
  return category !== null || suggested.category?.sure === true;
}

function describeGrade({ said, grade, cell }: GradeSuggestion): string {
  const contents = grade.contents.map(
    ({ substance, massPctMin, massPctMax }) => `${substance} ${massPctMin}–${massPctMax} %`,
  );
  return `The ${cell} says “${said}”; magnets of this grade may hold ${contents.join(', ')}, by the catalogue.`;
}

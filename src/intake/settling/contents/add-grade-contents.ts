import type { CompositionRow } from '../../../domain/dataset.ts';
import type { Vocabulary } from '../../dictionary/vocabulary.ts';
import type { PartDraft } from '../../base/record-drafts.ts';

type Graded = { readonly partNumber: string; readonly value: string };

/**
 * The composition with what magnets of their grade hold, for parts of which no file says what they hold: inferred, so that it gives "possibly" at most, closes
 * nothing and gives way to whatever is declared. Grades of which nothing is said add nothing.
 */
export function addGradeContents(
  { parts, composition }: { readonly parts: readonly PartDraft[]; readonly composition: readonly CompositionRow[] },
  grades: readonly Graded[],
  { findGrade }: Pick<Vocabulary, 'findGrade'>,
): CompositionRow[] {
  if (grades.length === 0) return [...composition];
  const known = new Set(composition.map(({ partNumber }) => partNumber));
  const rowsOf = new Map(parts.map(({ partNumber, rows }) => [partNumber, rows]));
  const added = grades.flatMap(({ partNumber, value }): CompositionRow[] => {
    const rows = rowsOf.get(partNumber);
    if (rows === undefined || known.has(partNumber)) return [];
    known.add(partNumber);
    const contents = findGrade(value)?.grade.contents ?? [];
    return contents.map((content) => ({
      partNumber,
      ...content,
      evidence: 'inferred',
      evidenceDate: null,
      rows: [...rows],
    }));
  });
  return [...composition, ...added];
}

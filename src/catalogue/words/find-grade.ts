import type { MagnetGrade } from '../magnet-grade.ts';

/** A grade named in a text. */
export type FoundGrade = { readonly said: string; readonly grade: MagnetGrade };

/** Finds the grade of a magnet in a text; null if it names none, or two of different families. */
export type FindGrade = (text: string) => FoundGrade | null;

/**
 * Returns a finder over the grades of the catalogue. The text has to be one of a magnet: bare names (`48H`, `Y30`) mean something else
 * elsewhere. A grade without a row is not found, and says nothing.
 */
export function createGradeFinder(grades: readonly MagnetGrade[]): FindGrade {
  const rows = grades.map((grade) => ({
    grade,
    expression: new RegExp(`(?<![\\p{L}\\d])(?:${grade.pattern})(?![\\p{L}\\d])`, 'iu'),
  }));
  return (text) => {
    const found = rows.flatMap(({ grade, expression }): FoundGrade[] => {
      const said = expression.exec(text)?.[0];
      return said === undefined ? [] : [{ said, grade }];
    });
    const [first] = found;
    return first === undefined || found.some(({ grade }) => grade.family !== first.grade.family) ? null : first;
  };
}

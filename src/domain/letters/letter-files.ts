import type { LetterLanguage } from './letter-language.ts';

/** A sheet to fill in as mail. */
export const SHEET_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The name of the files of a letter without its ending: letters and digits of the supplier's id, and the language. */
export function nameLetterFile(supplierId: string, language: LetterLanguage): string {
  const plain = supplierId.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 60);
  return `letter-${plain}-${language}`;
}

/** The names of the files of several letters without their endings, none of them twice: ids different in a sign alone are numbered. */
export function nameLetterFiles(
  letters: readonly { readonly supplierId: string; readonly language: LetterLanguage }[],
): string[] {
  const times = new Map<string, number>();
  return letters.map(({ supplierId, language }) => {
    const name = nameLetterFile(supplierId, language);
    const key = name.toLowerCase();
    const count = (times.get(key) ?? 0) + 1;
    times.set(key, count);
    return count === 1 ? name : `${name}-${count}`;
  });
}

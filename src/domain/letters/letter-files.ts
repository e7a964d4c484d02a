import type { LetterLanguage } from './letter-language.ts';

/** What a sheet to fill in is, in mail. */
export const SHEET_MEDIA_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The name of the files of a letter without its ending: letters and digits of the supplier's id, and the language. */
export function nameLetterFile(supplierId: string, language: LetterLanguage): string {
  const plain = supplierId.replaceAll(/[^\p{L}\p{N}.-]+/gu, '-').slice(0, 60);
  return `letter-${plain}-${language}`;
}

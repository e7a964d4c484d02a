import type { FillInSheet } from '../../domain/letters/fill-in-sheet.ts';
import { nameLetterFiles, SHEET_MEDIA_TYPE } from '../../domain/letters/letter-files.ts';
import type { LetterLanguage } from '../../domain/letters/letter-language.ts';
import { writeMail } from '../../domain/letters/write-mail.ts';
import { packArchive } from '../../intake/writing/pack-archive.ts';
import { writeWorkbook } from '../../intake/writing/write-workbook.ts';

/** A letter on its way into a file: as written, and where it goes, '' if nobody is on file. */
export type LetterDraft = {
  readonly supplierId: string;
  readonly language: LetterLanguage;
  readonly subject: string;
  readonly text: string;
  readonly to: string;
  readonly sheet: FillInSheet;
};

/** A ZIP archive with two files for each letter: the draft of a mail with its enclosed sheet (`.eml`), and the sheet alone (`.xlsx`). */
export async function packDrafts(letters: readonly LetterDraft[]): Promise<Uint8Array<ArrayBuffer>> {
  const names = nameLetterFiles(letters);
  const files = letters.map(async ({ to, subject, text, sheet }, at) => {
    const name = names[at] ?? '';
    const bytes = await writeWorkbook(sheet.header, sheet.table);
    const enclosed = [{ name: `${name}.xlsx`, mediaType: SHEET_MEDIA_TYPE, bytes }];
    return [
      { path: `${name}.eml`, text: [writeMail({ to, subject, text, enclosed })] },
      { path: `${name}.xlsx`, bytes },
    ];
  });
  return packArchive((await Promise.all(files)).flat());
}

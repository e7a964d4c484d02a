import type { LetterDraft } from '../../analyses/tasks/pack-drafts.ts';
import { createBrowserTasks } from '../../analyses/threads/tasks-in-browser.ts';
import { nameLetterFile, SHEET_MEDIA_TYPE } from '../../domain/letters/letter-files.ts';
import { writeMail } from '../../domain/letters/write-mail.ts';
import type { Letter } from '../../engine/letters/letter-report.ts';
import { saveBlob } from '../components/save-file.ts';

const runTask = createBrowserTasks();

/** Hands over the sheet of a letter as a workbook. */
export async function saveSheet(letter: Letter): Promise<void> {
  saveBlob(`${nameLetterFile(letter.supplierId, letter.language)}.xlsx`, new Blob([await makeSheet(letter)]));
}

/** Hands over a letter as the draft of a mail with its sheet; `text` as the person left it. */
export async function saveDraft(letter: Letter, text: string, to: string): Promise<void> {
  const name = nameLetterFile(letter.supplierId, letter.language);
  const enclosed = [{ name: `${name}.xlsx`, mediaType: SHEET_MEDIA_TYPE, bytes: await makeSheet(letter) }];
  const mail = writeMail({ to, subject: letter.subject, text, enclosed });
  saveBlob(`${name}.eml`, new Blob([mail], { type: 'message/rfc822' }));
}

/** Hands over letters as one archive: for each the draft of a mail with its sheet, and the sheet. */
export async function saveDrafts(letters: readonly LetterDraft[], name: string): Promise<void> {
  const bytes = await runTask('drafts', { letters });
  saveBlob(`${name}.zip`, new Blob([bytes], { type: 'application/zip' }));
}

async function makeSheet({ sheet }: Letter): Promise<Uint8Array<ArrayBuffer>> {
  return runTask('workbook', sheet);
}

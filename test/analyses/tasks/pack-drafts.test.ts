import { inflateRawSync } from 'node:zlib';
import { read, utils } from '@e965/xlsx';
import { expect, it } from 'vitest';
import { packDrafts } from '../../../src/analyses/tasks/pack-drafts.ts';
import { createFillInSheet } from '../../../src/domain/letters/fill-in-sheet.ts';
import type { LetterLanguage } from '../../../src/domain/letters/letter-language.ts';
import type { LetterRequest } from '../../../src/domain/letters/letter.ts';
import { writeLetter } from '../../../src/domain/letters/write-letter.ts';

function draft(supplierId: string, language: LetterLanguage, to: string) {
  const request: LetterRequest = {
    language,
    company: 'Oden Pumpen GmbH',
    sender: 'Mei',
    contact: '',
    supplierId,
    supplierName: supplierId,
    parts: [{ partNumber: 'M1', supplierPartNumber: null, form: 'magnet', facts: [{ kind: 'share', element: 'Dy' }] }],
    laws: [],
    replyBy: '2026-12-08',
  };
  return { supplierId, ...writeLetter(request), to, sheet: createFillInSheet(request) };
}

/** The files of an archive by its central directory, read by hand after APPNOTE 4.3.12. */
function unzip(bytes: Uint8Array): Map<string, Buffer> {
  const all = Buffer.from(bytes);
  const end = all.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const files = new Map<string, Buffer>();
  let at = all.readUInt32LE(end + 16);
  for (let count = all.readUInt16LE(end + 10); count > 0; count--) {
    const [name, extra, comment] = [28, 30, 32].map((field) => all.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = all.readUInt32LE(at + 42);
    const from = local + 30 + all.readUInt16LE(local + 26) + all.readUInt16LE(local + 28);
    const content = inflateRawSync(all.subarray(from, from + all.readUInt32LE(at + 20)));
    files.set(all.toString('utf8', at + 46, at + 46 + name), content);
    at += 46 + name + extra + comment;
  }
  return files;
}

it('packs each letter in its own language, as a mail that encloses its sheet and as the sheet', async () => {
  const files = unzip(await packDrafts([draft('GM', 'zh', 'li@gm.example'), draft('Lübke', 'de', '')]));
  expect([...files.keys()]).toEqual([
    'letter-GM-zh.eml',
    'letter-GM-zh.xlsx',
    'letter-Lübke-de.eml',
    'letter-Lübke-de.xlsx',
  ]);
  const mail = files.get('letter-GM-zh.eml')?.toString('utf8') ?? '';
  expect(mail).toContain('To: li@gm.example\r\n');
  const [, body = '', enclosed = ''] = mail
    .split('--=_lodestone_letter')
    .map((part) => part.split('\r\n\r\n')[1] ?? '');
  expect(Buffer.from(body, 'base64').toString('utf8')).toContain('镝');
  expect(Buffer.from(enclosed, 'base64').equals(files.get('letter-GM-zh.xlsx')!)).toBe(true);
  const book = read(files.get('letter-Lübke-de.xlsx'));
  const text = JSON.stringify(utils.sheet_to_json(book.Sheets[book.SheetNames[0]!]!, { header: 1 }));
  expect(text).toContain('|M1|content:Dy');
});

it('loses no letter of suppliers whose ids differ in a sign or a capital alone', async () => {
  const files = unzip(await packDrafts([draft('A/1', 'en', ''), draft('A 1', 'en', ''), draft('a-1', 'en', '')]));
  expect(files.size).toBe(6);
  expect([...files.keys()].filter((name) => name.endsWith('.eml'))).toEqual([
    'letter-A-1-en.eml',
    'letter-A-1-en-2.eml',
    'letter-a-1-en-3.eml',
  ]);
});

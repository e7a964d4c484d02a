import { describe, expect, it } from 'vitest';
import { createFillInSheet } from '../../../src/domain/letters/fill-in-sheet.ts';
import { LETTER_LANGUAGES, type LetterLanguage } from '../../../src/domain/letters/letter-language.ts';
import type { AskedFact, LetterRequest } from '../../../src/domain/letters/letter.ts';
import { readSheetRef, writeSheetRef } from '../../../src/domain/letters/sheet-ref.ts';
import { LETTER_WORDS, writeLetter, writeLines } from '../../../src/domain/letters/write-letter.ts';
import { FORMS } from '../../../src/domain/closed-lists.ts';

const goods: AskedFact[] = [
  { kind: 'form' },
  { kind: 'property', property: 'crystal_form', unit: null },
  { kind: 'family' },
  { kind: 'share', element: 'Dy' },
  { kind: 'share', element: 'Tb' },
  { kind: 'contents' },
  { kind: 'property', property: 'purity_pct', unit: '%' },
  { kind: 'origin', siteId: 'GZ-1' },
];
const wider: AskedFact[] = [{ kind: 'source' }, { kind: 'technology' }];

function request(language: LetterLanguage, facts: readonly AskedFact[] = goods): LetterRequest {
  return {
    language,
    company: 'ACME',
    sender: 'M. V.',
    contact: '',
    supplierId: 'S-1',
    supplierName: 'Firm',
    parts: FORMS.map((form, at) => ({
      partNumber: `P-${at}`,
      supplierPartNumber: at % 2 === 0 ? `V-${at}` : null,
      form,
      facts,
    })),
    laws: [
      { number: 'No. 18 of 2025', since: '2025-04-04', status: 'in-force', until: null },
      { number: 'No. 57 of 2025', since: '2025-11-08', status: 'suspended', until: '2026-11-10' },
      { number: 'No. 61 of 2025', since: '2025-12-01', status: 'unclear', until: '2026-11-10' },
    ],
    replyBy: '2026-12-11',
  };
}

/** All that a supplier reads, line by line: the letter and the cells of its sheet but for the column that knows rows again. */
function listLines(language: LetterLanguage, facts?: readonly AskedFact[]): string[] {
  const asked = request(language, facts);
  const { subject, text } = writeLetter(asked);
  const { header, table } = createFillInSheet(asked);
  const cells = [
    ...header.flat(),
    ...table.columns.map(({ name }) => name),
    ...table.rows.flatMap((row) => row.slice(0, -1).map((cell) => String(cell ?? ''))),
  ];
  return [subject, ...text.split('\n'), ...cells].filter((line) => line.trim() !== '');
}

/** A line without what belongs to no language: numbers of parts, symbols of elements, names, units. */
function strip(line: string): string {
  return line
    .replaceAll(/\b[PV]-\d+\b|\bS-1\b|\bGZ-1\b|\bACME\b|\bM\. V\.|\bFirm\b|\b(?:Dy|Tb)\b|\bRef\b/g, '')
    .replaceAll(/[\d.,:;()%–-]+/g, ' ');
}

const ENGLISH_ONLY =
  /\b(?:the|which|please|your|our|with|magnet material|country|declared|reply|part|number|content|battery|does|is|of|and)\b/i;
const GERMAN_ONLY =
  /\b(?:die|der|das|und|welche[rs]?|bitte|Teil|unsere|Ihre?|nicht|mit|von|Ausfuhr|Seltene|Werk|Zusammensetzung|ist|oder)\b|[äöüßÄÖÜ]/;
const CHINESE = /\p{Script=Han}/u;
/** What no line in a language may hold. */
const FOREIGN: Readonly<Record<LetterLanguage, readonly RegExp[]>> = {
  en: [CHINESE, GERMAN_ONLY],
  de: [CHINESE, ENGLISH_ONLY],
  zh: [/[A-Za-z]{2,}/],
};
const INSIDER =
  /\b(?:HS|HS code|lane|exposure|dual-use|IMDS|CAS|homogeneous|SVHC|control code|MOFCOM|GACC|RMI|CMRT|conflict minerals|1C9\d\d|bill of materials|BOM)\b|两用物项|管制编码|Dual-Use/i;

describe('the text of a letter, line by line', () => {
  it.each(LETTER_LANGUAGES)('holds no word of another language (%s)', (language) => {
    for (const line of listLines(language, [...goods, ...wider])) {
      const plain = strip(line);
      for (const foreign of FOREIGN[language]) expect(plain, line).not.toMatch(foreign);
    }
  });

  it.each(LETTER_LANGUAGES)('holds no word of insiders, no other firm and no money (%s)', (language) => {
    for (const line of listLines(language)) {
      expect(line).not.toMatch(INSIDER);
      expect(line).not.toMatch(/€|EUR|USD|revenue|Umsatz|营业额|GZ-1/);
    }
  });

  it.each(LETTER_LANGUAGES)(
    'asks in at most three lines a part, each a question or a request, amounts with their unit (%s)',
    (language) => {
      const lines = writeLines(goods, language);
      expect(lines).toHaveLength(3);
      for (const line of lines) expect(line).toMatch(/[?？.。]$/);
      const shares = lines.find((line) => line.includes('Dy'));
      expect(shares).toMatch(language === 'zh' ? /质量百分比/ : language === 'de' ? /Masseprozent/ : /percent by mass/);
      expect(shares).toMatch(/0/);
      expect(shares).toMatch(/Tb/);
    },
  );

  it.each(LETTER_LANGUAGES)(
    'names the three rules with their state, the deadline with its weekday, and both numbers (%s)',
    (language) => {
      const { subject, text } = writeLetter(request(language));
      // 11 December 2026 is a Friday.
      const day = { en: 'Friday, 11 December 2026', de: 'Freitag, 11. Dezember 2026', zh: '2026年12月11日（星期五）' }[
        language
      ];
      expect(subject).toContain(day);
      expect(text).toContain(day);
      for (const year of ['2025']) expect(text).toContain(year);
      for (const number of ['18', '57', '61']) expect(text).toContain(number);
      expect(text).toContain(
        { en: 'in force since 4 April 2025', de: 'in Kraft seit 4. April 2025', zh: '自2025年4月4日起施行' }[language],
      );
      expect(text).toContain({ en: 'unclear', de: 'unklar', zh: '尚不明确' }[language]);
      expect(text).toContain('V-0');
      expect(text).toContain('P-0');
      expect(text).toContain('M. V.');
    },
  );

  it('speaks of sources and technology only where somebody switched that on', () => {
    for (const language of LETTER_LANGUAGES) {
      const words = LETTER_WORDS[language];
      const without = writeLetter(request(language)).text;
      expect(without).not.toContain(words.askSource);
      expect(without).not.toContain(words.askTechnology);
      const more = writeLetter(request(language, [...goods, ...wider])).text;
      expect(more).toContain(words.askSource);
      expect(more).toContain(words.askTechnology);
    }
  });

  it('names every form in each language by a name of its own', () => {
    for (const language of LETTER_LANGUAGES) {
      const names = Object.values(LETTER_WORDS[language].forms);
      expect(new Set(names).size).toBe(FORMS.length);
    }
  });
});

describe('the sheet to fill in', () => {
  it('has a row for each fact of each part, the answer empty, and knows each again', () => {
    const asked = request('de');
    const { table } = createFillInSheet(asked);
    expect(table.rows).toHaveLength(asked.parts.length * goods.length);
    const at = table.columns.findIndex(({ name }) => name === 'Antwort');
    expect(table.rows.every((row) => row[at] === '')).toBe(true);
    const refs = table.rows.map((row) => readSheetRef(String(row.at(-1))));
    expect(refs[3]).toEqual({ supplierId: 'S-1', partNumber: 'P-0', field: 'content:Dy' });
    expect(refs[7]).toEqual({ supplierId: 'S-1', partNumber: 'P-0', field: 'origin:GZ-1' });
    expect(new Set(refs.map((ref) => JSON.stringify(ref))).size).toBe(table.rows.length);
  });

  it('knows numbers again that hold bars, signs of percent, blanks and Chinese', () => {
    for (const partNumber of ['A|B', '100%', 'M 12/3', '磁体-7', 'a%7Cb', '=1+1']) {
      const ref = { supplierId: 'S|1', partNumber, field: 'content:Dy' };
      expect(readSheetRef(writeSheetRef(ref))).toEqual(ref);
    }
    expect(readSheetRef('LS1|a|b')).toBeNull();
    expect(readSheetRef('LS1|a|%E0%A4%A|c')).toBeNull();
    expect(readSheetRef('TM-4411')).toBeNull();
  });
});

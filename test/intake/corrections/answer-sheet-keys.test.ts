import { describe, expect, it } from 'vitest';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { LETTER_LANGUAGES } from '../../../src/domain/letters/letter-language.ts';
import { SHEET_COLUMNS } from '../../../src/domain/letters/letter-words.ts';
import { LETTER_WORDS } from '../../../src/domain/letters/write-letter.ts';
import { readAnswerSheet } from '../../../src/intake/corrections/read-answer-sheet.ts';

const HEAD = [
  ['Gefragt von', 'Kloos'],
  ['Beantwortet von', 'Magnetbau (Nord) (S-1)'],
  ['Bitte antworten bis', '2026-12-11'],
  ['So ausfüllen', 'Je Zeile eine Antwort'],
];
const HEADINGS = [
  'Nr.',
  'Ihre Teilenummer',
  'Unsere Teilenummer',
  'Ware',
  'Frage',
  'Antwort',
  'Einheit',
  'Stand (Datum)',
  'Nachweis (Prüfbericht, Deklaration, keiner)',
  'Bemerkung',
  'Kennung (bitte nicht ändern)',
];

/** A row of a German sheet: what it shows, and its key. */
function writeRow(theirs: string, ours: string, question: string, answer: string, key: string): string[] {
  return ['1', theirs, ours, '', question, answer, 'Masse-%', '', '', '', key];
}

function read(rows: readonly string[][], head: readonly string[][] = HEAD, headings = HEADINGS) {
  const log = createProblemLog();
  const rowsOfSheet = [...head, headings, ...rows];
  const grid = { sheet: 'Blatt', hidden: false, rows: rowsOfSheet, merged: [], decimalComma: true };
  const sheet = readAnswerSheet('back.xlsx', grid, { findTerritory: () => 'DE', properties: new Map() }, log);
  return { sheet, taken: sheet?.answers.map(({ partNumber, field }) => `${partNumber} ${field}`), log };
}

describe('a row of a returned sheet and its key', () => {
  const dysprosium = (theirs: string, ours: string, answer: string, keyed: string) =>
    writeRow(theirs, ours, 'Dysprosium (Dy)', answer, `LS1|S-1|${keyed}|content:Dy`);

  it('is refused where it shows another part than its key says', () => {
    const { sheet, taken, log } = read([
      dysprosium('X-9', 'A2', '1,2', 'A1'),
      dysprosium('X-1', 'A1', '0', 'A2'),
      dysprosium('X-3', 'A3', '0', 'A3'),
    ]);
    expect(taken).toEqual(['A3 content:Dy']);
    expect(sheet).toMatchObject({ rows: 3, refused: 2, empty: 0, notUnderstood: 0, unkeyed: 0 });
    const notes = log.problems.filter(({ code }) => code === 'answer-row-disagrees');
    expect(notes.map(({ sheet: name, row, found }) => [name, row, found])).toEqual([
      ['Blatt', 6, 'our part number A2'],
      ['Blatt', 7, 'our part number A1'],
    ]);
    expect(notes[0]?.message).toContain(
      'The key of this row says content:Dy of A1, and the row shows our part number A2',
    );
  });

  it('is refused where it shows another question of the sheet', () => {
    const { taken } = read([
      writeRow('', 'A1', 'Terbium (Tb)', '1,2', 'LS1|S-1|A1|content:Dy'),
      writeRow('', 'A1', 'Dysprosium (Dy)', '0', 'LS1|S-1|A1|content:Tb'),
      writeRow('', 'A1', 'Holmium, our own words', '0', 'LS1|S-1|A1|content:Ho'),
    ]);
    expect(taken).toEqual(['A1 content:Ho']);
  });

  it('is taken where a spreadsheet dropped zeros in front, unless that is another part of the sheet', () => {
    expect(read([dysprosium('', '300020', '0', '000300020')]).taken).toEqual(['000300020 content:Dy']);
    const both = read([dysprosium('', '12', '0', '0012'), dysprosium('', '12', '1', '12')]);
    expect(both.taken).toEqual(['12 content:Dy']);
  });

  it('is refused without our number where one part bears two numbers of the supplier', () => {
    const terbium = writeRow('X-2', '', 'Terbium (Tb)', '0', 'LS1|S-1|A1|content:Tb');
    expect(read([dysprosium('X-1', '', '0', 'A1'), terbium, dysprosium('X-3', '', '0', 'A3')]).taken).toEqual([
      'A3 content:Dy',
    ]);
  });
});

describe('the supplier of a returned sheet', () => {
  const row = (part: string, supplier: string) =>
    writeRow('', part, 'Dysprosium (Dy)', '0', `LS1|${supplier}|${part}|content:Dy`);

  it('answers under no other supplier’s key', () => {
    const { sheet, taken, log } = read([row('A1', 'S-1'), row('B1', 'S-2'), row('C1', '1')]);
    expect(taken).toEqual(['A1 content:Dy']);
    expect(sheet).toMatchObject({ rows: 3, refused: 2 });
    const note = log.problems.find(({ code }) => code === 'answer-of-other-supplier');
    expect(note).toMatchObject({ file: 'back.xlsx', sheet: 'Blatt', row: 7, found: 'S-2' });
    expect(note?.message).toBe(
      'The key of this row asks supplier S-2 about B1, but the head of the sheet names Magnetbau (Nord) (S-1): the answer is not taken.',
    );
  });

  it('is one alone where the head names none', () => {
    expect(read([row('A1', 'S-1'), row('B1', 'S-1')], []).taken).toHaveLength(2);
    expect(read([row('A1', 'S-1'), row('B1', 'S-2')], []).taken).toEqual([]);
    expect(read([row('A1', 'S-1'), row('B1', 'S-2')], [['Beantwortet von', 'Herr Kloos']]).taken).toEqual([]);
  });

  it('is read from a head in any language and with its column moved', () => {
    const head = [['', '答复方：', '', '北方磁材（S-1）']];
    expect(read([row('A1', 'S-1'), row('B1', 'S-2')], head).taken).toEqual(['A1 content:Dy']);
  });
});

describe('a returned sheet without its key column', () => {
  const row = ['1', 'X-1', 'A1', '', 'Dysprosium (Dy)', '0', 'Masse-%'];

  it.each(LETTER_LANGUAGES)('is known by its headings, with and without its title rows (%s)', (language) => {
    const { columns, head } = LETTER_WORDS[language].sheet;
    const headings = SHEET_COLUMNS.filter((column) => column !== 'ref').map((column) => columns[column]);
    const titles = Object.values(head).map((label) => [label, 'x']);
    for (const above of [titles, []]) {
      const { sheet, log } = read([row, row], above, headings);
      expect(sheet).toMatchObject({ rows: 2, unkeyed: 2, answers: [] });
      expect(log.problems.find(({ code }) => code === 'answers-without-key')?.message).toContain(
        '2 rows of this sheet have lost the key, so that nobody can tell what is answered (the first is row',
      );
    }
  });

  it('is known by its title rows where headings were deleted as well', () => {
    expect(read([row], HEAD, ['Unsere Teilenummer', 'Antwort']).sheet).toMatchObject({ rows: 1, unkeyed: 1 });
    expect(read([row], HEAD, []).sheet).toMatchObject({ rows: 1, unkeyed: 1 });
  });

  it('is no list of parts that shares some headings', () => {
    expect(
      read([row], [], ['Nr.', 'Ihre Teilenummer', 'Unsere Teilenummer', 'Ware', 'Einheit', 'Bemerkung']).sheet,
    ).toBe(null);
    expect(read([row], [['Bitte antworten bis', '2026-12-11']], ['Nr.', 'Unsere Teilenummer', 'Menge']).sheet).toBe(
      null,
    );
  });
});

describe('what stands in a returned sheet beside its answers', () => {
  const row = (answer: string): string[] => writeRow('', 'A1', 'Dysprosium (Dy)', answer, 'LS1|S-1|A1|content:Dy');
  const unread = (rows: readonly string[][], headings = HEADINGS): unknown =>
    read(rows, HEAD, headings).log.problems.find(({ code }) => code === 'answer-cells-unread')?.message;

  it('is told where it is under no heading or in a row without a question', () => {
    expect(unread([row('0')])).toBeUndefined();
    expect(unread([row('0'), ['A1 enthält ab Mai Dy']])).toMatch(/^One cell .*“A1 enthält ab Mai Dy”/);
    expect(unread([[...row('0'), 'nur ohne Beschichtung']], [...HEADINGS, 'Notiz'])).toMatch(/“nur ohne Beschichtung”/);
    const above = [['1', '', 'A1', '', 'Dysprosium (Dy)', '0', '', '', '', '', 'LS1|S-1|A1|content:Dy']];
    expect(unread(above, ['x'])).toMatch(/^4 cells .*“1”, “A1”, “Dysprosium \(Dy\)”/);
  });

  it('is a remark where an answer stands one cell too far', () => {
    const { sheet, log } = read([row('').with(6, '0 %')]);
    expect(sheet).toMatchObject({ empty: 1, answers: [{ value: 'no-answer' }] });
    expect(log.problems.find(({ code }) => code === 'answer-remark')?.message).toContain('“0 %”');
    expect(read([row('')]).sheet?.answers).toEqual([]);
    // What stands under evidence says something all the same where it holds a figure.
    expect(read([row('').with(8, 'report 88, Dy 1.5 %')]).log.problems.map(({ code }) => code)).toContain(
      'answer-remark',
    );
    expect(read([row('').with(8, 'test report')]).log.problems.map(({ code }) => code)).not.toContain('answer-remark');
  });

  it('makes a draft of it, which rules nothing out', () => {
    const draft = [...HEAD, ['Entwurf, nicht freigegeben']];
    expect(read([row('0')], draft).sheet).toMatchObject({ notUnderstood: 1, answers: [] });
    expect(read([row('1,2')], draft).sheet?.answers).toMatchObject([{ value: '1.2' }]);
  });
});

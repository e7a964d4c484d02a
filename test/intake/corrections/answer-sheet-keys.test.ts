import { describe, expect, it } from 'vitest';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
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

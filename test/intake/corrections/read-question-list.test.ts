import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { readQuestionList } from '../../../src/intake/corrections/read-question-list.ts';
import { createVocabulary } from '../../../src/intake/dictionary/vocabulary.ts';

const words = createVocabulary(loadCatalogue());

function read(text: string) {
  const log = createProblemLog();
  const rows = text.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  const list = readQuestionList(
    'list.csv',
    { sheet: null, rows, decimalComma: false, hidden: false, merged: [] },
    words,
    log,
    '2026-11-28',
  );
  return {
    taken: list?.answers.map(({ partNumber, field, value }) => `${partNumber} ${field} ${value}`) ?? null,
    counts: list === null ? null : [list.rows, list.empty, list.notUnderstood],
    answers: list?.answers.flatMap(({ answers }) => answers ?? []),
    notes: log.problems.map(({ code, message }) => `${code}: ${message}`),
  };
}

describe(readQuestionList, () => {
  it('takes how much of an element a part holds, with who said so and when', () => {
    const { taken, answers } = read(
      'Teil|Frage|Antwort|Datum|Name\nM-1|Enthält der Magnet Dysprosium?|ja, 2,8 %|01.10.2026|Frau Li\nM-2|Terbium-Gehalt in ppm|500|02.10.2026|Frau Li',
    );
    expect(taken).toEqual(['M-1 content:Dy 2.8', 'M-2 content:Tb 0.05']);
    expect(answers).toMatchObject([
      {
        evidence: 'declared',
        date: '2026-10-01',
        by: 'Frau Li',
        basis: 'Enthält der Magnet Dysprosium?',
        at: '2026-11-28',
      },
      { date: '2026-10-02' },
    ]);
  });

  it.each([
    ['Does it contain Dy?', 'Yes, about 3.2 %', 'content:Dy 2.56-3.84'],
    ['是否含镝？', '含，约3.2%', 'content:Dy 2.56-3.84'],
    ['Dy content in %?', 'yes', 'content:Dy yes'],
    ['Dy content in %?', '≥ 0.5', 'content:Dy 0.5-100'],
  ])('reads “%s”, “%s”', (question, answer, expected) => {
    expect(read(`Part|Question|Answer\nM-1|${question}|${answer}`).taken).toEqual([`M-1 ${expected}`]);
  });

  it.each([
    // Of whose goods it is said that they hold none is not told.
    ['Does it contain Dy?', 'No'],
    ['Dy content in %?', '0'],
    ['Dy content in %?', '< 0.1'],
    ['Dy content in %?', 'max. 4'],
    ['Dy content in %?', 'confidential'],
    ['Dy content in %?', 'n/a'],
    // Which of two is meant, and what else is asked.
    ['Does it contain Dy or Tb?', 'Yes, 1.5 %'],
    ['Can you quote one with less Dy content?', 'Yes'],
    ['Is it RoHS compliant?', 'Yes'],
    ['Country of origin?', 'China'],
  ])('takes nothing from “%s”, “%s”', (question, answer) => {
    expect(read(`Part|Question|Answer\nM-1|${question}|${answer}`).taken).toBeNull();
  });

  it('counts every question, and tells what is not taken', () => {
    const { counts, notes } = read(
      'Part|Question|Answer\nM-1|Dy content?|2.4\nM-2|Dy content?|none\nM-3|Dy content?|\nM-4|Origin?|China\n',
    );
    expect(counts).toEqual([4, 1, 2]);
    expect(notes[1]).toContain('M-2 “Dy content?” – “none”; M-4 “Origin?” – “China”');
  });

  it('is no list without a column of parts, of questions and of answers', () => {
    expect(read('No.|Question|Answer\n1|Dy content of M-1?|2.4').taken).toBeNull();
    expect(read('Part|Topic|Answer\nM-1|Dy content?|2.4').taken).toBeNull();
  });
});

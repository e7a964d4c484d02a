import { describe, expect, it } from 'vitest';
import { createQuestionTable } from '../../../../src/app/data/questions/create-question-table.ts';
import { writeTableCsv } from '../../../../src/domain/tables/write-csv.ts';
import { exposureReport } from '../../fixtures/exposure-report.ts';

describe(createQuestionTable, () => {
  const table = createQuestionTable(exposureReport.questions, exposureReport, { nameOf: () => 'Shop', demo: false });
  const [header = '', ...lines] = writeTableCsv([], table).trim().split(/\r?\n/);

  it('keeps the caution beside the texts, in columns of its own', () => {
    expect(header.split(',').slice(6, 10)).toEqual(['english', 'chinese', 'caution', 'caution_beside']);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain(
      'Does the EPS motor magnet contain dysprosium?,该磁体是否含镝？,Mind all of this before it goes to China.,"english, chinese",',
    );
    expect(lines[2]).toContain(',Mind all of this before it goes to China.,chinese,');
  });
});

import { describe, expect, it } from 'vitest';
import { writeQuestions } from '../../../src/app/data/write-questions.ts';
import { exposureReport } from '../fixtures/exposure-report.ts';

describe(writeQuestions, () => {
  const text = writeQuestions(exposureReport.questions, exposureReport, { nameOf: () => 'Shop', demo: false });
  const [header = '', ...lines] = text.trim().split(/\r?\n/);

  it('keeps the caution beside the texts, in columns of its own', () => {
    expect(header.split(',').slice(6, 10)).toEqual(['english', 'chinese', 'caution', 'caution_beside']);
    expect(lines).toHaveLength(3);
    expect(lines[0]).toContain(
      'Does the EPS motor magnet contain dysprosium?,该磁体是否含镝？,Mind all of this before it goes to China.,"english, chinese",',
    );
    expect(lines[2]).toContain(',Mind all of this before it goes to China.,chinese,');
  });
});

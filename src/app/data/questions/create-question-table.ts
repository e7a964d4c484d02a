import { createExportTable } from '../../../domain/tables/export-table.ts';
import type { ExportTable } from '../../../domain/tables/export-table.ts';
import type { Question } from '../../../engine/exposure/questions/question.ts';
import type { ExposureSummary } from '../../../engine/exposure/report.ts';
import { readHangingBasis } from '../../../documents/words/known-money.ts';

const LANGUAGES = { en: 'english', zh: 'chinese' } as const;

/**
 * Questions as a table to save, with their rank among all of the report. Cautions before sending have columns of their own, with the languages
 * of texts with a caution: the texts go to somebody else.
 */
export function createQuestionTable(
  questions: readonly Question[],
  report: Pick<ExposureSummary, 'questions' | 'currency' | 'lawDate'>,
  { nameOf, demo }: { nameOf: (siteId: string | null) => string; demo: boolean },
): ExportTable {
  return createExportTable<Question>(
    'Questions',
    [
      ['rank', 'number', (question) => report.questions.indexOf(question) + 1],
      ['part_number', 'text', ({ partNumber }) => partNumber],
      ['fact', 'text', ({ fact }) => fact],
      ['site_id', 'text', ({ siteId }) => siteId],
      ['site', 'text', ({ siteId }) => nameOf(siteId)],
      [
        `revenue_at_risk_${report.currency.toLowerCase()}`,
        'money',
        ({ revenueAtRisk }) => (revenueAtRisk > 0 ? Math.round(revenueAtRisk) : null),
      ],
      ['english', 'text', ({ en }) => en],
      ['chinese', 'text', ({ zh }) => zh],
      ['caution', 'text', ({ caution }) => caution?.text ?? ''],
      [
        'caution_beside',
        'text',
        ({ caution }) => caution?.beside.map((language) => LANGUAGES[language]).join(', ') ?? '',
      ],
      ['law_date', 'date', () => report.lawDate],
      ['demo', 'text', () => (demo ? 'fictional' : '')],
      ['revenue_at_risk_is', 'text', readHangingBasis],
    ],
    questions,
  );
}

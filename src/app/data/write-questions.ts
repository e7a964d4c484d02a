import { writeCsv } from '../../domain/write-csv.ts';
import type { ExposureSummary, Question } from '../../engine/exposure/report.ts';

const LANGUAGES = { en: 'english', zh: 'chinese' } as const;

/**
 * Questions as a CSV file with their rank among all of the report. What is to be minded before they are sent has columns of its own, with
 * the languages beside whose texts it stands: the texts go to somebody else.
 */
export function writeQuestions(
  questions: readonly Question[],
  report: Pick<ExposureSummary, 'questions' | 'currency' | 'lawDate'>,
  { nameOf, demo }: { nameOf: (siteId: string | null) => string; demo: boolean },
): string {
  return writeCsv(
    [
      'rank',
      'part_number',
      'fact',
      'site_id',
      'site',
      `revenue_at_risk_${report.currency.toLowerCase()}`,
      'english',
      'chinese',
      'caution',
      'caution_beside',
      'law_date',
      'demo',
    ],
    questions.map((question) => [
      report.questions.indexOf(question) + 1,
      question.partNumber,
      question.fact,
      question.siteId,
      nameOf(question.siteId),
      Math.round(question.revenueAtRisk),
      question.en,
      question.zh,
      question.caution?.text ?? '',
      question.caution?.beside.map((language) => LANGUAGES[language]).join(', ') ?? '',
      report.lawDate,
      demo ? 'fictional' : '',
    ]),
  );
}

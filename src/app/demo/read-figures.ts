import { type AnsweredDays, findAnswer } from '../../analyses/answered-days.ts';
import type { Asked } from '../../domain/questions/questions.ts';
import type { ExposureSummary } from '../../engine/exposure/report.ts';

/** Calculating takes no longer than waiting for a line that is slower. */
const PATIENCE_MS = 2000;

/** The build's own answer at an address; null: there is none to this question, or it cannot be read, so the figures are calculated. */
export async function readFigures(url: string | null, question: Asked<'summary'>): Promise<ExposureSummary | null> {
  if (url === null) return null;
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(PATIENCE_MS) });
    return response.ok ? findAnswer((await response.json()) as AnsweredDays, question) : null;
  } catch {
    return null;
  }
}

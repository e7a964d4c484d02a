import type { AnsweredDays } from '../analyses/answered-days.ts';
import { joinDays } from '../analyses/answered-days.ts';
import { createInlineAnalyst } from '../analyses/inline-analyst.ts';
import { getBuiltInCatalogue } from '../catalogue/built-in-catalogue.ts';
import { UNCHOSEN } from '../domain/questions/exposure.ts';
import type { IsoDate } from '../domain/units.ts';
import type { WorkspaceFile } from '../domain/workspace/workspace-file.ts';

/** How long after the day of its data a demo is looked at with answers of the build; later ones are calculated. */
const ANSWERED_DAYS = 365;

/**
 * The figures of the demo as the first page asks for them, under the law of each day of a year, by the engine that the page has.
 * An answer changes on days that law or data name, or on the day after one of them.
 */
export async function answerDemo(file: WorkspaceFile): Promise<AnsweredDays> {
  const version = file.versions.find(({ meta }) => meta.hash === file.head);
  if (version === undefined) throw new Error('The demo file has no version.');
  const catalogue = getBuiltInCatalogue();
  const analyst = createInlineAnalyst(catalogue);
  analyst.provideDataset(file.head, version.dataset);
  const first = version.meta.dataDate ?? version.meta.accepted.slice(0, 'YYYY-MM-DD'.length);
  const last = addDays(first, ANSWERED_DAYS);
  const named = JSON.stringify([catalogue, version.dataset]).match(/\b\d{4}-\d\d-\d\d\b/g) ?? [];
  const days = [...new Set([first, ...named.flatMap((day) => [day, addDays(day, 1)])])]
    .filter((day) => first <= day && day <= last)
    .toSorted();
  const question = { dataVersion: file.head, ...UNCHOSEN };
  const answers = [];
  for (const [place, day] of days.entries()) {
    const next = days[place + 1];
    const answer = await analyst.ask('summary', { ...question, lawDate: day });
    answers.push({ from: day, to: next === undefined ? last : addDays(next, -1), answer });
  }
  return joinDays(question, answers);
}

function addDays(day: IsoDate, count: number): IsoDate {
  return new Date(Date.parse(day) + count * 86_400_000).toISOString().slice(0, 10);
}

import { demoUrl, demoWorkspace, figuresUrl } from 'virtual:lodestone-demo';
import type { ExposureSummary } from '../../engine/exposure/report.ts';
import type { Asked } from '../../domain/questions/questions.ts';
import type { BrowserAnalyst } from '../../analyses/analyst.ts';
import { createBrowserAnalyst } from '../../analyses/threads/browser-analyst.ts';
import type { Ahead } from './ask-ahead.ts';
import type { FirstView } from './ask-ahead.ts';
import { askAhead, getQuestionAhead } from './ask-ahead.ts';
import { fetchHost } from '../demo/fetch-host.ts';
import { isFirstVisit } from '../demo/first-visit.ts';
import { locateVersion, readLeftWorkspace } from '../demo/last-visit.ts';
import { readFigures } from '../demo/read-figures.ts';
import type { KeptAnswers } from '../../analyses/threads/held/kept-answers.ts';
import { openKeptAnswers } from '../../analyses/threads/held/kept-answers.ts';
import { DEFAULT_WORKSPACE } from '../queries/view/compose-view.ts';
import { whenIdle } from '../when-idle.ts';
import { openLastWorkspace } from './last-workspace.ts';
import { getToday } from '../format/date.ts';
import { prepareFigures } from '../format/money.ts';
import { parseSearch, toValidGlobalSearch } from '../url-state.ts';

export type Visit = {
  /** True if a server answers the API, and not this browser. */
  readonly isServed: boolean;
  readonly isFirst: boolean;
  readonly isOverview: boolean;
  readonly analyst: BrowserAnalyst;
  /** Null if a server answers: its rights of a person go with the page. */
  readonly kept: KeptAnswers | null;
  /** Null if nothing is known before the host answers. */
  readonly ahead: Ahead | null;
  /** The figures of the first page; null on others. */
  readonly summary: Promise<ExposureSummary> | null;
  /** True if they are at hand. */
  readonly isKnown: boolean;
};

/** The workspace of the address before its host tells of it; null: only the host knows. */
async function findWorkspace(isFirst: boolean, id: string): Promise<FirstView['left'] | null> {
  if (isFirst) return { workspace: demoWorkspace, documents: [], locate: () => demoUrl };
  const left = await readLeftWorkspace(id);
  // The host may have another edition of the demo to put in its place.
  if (left === null || (left.workspace.demo && left.workspace.head !== demoWorkspace.head)) return null;
  return { ...left, locate: (hash) => locateVersion(id, hash) };
}

/** Figures without calculation: an earlier visit's, on a first one the build's. */
async function readKnown(kept: KeptAnswers | null, isFirst: boolean, question: Asked<'summary'>) {
  return isFirst ? readFigures(figuresUrl, question) : ((await kept?.read('summary', question)) ?? null);
}

async function beginVisit(): Promise<Visit> {
  const isServed = document.querySelector('meta[name="lodestone-host"]')?.getAttribute('content') === 'server';
  const isOverview = location.pathname === import.meta.env.BASE_URL;
  const isNetwork = location.pathname === `${import.meta.env.BASE_URL}network`;
  if (!isServed) openLastWorkspace(isOverview);
  if (!isServed && !isOverview) fetchHost();
  const isFirst = !isServed && (await isFirstVisit());
  const search = toValidGlobalSearch(parseSearch(location.search));
  // The build names this file after its content, in which the thread's is named after its own.
  const kept = isServed || import.meta.env.DEV ? null : openKeptAnswers(import.meta.url);
  const isAhead = !isServed && (isOverview || isNetwork);
  const left = isAhead ? await findWorkspace(isFirst, search.ws ?? DEFAULT_WORKSPACE) : null;
  const question = left === null ? null : getQuestionAhead({ left, search, today: getToday(new Date()) });
  const known = question === null || !isOverview ? null : await readKnown(kept, isFirst, question);
  // A thread with nothing to do at first would take its start from what is drawn.
  const analyst = createBrowserAnalyst(undefined, known === null);
  const ahead = left === null || question === null ? null : { ...left, question };
  const summary = ahead === null || !isOverview ? null : askAhead(analyst, ahead, known);
  if (isOverview && ahead === null && !isServed) fetchHost();
  if (ahead !== null && summary !== null && (known === null || isFirst)) {
    const keep = async (answer: ExposureSummary) => {
      await whenIdle();
      await kept?.keep('summary', ahead.question, answer);
    };
    summary.then(keep, () => undefined);
  }
  return { isServed, isFirst, isOverview, analyst, kept, ahead, summary, isKnown: known !== null };
}

/**
 * The beginning of a visit. The build loads this module before the program of the page, so the thread of the analyses starts meanwhile: a browser
 * starts a thread only in a free moment of the page's own, and for a while there is none then.
 */
export const visit = beginVisit();

// Until the program of the page is there its thread has nothing else to do.
void whenIdle().then(prepareFigures);

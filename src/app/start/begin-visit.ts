import { demoUrl, demoWorkspace } from 'virtual:lodestone-demo';
import type { BrowserAnalyst } from '../../analyses/analyst.ts';
import { createBrowserAnalyst } from '../../analyses/threads/browser-analyst.ts';
import type { Ahead } from './ask-ahead.ts';
import { askAhead } from './ask-ahead.ts';
import { isFirstVisit } from '../demo/first-visit.ts';
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
  /** Null if nothing is known before the host answers. */
  readonly ahead: Ahead | null;
};

async function beginVisit(): Promise<Visit> {
  const isServed = document.querySelector('meta[name="lodestone-host"]')?.getAttribute('content') === 'server';
  const isOverview = location.pathname === import.meta.env.BASE_URL;
  if (!isServed) openLastWorkspace(isOverview);
  const isFirst = !isServed && (await isFirstVisit());
  const analyst = createBrowserAnalyst();
  const view = {
    demo: { workspace: demoWorkspace, url: demoUrl },
    search: toValidGlobalSearch(parseSearch(location.search)),
    today: getToday(new Date()),
  };
  const ahead = isFirst && isOverview ? askAhead(analyst, view) : null;
  return { isServed, isFirst, isOverview, analyst, ahead };
}

/**
 * What a visit begins with. The build loads this module before the program of the page, so that the thread of the analyses starts while
 * that is on its way: a browser starts a thread only when the page's own has a moment, and for a while it then has none.
 */
export const visit = beginVisit();

// Until the program of the page is there its thread has nothing else to do.
void whenIdle().then(prepareFigures);

import type { Raw } from '../url-state.ts';
import { compact, getText, getWord } from '../url-state.ts';

export const SCENARIO_TABS = ['build', 'result', 'sweep', 'compare'] as const;
export type ScenarioTab = (typeof SCENARIO_TABS)[number];

/** The Scenarios page: which scenario is open on which tab, or (`compare`) which ones stand side by side. */
export type ScenariosSearch = {
  /** Id of the scenario that is open; default: the library. */
  s?: string | undefined;
  tab?: ScenarioTab | undefined;
  /** Up to four ids that are ticked or compared, separated by commas. */
  with?: string | undefined;
  /** Whether a comparison shows only what differs. */
  diff?: 'on' | undefined;
  /** Product whose course is drawn; default: the one that loses most. */
  product?: string | undefined;
  /** Product and day whose loss is traced, as `partNumber@day`. */
  trace?: string | undefined;
};

/** Most scenarios that stand side by side. */
export const MOST_COMPARED = 4;

/** The parameters of the Scenarios page; anything malformed is dropped. */
export function toValidScenariosSearch(raw: Raw): ScenariosSearch {
  return compact<ScenariosSearch>({
    s: getText(raw, 's'),
    tab: getWord(raw, 'tab', SCENARIO_TABS),
    with: getText(raw, 'with'),
    diff: getWord(raw, 'diff', ['on']),
    product: getText(raw, 'product'),
    trace: getText(raw, 'trace'),
  });
}

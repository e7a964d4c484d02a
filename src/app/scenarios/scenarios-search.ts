import type { Raw } from '../url-state.ts';
import { parseList } from '../address-lists.ts';
import { compact, getText, getWord } from '../url-state.ts';

export const SCENARIO_TABS = [
  'build',
  'result',
  'sweep',
  'compare',
  'what-if',
  'moves',
  'resilience',
  'systemic',
  'shock',
] as const;
export type ScenarioTab = (typeof SCENARIO_TABS)[number];

/** The kinds of things to be down, from the whole to the single part. */
export const OUTAGE_LEVELS = ['countries', 'suppliers', 'sites', 'nodes'] as const;
export type OutageLevel = (typeof OUTAGE_LEVELS)[number];
const OUTAGE_SORTS = ['impact', 'gap', 'survive'] as const;
export type OutageSort = (typeof OUTAGE_SORTS)[number];

/** How firms turn inputs into output, as the systemic index is computed. */
export const PRODUCTIONS = ['linear', 'leontief', 'gl'] as const;
/** Largest fall in a step at the end of a cascade. */
export const EPSILONS = ['0.01', '0.0001', '0.000001'] as const;
export const SHOCK_MODELS = ['firms', 'sectors'] as const;
export const RATIONING = ['prop', 'fclast', 'fill'] as const;

/**
 * The Scenarios page: the open scenario and its tab, scenarios side by side (`compare`), everything down in turn (`resilience`, `systemic`), or
 * one site struck and followed from there (`shock`).
 */
export type ScenariosSearch = {
  /** Id of the open scenario; default: the library. */
  s?: string | undefined;
  tab?: ScenarioTab | undefined;
  /** Start of the dials of What-if: id of a scenario, or `preset:ID`. */
  from?: string | undefined;
  /** Id of the library's first preset. */
  preset?: string | undefined;
  /** Up to four ids ticked or compared, separated by commas. */
  with?: string | undefined;
  /** Whether a comparison shows only differences. */
  diff?: 'on' | undefined;
  /** Product or part with a drawn course; default: the product losing most. */
  product?: string | undefined;
  /** Product and day of the traced loss, as `partNumber@day`. */
  trace?: string | undefined;
  /** Level of things down in turn; default: sites. */
  level?: OutageLevel | undefined;
  /** Order of things down in turn; default: performance impact. */
  sort?: OutageSort | undefined;
  /** Id of the thing down with open arithmetic. */
  row?: string | undefined;
  /** Settings of the systemic index; default: gl, 0.01, replaceable. */
  production?: (typeof PRODUCTIONS)[number] | undefined;
  eps?: (typeof EPSILONS)[number] | undefined;
  replace?: 'off' | undefined;
  /** Settings of a shock: the site, and numbers as text; see `readShock`. */
  site?: string | undefined;
  model?: (typeof SHOCK_MODELS)[number] | undefined;
  rule?: (typeof RATIONING)[number] | undefined;
  damage?: string | undefined;
  recovery?: string | undefined;
  stock?: string | undefined;
  reorder?: string | undefined;
};

/** Most scenarios side by side. */
export const MOST_COMPARED = 4;

/** The parameter `with` after one scenario was ticked: added while there is room, or taken out where it stood. */
export function toggleCompared(compared: string | undefined, id: string): string | undefined {
  const ids = parseList(compared).slice(0, MOST_COMPARED);
  const next = ids.includes(id) ? ids.filter((one) => one !== id) : [...ids, id].slice(0, MOST_COMPARED);
  return next.length === 0 ? undefined : next.join(',');
}

/** The parameters of the Scenarios page; anything malformed is dropped. */
export function toValidScenariosSearch(raw: Raw): ScenariosSearch {
  return compact<ScenariosSearch>({
    s: getText(raw, 's'),
    tab: getWord(raw, 'tab', SCENARIO_TABS),
    from: getText(raw, 'from'),
    preset: getText(raw, 'preset'),
    with: getText(raw, 'with'),
    diff: getWord(raw, 'diff', ['on']),
    product: getText(raw, 'product'),
    trace: getText(raw, 'trace'),
    level: getWord(raw, 'level', OUTAGE_LEVELS),
    sort: getWord(raw, 'sort', OUTAGE_SORTS),
    row: getText(raw, 'row'),
    production: getWord(raw, 'production', PRODUCTIONS),
    eps: getWord(raw, 'eps', EPSILONS),
    replace: getWord(raw, 'replace', ['off']),
    site: getText(raw, 'site'),
    model: getWord(raw, 'model', SHOCK_MODELS),
    rule: getWord(raw, 'rule', RATIONING),
    damage: getText(raw, 'damage'),
    recovery: getText(raw, 'recovery'),
    stock: getText(raw, 'stock'),
    reorder: getText(raw, 'reorder'),
  });
}

import { FILL_NAMES } from '../../words/fill-words.ts';
import type { Raw } from '../../url-state.ts';
import { compact, getText, getWord } from '../../url-state.ts';

/** How the network is shown; without the parameter as `showsChains` says. */
export const NETWORK_VIEWS = ['chains', 'graph', 'map', 'flow', 'table'] as const;
export const GROUPINGS = ['country', 'supplier', 'stage'] as const;
export type Grouping = (typeof GROUPINGS)[number];
export const MEASURES = ['spend', 'risk', 'exposed', 'survive', 'systemic'] as const;
export type Measure = (typeof MEASURES)[number];

/** The Network page: view, part of the network, choice in it, and look. */
export type NetworkSearch = {
  as?: (typeof NETWORK_VIEWS)[number] | undefined;
  /** Selection among the exposed chains: the key of a row or of a source. */
  chain?: string | undefined;
  /** Grouping of sources; default: by country where there are too many to read, else none. */
  by?: Grouping | 'none' | undefined;
  /** Open groups as `column:key`, separated by commas, in the order of opening. */
  open?: string | undefined;
  /** Meaning of a node's size; default: spend. */
  size?: Measure | undefined;
  /** Selection: the key of a node, `column:key` of a group, or `country:CN`. */
  sel?: string | undefined;
  /** Way lit up by the selection; default: both. */
  way?: 'up' | 'down' | undefined;
  /** Fills shown, separated by commas. */
  facet?: string | undefined;
  product?: string | undefined;
  measure?: string | undefined;
  country?: string | undefined;
  element?: string | undefined;
  evidence?: string | undefined;
  /** Whether choke points are marked; default: not. */
  choke?: 'on' | undefined;
  /** List of the table; default: sources. */
  list?: 'flows' | undefined;
  /** Column of the table, with `-` before it for descending. */
  sort?: string | undefined;
  /** Measure of the flow; default: value. */
  flow?: 'quantity' | undefined;
  /** Meaning of the map's colours; default: departures in need of a licence. */
  land?: 'value' | undefined;
  /** Where one looks: middle and scale as `x,y,k`; default: all of it. */
  at?: string | undefined;
};

/** The narrowing parameters. */
export const NETWORK_FILTERS = ['facet', 'product', 'measure', 'country', 'element', 'evidence'] as const;

/** Whether the view depends on the exposure; the graph by itself is drawn before it is known. */
export function asksExposure({ as, facet, element, measure, size }: NetworkSearch): boolean {
  return (
    (as !== undefined && as !== 'graph') ||
    [facet, element, measure].some((one) => one !== undefined) ||
    size === 'risk' ||
    size === 'exposed'
  );
}

/** Parameters of the views of the whole network alone: an address with one of them shows the graph, as it did before there were chains. */
const WHOLE_KEYS = [
  ...NETWORK_FILTERS,
  'by',
  'open',
  'size',
  'sel',
  'way',
  'choke',
  'list',
  'sort',
  'flow',
  'land',
  'at',
] as const satisfies readonly (keyof NetworkSearch)[];

/** Whether an address shows the exposed chains, the page's opening view. */
export function showsChains(search: NetworkSearch): boolean {
  return search.as === 'chains' || (search.as === undefined && WHOLE_KEYS.every((key) => search[key] === undefined));
}

/** The parameters of the Network page; anything malformed is dropped. */
export function toValidNetworkSearch(raw: Raw): NetworkSearch {
  const text = (key: keyof NetworkSearch) => getText(raw, key);
  const facet = text('facet')
    ?.split(',')
    .filter((name) => FILL_NAMES.some((fill) => fill === name))
    .join(',');
  return compact<NetworkSearch>({
    as: getWord(raw, 'as', NETWORK_VIEWS),
    chain: text('chain'),
    by: getWord(raw, 'by', [...GROUPINGS, 'none']),
    open: text('open'),
    size: getWord(raw, 'size', MEASURES),
    sel: text('sel'),
    way: getWord(raw, 'way', ['up', 'down']),
    facet: facet === '' ? undefined : facet,
    product: text('product'),
    measure: text('measure'),
    country: text('country'),
    element: text('element'),
    evidence: text('evidence'),
    choke: getWord(raw, 'choke', ['on']),
    list: getWord(raw, 'list', ['flows']),
    sort: text('sort'),
    flow: getWord(raw, 'flow', ['quantity']),
    land: getWord(raw, 'land', ['value']),
    at: text('at'),
  });
}

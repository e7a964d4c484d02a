import { READINGS, type Reading } from '../domain/closed-lists.ts';
import type { IsoDate } from '../domain/units.ts';
import type { LawStatus } from '../engine/controls/finding.ts';
import { formatFacet, parseFacet } from './address-lists.ts';
import { isLawDay } from './format/date.ts';

/**
 * The content of the address, written and read here only: a link shows a colleague its sender's view. Values are plain text; absent ones have their
 * defaults, misunderstood ones are dropped, and `undefined` takes a parameter out.
 */
export type GlobalSearch = {
  /** Workspace id; default `demo`. */
  ws?: string | undefined;
  /** Hash of a data version; default: the one in use. */
  v?: string | undefined;
  /** Law date; default: today. */
  law?: IsoDate | undefined;
  /** Assumptions as `limb:in-force,limb:ended`, or `none`; default: those saved with the workspace. */
  assume?: string | undefined;
  /** Whether the last day of a suspension still belongs to it; default: as saved, else inclusive. */
  end?: SuspensionEnd | undefined;
  /** Reading of pauses passed without a known act; default: as saved, else open. */
  reading?: Reading | undefined;
  /** Whether market shares stand in for unseen sources; default: as saved, else on. */
  inf?: 'on' | 'off' | undefined;
};
export type SuspensionEnd = 'inclusive' | 'exclusive';

export const EXPOSURE_TABS = ['parts', 'suppliers', 'sites', 'materials', 'measures'] as const;
export type ExposureTab = (typeof EXPOSURE_TABS)[number];

/** The Exposure page: its list, filters, order, open row and saved view of origin. */
export type ExposureSearch = {
  tab?: ExposureTab | undefined;
  /** Fills shown, separated by commas; default: all. So are the lists below. */
  facet?: string | undefined;
  product?: string | undefined;
  element?: string | undefined;
  country?: string | undefined;
  stage?: string | undefined;
  measure?: string | undefined;
  form?: string | undefined;
  category?: string | undefined;
  /** How the sources are known. */
  evidence?: string | undefined;
  /** `own`, `inferred`: the company's parts, or contents from public figures. */
  contents?: string | undefined;
  triage?: string | undefined;
  supplier?: string | undefined;
  site?: string | undefined;
  q?: string | undefined;
  /** Column, with `-` before it for descending. */
  sort?: string | undefined;
  /** Part number of the open sheet (supplier, site, material or measure id on the other tabs). */
  part?: string | undefined;
  /** Id of a saved view. */
  view?: string | undefined;
  /** Whether the charts stand above the list; default: on. */
  charts?: 'off' | undefined;
};

export const CONTROLS_TABS = ['measures', 'items', 'parties', 'licensing', 'open', 'packs'] as const;
export type ControlsTab = (typeof CONTROLS_TABS)[number];
/** The Controls page: its list, an open measure or item, and the filters of the lists. */
export type ControlsSearch = {
  tab?: ControlsTab | undefined;
  measure?: string | undefined;
  item?: string | undefined;
  q?: string | undefined;
  /** Only rules for batteries or for motors. */
  for?: 'battery' | 'motor' | undefined;
  /** Only this law status. */
  status?: LawStatus | undefined;
  /** Only rules with this element. */
  element?: string | undefined;
  /** The time line as a table. */
  as?: 'table' | undefined;
};
const LAW_STATUSES = [
  'in-force',
  'unconfirmed',
  'suspended',
  'not-yet',
  'ended',
] as const satisfies readonly LawStatus[];

export const DATA_TABS = ['import', 'problems', 'versions', 'questions', 'categories', 'export'] as const;
export const IMPORT_STEPS = ['tables', 'problems', 'duplicates', 'parts', 'accept'] as const;
export type ImportStep = (typeof IMPORT_STEPS)[number];
/** The Data page: its tab, the search text, and the step of the import under way; default: the step in need of a person. */
export type DataSearch = {
  tab?: (typeof DATA_TABS)[number] | undefined;
  q?: string | undefined;
  step?: ImportStep | undefined;
  /** The version with open changes, and the one compared with it; default: the one before it. */
  changes?: string | undefined;
  against?: string | undefined;
};
/** The People page: the organisation; default: the shown workspace's. */
export type PeopleSearch = { org?: string | undefined };
/** The Audit page: the organisation, and filters by person, act, place and words. */
export type AuditSearch = PeopleSearch & {
  who?: string | undefined;
  what?: string | undefined;
  where?: string | undefined;
  q?: string | undefined;
};
/** The page of a supplier: its id; none: all letters. */
export type SupplierSearch = { id?: string | undefined };
/** The Overview page: the figure with open arithmetic. */
export type OverviewSearch = { open?: string | undefined };

export const GLOBAL_KEYS = [
  'ws',
  'v',
  'law',
  'assume',
  'end',
  'reading',
  'inf',
] as const satisfies readonly (keyof GlobalSearch)[];
const EXPOSURE_TEXT_KEYS = [
  'product',
  'element',
  'country',
  'stage',
  'measure',
  'form',
  'category',
  'evidence',
  'contents',
  'triage',
  'supplier',
  'site',
  'q',
  'sort',
  'part',
  'view',
] as const satisfies readonly (keyof ExposureSearch)[];

/** Search parameters as flat text: no JSON, so a hash of digits stays text. The last of a repeated key counts. */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

/** The reverse of `parseSearch`: `?a=b&c=d`, or nothing when no parameter is set. Empty and absent values are left out. */
export function stringifySearch(search: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [key, value] of Object.entries(search)) {
    if (typeof value === 'string' && value !== '') params.set(key, value);
  }
  // Commas and colons are legal in a query and make the assumptions readable.
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%3A', ':');
  return text === '' ? '' : `?${text}`;
}

/** Parameters as they stand in the address. */
export type Raw = Record<string, unknown>;

/** A parameter with a value. */
export function getText(raw: Raw, key: string): string | undefined {
  const value = raw[key];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** A parameter out of some words. */
export function getWord<T extends string>(raw: Raw, key: string, words: readonly T[]): T | undefined {
  const text = getText(raw, key);
  return words.find((word) => word === text);
}

/** Keeps the keys with a value. */
export function compact<T extends object>(search: T): Partial<T> {
  const copy: Partial<T> = { ...search };
  for (const key in copy) if (copy[key] === undefined) delete copy[key];
  return copy;
}

/**
 * A validation as the router needs it. The router lays its result over the raw search, so a rejected value would stay: here it is named as absent.
 * `root` answers for the global parameters only, a page for all others, known to it or not.
 */
export function dropRejected<T extends object>(level: 'root' | 'page', validate: (raw: Raw) => T): (raw: Raw) => T {
  const isGlobal = (key: string) => GLOBAL_KEYS.some((one) => one === key);
  return (raw) => {
    const own = Object.keys(raw).filter((key) => isGlobal(key) === (level === 'root'));
    return { ...Object.fromEntries(own.map((key) => [key, undefined])), ...validate(raw) };
  };
}

/** The parameters of every page; anything malformed is dropped. */
export function toValidGlobalSearch(raw: Raw): GlobalSearch {
  const law = getText(raw, 'law');
  return compact<GlobalSearch>({
    ws: getText(raw, 'ws'),
    v: getText(raw, 'v'),
    law: law !== undefined && isLawDay(law) ? law : undefined,
    assume: getText(raw, 'assume'),
    end: getWord(raw, 'end', ['inclusive', 'exclusive']),
    reading: getWord(raw, 'reading', READINGS),
    inf: getWord(raw, 'inf', ['on', 'off']),
  });
}

/** The parameters of the Exposure page. */
export function toValidExposureSearch(raw: Raw): ExposureSearch {
  const facet = parseFacet(getText(raw, 'facet'));
  return compact<ExposureSearch>({
    tab: getWord(raw, 'tab', EXPOSURE_TABS),
    facet: facet.length === 0 ? undefined : formatFacet(facet),
    charts: getWord(raw, 'charts', ['off']),
    ...Object.fromEntries(EXPOSURE_TEXT_KEYS.map((key) => [key, getText(raw, key)])),
  });
}

/** The parameters of the Controls page. */
export function toValidControlsSearch(raw: Raw): ControlsSearch {
  return compact<ControlsSearch>({
    tab: getWord(raw, 'tab', CONTROLS_TABS),
    for: getWord(raw, 'for', ['battery', 'motor']),
    status: getWord(raw, 'status', LAW_STATUSES),
    element: getText(raw, 'element'),
    as: getWord(raw, 'as', ['table']),
    measure: getText(raw, 'measure'),
    item: getText(raw, 'item'),
    q: getText(raw, 'q'),
  });
}

/** The parameters of the Data page. */
export function toValidDataSearch(raw: Raw): DataSearch {
  return compact<DataSearch>({
    tab: getWord(raw, 'tab', DATA_TABS),
    q: getText(raw, 'q'),
    step: getWord(raw, 'step', IMPORT_STEPS),
    changes: getText(raw, 'changes'),
    against: getText(raw, 'against'),
  });
}

/** The parameters of the People page. */
export function toValidPeopleSearch(raw: Raw): PeopleSearch {
  return compact<PeopleSearch>({ org: getText(raw, 'org') });
}

/** The parameters of the Audit page. */
export function toValidAuditSearch(raw: Raw): AuditSearch {
  const keys = ['org', 'who', 'what', 'where', 'q'] as const;
  return compact<AuditSearch>(Object.fromEntries(keys.map((key) => [key, getText(raw, key)])));
}

/** The parameters of the Overview page. */
export function toValidOverviewSearch(raw: Raw): OverviewSearch {
  return compact<OverviewSearch>({ open: getText(raw, 'open') });
}

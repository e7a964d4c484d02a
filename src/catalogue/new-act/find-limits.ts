import type { PropertyDefinition } from '../schema.ts';
import { type FoundContent, findContent } from './find-content.ts';
import { getOwn } from '../../domain/get-own.ts';

type Op = '>=' | '>' | '<=' | '<' | 'between';

/** A figure as a limit of goods. `property` null: the words before it name none of the catalogue's. */
export type FoundLimit = {
  readonly words: string;
  readonly property: string | null;
  readonly op: Op;
  readonly value: number;
  readonly upper?: number;
  readonly unit: string;
  /** The unit is the property's own, so the figure can be taken as it is. */
  readonly fits: boolean;
  /** The element of a share of the mass; null: none. */
  readonly contentOf: FoundContent | null;
  /** It is a figure of something in the goods (`containing wire of purity …`), and not of the goods. */
  readonly isOfPart: boolean;
  /** The nearest element; null: none is named near it. */
  readonly nearest: FoundContent | null;
};

/** It begins at the first of its figures: begun at each of them, a long row of figures took their square. */
const NUMBER = String.raw`((?<!\d)\d+(?:,\d{3}){0,9}(?:\.\d+)?)`;
/** No unit of the field is as long as its bounds, which keep a row of letters and figures from being read anew from each figure. */
const UNIT = String.raw`\s*(%|°C|℃|ppm|[A-Za-zµμΩ][A-Za-zµμΩ0-9]{0,40}(?:[·./*][A-Za-zµμΩ]{1,40}[0-9]{0,9}){0,6}|微米|毫米|兆帕|千克|公斤|立方米|升)?`;
const OPS: readonly (readonly [Op, string])[] = [
  [
    '>=',
    '大于或?者?等于|不小于|不低于|不少于|≥|>=|at least|no(?:t)? less than|greater than or equal to|equal to or (?:greater|higher|more) than|a minimum of',
  ],
  [
    '<=',
    '小于或?者?等于|不大于|不高于|不超过|不多于|≤|<=|at most|no(?:t)? (?:more|greater|higher) than|less than or equal to|equal to or (?:less|lower) than|not exceeding|a maximum of',
  ],
  ['>', '大于|高于|超过|多于|>|greater than|higher than|more than|exceeding|above|over'],
  ['<', '小于|低于|少于|<|less than|lower than|below|under'],
];
const BETWEEN = new RegExp(
  String.raw`(?:between|from|介于|在)?\s*${NUMBER}${UNIT}\s*(?:~|至|到|-|–|to|and)\s*${NUMBER}${UNIT}`,
  'gi',
);
const AFTER = new RegExp(
  String.raw`${NUMBER}${UNIT}\s*(及以上|\(含\)以上|以上|or (?:more|higher|greater|above)|及以下|以下|or (?:less|lower|below))`,
  'gi',
);

/** Names of properties in announcements beside the catalogue's own. */
const OTHER_NAMES: Readonly<Record<string, RegExp>> = {
  energy_density_wh_per_kg: /重量能量密度|specific energy|gravimetric energy/i,
  mean_particle_size_um: /粒径|粒度|particle size/i,
  specific_capacity_mah_per_g: /克容量|比容量|specific capacity/i,
  first_coulombic_efficiency_pct: /首次(充放电)?(库[仑伦])?效率|first.{0,20}efficiency/i,
  purity_pct: /纯度|purity/i,
};
/** Units as announcements write them, as the catalogue does. */
const UNIT_NAMES: Readonly<Record<string, string>> = {
  μm: 'µm',
  um: 'µm',
  微米: 'µm',
  毫米: 'mm',
  兆帕: 'MPa',
  mpa: 'MPa',
  千克: 'kg',
  公斤: 'kg',
  立方米: 'm3',
  升: 'L',
  '℃': '°C',
  'wh/kg': 'Wh/kg',
  'mah/g': 'mAh/g',
  'g/cc': 'g/cm3',
  'g/ml': 'g/cm3',
};

/** The limits in a text, in their order, each with the property named before it. */
export function findLimits(text: string, properties: readonly PropertyDefinition[]): FoundLimit[] {
  const taken: { readonly from: number; readonly to: number; readonly limit: FoundLimit }[] = [];
  const take = (from: number, words: string, op: Op, numbers: readonly string[], unit: string): void => {
    const to = from + words.length;
    if (taken.some((one) => from < one.to && to > one.from)) return;
    const [value = 0, upper] = numbers.map((one) => Number(one.replaceAll(',', '')));
    const limit = describe(
      text,
      from,
      to,
      { op, value, ...(upper === undefined ? {} : { upper }), unit: nameUnit(unit) },
      properties,
    );
    taken.push({ from, to, limit });
  };
  for (const [op, words] of OPS) {
    const pattern = new RegExp(String.raw`(?:${words})\s*:?\s*${NUMBER}${UNIT}`, 'gi');
    for (const match of text.matchAll(pattern)) take(match.index, match[0], op, [match[1]!], match[2] ?? '');
  }
  for (const match of text.matchAll(AFTER)) {
    take(
      match.index,
      match[0],
      /上|more|higher|greater|above/i.test(match[3]!) ? '>=' : '<=',
      [match[1]!],
      match[2] ?? '',
    );
  }
  for (const match of text.matchAll(BETWEEN)) {
    const unit = match[4] ?? match[2] ?? '';
    if (unit !== '' && Number(match[1]) < Number(match[3]))
      take(match.index, match[0], 'between', [match[1]!, match[3]!], unit);
  }
  return taken.toSorted((a, b) => a.from - b.from).map(({ limit }) => limit);
}

const ENGLISH_NUMBER = String.raw`\b(?:a |an )?(?:half|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b`;
const CLAUSE_MARKS = ['。', ';', ',', '、', '(', ':'];

type Figure = Pick<FoundLimit, 'op' | 'value' | 'upper' | 'unit'>;

function describe(
  text: string,
  from: number,
  to: number,
  figure: Figure,
  properties: readonly PropertyDefinition[],
): FoundLimit {
  const clauseStart = Math.max(...CLAUSE_MARKS.map((mark) => text.lastIndexOf(mark, from - 1)), -1) + 1;
  const before = text.slice(clauseStart, from);
  const behind = text.slice(to, to + 40).split(/[。;,、)]/)[0] ?? '';
  const closest = before.slice(-60);
  const near = `${closest} ${behind.slice(0, 30)}`;
  const found = findProperty(closest, properties) ?? findProperty(near, properties);
  const nearest = findContent(before, behind);
  const isShare = figure.unit === '%' || figure.unit === 'ppm';
  const isContent =
    isShare &&
    found === undefined &&
    (nearest?.isGuess === false || /含|含量|占|content|contain|by (mass|weight)|wt/i.test(near));
  return {
    words: text.slice(clauseStart, to).trim(),
    property: found?.id ?? null,
    ...figure,
    fits: found?.unit === figure.unit,
    contentOf: isContent ? nearest : null,
    isOfPart: OF_PART.test(before),
    nearest,
  };
}

const OF_PART = /\b(?:contain|compris|consist|incorporat)(?:s|es|ed|ing|e)?\b|含有|包含|内含|其中/i;

/** Words before a figure of their own kind, in unread numerals: `不低于三千`, `at least twenty`, `千分之五`. */
const UNREAD_FIGURES = [
  /(?:百|千|万)分之\s*[\d〇零一二两三四五六七八九十百千万]+/g,
  /(?:大于|小于|等于|高于|低于|超过|不足|不少于|不多于|≥|≤|>|<|至少|最多|介于)\s*[〇零一二两三四五六七八九十百千万]+(?![A-Za-z])/g,
  /(?<![〇零一二两三四五六七八九十百千万])[〇零一二两三四五六七八九十百千万]+[^\d\s;,。、]{0,6}(?:及以上|以上|及以下|以下)/g,
  new RegExp(
    String.raw`(?:at least|at most|more than|less than|greater than|higher than|lower than|exceeding|not exceeding|above|below|over|under|minimum of|maximum of|equal to|[≥≤<>])\s*${ENGLISH_NUMBER}`,
    'gi',
  ),
  new RegExp(
    String.raw`${ENGLISH_NUMBER}\s+(?:[a-z%/]+\s+){0,3}or (?:more|less|higher|lower|greater|above|below)`,
    'gi',
  ),
];

/** Words of a text for a limit with an unread figure. */
export function findUnreadFigures(text: string): string[] {
  return UNREAD_FIGURES.flatMap((pattern) => [...text.matchAll(pattern)].map(([words]) => words));
}

function findProperty(words: string, properties: readonly PropertyDefinition[]): PropertyDefinition | undefined {
  const lower = words.toLowerCase();
  const named = properties.filter(
    ({ kind, label, zh, id }) =>
      kind === 'number' &&
      (lower.includes(label.toLowerCase()) || words.includes(zh) || OTHER_NAMES[id]?.test(words) === true),
  );
  // The longest name is the most exact one: compaction density is no density.
  return named.toSorted((a, b) => b.label.length - a.label.length)[0];
}

function nameUnit(unit: string): string {
  return getOwn(UNIT_NAMES, unit) ?? getOwn(UNIT_NAMES, unit.toLowerCase()) ?? unit;
}

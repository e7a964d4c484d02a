import { loadCatalogue } from '../../src/catalogue/load-catalogue.ts';
import type { Form } from '../../src/domain/closed-lists.ts';
import { matchItem } from '../../src/engine/controls/match.ts';
import { matchCatchAlls } from '../../src/engine/exposure/findings/lane-match.ts';
import { addNamedElements } from '../../src/engine/controls/stated-kind.ts';
import type { Match } from '../../src/engine/controls/finding.ts';
import type { ElementFact, LaneFacts, PartFacts, PropertyFact } from '../../src/engine/controls/facts.ts';
import { loadKnownLaw } from './known-law.ts';

const catalogue = loadCatalogue();
const known = loadKnownLaw();

/** What a supplier declares of its goods. */
export type Goods = {
  form: Form | null;
  /** Elements that it contains, parted by blanks. */
  has?: string;
  /** Elements that it declares not to contain. */
  lacks?: string;
  /** The list of what it contains is complete. */
  closed?: boolean;
  numbers?: Record<string, number>;
  words?: Record<string, string>;
  conditions?: Record<string, string>;
};

function getFacts({
  form,
  has = '',
  lacks = '',
  closed = false,
  numbers = {},
  words = {},
  conditions = {},
}: Goods): PartFacts {
  const elements = new Map<string, ElementFact>();
  const fact = { touched: false, evidence: 'declared' } as const;
  for (const element of has.split(' ').filter(Boolean)) {
    elements.set(element, { ...fact, state: 'contains', text: element });
  }
  for (const element of lacks.split(' ').filter(Boolean)) {
    elements.set(element, { ...fact, state: 'no', text: `no ${element}` });
  }
  const properties = new Map<string, PropertyFact>();
  const blank = { min: null, max: null, text: null, conditions: null, evidence: 'declared' } as const;
  for (const [id, value] of Object.entries(numbers)) {
    properties.set(id, { ...blank, min: value, max: value, conditions: conditions[id] ?? null });
  }
  for (const [id, text] of Object.entries(words)) properties.set(id, { ...blank, text });
  return {
    form,
    formEvidence: form === null ? 'unknown' : 'declared',
    elements: addNamedElements(elements, properties),
    oneOf: [],
    closedBy: closed ? 'declared' : null,
    notUnderstood: null,
    pure: null,
    properties,
  };
}

/** Out of China to Germany, civil use, no known content share. */
export const CN_DE: LaneFacts = {
  exporter: 'CN',
  destination: 'DE',
  endUse: 'civil',
  goodsOrigin: 'CN',
  sourceTechnology: 'CN',
  staysInSite: false,
  chineseContentPct: null,
};
export const CN_US: LaneFacts = { ...CN_DE, destination: 'US' };
export const JP_DE: LaneFacts = { ...CN_DE, exporter: 'JP', goodsOrigin: 'JP', sourceTechnology: 'JP' };

/** Match of one item with the goods on the lane; out of China to Germany unless another is given. */
export function getMatch(itemId: string, goods: Goods, lane = CN_DE): Match {
  const item = catalogue.items.find((one) => one.id === itemId);
  if (!item) throw new Error(`no item ${itemId}`);
  if (item.kind !== 'catch-all') return matchItem(item, getFacts(goods), lane).match;
  return getCatchAlls(goods, lane).find((one) => one.item.id === itemId)?.match ?? 'failed';
}

/** Every rule that the goods on the lane meet, or may: items of goods, and through them rules for dual-use goods. */
export function listMatches(goods: Goods, lane: LaneFacts): ReturnType<typeof matchCatchAlls> {
  const facts = getFacts(goods);
  const own = known.items
    .filter((one) => one.kind === 'goods' && one.limb !== null)
    .map((one) => ({ ...matchItem(one, facts, lane), item: one }))
    .filter(({ match }) => match !== 'none' && match !== 'failed');
  return [...own, ...getCatchAlls(goods, lane)];
}

/** Rules for dual-use goods that reach the goods on the lane, through the items that make them so. */
function getCatchAlls(goods: Goods, lane: LaneFacts): ReturnType<typeof matchCatchAlls> {
  const facts = getFacts(goods);
  const ofGoods = known.items.filter((one) => one.kind === 'goods' && one.limb !== null);
  const matches = ofGoods
    .map((one) => ({ ...matchItem(one, facts, lane), item: one }))
    .filter(({ match }) => match !== 'none');
  const catchAlls = known.items.filter((one) => one.kind === 'catch-all');
  return matchCatchAlls(catchAlls, matches, facts, lane);
}

/** Goods items that hit something and whose match is one of these. */
export function getItems(goods: Goods, matches: Match[], lane = CN_DE): string[] {
  return known.items
    .filter((item) => item.kind === 'goods' && item.limb !== null)
    .filter((item) => matches.includes(matchItem(item, getFacts(goods), lane).match))
    .map((item) => item.id);
}

/** Goods items that hit the goods on the lane in any way. */
export const getHits = (goods: Goods, lane = CN_DE): string[] => getItems(goods, ['met', 'partial', 'missing'], lane);
/** Goods items that the goods on the lane meet. */
export const getMet = (goods: Goods, lane = CN_DE): string[] => getItems(goods, ['met'], lane);

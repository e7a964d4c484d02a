import { listsShares } from '../values/joined-sources.ts';
import { isPackName } from '../dictionary/units/pack-words.ts';
import { foldUnit } from '../values/parse-amount.ts';
import { isClosedStatus } from '../dictionary/bought-words.ts';
import { isBeingQualified } from '../dictionary/lines/qualification-words.ts';
import { parseYesNo } from '../dictionary/lines/yes-words.ts';
import { findConversion } from '../values/unit-sizes.ts';
import { readPricedCell } from '../values/units/priced-unit.ts';
import type { ColumnProfile } from './column-profile.ts';
import type { Candidate } from './bills/candidate.ts';

/** Columns of numbers; one of mostly words is something else. */
const NUMERIC: ReadonlySet<string | null> = new Set([
  'quantity',
  'quantity-second',
  'price',
  'selling-price',
  'price-unit',
  'base-quantity',
  'stock',
  'share',
  'latitude',
  'longitude',
  'lot-size',
  'minimum-order',
  'purchase-multiple',
  'annual-demand',
  'days-of-cover',
  'scrap',
]);
/** Whether somebody may be bought from, in a word. */
const APPROVAL =
  /^(?:(?:un|not |dis)?approved|new|active|inactive|debarred|blocked|disqualified|released|freigegeben|gesperrt|aktiv|inaktiv)$/i;

/** Classes of suppliers, as ERPNext and D365 group them; groups of firms bear names. */
const CLASS =
  /^(?:\d{1,4}|[A-Z]{1,3}\d{0,3}|all supplier groups|raw materials?|local|domestic|foreign|import|overseas|distributors?|services?|hardware|electrical|electronics?|mechanical|pharmaceutical|packaging|logistics|trad(?:e|ers?|ing)|manufacturers?|direct|indirect|strategic|standard|other|misc\.?|interco(?:mpany)?|rohstoffe?|dienstleister|händler|hersteller|inland|ausland|handelsware|matières premières|servicios|materia prima)$/iu;

/** `70 %`, `%70` as Turkish writes it, or `7:3` for two sources. */
function saysShare(cell: string): boolean {
  return /^(?:\d{1,3}(?:[.,]\d+)?\s*[%％]?|[%％]\s?\d{1,3}(?:[.,]\d+)?)$/.test(cell) || listsShares(cell);
}

/** Whether a header for a level is none: `Cấp` is one in Vietnamese and `CAP-1` a sensor; `Indent` over numbers is a requisition in India. */
export function isNoLevel(name: string, profile: ColumnProfile | undefined): boolean {
  if (/^cap/i.test(name)) return true;
  return /^indent$/i.test(name.trim()) && profile?.samples.every((cell) => /^\S*\d{3,}$/.test(cell.trim())) === true;
}

/** `0001`, `0002`: no amount is written with zeros before it. */
function areCodesOfStores({ samples }: ColumnProfile): boolean {
  return samples.every((cell) => /^0\d+$/.test(cell)) && samples.some((cell) => /[1-9]/.test(cell));
}

/** A meaning as sure as the cells below its header make it. */
export function weighCandidate(candidate: Candidate, profile: ColumnProfile | undefined, french: boolean): Candidate {
  if (profile === undefined || profile.filled === 0) return candidate;
  const { meaning, confidence, reason } = candidate;
  const against = (why: string): Candidate => ({ meaning, confidence: confidence * 0.4, reason: `${reason} ${why}` });
  if (meaning === 'price-unit' && profile.numbers < 0.5) {
    const cells = profile.samples.map((cell) => foldUnit(cell.trim()));
    // `per` over `E`, `C` and `M` says for how many, over `kg` and `pc` for which unit.
    if (cells.every((cell) => cell === 'pcs' || /^[ECM]$/.test(cell))) return candidate;
    // A pack of a said size is so many pieces, and folds to these; one that says none is left to what lists say of it.
    if (cells.every((cell) => cell === 'pcs' || isPackName(cell)))
      return {
        meaning: 'order-unit',
        confidence: 0.8,
        reason: `${reason} Its cells are packs: a price for one of them.`,
      };
    if (cells.every((cell) => cell === 'pcs' || findConversion(cell, cell) !== null))
      return {
        meaning: 'order-unit',
        confidence: 0.8,
        reason: `${reason} Its cells are units: a price for one of them.`,
      };
    if (profile.samples.every((cell) => readPricedCell(cell) !== null)) return candidate;
  }
  if (meaning === 'share' && profile.samples.length > 0 && profile.samples.every(saysShare)) return candidate;
  if (meaning === 'stock' && areCodesOfStores(profile))
    return { meaning: 'location', confidence: 0.8, reason: `${reason} Its cells are codes of stores, and no amounts.` };
  if (NUMERIC.has(meaning) && profile.numbers < 0.5) return against('But most of its cells are no numbers.');
  // `Typ` over a few words that many rows share is a kind of items, and no number of a maker.
  if (meaning === 'maker-part-number' && /“typ[e]?”/.test(reason) && profile.filled >= 4)
    if (profile.distinct <= 0.5 && profile.codes < 0.3) return against('But a few words stand in all of its cells.');
  // Money beside a quantity is no value of a component: `2,60,000.00`.
  if (meaning === 'value' && profile.samples.length > 0)
    if (profile.samples.every((cell) => /^(?:\(-\)|-)?\d{1,3}(?:,\d{2,3})+\.\d{2}$/.test(cell)))
      return against('But its cells are sums of money.');
  // `Val.` over `EUR` and `USD` is a currency.
  if (meaning === 'value' && profile.samples.length > 0 && profile.samples.every((cell) => /^[A-Z]{3}$/.test(cell)))
    return against('But its cells are currencies.');
  if (meaning === 'designators' && profile.designators < 0.5) return against('But few of its cells are designators.');
  if (meaning === 'part-number' && !french && profile.designators >= 0.9 && /“(?:part )?ref/.test(reason))
    return against('But its cells are designators.');
  // `P` and `M` say whether a part is purchased or made.
  if (meaning === 'maker' && profile.samples.length > 0)
    if (profile.samples.every((cell) => /^(?:p|m|b|f|e|pur|purch|mfg|make|buy|made|bought)\.?$/i.test(cell)))
      return against('But its cells say how parts are procured.');
  // `Ref` over `Job` and `PO`, or `Table` in each row, says where a line came from; a part is named by a figure or has rows of its own.
  if (meaning === 'part-number' && !french && profile.filled >= 4 && /“(?:ref|references?|item code)”/.test(reason))
    if (profile.distinct <= 0.5 && profile.samples.length < 3 && !profile.samples.some((cell) => /\d/.test(cell)))
      return against('But a few words stand in all of its cells.');
  if (meaning === 'country' || meaning === 'origin-country') {
    // `Stát` is a country in Czech; `Stat` is short for a status, whose codes may be those of countries.
    if (/“stat”/.test(reason) && !areCountryNames(profile)) return against('But its cells are no names of countries.');
    // `Vendor Location` holds a country or an address, with its country behind or without.
    const countries = /“[^”]*(?:location|standort|ubicacion|所在地)/.test(reason)
      ? profile.locations
      : profile.countries;
    return countries >= 0.5
      ? {
          meaning,
          confidence: Math.min(0.99, confidence + 0.04),
          reason: `${reason} ${Math.round(countries * 100)} % of its cells are countries.`,
        }
      : {
          meaning,
          confidence: confidence * (profile.numbers > 0.5 ? 0.4 : 0.7),
          reason: `${reason} But few of its cells are countries that are known.`,
        };
  }
  if ((meaning === 'supplier' || meaning === 'maker') && areCountryNames(profile))
    return {
      meaning: meaning === 'maker' ? 'origin-country' : 'country',
      confidence: Math.min(confidence, 0.8),
      reason: `${reason} But its cells are countries, and no firms.`,
    };
  if (
    meaning === 'supplier-parent' &&
    /group|gruppe|grupo/.test(reason) &&
    profile.samples.every((cell) => CLASS.test(cell))
  )
    return against('But its cells are classes of suppliers, and no firms.');
  const answers = profile.samples.every((cell) => parseYesNo(cell) !== null);
  if (answers && (meaning === 'parent' || meaning === 'supplier' || meaning === 'maker' || meaning === 'site'))
    return against('But its cells say yes or no.');
  if (!answers && meaning === 'blocked' && profile.samples.some((cell) => !saysStanding(cell)))
    return against('But its cells say more than yes or no.');
  if (meaning === 'procurement' && profile.numbers >= 0.9 && /“route/.test(reason))
    return against('But its cells are numbers of routes.');
  if (meaning === 'part-number' && profile.machineIds > 0.5)
    return against('But its cells are ids that a machine made.');
  if (meaning === 'unit' && profile.numbers > 0.5 && /“units”/.test(reason))
    return { meaning: 'quantity', confidence: 0.6, reason: `${reason} Its cells are amounts: how many.` };
  if (meaning === 'unit' && profile.numbers > 0.5)
    return { meaning: 'price', confidence: 0.6, reason: `${reason} Its cells are amounts: a price for one unit.` };
  if (meaning === 'location' && profile.numbers >= 0.9 && profile.wholes < 0.9 && /“lager”/.test(reason))
    return { meaning: 'stock', confidence: 0.8, reason: `${reason} Its cells are amounts: how much is there.` };
  if (meaning === 'currency' && profile.numbers > 0.5) return against('But its cells are numbers.');
  return candidate;
}

/** `CHN` and `USA`, `中国` and `日本`: whole names and codes of three letters; of shorter ones many are those of firms. */
function areCountryNames({ countries, filled, samples }: ColumnProfile): boolean {
  return filled >= 2 && countries >= 0.9 && samples.every((cell) => /\p{L}{3}|\p{Script=Han}{2}/u.test(cell));
}

/** Whether a cell says whether somebody may be bought from. */
function saysStanding(cell: string): boolean {
  return APPROVAL.test(cell) || isClosedStatus(cell) || isBeingQualified(cell, true);
}

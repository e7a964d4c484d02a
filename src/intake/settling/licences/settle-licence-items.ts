import type { Dataset, Licence } from '../../../domain/dataset.ts';
import { type LicenceGoods, readLicenceGoods } from '../../values/licence-goods.ts';
import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { findConversion } from '../../values/unit-sizes.ts';
import { countWriteOffs } from './count-write-offs.ts';
import { type ControlLists, findItemsOfGoods } from './items-of-goods.ts';

/** The word that all units of pieces are folded to. */
const PIECES = 'pcs';
/** So many entries are named in a sentence. */
const NAMED = 4;

type Known = {
  readonly [Table in 'parts' | 'properties' | 'composition' | 'sites']: readonly Dataset[Table][number][];
};

/**
 * Puts the licences of registers in the words of a company under the entries of the control lists: those that the register names, else those that
 * its parts are under, one licence for each; it lets pass the parts that it names alone. A row of which neither tells an entry, or whose exporter has no plant in the files, is left out with
 * its reason, so that what it covers counts as not licensed.
 */
export function settleLicenceItems(
  all: readonly Licence[],
  facts: Known,
  lists: ControlLists,
  log: ProblemLog,
): Licence[] {
  // Most imports hold no register, and what is known of their parts need not be gathered.
  if (!all.some(({ itemId }) => readLicenceGoods(itemId) !== null)) return [...all];
  const { licences, uncounted } = countWriteOffs(all);
  for (const { licence, why } of uncounted) setWriteOffsAside(licence, why, log);
  const partNumbers = new Set(facts.parts.map(({ partNumber }) => partNumber));
  const sites = new Set(facts.sites.map(({ siteId }) => siteId));
  const findItems = createGoodsFinder(facts, lists);
  const convert = createConverter(facts, log);
  const known = licences.filter(({ itemId }) => readLicenceGoods(itemId) === null);
  const listed = licences.flatMap((licence) => {
    const goods = readLicenceGoods(licence.itemId);
    if (goods === null) return [];
    const found = sites.has(licence.exporterSiteId)
      ? findItems(goods)
      : { why: `its exporter “${licence.exporterSiteId}” has no plant in the files` };
    if ('items' in found) {
      const counted = share(convert(licence, goods), found, log);
      const own = goods.parts.filter((one) => partNumbers.has(one));
      const parts = own.length > 0 ? own : listOtherNumbers(licence, goods, log);
      return found.items.map((itemId) => ({
        ...counted,
        itemId,
        ...(parts.length > 0 ? { parts: parts.join('; ') } : {}),
      }));
    }
    setAside(licence, found.why, log);
    return [];
  });
  return joinLicences(known, listed);
}

/** The number of a part, which is no description of goods. */
const NUMBER = /^(?=\S*\d)\S+$/u;

/** Numbers of parts that a licence names and the files do not: it is for these goods, and for none of the files. */
function listOtherNumbers({ rows: [place] }: Licence, { parts }: LicenceGoods, log: ProblemLog): readonly string[] {
  if (parts.length === 0 || !parts.every((one) => NUMBER.test(one))) return [];
  const named = nameSome(parts, NAMED, String);
  log.note({
    ...place,
    code: 'licence-of-other-parts',
    found: named,
    expected: 'the number of a part of the files, or a blank cell for all goods of the entry',
    message: `This licence is for ${named}, which the files do not hold: it covers none of their parts.`,
  });
  return parts;
}

/** The licences of registers with what is known of them: a register given again says anew what it says, and the rest stays. */
function joinLicences(known: readonly Licence[], listed: readonly Licence[]): Licence[] {
  const knownOf = Map.groupBy(known, ({ exporterSiteId, itemId }) => JSON.stringify([exporterSiteId, itemId]));
  const renewed = new Map<Licence, Licence>();
  const fresh: Licence[] = [];
  for (const licence of listed) {
    const key = JSON.stringify([licence.exporterSiteId, licence.itemId]);
    const open = (knownOf.get(key) ?? []).filter((one) => !renewed.has(one));
    const before =
      open.find(({ note }) => note !== null && note === licence.note) ??
      open.find((one) => isSameLicence(one, licence));
    if (before === undefined) {
      fresh.push(licence);
      continue;
    }
    const said = Object.entries(licence).filter(([, value]) => value !== null);
    // A quantity that is said anew comes with its unit, or with none.
    const unit = licence.quantity === null ? before.quantityUnit : licence.quantityUnit;
    renewed.set(before, { ...before, ...Object.fromEntries(said), quantityUnit: unit ?? null });
  }
  return [...known.map((one) => renewed.get(one) ?? one), ...fresh];
}

function isSameLicence(one: Licence, other: Licence): boolean {
  const begins = ({ filed, decided }: Licence): string | null => filed ?? decided;
  return one.endUser === other.endUser && one.destination === other.destination && begins(one) === begins(other);
}

/** Returns the licence with its quantities in the unit that its part is counted in, else in that of the register, with which it is then marked. */
function createConverter({ parts }: Known, log: ProblemLog): (licence: Licence, goods: LicenceGoods) => Licence {
  const unitOf = new Map(parts.map(({ partNumber, unit }) => [partNumber, unit]));
  return (licence, { parts: named, unit }) => {
    const own = new Set(named.flatMap((partNumber) => unitOf.get(partNumber) ?? []));
    const [first] = own;
    if (unit === '' || licence.quantity === null) return licence;
    // Of goods that are named by their entry alone, pieces are what most are counted in.
    if (first === undefined) return unit === PIECES ? licence : { ...licence, quantityUnit: unit };
    if (own.size === 1 && first.toLowerCase() === unit.toLowerCase()) return licence;
    const factor = own.size === 1 ? findConversion(unit, first) : null;
    if (factor === null) {
      log.note({
        ...licence.rows[0],
        code: 'licence-in-other-unit',
        found: unit,
        expected: nameSome([...own], NAMED, String),
        message: `This licence is for a quantity in ${unit}, which its part is not counted in: how much of it is left is not known.`,
      });
      return { ...licence, quantityUnit: unit };
    }
    const turn = (value: number | null): number | null =>
      value === null ? null : (value * factor.times) / factor.over;
    return { ...licence, quantity: turn(licence.quantity), used: turn(licence.used) };
  };
}

/** A quantity of several goods together, which is not that of each. */
const TOGETHER = 'of all its goods together';

/** The licence with its quantity marked as that of all its goods, where no one of them has all of it. */
function share(licence: Licence, { isShared = false }: Extract<Found, { items: unknown }>, log: ProblemLog): Licence {
  if (!isShared || licence.quantity === null) return licence;
  log.note({
    ...licence.rows[0],
    code: 'licence-quantity-shared',
    found: String(licence.quantity),
    expected: 'a row for each of its goods, with its own quantity',
    message: `This licence is for ${licence.quantity} of several goods together: how much of it is left for each is not known.`,
  });
  return { ...licence, quantityUnit: TOGETHER };
}

type Found = { readonly items: readonly string[]; readonly isShared?: boolean } | { readonly why: string };

function createGoodsFinder(
  { parts, properties, composition }: Known,
  lists: ControlLists,
): (goods: LicenceGoods) => Found {
  const partOf = new Map(parts.map((part) => [part.partNumber, part]));
  const propertiesOf = Map.groupBy(properties, ({ partNumber }) => partNumber);
  const compositionOf = Map.groupBy(composition, ({ partNumber }) => partNumber);
  const findOfPart = (partNumber: string): readonly string[] => {
    const part = partOf.get(partNumber);
    if (part === undefined) return [];
    const facts = { properties: propertiesOf.get(partNumber) ?? [], composition: compositionOf.get(partNumber) ?? [] };
    return findItemsOfGoods(lists, { part, ...facts });
  };
  return ({ items, parts: named }) => {
    const ofParts = [...new Set(named.flatMap(findOfPart))];
    const both = ofParts.filter((one) => items.includes(one));
    // Two elements of one magnet pass with each piece of it; of two magnets each has a part of the quantity.
    const isShared = (found: readonly string[]): boolean =>
      named.some((partNumber) => !found.every((one) => findOfPart(partNumber).includes(one)));
    if (both.length > 0) return { items: both, isShared: isShared(both) };
    if (items.length === 1) return { items };
    const open = items.length > 0 ? items : ofParts;
    // A licence may be for goods under two entries, as dysprosium and terbium of one magnet; of more, nobody knows which are meant.
    if (items.length === 0 && ofParts.length > 0 && ofParts.length <= 2)
      return { items: ofParts, isShared: isShared(ofParts) };
    if (open.length > 0)
      return { why: `it may be under any of ${nameSome(open, NAMED, String)}: name the entry in the register` };
    const of =
      named.length === 0
        ? 'it names no part and'
        : `${nameSome(named, NAMED, String)} is not known to be under any entry, and it`;
    return { why: `${of} names no entry of the control lists` };
  };
}

function setWriteOffsAside({ rows, note }: Licence, why: string, log: ProblemLog): void {
  const [place] = rows;
  if (place === undefined) return;
  const message = `What was written off of ${note ?? 'a licence'} is not counted: ${why}.`;
  log.leaveOut(place, message);
  log.note({ ...place, code: 'write-offs-not-counted', message });
}

function setAside({ rows }: Licence, why: string, log: ProblemLog): void {
  const [place] = rows;
  if (place === undefined) return;
  log.leaveOut(place, `This licence is not counted: ${why}.`);
  log.note({
    ...place,
    code: 'licence-set-aside',
    message: `This licence is not counted, so that what it covers counts as not licensed: ${why}.`,
  });
}

import { type DeclaredNode, writeDeclaredTerms } from '../../base/declared-list.ts';
import type { Grid } from '../../base/grid.ts';
import {
  type DeclaredAmount,
  findAmountUnit,
  isNoMass,
  readDeclaredAmount,
  readPresence,
  readShareOfNoMass,
  readWrittenAmount,
  writeDeclaredAmount,
  writeRemarkAgainst,
  writeUnreadAmount,
} from '../../values/contents/declared-amount.ts';
import { tellCondition } from '../../values/contents/conditions-beside.ts';
import { findEndInWords, saysDraft } from '../../values/limited-hold.ts';
import { tellsOfAmount, weakenDenial } from '../../values/contents/weaken-denial.ts';
import { createGoodsReader, nameGoods, namesSamples } from '../../values/contents/goods-headers.ts';
import { tellAgainst } from '../../values/contents/words-beside.ts';
import {
  type DeclaredSheet,
  type PlacedNode,
  findDeclaredHeader,
  hasDecimalCommas,
  listMasses,
  readTitleBlock,
  withItemColumn,
  withNamedSubstances,
  withTitleItem,
} from './declared-grid.ts';
import { readLastDay } from './declared-days.ts';
import { hasBoth, withCorrected } from './corrected-columns.ts';
import { withInternalNumber, withMassesByPlace, withOwnNumber, withOwnTitle } from './columns-of-parts.ts';
import type { DeclaredRole } from './declared-role.ts';
import { findHeaderUnit } from './declared-roles.ts';
import { endAt, findDeclarer, isDraftAbove, markDraft, readTerms } from './declared-terms.ts';
import { BELOW_THRESHOLD, buildJudgement, isNotAbove } from './judged-rows.ts';
import { PACKED, findPacked } from './packaging-rows.ts';
import { isTree, readPortion } from './read-declared-tree.ts';
import { listRemarked } from './remarked-elements.ts';
import { SAID_ONCE, findGoodsPlaces, findReplaced } from './replaced-rows.ts';
import { isToldClosely, namesSubstances, tellsWhole } from './told-closely.ts';
import { TOTALS, tellScale } from './scale-of-shares.ts';

const DECLARABLE = /declarable|reportable|regulated/i;
const FIGURES: readonly DeclaredRole[] = [
  'portion',
  'portion-from',
  'portion-to',
  'portion-of-part',
  'substance-mass',
  'material-mass',
  'part-mass',
  'mass',
];

/**
 * The nodes of a list of substances with the material or the CAS number of each, as suppliers of all languages and makers of semiconductors write
 * them: part, material and its mass once for a block or in every row, amounts in percent, ppm or mass. `isQualified`: sentences beside it take from
 * its statements. Null for any other grid.
 */
export function readDeclaredFlat({ rows: all, decimalComma, sheet }: Grid, isQualified: boolean): DeclaredSheet | null {
  const plain = findDeclaredHeader(all, isFlat);
  if (plain === null) return null;
  const { rows, places: columns, isCorrection } = withCorrected(all, plain);
  const found = { ...plain, places: columns };
  const above = withTitleItem(readTitleBlock(rows, found.at), rows.slice(0, found.at));
  const named = withNamedSubstances({ ...found, places: withItemColumn(found) }, rows);
  if (!named.has('substance') || isTree(rows, found)) return null;
  const massed = withMassesByPlace({ ...found, places: named });
  const places = withOwnNumber(withInternalNumber({ ...found, places: massed }), above);
  const header = { ...found, places };
  const { labels, firstRow } = header;
  const title = withOwnTitle(above, places);
  if (!places.has('part-number') && !title.has('part-number')) return null;
  const isTold = isToldClosely(header, title) || tellsWhole(rows, header);
  if (!isCorrection && !isTold && !(isQualified && namesSubstances(rows, header))) return null;
  const figures = FIGURES.flatMap((role) => places.get(role) ?? []);
  const commas = hasDecimalCommas(rows.slice(firstRow), figures, {
    otherwise: decimalComma,
    further: listMasses(title),
  });
  const scale = tellScale(rows, header, commas);
  const unitOf = (role: DeclaredRole): string =>
    scale.areFractions && role === 'portion' ? 'fraction' : findHeaderUnit(labels[places.get(role) ?? -1] ?? '');
  const nodes: PlacedNode[] = [];
  const said = new Map<DeclaredRole, string>();
  const openParts = new Map<string, Map<string, true>>();
  const isDraft = isDraftAbove(rows, header.at);
  const unreadWords = new Map<number, ReadonlySet<number>>();
  const taken = new Set(places.values());
  const words = [...labels.keys()].filter((at) => !taken.has(at));
  const unread: ReadonlySet<DeclaredRole> = new Set(['level', 'type', 'pieces', 'mass']);
  const used = new Set([...places].flatMap(([role, at]) => (unread.has(role) ? [] : [at])));
  // What is not declarable may be there below the threshold of whoever asks.
  const asked = DECLARABLE.test(labels[places.get('substance') ?? -1] ?? '') ? 'declaration threshold' : '';
  let last = '';
  let opened = 0;
  const replaced = findReplaced(rows, header);
  const goodsPlaces = findGoodsPlaces(labels);
  for (const at of goodsPlaces) used.add(at);
  const readGoods = createGoodsReader(goodsPlaces);
  const packed = findPacked(rows, header, sheet);
  for (const [index, row] of orderRows(rows, header)) {
    if (replaced.has(index) || packed.has(index)) continue;
    const cell = (role: DeclaredRole): string => (row[places.get(role) ?? -1] ?? '').trim();
    if (row.some((text) => TOTALS.test(text.trim())) && cell('cas') === '') continue;
    const partNumber = cell('part-number');
    if (partNumber !== '' && partNumber !== said.get('part-number')) said.clear();
    if (cell('material') !== '' && cell('material') !== said.get('material')) said.delete('material-mass');
    for (const role of SAID_ONCE) if (cell(role) !== '') said.set(role, cell(role));
    const find = (role: DeclaredRole): string => said.get(role) ?? title.get(role) ?? '';
    if (cell('substance') === '' && cell('cas') === '') continue;
    const part = find('part-number');
    const goods = readGoods(row, partNumber);
    const key = `${part}\n${findDeclarer(find)}\n${goods}`;
    const place = index + 1;
    if (!openParts.has(key) || last !== key) {
      openParts.set(key, new Map());
      opened = nodes.push({ row: place, node: buildPart(find, unitOf, { commas, isDraft, isCorrection, goods }) }) - 1;
    }
    last = key;
    const own = cell('remark');
    const condition = tellCondition(labels[places.get('condition') ?? -1] ?? '', cell('condition'));
    const beside = words.map((at) => tellAgainst(row[at] ?? '', labels[at], part));
    for (const [nth, at] of words.entries()) if (beside[nth] !== '') used.add(at);
    const untold = words.filter((_, nth) => beside[nth] === '');
    const judged = places.has('above-threshold') && isNotAbove(cell) ? BELOW_THRESHOLD : '';
    const remark = [own, condition, asked, judged, ...beside].filter((text) => text !== '').join('; ');
    const isOfDraft = [own, remark, ...beside].some(saysDraft);
    const end = readLastDay(findEndInWords(own));
    if (end !== '') endAt(nodes, opened, end);
    if (isOfDraft || namesSamples(goods)) markDraft(nodes, opened);
    else if (end !== '') used.add(places.get('remark') ?? -1);
    else if (own !== '' && !tellsOfAmount(own) && !KEPT_BACK_REMARK.test(own)) untold.push(places.get('remark') ?? -1);
    unreadWords.set(place, new Set(untold));
    if (places.has('above-threshold') && AMOUNTS.every((role) => cell(role) === '')) {
      nodes.push({ row: place, node: buildJudgement(cell) });
      continue;
    }
    const material = places.has('material') ? find('material') : null;
    const open = openParts.get(key);
    if (material !== null && open?.has(material) !== true) {
      open?.clear();
      open?.set(material, true);
      const mass = readDeclaredAmount(find('material-mass'), unitOf('material-mass') || 'g', commas);
      nodes.push({ row: place, node: { level: 2, type: 'material', name: material, mass: write(mass) } });
    }
    const level = material === null ? 2 : 3;
    const substance = buildSubstance(cell, { remark, unitOf, commas, level });
    nodes.push({ row: place, node: substance });
    for (const node of listRemarked(remark, substance)) nodes.push({ row: place, node });
  }
  if (nodes.length === 0 && packed.size === 0) return null;
  weighMaterials(nodes);
  return {
    header,
    nodes: scale.open(nodes),
    unread: unreadWords,
    notes: [...scale.notes, ...(packed.size > 0 ? [PACKED] : [])],
    used,
  };
}

/**
 * The rows below the header with their places. If each row states part and supplier, the rows of one part, or batch of it, by one supplier stand
 * together: a list sorted by substance has them mixed, and is no list for each of its rows.
 */
function orderRows(
  rows: readonly (readonly string[])[],
  { places, firstRow, labels }: Pick<DeclaredSheet['header'], 'places' | 'firstRow' | 'labels'>,
): readonly (readonly [number, readonly string[]])[] {
  const goods = findGoodsPlaces(labels);
  const all = rows.flatMap((row, index) => (index < firstRow ? [] : [[index, row] as const]));
  const keys = (['part-number', 'supplier', 'material'] as const).flatMap((role) => places.get(role) ?? []);
  const cells = (row: readonly string[]): string[] => keys.map((place) => (row[place] ?? '').trim());
  const isBlank = ([, row]: (typeof all)[number]): boolean => row.every((cell) => cell.trim() === '');
  const isPlain =
    places.has('part-number') &&
    places.has('supplier') &&
    all.every((one) => isBlank(one) || !cells(one[1]).includes(''));
  return isPlain
    ? [
        ...Map.groupBy(all, ([, row]) =>
          JSON.stringify([...cells(row), nameGoods(goods.map((at) => row[at] ?? ''))]),
        ).values(),
      ].flat()
    : all;
}

/** A material without a stated mass weighs as much as its substances, if all of these state a mass. */
function weighMaterials(nodes: PlacedNode[]): void {
  for (const [place, { row, node }] of nodes.entries()) {
    if (node.type !== 'material' || (node.mass ?? '') !== '') continue;
    const end = nodes.findIndex((each, index) => index > place && each.node.level <= node.level);
    const masses = nodes
      .slice(place + 1, end === -1 ? nodes.length : end)
      .map((each) => readWrittenAmount(each.node.mass ?? ''));
    if (masses.length === 0 || masses.some((mass) => mass?.unit !== 'g')) continue;
    const sum = (side: 'min' | 'max'): number =>
      Number(masses.reduce((total, mass) => total + (mass?.unit === 'g' ? mass[side] : 0), 0).toPrecision(12));
    const [min, max] = [sum('min'), sum('max')];
    const mass = writeDeclaredAmount({ unit: 'g', min, max, nominal: min === max ? min : null });
    nodes[place] = { row, node: { ...node, mass } };
  }
}

/** A substance, or a name beside a CAS number, with an amount. */
function isFlat(places: ReadonlyMap<DeclaredRole, number>): boolean {
  const isNamed =
    places.has('substance') ||
    hasBoth(places) ||
    (places.has('cas') && (places.has('part-name') || places.has('material')));
  const tells =
    places.has('above-threshold') || places.has('portion-after') || AMOUNTS.some((role) => places.has(role));
  return isNamed && tells;
}

function buildPart(
  find: (role: DeclaredRole) => string,
  unitOf: (role: DeclaredRole) => string,
  { commas, goods, ...standing }: { commas: boolean; isDraft: boolean; isCorrection: boolean; goods: string },
): DeclaredNode {
  const mass = readDeclaredAmount(find('part-mass'), unitOf('part-mass') || 'g', commas);
  return {
    level: 1,
    type: 'component',
    name: find('part-name'),
    number: find('part-number'),
    our_number: find('our-number'),
    mass: write(mass?.unit === 'g' ? mass : null),
    supplier: findDeclarer(find),
    date: writeDeclaredTerms({ ...readTerms(find, standing.isDraft, goods), isCorrection: standing.isCorrection }),
  };
}

function buildSubstance(
  cell: (role: DeclaredRole) => string,
  {
    remark,
    unitOf,
    commas,
    level,
  }: { remark: string; unitOf: (role: DeclaredRole) => string; commas: boolean; level: number },
): DeclaredNode {
  const unit = cell('unit');
  const ownUnit = findAmountUnit(unit) === null ? '' : unit;
  const portionUnit = (isNoMass(unit) ? unit : ownUnit) || unitOf('portion') || unitOf('portion-from') || '%';
  const portion = readPortion(cell, portionUnit, commas) ?? readShareOfNoMass(cell('portion'), portionUnit, commas);
  const mass = readDeclaredAmount(cell('substance-mass'), unitOf('substance-mass') || 'g', commas);
  const ofPart = readDeclaredAmount(cell('portion-of-part'), unitOf('portion-of-part') || '%', commas);
  const stated = portion ?? mass ?? ofPart ?? readPresence(cell('presence'));
  const written = AMOUNTS.map(cell).find((text) => text !== '') ?? '';
  const beside = {
    substance: cell('substance') || cell('cas'),
    remark,
    own: cell('remark'),
    limit: cell('detection-limit'),
    limitUnit: unitOf('detection-limit'),
  };
  const amount = stated === null ? null : weakenDenial(stated, written, beside, commas);
  const unread = stated === null ? writeUnreadAmount(written) : writeRemarkAgainst(remark);
  return {
    level,
    type: 'substance',
    name: cell('substance') || cell('cas'),
    cas_number: cell('cas'),
    mass: amount === null ? '' : write(mass),
    portion: amount === null ? unread : write(amount),
    portion_of: portion === null && mass === null && ofPart !== null ? 'part' : 'material',
    hidden: cell('hidden') !== '' || KEPT_BACK_REMARK.test(remark) ? 'yes' : '',
  };
}

const AMOUNTS = ['portion', 'portion-from', 'portion-to', 'substance-mass', 'portion-of-part', 'presence'] as const;

const KEPT_BACK_REMARK =
  /betriebsgeheimnis|vertraulich|confidential|trade secret|proprietary|商业机密|保密|秘密|機密|非開示/i;

function write(amount: DeclaredAmount | null): string {
  return amount === null ? '' : writeDeclaredAmount(amount);
}

import type { Catalogue } from '../../../catalogue/schema.ts';
import { getTerritoryName } from '../map/territory-name.ts';
import type { Rendering } from './build-rendering.ts';
import type { NetworkGroups } from './network-groups.ts';
import { isWithin } from './network-groups.ts';
import type { NetworkModel } from './network-model.ts';
import type { Grouping } from './network-search.ts';
import { listFormerNodes } from './former-names.ts';
import { getNodeTitle, nameGroup } from './node-text.ts';

/** Selection: one node, or several of a group or a country. */
export type Selection = { key: string; title: string; nodes: readonly number[]; group: number | null };

const COUNTRY = 'country:';

/** The key of a country as a selection. */
export function getCountryKey(code: string): string {
  return `${COUNTRY}${code}`;
}

/** The code of a country selected by a key; null for any other key. */
export function readCountryKey(key: string): string | null {
  return key.startsWith(COUNTRY) ? key.slice(COUNTRY.length) : null;
}

/**
 * Finds the selection of an address's key among the shown items; null for a key of nothing. A key is that of a node (`site/part`), of a group
 * (`column:key`; of an earlier address `tier:key`) or of a country (`country:CN`).
 */
export function findSelection(
  model: NetworkModel,
  groups: NetworkGroups,
  isShown: Uint8Array,
  key: string | undefined,
  grouping: Grouping | undefined,
  territories: Catalogue['territories'] | undefined,
): Selection | null {
  if (key === undefined) return null;
  const node = model.rowOf.get(key);
  if (node !== undefined)
    return isShown[node] === 1 ? { key, title: getNodeTitle(model, node), nodes: [node], group: null } : null;
  const { picture } = model;
  const collect = (holds: (node: number) => boolean): number[] => {
    const nodes: number[] = [];
    for (let row = 0; row < picture.nodeCount; row++) if (isShown[row] === 1 && holds(row)) nodes.push(row);
    return nodes;
  };
  const code = readCountryKey(key);
  if (code !== null) {
    const row = picture.countries.indexOf(code);
    const nodes = row < 0 ? [] : collect((one) => picture.nodeCountry[one] === row);
    return nodes.length === 0 ? null : { key, title: getTerritoryName(territories, code), nodes, group: null };
  }
  const group = groups.byName.get(key);
  if (group === undefined) {
    const nodes = (listFormerNodes(model.shape, groups, key) ?? []).filter((one) => isShown[one] === 1);
    const [first] = nodes;
    if (first === undefined) return null;
    const title = nameGroup(model, groups, groups.groupOf[first] ?? 0, grouping, territories);
    return { key, title, nodes, group: null };
  }
  const nodes = collect((one) => isWithin(groups, one, group));
  const title = nameWithWhole(model, groups, group, grouping, territories);
  return nodes.length === 0 ? null : { key, title, nodes, group };
}

/** The key for selecting a drawn item. */
export function getItemKey(model: NetworkModel, groups: NetworkGroups, { items }: Rendering, item: number): string {
  const node = items.itemNode[item] ?? -1;
  return node >= 0 ? (model.picture.nodeKeys[node] ?? '') : (groups.names[items.itemGroup[item] ?? 0] ?? '');
}

/** A part of a group after its parent. */
function nameWithWhole(
  model: NetworkModel,
  groups: NetworkGroups,
  group: number,
  grouping: Grouping | undefined,
  territories: Catalogue['territories'] | undefined,
): string {
  const whole = groups.partOf.get(group)?.whole;
  const name = nameGroup(model, groups, group, grouping, territories);
  return whole === undefined ? name : `${nameWithWhole(model, groups, whole, grouping, territories)} › ${name}`;
}

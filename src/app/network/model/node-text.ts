import { nameGoods } from '../../../documents/words/name-goods.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import { formatCount } from '../../format/number.ts';
import { getStageName } from '../../words/stage-words.ts';
import { getTerritoryName } from '../map/territory-name.ts';
import type { Rendering } from './build-rendering.ts';
import { listMembers } from './build-rendering.ts';
import { NOT_KNOWN } from './network-groups.ts';
import type { NetworkGroups } from './network-groups.ts';
import type { NetworkModel } from './network-model.ts';
import type { Grouping } from './network-search.ts';

export type Territories = Catalogue['territories'] | undefined;

/** Output of a node: the part's description, or its number where it has none. */
export function getNodeTitle({ picture }: NetworkModel, node: number): string {
  const part = picture.parts[picture.nodePart[node] ?? -1];
  return part === undefined ? '' : nameGoods(part);
}

/** Code of the country of a node; null: not known. */
export function getNodeCountry({ picture }: NetworkModel, node: number): string | null {
  return picture.countries[picture.nodeCountry[node] ?? -1] ?? null;
}

/** Its maker and place, in words. */
export function describePlace(model: NetworkModel, node: number, territories: Territories): string {
  const site = model.picture.sites[model.picture.nodeSite[node] ?? -1];
  const code = getNodeCountry(model, node);
  const country = code === null ? 'country not known' : getTerritoryName(territories, code);
  if (site === undefined) return code === null ? 'source not known' : `${country}, company not known`;
  const names =
    site.supplierName === null || site.supplierName === site.name ? [site.name] : [site.supplierName, site.name];
  return [...names, site.city !== null && !site.name.includes(site.city) ? site.city : null, country]
    .filter((piece) => piece !== null)
    .join(', ');
}

/** A group in words: its members' common mark. */
export function nameGroup(
  model: NetworkModel,
  groups: NetworkGroups,
  group: number,
  grouping: Grouping | undefined,
  territories: Territories,
): string {
  const name = groups.names[group] ?? '';
  const part = groups.partOf.get(group);
  if (part?.kind === 'spend') return `${part.key.replace('-', '–')} by spend`;
  if (part?.kind === 'item') {
    const found = model.picture.parts.find(({ partNumber }) => partNumber === part.key);
    return found === undefined ? part.key : nameGoods(found);
  }
  return nameKey(model, part?.key ?? name.slice(name.indexOf(':') + 1), part?.kind ?? grouping, territories);
}

function nameKey(model: NetworkModel, key: string, grouping: Grouping | undefined, territories: Territories): string {
  if (grouping === 'stage') return key === NOT_KNOWN ? 'Stage not known' : getStageName(key);
  if (grouping === 'country') return key === NOT_KNOWN ? 'Country not known' : getTerritoryName(territories, key);
  const named = model.supplierNames.get(key);
  if (named !== undefined) return named;
  const { virtualPrefix } = model.shape;
  if (!key.startsWith(virtualPrefix)) return key;
  const code = key.slice(virtualPrefix.length);
  return code === NOT_KNOWN ? 'Source not known' : `Not named, ${getTerritoryName(territories, code)}`;
}

/** The label of an item: a short code of its place before its name, and its distinction where the name has no room; absent: its beginning is enough. */
export type ItemText = { code: string; text: string; short?: string };

/** Names of items on the rendering, made when they are first asked for. */
export function createItemNames(
  model: NetworkModel,
  rendering: Rendering,
  groups: NetworkGroups,
  grouping: Grouping | undefined,
  territories: Territories,
): (item: number) => ItemText {
  const names = new Map<number, ItemText>();
  return (item) => {
    const known = names.get(item);
    if (known !== undefined) return known;
    const node = rendering.items.itemNode[item] ?? -1;
    const text =
      node >= 0
        ? { code: getNodeCountry(model, node) ?? '?', text: getNodeTitle(model, node) }
        : describeGroup(
            listMembers(rendering, item).length,
            nameGroup(model, groups, rendering.items.itemGroup[item] ?? 0, grouping, territories),
            findShort(groups, rendering.items.itemGroup[item] ?? 0, grouping),
          );
    names.set(item, text);
    return text;
  };
}

function describeGroup(count: number, text: string, short: string | null): ItemText {
  return { code: `${formatCount(count)}×`, text, ...(short !== null && { short }) };
}

/** The code of the country of a group by country; null: of another group. */
function findShort({ names, partOf }: NetworkGroups, group: number, grouping: Grouping | undefined): string | null {
  if (partOf.has(group) || grouping !== 'country') return null;
  const name = names[group] ?? '';
  const key = name.slice(name.indexOf(':') + 1);
  return key === NOT_KNOWN ? 'not known' : key;
}

/** A part with more sources than this is named on the rendering by its shippers, their distinction. */
const MOST_ALIKE = 12;

/** The names beside items. A lone source of a group by country has the country's name, as its neighbours have, to be read whole. */
export function createItemLabels(
  model: NetworkModel,
  rendering: Rendering,
  nameOf: (item: number) => ItemText,
  {
    groups,
    grouping,
    territories,
  }: { groups: NetworkGroups; grouping: Grouping | undefined; territories: Territories },
): (item: number) => ItemText {
  const ofGroup = new Int32Array(groups.count);
  for (const group of rendering.items.itemGroup) ofGroup[group] = (ofGroup[group] ?? 0) + 1;
  const { nodePart, nodeSite, sites, parts } = model.picture;
  const sources = new Int32Array(parts.length);
  for (const part of nodePart) sources[part] = (sources[part] ?? 0) + 1;
  return (item) => {
    const name = nameOf(item);
    const node = rendering.items.itemNode[item] ?? -1;
    const group = rendering.items.itemGroup[item] ?? 0;
    const short = node < 0 || ofGroup[group] !== 1 ? null : findShort(groups, group, grouping);
    if (short !== null) return describeGroup(1, nameGroup(model, groups, group, grouping, territories), short);
    const site = sites[nodeSite[node] ?? -1];
    if (site === undefined || (sources[nodePart[node] ?? -1] ?? 0) <= MOST_ALIKE) return name;
    return { code: name.code, text: `${site.supplierName ?? site.name}: ${name.text}` };
  };
}

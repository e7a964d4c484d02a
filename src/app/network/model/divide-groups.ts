import type { NetworkShape } from '../../../engine/explorer/picture.ts';
import { divideGroup } from '../../../engine/layout/divide-group.ts';
import type { NetworkGroups, Part } from './network-groups.ts';
import { NOT_KNOWN, readKey } from './network-groups.ts';
import type { Grouping } from './network-search.ts';

/** A group with more sources than this opens into parts, open to further opening in turn. */
export const MOST_OPENED = 300;
/** Sources of one part where they are divided by spend. */
const RANGE = 100;
/** Parts with more than this share of all in one of them hardly divide. */
const MOST_OF_ONE = 0.8;
const KINDS = ['stage', 'item', 'supplier', 'country'] as const;

/** Groups and places with the oversized open groups divided into parts, and the groups with members drawn one by one. */
export type OpenedGroups = { groups: NetworkGroups; place: Int32Array; open: number[] };

/**
 * Opens groups by their names, in the order of opening. A large one becomes parts by its best distinction in a few hundred groups: stage, item,
 * supplier, country, else ranges of spend. The content of a part depends on nothing but the network, so a filter moves nothing from one to
 * another. `asked` is the wanted grouping of sources where `grouping` had to stand in for it.
 */
export function openGroups(
  shape: NetworkShape,
  base: NetworkGroups,
  places: Int32Array,
  names: readonly string[],
  { grouping, asked }: { grouping: Grouping | undefined; asked: Grouping | undefined },
): OpenedGroups {
  let groups = base;
  let place = places;
  const open: number[] = [];
  for (const name of names) {
    const group = groups.byName.get(name);
    if (group === undefined) continue;
    const members = listMembers(groups, group);
    if (members.length <= MOST_OPENED) {
      open.push(group);
      continue;
    }
    const parts = chooseParts(shape, members, listKinds(groups, group, { grouping, asked }));
    const divided = divideGroup(groups, place, {
      group,
      parts: parts.map((part) => part.members),
      keepsOrder: parts[0]?.kind === 'spend',
    });
    const named = parts.map(({ kind, key }) => `${name}/${kind}=${key}`);
    groups = {
      ...divided.groups,
      names: [...groups.names, ...named],
      byName: new Map([...groups.byName, ...named.map((one, part) => [one, groups.count + part] as const)]),
      partOf: new Map([
        ...groups.partOf,
        ...parts.map(({ kind, key }, part) => [groups.count + part, { kind, key, whole: group }] as const),
      ]),
    };
    place = divided.place;
  }
  return { groups, place, open };
}

function listMembers({ groupOf }: NetworkGroups, group: number): number[] {
  const members: number[] = [];
  for (const [node, one] of groupOf.entries()) if (one === group) members.push(node);
  return members;
}

/** Kinds of parts still open to the group, the wanted one first. */
function listKinds(
  { partOf }: NetworkGroups,
  group: number,
  { grouping, asked }: { grouping: Grouping | undefined; asked: Grouping | undefined },
): Part['kind'][] {
  const used = new Set<string | undefined>([grouping]);
  for (let part = partOf.get(group); part !== undefined; part = partOf.get(part.whole)) used.add(part.kind);
  const order = asked === undefined ? KINDS : [asked, ...KINDS.filter((kind) => kind !== asked)];
  return order.filter((kind) => !used.has(kind));
}

type ChosenPart = { kind: Part['kind']; key: string; members: number[] };

function chooseParts(shape: NetworkShape, members: readonly number[], kinds: readonly Part['kind'][]): ChosenPart[] {
  for (const kind of kinds) {
    const byKey = Map.groupBy(members, (node) => readPartKey(shape, kind, node));
    const largest = Math.max(...Array.from(byKey.values(), (rows) => rows.length));
    if (byKey.size < 2 || byKey.size > MOST_OPENED || largest > members.length * MOST_OF_ONE) continue;
    return Array.from(byKey, ([key, rows]) => ({ kind, key, members: rows }));
  }
  // What has no known spend comes last; equal ones keep their rows.
  const spendOf = (node: number) => shape.nodeSpend[node] || 0;
  const sorted = members.toSorted((a, b) => spendOf(b) - spendOf(a) || a - b);
  const size = Math.max(RANGE, Math.ceil(sorted.length / MOST_OPENED));
  return Array.from({ length: Math.ceil(sorted.length / size) }, (_none, range) => ({
    kind: 'spend',
    key: `${range * size + 1}-${Math.min(sorted.length, (range + 1) * size)}`,
    members: sorted.slice(range * size, (range + 1) * size),
  }));
}

function readPartKey(shape: NetworkShape, kind: Part['kind'], node: number): string {
  if (kind === 'item') return shape.parts[shape.nodePart[node] ?? -1]?.partNumber ?? NOT_KNOWN;
  return kind === 'spend' ? NOT_KNOWN : readKey(shape, kind, node);
}

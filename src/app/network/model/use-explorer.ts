import { useCallback, useMemo } from 'react';
import { MOST_READ, MOST_SINGLE } from '../../../engine/layout/group-nodes.ts';
import { useCatalogue } from '../../queries/analyses/use-catalogue.ts';
import { type Rendering, buildRendering } from './build-rendering.ts';
import { describeItem } from './describe-item.ts';
import { openGroups } from './divide-groups.ts';
import { filterNetwork } from './filter-network.ts';
import { formNetworkGroups, type NetworkGroups } from './network-groups.ts';
import type { NetworkModel } from './network-model.ts';
import { createItemLabels, createItemNames } from './node-text.ts';
import { renameOpen } from './former-names.ts';
import { formatOpen, parseOpen } from './open-groups.ts';
import { findSelection, getItemKey } from './selection.ts';
import { measureNodes } from './node-measure.ts';
import { isChoke, useChokes } from './use-chokes.ts';
import { useGroups } from './use-network.ts';
import { useRuns } from './use-runs.ts';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { NetworkSearch } from './network-search.ts';
import { type SearchChange, changeSearch } from '../../change-search.ts';

/** The page's parameters, and the way to change some of them: a step open to Back, or (`replace`) in place of the present one. */
function useNetworkSearch() {
  const search: NetworkSearch = useSearch({ from: '/network' });
  const navigate = useNavigate({ from: '/network' });
  const change = useCallback(
    (next: SearchChange<NetworkSearch>, { replace = false } = {}) => {
      void navigate({
        to: '/network',
        // What is left of an address without a view may be that of the exposed chains.
        search: (latest) => changeSearch({ ...latest, as: latest.as ?? 'graph' }, next),
        replace,
        resetScroll: false,
      });
    },
    [navigate],
  );
  return { search, change };
}

const NO_NODES: readonly number[] = [];

/** Common to all views of one address; `rendering` is undefined until the places of its groups are worked out. */
export function useExplorer(model: NetworkModel) {
  const { search, change } = useNetworkSearch();
  const catalogue = useCatalogue('later').data;
  const territories = catalogue?.territories;
  const { facet, product, measure: rule, country, element, evidence, sel } = search;
  const filtered = useMemo(
    () => filterNetwork(model, { facet, product, measure: rule, country, element, evidence }),
    [model, facet, product, rule, country, element, evidence],
  );
  const isTooMany = filtered.shown > MOST_SINGLE;
  const isMany = filtered.shown > MOST_READ;
  const by = search.by === 'none' ? undefined : search.by;
  const asked = useMemo(
    () => (by === 'supplier' ? countGroups(formNetworkGroups(model.shape, by), filtered.isShown) : 0),
    [model.shape, by, filtered],
  );
  /** Groups asked for, too many to be shown; 0: they are not. */
  const tooManyGroups = asked > MOST_SINGLE ? asked : 0;
  const grouping =
    (tooManyGroups > 0 ? undefined : by) ?? (isTooMany || (isMany && search.by === undefined) ? 'country' : undefined);
  const grouped = useGroups(model, grouping);
  const { error, retry } = grouped;
  const readOpen = useCallback(
    (text: string | undefined) => renameOpen(model.shape, grouped.groups, parseOpen(text)),
    [model.shape, grouped.groups],
  );
  const open = useMemo(() => readOpen(search.open), [readOpen, search.open]);
  const opened = useMemo(
    () =>
      grouped.place === undefined
        ? undefined
        : openGroups(model.shape, grouped.groups, grouped.place, open, { grouping, asked: by }),
    [model.shape, grouped.groups, grouped.place, open, grouping, by],
  );
  const groups = opened?.groups;
  const measure = search.size ?? 'spend';
  const runs = useRuns({ isRankAsked: measure === 'systemic' });
  const { figures } = runs;
  const nodeMeasure = useMemo(() => measureNodes(model, measure, figures), [model, measure, figures]);
  const rendering = useMemo(() => {
    if (opened === undefined) return undefined;
    return buildRendering(model, { ...opened, isShown: filtered.isShown, measure: nodeMeasure });
  }, [model, opened, filtered, nodeMeasure]);
  const nameOf = useMemo(
    () =>
      rendering === undefined || groups === undefined
        ? () => ({ code: '', text: '' })
        : createItemNames(model, rendering, groups, grouping, territories),
    [model, rendering, groups, grouping, territories],
  );
  const labelOf = useMemo(
    () =>
      rendering === undefined || groups === undefined
        ? nameOf
        : createItemLabels(model, rendering, nameOf, { groups, grouping, territories }),
    [model, rendering, nameOf, groups, grouping, territories],
  );
  const describe = useCallback(
    (item: number) =>
      rendering === undefined ? '' : describeItem(model, rendering, item, { nameOf, measure, territories }),
    [model, rendering, nameOf, measure, territories],
  );
  const selection = useMemo(
    () => (groups === undefined ? null : findSelection(model, groups, filtered.isShown, sel, grouping, territories)),
    [model, groups, filtered, sel, grouping, territories],
  );
  const choking = useChokes(model, search.choke === 'on');
  const { chokes } = choking;
  const selectedNodes = selection?.nodes ?? NO_NODES;
  const chokeMarks = useMemo(() => {
    if (rendering === undefined || chokes === null) return undefined;
    return markItems(
      rendering,
      [...chokes.byNode.values()].filter(isChoke).map(({ node }) => node),
    );
  }, [rendering, chokes]);
  const marks = useMemo(
    () => (rendering === undefined ? {} : { selected: markItems(rendering, selectedNodes), chokes: chokeMarks }),
    [rendering, selectedNodes, chokeMarks],
  );

  const select = useCallback((key: string | null) => change({ sel: key ?? undefined }), [change]);
  const selectItem = useCallback(
    (item: number | null) => {
      if (rendering === undefined || groups === undefined) return;
      select(item === null ? null : getItemKey(model, groups, rendering, item));
    },
    [model, groups, rendering, select],
  );
  /** Opens a closed group, or closes it with all its parts. */
  const toggleGroup = useCallback(
    (group: number) => {
      const name = groups?.names[group];
      if (name === undefined) return;
      change((latest) => {
        const names = readOpen(latest.open);
        const next = names.includes(name)
          ? names.filter((one) => one !== name && !one.startsWith(`${name}/`))
          : [...names, name];
        return { open: formatOpen(next) };
      });
    },
    [groups, change, readOpen],
  );
  /** Opens the closed group of an item, or closes the group of its source. */
  const toggleItem = useCallback(
    (item: number) => {
      const group = rendering?.items.itemGroup[item] ?? -1;
      const isClosed = (rendering?.items.itemNode[item] ?? -1) < 0;
      const isOpen = open.includes(groups?.names[group] ?? '');
      if ((groups?.groupKey[group] ?? -1) >= 0 && isClosed !== isOpen) toggleGroup(group);
    },
    [rendering, groups, open, toggleGroup],
  );
  /** Closes an item's parent, or the group of its source. */
  const closeAround = useCallback(
    (item: number) => {
      const group = rendering?.items.itemGroup[item] ?? -1;
      const isClosed = (rendering?.items.itemNode[item] ?? -1) < 0;
      const around = isClosed ? groups?.partOf.get(group)?.whole : group;
      if (around !== undefined && open.includes(groups?.names[around] ?? '')) toggleGroup(around);
    },
    [rendering, groups, open, toggleGroup],
  );
  return {
    model,
    search,
    change,
    catalogue,
    territories,
    filtered,
    open,
    isTooMany,
    isMany,
    tooManyGroups,
    grouping,
    groups,
    error,
    retry,
    measure,
    runs,
    rendering,
    nameOf,
    labelOf,
    describe,
    selection,
    selectedNodes,
    choking,
    marks,
    select,
    selectItem,
    toggleItem,
    toggleGroup,
    closeAround,
  };
}

export type Explorer = ReturnType<typeof useExplorer>;
/** The same once there is something to show. */
export type ShownExplorer = Explorer & { rendering: Rendering; groups: NonNullable<Explorer['groups']> };

/** Groups with a shown node. */
function countGroups({ groupOf, count }: NetworkGroups, isShown: Uint8Array): number {
  const has = new Uint8Array(count);
  for (const [node, group] of groupOf.entries()) if (isShown[node] === 1) has[group] = 1;
  return has.reduce((sum, one) => sum + one, 0);
}

/** 1 for each item with one of the nodes. */
function markItems(rendering: Rendering, nodes: readonly number[]): Uint8Array {
  const marked = new Uint8Array(rendering.items.count);
  for (const node of nodes) {
    const item = rendering.items.itemOf[node] ?? -1;
    if (item >= 0) marked[item] = 1;
  }
  return marked;
}

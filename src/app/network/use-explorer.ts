import { useCallback, useMemo } from 'react';
import { MOST_SINGLE } from '../../worker/network-layout.ts';
import { useCatalogue } from '../queries/use-catalogue.ts';
import type { Drawing } from './build-drawing.ts';
import { buildDrawing } from './build-drawing.ts';
import { describeItem } from './describe-item.ts';
import { filterNetwork } from './filter-network.ts';
import type { NetworkModel } from './network-model.ts';
import { createItemNames } from './node-text.ts';
import { formatOpen, parseOpen } from './open-groups.ts';
import { findSelection, getItemKey } from './selection.ts';
import { measureNodes } from './node-measure.ts';
import { isChoke, useChokes } from './use-chokes.ts';
import { useGroups } from './use-network.ts';
import { useNetworkSearch } from './use-network-search.ts';
import { useRuns } from './use-runs.ts';

const NO_NODES: readonly number[] = [];

/** Everything that the views of one address share; `drawing` is undefined until the places of its groups are worked out. */
export function useExplorer(model: NetworkModel) {
  const { search, change } = useNetworkSearch();
  const catalogue = useCatalogue('later').data;
  const territories = catalogue?.territories;
  const { facet, product, measure: rule, country, element, evidence, open, sel } = search;
  const filtered = useMemo(
    () => filterNetwork(model, { facet, product, measure: rule, country, element, evidence }),
    [model, facet, product, rule, country, element, evidence],
  );
  const isTooMany = filtered.shown > MOST_SINGLE;
  const grouping = search.by ?? (isTooMany ? 'country' : undefined);
  const { groups, place, error, retry } = useGroups(model, grouping);
  const measure = search.size ?? 'spend';
  const runs = useRuns({ isRankAsked: measure === 'systemic' });
  const { figures } = runs;
  const nodeMeasure = useMemo(() => measureNodes(model, measure, figures), [model, measure, figures]);
  const drawing = useMemo(() => {
    if (groups === undefined || place === undefined) return undefined;
    const opened = parseOpen(open).flatMap((name) => groups.byName.get(name) ?? []);
    return buildDrawing(model, { groups, place, isShown: filtered.isShown, open: opened, measure: nodeMeasure });
  }, [model, groups, place, filtered, open, nodeMeasure]);
  const nameOf = useMemo(
    () =>
      drawing === undefined || groups === undefined
        ? () => ({ code: '', text: '' })
        : createItemNames(model, drawing, groups, grouping, territories),
    [model, drawing, groups, grouping, territories],
  );
  const describe = useCallback(
    (item: number) =>
      drawing === undefined ? '' : describeItem(model, drawing, item, { nameOf, measure, territories }),
    [model, drawing, nameOf, measure, territories],
  );
  const selection = useMemo(
    () => (groups === undefined ? null : findSelection(model, groups, filtered.isShown, sel, grouping, territories)),
    [model, groups, filtered, sel, grouping, territories],
  );
  const choking = useChokes(model, search.choke === 'on');
  const { chokes } = choking;
  const selectedNodes = selection?.nodes ?? NO_NODES;
  const chokeMarks = useMemo(() => {
    if (drawing === undefined || chokes === null) return undefined;
    return markItems(
      drawing,
      [...chokes.byNode.values()].filter(isChoke).map(({ node }) => node),
    );
  }, [drawing, chokes]);
  const marks = useMemo(
    () => (drawing === undefined ? {} : { selected: markItems(drawing, selectedNodes), chokes: chokeMarks }),
    [drawing, selectedNodes, chokeMarks],
  );

  const select = useCallback((key: string | null) => change({ sel: key ?? undefined }), [change]);
  const selectItem = useCallback(
    (item: number | null) => {
      if (drawing === undefined || groups === undefined) return;
      select(item === null ? null : getItemKey(model, groups, drawing, item));
    },
    [model, groups, drawing, select],
  );
  /** Opens the closed group that an item shows, or closes the group that it stands in. */
  const toggleItem = useCallback(
    (item: number) => {
      if (drawing === undefined || groups === undefined) return;
      const group = drawing.items.itemGroup[item] ?? -1;
      const name = groups.names[group];
      if (name === undefined || (groups.groupKey[group] ?? -1) < 0) return;
      const names = parseOpen(open);
      const isClosed = (drawing.items.itemNode[item] ?? -1) < 0;
      if (!isClosed && !names.includes(name)) return;
      const next = isClosed ? [...names, name] : names.filter((one) => one !== name);
      change({ open: formatOpen(next) });
    },
    [drawing, groups, open, change],
  );
  return {
    model,
    search,
    change,
    catalogue,
    territories,
    filtered,
    isTooMany,
    grouping,
    groups,
    error,
    retry,
    measure,
    runs,
    drawing,
    nameOf,
    describe,
    selection,
    selectedNodes,
    choking,
    marks,
    select,
    selectItem,
    toggleItem,
  };
}

export type Explorer = ReturnType<typeof useExplorer>;
/** The same once there is something to draw. */
export type DrawnExplorer = Explorer & { drawing: Drawing; groups: NonNullable<Explorer['groups']> };

/** 1 for each item that shows one of the nodes. */
function markItems(drawing: Drawing, nodes: readonly number[]): Uint8Array {
  const marked = new Uint8Array(drawing.items.count);
  for (const node of nodes) {
    const item = drawing.items.itemOf[node] ?? -1;
    if (item >= 0) marked[item] = 1;
  }
  return marked;
}

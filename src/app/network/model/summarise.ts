import { formatCount, formatCounted } from '../../format/number.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import type { Rendering } from './build-rendering.ts';
import type { FilteredNodes } from './filter-network.ts';
import type { Grouping } from './network-search.ts';
import type { NetworkModel } from './network-model.ts';

/** The drawing, in one sentence: sources, columns, exposure, parts left out. */
export function summarise({
  model,
  rendering,
  filtered,
  grouping,
}: {
  model: NetworkModel;
  rendering: Rendering;
  filtered: FilteredNodes;
  grouping: Grouping | undefined;
}): string {
  const { nodeCount } = model.picture;
  const counts = FILL_NAMES.map(() => 0);
  for (let node = 0; node < nodeCount && model.hasExposure; node++) {
    const fill = model.nodeFill[node] ?? 0;
    if (filtered.isShown[node] === 1) counts[fill] = (counts[fill] ?? 0) + 1;
  }
  const exposed = FILL_NAMES.slice(0, -1)
    .map((name, row) => [counts[row] ?? 0, FILL_TEXTS[name].label.toLowerCase()] as const)
    .filter(([count]) => count > 0)
    .map(([count, label]) => formatCounted(count, label, label));
  const sources = filtered.isFiltered
    ? `${formatCounted(filtered.shown, 'source')} of ${formatCount(nodeCount)}`
    : formatCounted(nodeCount, 'source');
  const stages = new Set(rendering.columns.map(({ column }) => model.picture.columnStages[column]));
  const alone = rendering.items.count > 1 && rendering.bundles.count === 0 ? ', no flow between them on file' : '';
  const groups = grouping === undefined ? '' : `, drawn as ${formatCounted(rendering.items.count, 'item')}`;
  const found = exposed.length === 0 ? 'none exposed' : exposed.join(', ');
  return `${sources} in ${formatCounted(stages.size, 'stage')}${groups}${alone}: ${model.hasExposure ? found : 'their exposure is being worked out'}.`;
}

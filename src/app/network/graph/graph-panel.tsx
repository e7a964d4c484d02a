import { useCallback, useMemo } from 'react';
import { Breadcrumb } from '../panel/breadcrumb.tsx';
import { GraphView, isLargePicture } from './graph-view.tsx';
import { Legend } from '../panel/legend.tsx';
import s from '../network.module.css';
import { listHeads } from '../model/column-words.ts';
import { summarise } from '../model/summarise.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';
import { ViewOptions } from '../panel/view-options.tsx';

const DIRECTIONS = { up: 'upstream', down: 'downstream' } as const;

/** The graph with its breadcrumb above and its legend below. */
export function GraphPanel({ explorer }: { explorer: ShownExplorer }) {
  const { model, rendering, filtered, grouping, search, change, measure } = explorer;
  const heads = useMemo(() => listHeads(model.picture, rendering.columns, rendering.items.itemOf), [model, rendering]);
  const summary = useMemo(
    () => summarise({ model, rendering, filtered, grouping }),
    [model, rendering, filtered, grouping],
  );
  const onLook = useCallback((at: string | undefined) => change({ at }), [change]);
  const onTable = useCallback(() => change({ as: 'table' }), [change]);
  return (
    <>
      <div className={s['above']}>
        <Breadcrumb explorer={explorer} />
        <ViewOptions explorer={explorer} />
      </div>
      <GraphView
        model={model}
        rendering={rendering}
        labelOf={explorer.labelOf}
        heads={heads}
        describe={explorer.describe}
        summary={summary}
        marks={explorer.marks}
        selected={explorer.selectedNodes}
        way={search.way === undefined ? 'both' : DIRECTIONS[search.way]}
        at={search.at}
        onLook={onLook}
        onSelect={explorer.selectItem}
        onToggle={explorer.toggleItem}
        onCloseAround={explorer.closeAround}
        onTable={onTable}
      />
      <Legend
        measure={measure}
        hasExposure={model.hasExposure}
        hasGroups={grouping !== undefined}
        hasChokes={search.choke === 'on'}
        isLarge={isLargePicture(rendering)}
      />
    </>
  );
}

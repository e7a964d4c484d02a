import { formatCount } from '../../format/number.ts';
import { MOST_ITEMS } from '../model/build-rendering.ts';
import s from '../network.module.css';
import { nameGroup } from '../model/node-text.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';

/** Items not drawn one by one, and how to see them; nothing if all are. */
export function LeftOut({ explorer }: { explorer: ShownExplorer }) {
  const {
    isTooMany,
    isMany,
    tooManyGroups,
    search,
    change,
    filtered,
    rendering,
    groups,
    model,
    grouping,
    territories,
  } = explorer;
  const { refused } = rendering.items;
  const isGroupedByItself = isMany && search.by === undefined && (search.as ?? 'graph') === 'graph';
  if (!isTooMany && !isGroupedByItself && tooManyGroups === 0 && refused.length === 0) return null;
  const names = refused.map((group) => nameGroup(model, groups, group, grouping, territories));
  return (
    <p className={s['note']} role="status">
      {isTooMany && (search.by === undefined || search.by === 'none')
        ? `${formatCount(filtered.shown)} sources are too many to draw at once: they are grouped by country within each stage. Open a group to see its sources, or narrow with a filter. `
        : null}
      {isGroupedByItself && !isTooMany ? (
        <>
          {`${formatCount(filtered.shown)} sources are grouped by country within each stage, so that every name can be read. Open a group to see its sources, or `}
          <button type="button" className={s['quiet']} onClick={() => change({ by: 'none', at: undefined })}>
            draw each source
          </button>
        </>
      ) : null}
      {tooManyGroups > 0
        ? `${formatCount(tooManyGroups)} groups by supplier are too many to draw at once: sources are grouped by country within each stage. A group opens by supplier where that divides it. `
        : null}
      {names.length > 0
        ? `${names.join(', ')} stays closed: with it more than ${formatCount(MOST_ITEMS)} items would be drawn. Close another group or narrow with a filter.`
        : null}
    </p>
  );
}

import { formatCount } from '../../format/number.ts';
import { MOST_ITEMS } from '../model/build-rendering.ts';
import s from '../network.module.css';
import { nameGroup } from '../model/node-text.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';

/** What is not drawn one by one, and how to see it; nothing if all of it is. */
export function LeftOut({ explorer }: { explorer: ShownExplorer }) {
  const { isTooMany, tooManyGroups, search, filtered, rendering, groups, model, grouping, territories } = explorer;
  const { refused } = rendering.items;
  if (!(isTooMany && search.by === undefined) && tooManyGroups === 0 && refused.length === 0) return null;
  const names = refused.map((group) => nameGroup(model, groups, group, grouping, territories));
  return (
    <p className={s['note']} role="status">
      {isTooMany && search.by === undefined
        ? `${formatCount(filtered.shown)} sources are too many to draw at once: they are grouped by country within each tier. Open a group to see its sources, or narrow with a filter. `
        : null}
      {tooManyGroups > 0
        ? `${formatCount(tooManyGroups)} groups by supplier are too many to draw at once: sources are grouped by country within each tier. A group opens by supplier where that divides it. `
        : null}
      {names.length > 0
        ? `${names.join(', ')} stays closed: with it more than ${formatCount(MOST_ITEMS)} items would be drawn. Close another group or narrow with a filter.`
        : null}
    </p>
  );
}

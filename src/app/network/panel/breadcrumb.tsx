import s from '../network.module.css';
import type { ShownExplorer } from '../model/use-explorer.ts';
import { nameColumn } from '../model/column-words.ts';
import { nameGroup } from '../model/node-text.ts';

/** From all sources to the selection, over its product and group; each step leads back. */
export function Breadcrumb({ explorer }: { explorer: ShownExplorer }) {
  const { model, groups, grouping, territories, selection, search, change, select } = explorer;
  const product = model.picture.products.find(({ part }) => model.picture.parts[part]?.partNumber === search.product);
  const node = selection?.nodes.length === 1 ? selection.nodes[0] : undefined;
  const own = node === undefined ? selection?.group : groups.groupOf[node];
  const holders: number[] = [];
  for (let group = own ?? undefined; group !== undefined; group = groups.partOf.get(group)?.whole) {
    if ((groups.groupKey[group] ?? -1) >= 0 && selection?.group !== group) holders.unshift(group);
  }
  return (
    <nav className={s['breadcrumb']} aria-label="Where you are">
      <ol>
        <li>
          <button type="button" onClick={() => change({ sel: undefined, product: undefined, at: undefined })}>
            All sources
          </button>
        </li>
        {product === undefined ? null : (
          <li>
            <button type="button" onClick={() => change({ sel: undefined, at: undefined })}>
              {model.picture.parts[product.part]?.description}
            </button>
          </li>
        )}
        {holders.map((holder) => (
          <li key={holder}>
            <button type="button" onClick={() => select(groups.names[holder] ?? null)}>
              {nameGroup(model, groups, holder, grouping, territories)}
              {groups.partOf.has(holder)
                ? ''
                : `, ${nameColumn(model.picture, groups.groupColumn[holder] ?? 0).toLowerCase()}`}
            </button>
          </li>
        ))}
        {selection === null ? null : (
          <li aria-current="true">
            {selection.group === null
              ? selection.title
              : nameGroup(model, groups, selection.group, grouping, territories)}
          </li>
        )}
      </ol>
    </nav>
  );
}

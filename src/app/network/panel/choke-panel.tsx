import { formatCount, formatCounted } from '../../format/number.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import { formatRevenueCut, getProductName, getRevenueCut } from './choke-line.tsx';
import s from '../network.module.css';
import { getNodeCountry, getNodeTitle } from '../model/node-text.ts';
import { isChoke } from '../model/use-chokes.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';

const MOST_LISTED = 12;

/** The choke points of the view, by the revenue behind each, and the size of the smallest cut of every product. */
export function ChokePanel({ explorer }: { explorer: ShownExplorer }) {
  const { choking, model, filtered, select } = explorer;
  const { picture } = model;
  const { chokes } = choking;
  const rows =
    chokes === null
      ? []
      : [...chokes.byNode.values()]
          .filter((choke) => isChoke(choke) && filtered.isShown[choke.node] === 1)
          .toSorted(
            (a, b) =>
              getRevenueCut(model, b) - getRevenueCut(model, a) ||
              (model.nodeFill[a.node] ?? 0) - (model.nodeFill[b.node] ?? 0) ||
              (picture.nodeSpend[b.node] || 0) - (picture.nodeSpend[a.node] || 0) ||
              a.node - b.node,
          );
  return (
    <Section
      title="Choke points"
      caption="Sources without which a product cannot be made, because an item it needs comes from nowhere else on file. Sources that are not known count as none."
    >
      {choking.error !== null ? (
        <ErrorPanel what="Choke points could not be computed" error={choking.error} onRetry={choking.retry} />
      ) : chokes === null ? (
        <Pending label="Computing choke points" lines={[70, 64, 58]} />
      ) : rows.length === 0 ? (
        <p>No product hangs on a single source of what is shown.</p>
      ) : (
        <>
          <ul className={s['chokes']}>
            {rows.slice(0, MOST_LISTED).map((choke) => (
              <li key={choke.node}>
                <button type="button" onClick={() => select(picture.nodeKeys[choke.node] ?? null)}>
                  <small>{getNodeCountry(model, choke.node) ?? '?'}</small>
                  <span>{getNodeTitle(model, choke.node)}</span>
                </button>
                <span>
                  {formatRevenueCut(model, choke)} of {formatCounted(choke.needed.length, 'product')}
                </span>
              </li>
            ))}
          </ul>
          <p className={s['basis']}>
            {formatCounted(rows.length, 'choke point')} in all. Smallest set of sources whose loss leaves no path at
            all:{' '}
            {picture.products
              .map((_product, row) => `${getProductName(model, row)} ${formatCount(chokes.cutSizes[row] ?? 0)}`)
              .slice(0, 6)
              .join(', ')}
            .
          </p>
        </>
      )}
    </Section>
  );
}

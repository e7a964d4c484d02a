import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { chooseItems } from '../../../engine/layout/group-nodes.ts';
import { formatMoney } from '../../format/money.ts';
import { formatCounted, formatQuantity } from '../../format/number.ts';
import { joinClasses } from '../../components/class-names.ts';
import { ErrorPanel } from '../../components/states/error-panel.tsx';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import fills from '../../components/fills/fills.module.css';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { useWidth } from '../../components/hooks/use-width.ts';
import { ExplorerSkeleton } from '../explorer-skeleton.tsx';
import { cutText } from '../graph/build-labels.ts';
import s from './flow.module.css';
import { createMeasure } from '../graph/measure-text.ts';
import net from '../network.module.css';
import { NOT_KNOWN } from '../model/network-groups.ts';
import { listHeads, nameColumn } from '../model/column-words.ts';
import { nameGroup } from '../model/node-text.ts';
import type { PlacedFlow } from './place-flow.ts';
import { FLOW_BAR, LEAST_NAMED, traceRibbon, listDrawn, placeFlow } from './place-flow.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';
import { useGroups } from '../model/use-network.ts';

const HEIGHT = 520;
const HEAD = 26;
/** Room for the names of the last column. */
const ASIDE = 110;
const MOST_BARS = 10_000;

/** How much flows through the stages, by country or stage: ribbons as wide as the value (or quantity) they carry. */
export function FlowView({ explorer }: { explorer: ShownExplorer }) {
  const { model, filtered, search, change, territories, selection, select, selectedNodes } = explorer;
  const grouping = search.by === 'stage' ? 'stage' : 'country';
  const { groups, place, error, retry } = useGroups(model, grouping);
  const [ref, width] = useWidth<HTMLDivElement>(1040);
  const [named, setNamed] = useState<string | null>(null);
  const [measure] = useState(createMeasure);
  const unit = useMemo(() => findUnit(explorer.model, filtered.isShown), [explorer.model, filtered]);
  const isQuantity = search.flow === 'quantity' && unit !== null;
  const items = useMemo(
    () => (place === undefined ? undefined : chooseItems(groups, place, filtered.isShown, [], MOST_BARS)),
    [groups, place, filtered],
  );
  const flow = useMemo(
    () =>
      items === undefined
        ? undefined
        : placeFlow(model, items, isQuantity ? model.picture.arcUnits : model.picture.arcValue, {
            width: width - ASIDE,
            height: HEIGHT,
          }),
    [items, model, isQuantity, width],
  );
  if (error !== null)
    return <ErrorPanel what="The flow could not be laid out" error={error} onRetry={() => void retry()} />;
  if (items === undefined || flow === undefined) {
    // The same element as below: its width is known when the flow is placed.
    return (
      <div ref={ref}>
        <ExplorerSkeleton />
      </div>
    );
  }
  const nameOf = (item: number) => nameGroup(model, groups, items.itemGroup[item] ?? 0, grouping, territories);
  const keyOf = (item: number) => groups.names[items.itemGroup[item] ?? 0] ?? '';
  const amount = (value: number, isLeast: boolean) =>
    `${isLeast ? 'at least ' : ''}${isQuantity ? formatQuantity(value, unit) : formatMoney(value, model.picture.currency)}`;
  const selectedItems = new Set(selectedNodes.map((node) => items.itemOf[node]));
  const isLit = (from: number, to: number) => selection === null || selectedItems.has(from) || selectedItems.has(to);
  const step = (flow.columns[1]?.x ?? width) - (flow.columns[0]?.x ?? 0);
  /** Up to the next column; behind the last one, to the edge. */
  const roomOf = (item: number) => (items.itemColumn[item] === 0 ? ASIDE : step) - FLOW_BAR - 8;
  /** The name, or the code of the country where it has no room. */
  const tell = (item: number) => {
    const name = nameOf(item);
    const cut = cutText(name, roomOf(item), measure);
    const code = keyOf(item).split(':').at(-1) ?? NOT_KNOWN;
    return cut === name || grouping !== 'country' || code === NOT_KNOWN ? cut : code;
  };
  const columnOf = new Map(flow.columns.map(({ column, x }) => [column, x]));
  const xOf = (item: number) => columnOf.get(items.itemColumn[item] ?? 0) ?? 0;
  const { bars, columns: drawn } = listDrawn(flow, items.itemColumn);
  return (
    <div ref={ref}>
      <div className={net['above']}>
        <p className={net['caption']}>
          {isQuantity ? 'Quantity' : 'Purchase value'} a year through the stages, by {grouping}
          {search.by === 'supplier' ? ' (by supplier there are too many ribbons to read)' : ''}.{' '}
          {describeLeftOut(flow, flow.bars.length - bars.length)}
        </p>
        <label className={net['check']} title={unit === null ? 'Parts are counted in different units' : undefined}>
          <input
            type="checkbox"
            checked={isQuantity}
            disabled={unit === null}
            onChange={(event) => change({ flow: event.currentTarget.checked ? 'quantity' : undefined })}
          />
          Quantity{unit === null ? ': needs one unit, narrow to one part or element' : ` in ${unit}`}
        </label>
      </div>
      {bars.length > 0 ? null : (
        <p className={s['named']}>
          Nothing can be drawn: of no flow is the {isQuantity ? 'quantity' : 'purchase value'} known. It takes the
          yearly demand of a product{isQuantity ? '' : ' and prices of what goes into it'};{' '}
          <Link from="/network" to="/network" search={(previous) => ({ ...previous, as: 'table', list: 'flows' })}>
            the table
          </Link>{' '}
          lists the flows without.
        </p>
      )}
      <svg
        className={s['flow']}
        width={width}
        height={flow.height + HEAD}
        role="group"
        aria-label="Flow through the stages"
      >
        <g transform={`translate(0 ${HEAD})`}>
          {flow.ribbons.map((ribbon) => {
            const text = `${nameOf(ribbon.from)} to ${nameOf(ribbon.to)}: ${amount(ribbon.amount, ribbon.isLeast)}, ${FILL_TEXTS[FILL_NAMES[ribbon.fill] ?? 'notExposed'].label.toLowerCase()}`;
            return (
              <path
                key={`${ribbon.from} ${ribbon.to} ${ribbon.fill}`}
                d={traceRibbon(ribbon, xOf(ribbon.from) + FLOW_BAR, xOf(ribbon.to))}
                className={joinClasses(
                  s['ribbon'],
                  fills[FILL_NAMES[ribbon.fill] ?? 'notExposed'],
                  !isLit(ribbon.from, ribbon.to) && s['faint'],
                )}
                onMouseEnter={() => setNamed(text)}
                onMouseLeave={() => setNamed(null)}
              />
            );
          })}
          {bars.map(({ item, x, y, height, amount: value, isLeast }) => {
            const text = `${nameOf(item)}, ${nameColumn(model.picture, items.itemColumn[item] ?? 0).toLowerCase()}: ${amount(value, isLeast)}`;
            return (
              <g
                key={item}
                role="button"
                tabIndex={0}
                aria-label={text}
                aria-pressed={selectedItems.has(item)}
                className={s['bar']}
                onClick={() => select(keyOf(item))}
                onKeyDown={(event) => {
                  if (event.key !== 'Enter' && event.key !== ' ') return;
                  event.preventDefault();
                  select(keyOf(item));
                }}
                onMouseEnter={() => setNamed(text)}
                onMouseLeave={() => setNamed(null)}
                onFocus={() => setNamed(text)}
                onBlur={() => setNamed(null)}
              >
                <rect x={x} y={y} width={FLOW_BAR} height={height} />
              </g>
            );
          })}
          {bars
            .filter(({ height }) => height >= LEAST_NAMED)
            .map(({ item, x, y, height }) => (
              <text
                key={item}
                x={x + FLOW_BAR + 4}
                y={y + height / 2}
                dy="0.35em"
                className={s['name']}
                aria-hidden="true"
              >
                {tell(item)}
              </text>
            ))}
        </g>
        {listHeads(model.picture, drawn, items.itemOf).map(({ name, x, columns, tiers }) => (
          <text key={name} x={x} y={12} className={s['head']} aria-hidden="true">
            <title>{tiers === '' ? name : `${name}: ${tiers.toLowerCase()}`}</title>
            {cutText(name, Math.max(step, ASIDE) * columns - 8, measure)}
          </text>
        ))}
      </svg>
      <p className={s['named']} aria-hidden="true">
        {named ??
          (bars.length === 0
            ? ''
            : `${formatCounted(bars.length, 'group')}, ${formatCounted(flow.ribbons.length, 'ribbon')}.`)}
      </p>
      <ul className={s['key']}>
        {FILL_NAMES.map((name) => (
          <li key={name}>
            <FillSwatch fill={name} /> {FILL_TEXTS[name].label.toLowerCase()}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** What is not drawn; `without` groups have no flow of a known amount. */
function describeLeftOut({ unknown, looped }: PlacedFlow, without: number): string {
  return [
    unknown > 0 ? `Not known and not drawn: the amount of ${formatCounted(unknown, 'flow')}.` : '',
    without > 0 ? `Not drawn: ${formatCounted(without, 'group')} without a known amount.` : '',
    looped > 0
      ? `${formatCounted(looped, 'flow')} ${looped === 1 ? 'runs' : 'run'} inside of a loop and ${looped === 1 ? 'is' : 'are'} not drawn.`
      : '',
  ]
    .filter((piece) => piece !== '')
    .join(' ');
}

/** The one unit of all shown parts but the products; null if there are several or it is not on file. */
function findUnit({ picture }: ShownExplorer['model'], isShown: Uint8Array): string | null {
  let unit: string | null | undefined;
  for (let node = 0; node < picture.nodeCount; node++) {
    if (isShown[node] !== 1 || picture.nodeTier[node] === 0) continue;
    const own = picture.parts[picture.nodePart[node] ?? -1]?.unit ?? null;
    if (unit !== undefined && own !== unit) return null;
    unit = own;
  }
  return unit ?? null;
}

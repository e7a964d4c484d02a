import { Link } from '@tanstack/react-router';
import { type CSSProperties, useId, useMemo, useState } from 'react';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { joinClasses } from '../../components/class-names.ts';
import { FillStrip } from '../../components/fills/fill-strip.tsx';
import { hyphenate } from '../../format/hyphenate.ts';
import { formatMoney, formatMoneyFigure, getCurrencySign, getSharedMoneyScale } from '../../format/money.ts';
import { getFillAmounts } from '../../words/fill-words.ts';
import { getStageName } from '../../words/stage-words.ts';
import { ChainLinks } from './chain-links.tsx';
import { ChainRowBox } from './chain-row-box.tsx';
import s from './chains.module.css';
import type { ChainRow, Chains, ChainSource } from './chain-types.ts';
import { CountryTag } from './country-tag.tsx';
import { nameBuyers, nameStages } from './describe-row.ts';
import { lightChain } from './light-chain.ts';
import {
  countLines,
  FIGURES_WIDTH,
  type Box,
  type ColumnHead,
  type PlacedChains,
  placeChains,
  writeBehind,
} from './place-chains.ts';
import { useChainWalk } from './use-chain-walk.ts';

const HEADS: Record<Exclude<ColumnHead['name'], 'part'>, string> = {
  mine: getStageName('mining'),
  separation: getStageName('separation'),
  metal: getStageName('metal'),
  component: getStageName('component'),
  product: 'Product',
};

export type ChainDrawing = {
  chains: Chains;
  report: Pick<ExposureReport, 'currency' | 'products' | 'withoutMoney'>;
  selected: string | null;
  onSelect: (key: string | null) => void;
};

/** Exposed chains in columns of stages. Hover and focus light the whole chain, a press selects, arrows walk, Esc clears. */
export function ChainPicture({ chains, report, selected, onSelect, width }: ChainDrawing & { width: number }) {
  const help = useId();
  const placed = useMemo(() => placeChains(chains, width), [chains, width]);
  const [pointed, setPointed] = useState<string | null>(null);
  const walk = useChainWalk(chains, placed, () => onSelect(null));
  const active = pointed ?? selected;
  const lit = useMemo(() => (active === null ? null : lightChain(chains, active)), [chains, active]);
  const scale = getSharedMoneyScale(chains.rows.map(({ money }) => money ?? 0));
  const longest = 1.6 * Math.max(1, ...chains.rows.map(({ waitWeeks }) => waitWeeks ?? 0));
  const unit = [getCurrencySign(report.currency), scale.suffix].filter((piece) => piece !== '').join(' ');
  /** Common to every box: its place, whether it is lit, and the boxes lit by pointing at it. */
  const frame = (key: string, as = key) => ({
    style: toStyle(placed.boxes.get(as)),
    'data-lit': lit === null ? undefined : lit.has(key),
    onPointerEnter: () => setPointed(key),
    onPointerLeave: () => setPointed(null),
  });
  const stop = (key: string) => ({
    ...walk.stopOf(key),
    onFocus: () => {
      walk.take(key);
      setPointed(key);
    },
    onBlur: () => setPointed(null),
  });
  return (
    <div
      className={s['picture']}
      role="group"
      aria-label="Exposed chains by stage, from mine to product"
      aria-describedby={help}
      style={{ height: placed.height }}
      onKeyDown={walk.onKeyDown}
    >
      <ChainHeads placed={placed} parts={nameStages(chains.rows)} unit={unit} />
      <ChainLinks links={chains.links} placed={placed} lit={lit} width={width} />
      {placed.divider === null ? null : (
        <p
          className={s['divider']}
          style={{ ...toStyle(placed.boxes.get(chains.rows[0]?.key ?? '')), top: placed.divider }}
        >
          Only if suspended rules return
        </p>
      )}
      {chains.sources.map((source) => (
        <button
          key={source.key}
          type="button"
          className={s['box']}
          aria-pressed={selected === source.key}
          onClick={() => onSelect(source.key)}
          {...frame(source.key)}
          {...stop(source.key)}
        >
          <SourceText source={source} of={chains.rows.filter(({ group }) => group === 'now').length} />
        </button>
      ))}
      {chains.rows.map((row) => (
        <button
          key={row.key}
          type="button"
          className={s['box']}
          aria-pressed={selected === row.key}
          onClick={() => onSelect(row.key)}
          {...frame(row.key)}
          {...stop(row.key)}
        >
          <ChainRowBox row={row} scale={scale} longest={longest} currency={report.currency} />
        </button>
      ))}
      {chains.rows.map((row) => (
        <div key={row.key} className={s['box']} aria-hidden="true" {...frame(row.key, `component:${row.key}`)}>
          <BuyerText buyers={row.buyers} />
        </div>
      ))}
      {chains.products.map(({ key, partNumber, name }) => {
        const product = report.products.find((one) => one.partNumber === partNumber);
        return (
          <Link
            key={key}
            to="/exposure"
            search={{ product: partNumber }}
            className={s['box']}
            {...frame(key)}
            {...stop(key)}
          >
            <span className={s['product']}>{hyphenate(name)}</span>
            {product === undefined || report.withoutMoney.includes(partNumber) ? (
              <span className={s['place']}>revenue not known</span>
            ) : product.revenue <= 0 ? (
              <span className={s['place']}>{formatMoney(0, report.currency)} of revenue on file</span>
            ) : (
              <>
                <FillStrip amounts={getFillAmounts(product)} width={(placed.boxes.get(key)?.width ?? 0) - 4} />
                <span className={s['place']}>
                  <b>{formatMoney(product.surely + product.possibly, report.currency, scale)}</b> of{' '}
                  {formatMoneyFigure(product.revenue, scale)}
                </span>
              </>
            )}
          </Link>
        );
      })}
      <p id={help} className="visually-hidden">
        Arrow left and right walk along the chain, up and down through a column. Enter opens what happens if this stops,
        Escape clears the selection.
      </p>
    </div>
  );
}

function toStyle(box: Box | undefined): CSSProperties {
  return box === undefined ? { display: 'none' } : { left: box.x, top: box.y, width: box.width, minHeight: box.height };
}

function ChainHeads({ placed, parts, unit }: { placed: PlacedChains; parts: string; unit: string }) {
  return (
    <div className={s['heads']} aria-hidden="true">
      {placed.heads.map(({ name, x, width }) => (
        <div key={name} style={{ left: x, width }}>
          <b>
            {name === 'part' ? (countLines(parts, width - FIGURES_WIDTH) === 1 ? parts : 'Exposed part') : HEADS[name]}
          </b>
          {name === 'part' ? (
            <span>
              <span>at risk, {unit}</span>
              <span>cover of wait, wk</span>
            </span>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function SourceText({ source, of }: { source: ChainSource; of: number }) {
  return (
    <>
      <span className={joinClasses(s['name'], s['sourceName'])}>
        <CountryTag country={source.country} /> {hyphenate(source.name)}
      </span>
      <span className={joinClasses(s['place'], s['sourceName'])}>{hyphenate(source.place)}</span>
      {source.behind.length < 2 ? null : <span className={s['behind']}>{writeBehind(source, of)}</span>}
    </>
  );
}

function BuyerText({ buyers }: { buyers: ChainRow['buyers'] }) {
  const { names, places } = nameBuyers(buyers);
  return (
    <>
      <span className={s['name']}>{hyphenate(names)}</span>
      <span className={s['place']}>{hyphenate(places)}</span>
    </>
  );
}

import { useMemo, useState } from 'react';
import { formatMoney } from '../../format/money.ts';
import { formatCounted, formatShareRange } from '../../format/number.ts';
import { BAND_STARTS, getBand } from './map-bands.ts';
import { getTerritoryName } from './territory-name.ts';
import world from './world-map.module.css';
import { MAP_HEIGHT, MAP_WIDTH, OUTLINES } from './world-outlines.ts';
import { joinClasses } from '../../components/class-names.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import fills from '../../components/fills/fills.module.css';
import { FillSwatch } from '../../components/fills/fill-swatch.tsx';
import { ExplorerSkeleton } from '../explorer-skeleton.tsx';
import graph from '../graph/graph.module.css';
import s from './map.module.css';
import net from '../network.module.css';
import { CLEAR } from '../model/network-model.ts';
import { getNodeTitle } from '../model/node-text.ts';
import type { Cluster, CountryFlow, CountryShare } from './place-sites.ts';
import { placeSites } from './place-sites.ts';
import { getCountryKey } from '../model/selection.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';

const MOST_FLOWS = 400;

/** The sites on a world map: countries by the exposed share of what they ship, flows between them, marks for sites. */
export function MapView({ explorer }: { explorer: ShownExplorer }) {
  const { model, filtered, territories, selectedNodes, select } = explorer;
  const [named, setNamed] = useState<string | null>(null);
  const placed = useMemo(
    () => (territories === undefined ? undefined : placeSites(model, filtered.isShown, territories)),
    [model, filtered, territories],
  );
  if (placed === undefined) return <ExplorerSkeleton />;
  const { currency } = model.picture;
  const selected = new Set(selectedNodes);
  const chosenCountries = new Set(
    selectedNodes.map((node) => model.picture.countries[model.picture.nodeCountry[node] ?? -1]),
  );
  const nameOf = (code: string) => getTerritoryName(territories, code);
  const byNumeric = new Map(placed.countries.map((country) => [country.numeric, country]));
  const largestFlow = Math.max(1, ...placed.flows.map(({ value }) => value));
  const largestSpend = Math.max(1, ...placed.clusters.map(({ spend }) => spend));
  const isTouched = ({ from, to }: CountryFlow) => chosenCountries.has(from) || chosenCountries.has(to);
  const describeCountry = ({ code, share, value, nodes }: CountryShare) =>
    `${nameOf(code)}: ${formatCounted(nodes, 'source')}, ${formatShareRange(share.sure, share.ifUnknown)} of ${formatMoney(value, currency)} shipped`;
  const describeFlow = ({ from, to, value, lanes, fill }: CountryFlow) =>
    `${nameOf(from)} to ${nameOf(to)}: ${formatMoney(value, currency)} a year on ${formatCounted(lanes, 'source')}, ${FILL_TEXTS[FILL_NAMES[fill] ?? 'notExposed'].label.toLowerCase()}`;
  const describeCluster = (cluster: Cluster) =>
    cluster.nodes.length === 1
      ? getNodeTitle(model, cluster.nodes[0] ?? 0)
      : `${formatCounted(cluster.sites, 'site')} here with ${formatCounted(cluster.nodes.length, 'source')}, ${formatMoney(cluster.spend, currency)} shipped a year`;
  const pickCluster = ({ nodes }: Cluster) => {
    // Several sources on one spot are taken one after another.
    const at = nodes.findIndex((node) => selected.has(node));
    const next = nodes[(at + 1) % nodes.length];
    select(next === undefined ? null : (model.picture.nodeKeys[next] ?? null));
  };
  const hear = (text: string) => ({
    onMouseEnter: () => setNamed(text),
    onMouseLeave: () => setNamed(null),
    onFocus: () => setNamed(text),
    onBlur: () => setNamed(null),
  });
  const press = (act: () => void) => ({
    onClick: act,
    onKeyDown: (event: { key: string; preventDefault: () => void }) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      event.preventDefault();
      act();
    },
  });
  return (
    <div>
      <p className={net['caption']}>
        Countries by the share of what their sites ship that surely or possibly needs a licence, or rests on what does;
        lines are flows between countries, as wide as their value; marks are sites, near ones together, in the colour of
        the highest exposure among them.
        {placed.nowhere > 0 ? ` Not on the map: ${formatCounted(placed.nowhere, 'source')} without a known place.` : ''}
      </p>
      <svg
        className={joinClasses(world['map'], s['map'])}
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        role="group"
        aria-label="World map of the network"
      >
        {OUTLINES.map(({ numeric, path }) => {
          const country = byNumeric.get(numeric);
          if (country === undefined) return <path key={path} d={path} className={world['land']} />;
          const text = describeCountry(country);
          return (
            <path
              key={path}
              d={path}
              role="button"
              tabIndex={0}
              aria-label={text}
              aria-pressed={explorer.search.sel === getCountryKey(country.code)}
              className={joinClasses(world['country'], world[`band-${getBand(country)}`], s['country'])}
              {...hear(text)}
              {...press(() => select(getCountryKey(country.code)))}
            />
          );
        })}
        <g className={s['flows']}>
          {placed.flows.slice(-MOST_FLOWS).map((flow) => (
            <path
              key={`${flow.from} ${flow.to}`}
              d={traceFlow(flow)}
              className={joinClasses(
                graph[`arc-${flow.fill}`],
                selectedNodes.length > 0 && !isTouched(flow) && s['faint'],
              )}
              data-clear={flow.fill === CLEAR}
              strokeWidth={0.35 + 2.6 * Math.sqrt(flow.value / largestFlow)}
              {...hear(describeFlow(flow))}
            />
          ))}
        </g>
        {placed.clusters.map((cluster) => {
          const text = describeCluster(cluster);
          const isChosen = cluster.nodes.some((node) => selected.has(node));
          const radius = 1.6 + 5 * Math.sqrt(cluster.spend / largestSpend);
          return (
            <g
              key={cluster.nodes[0]}
              role="button"
              tabIndex={0}
              aria-label={text}
              aria-pressed={isChosen}
              className={s['site']}
              {...hear(text)}
              {...press(() => pickCluster(cluster))}
            >
              <circle
                cx={cluster.x}
                cy={cluster.y}
                r={radius}
                className={fills[FILL_NAMES[cluster.fill] ?? 'notExposed']}
              />
              {cluster.nodes.length > 1 && radius > 3.4 ? (
                <text x={cluster.x} y={cluster.y} dy="0.35em">
                  {cluster.nodes.length}
                </text>
              ) : null}
            </g>
          );
        })}
      </svg>
      <p className={world['named']} aria-hidden="true">
        {named ??
          `${formatCounted(placed.clusters.length, 'place')}, ${formatCounted(placed.flows.length, 'flow')} between ${formatCounted(placed.countries.length, 'country', 'countries')}.`}
      </p>
      <div className={s['key']}>
        <span>Country</span>
        {BAND_STARTS.map((start, index) => (
          <span key={start}>
            <svg width="22" height="8" aria-hidden="true">
              <rect width="22" height="8" className={world[`band-${index + 1}`]} />
            </svg>{' '}
            {`${Math.round(start * 100)}${index === BAND_STARTS.length - 1 ? ' % +' : ' %'}`}
          </span>
        ))}
        <span>
          <svg width="14" height="10" aria-hidden="true">
            <rect width="14" height="10" className={world['band-unknown']} />
          </svg>{' '}
          not known
        </span>
        <span>Site</span>
        {FILL_NAMES.map((name) => (
          <span key={name}>
            <FillSwatch fill={name} /> {FILL_TEXTS[name].label.toLowerCase()}
          </span>
        ))}
      </div>
    </div>
  );
}

/** A curve that leaves the straight line to the left of its way, so that flows there and back lie side by side. */
function traceFlow({ start: [x1, y1], end: [x2, y2] }: CountryFlow): string {
  const n = (value: number) => value.toFixed(1);
  const bend = 0.18;
  return `M${n(x1)} ${n(y1)}Q${n((x1 + x2) / 2 + (y2 - y1) * bend)} ${n((y1 + y2) / 2 - (x2 - x1) * bend)} ${n(x2)} ${n(y2)}`;
}

import { useMemo, useState } from 'react';
import { formatCounted } from '../../format/number.ts';
import { colourBy, MAP_COLOURS } from './colour-by.ts';
import { COLOUR_WORDS, describeCountry, sayValue } from './colour-words.ts';
import { CountryList } from './country-list.tsx';
import { getBand } from './map-bands.ts';
import { MapKey } from './map-key.tsx';
import { getTerritoryName } from './territory-name.ts';
import world from './world-map.module.css';
import { MAP_HEIGHT, MAP_WIDTH, OUTLINES } from './world-outlines.ts';
import { joinClasses } from '../../components/class-names.ts';
import { FILL_NAMES, FILL_TEXTS } from '../../words/fill-words.ts';
import fills from '../../components/fills/fills.module.css';
import { ExplorerSkeleton } from '../explorer-skeleton.tsx';
import graph from '../graph/graph.module.css';
import s from './map.module.css';
import net from '../network.module.css';
import { CLEAR } from '../model/network-model.ts';
import { getNodeTitle } from '../model/node-text.ts';
import type { Cluster, CountryFlow } from './place-sites.ts';
import { placeSites } from './place-sites.ts';
import { getCountryKey } from '../model/selection.ts';
import type { ShownExplorer } from '../model/use-explorer.ts';

const MOST_FLOWS = 400;

/** The sites on a world map: countries by departures under a licence, or by shipments resting on it; flows between them, marks for sites. */
export function MapView({ explorer }: { explorer: ShownExplorer }) {
  const { model, filtered, territories, selectedNodes, select, search, change } = explorer;
  const by = search.land ?? 'leaves';
  const [named, setNamed] = useState<string | null>(null);
  const placed = useMemo(
    () =>
      territories === undefined ? undefined : placeSites(model, filtered.isShown, territories, colourBy(by, model)),
    [model, filtered, territories, by],
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
  const describeFlow = ({ from, to, value, valued, unvalued, lanes, fill }: CountryFlow) =>
    `${nameOf(from)} to ${nameOf(to)}: ${sayValue(value, valued, unvalued, currency)} a year on ${formatCounted(lanes, 'source')}, ${FILL_TEXTS[FILL_NAMES[fill] ?? 'notExposed'].label.toLowerCase()}`;
  const describeCluster = (cluster: Cluster) =>
    cluster.nodes.length === 1
      ? getNodeTitle(model, cluster.nodes[0] ?? 0)
      : `${formatCounted(cluster.sites, 'site')} here with ${formatCounted(cluster.nodes.length, 'source')}, ${describeShipments(cluster, currency)}`;
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
      <div className={net['above']}>
        <p className={net['caption']}>
          {COLOUR_WORDS[by].caption}
          {placed.nowhere > 0
            ? ` Not on the map: ${formatCounted(placed.nowhere, 'source')} without a known place.`
            : ''}
        </p>
        <span role="radiogroup" aria-label="Colours say" className={s['switch']}>
          {MAP_COLOURS.map((one) => (
            <label key={one} className={net['check']}>
              <input
                type="radio"
                name="map-colours"
                checked={one === by}
                onChange={() => change({ land: one === 'value' ? one : undefined })}
              />
              {COLOUR_WORDS[one].title}
            </label>
          ))}
        </span>
      </div>
      <svg
        className={joinClasses(world['map'], s['map'])}
        viewBox={`0 0 ${MAP_WIDTH} ${MAP_HEIGHT}`}
        role="group"
        aria-label="World map of the network"
      >
        {OUTLINES.map(({ numeric, path }) => {
          const country = byNumeric.get(numeric);
          if (country === undefined) return <path key={path} d={path} className={world['land']} />;
          const text = describeCountry(country, by, nameOf(country.code ?? ''), currency);
          return (
            <path
              key={path}
              d={path}
              role="button"
              tabIndex={0}
              aria-label={text}
              aria-pressed={explorer.search.sel === getCountryKey(country.code ?? '')}
              className={joinClasses(world['country'], world[`band-${getBand(country, by)}`], s['country'])}
              {...hear(text)}
              {...press(() => select(getCountryKey(country.code ?? '')))}
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
          `${formatCounted(placed.clusters.length, 'place')}, ${formatCounted(placed.flows.length, 'flow')} between ${formatCounted(placed.countries.filter(({ code }) => code !== null).length, 'country', 'countries')}.`}
      </p>
      <MapKey by={by} />
      <CountryList countries={placed.countries} by={by} nameOf={nameOf} currency={currency} />
    </div>
  );
}

function describeShipments({ spend, valued, unvalued }: Cluster, currency: string): string {
  // Products go to customers: what is sold is no purchase.
  if (valued + unvalued === 0) return 'products only';
  const value = sayValue(spend, valued, unvalued, currency);
  return valued === 0 ? `${value} of what they ship` : `${value} shipped a year`;
}

/** A curve to the left of the straight line of its way, so flows there and back lie side by side. */
function traceFlow({ start: [x1, y1], end: [x2, y2] }: CountryFlow): string {
  const n = (value: number) => value.toFixed(1);
  const bend = 0.18;
  return `M${n(x1)} ${n(y1)}Q${n((x1 + x2) / 2 + (y2 - y1) * bend)} ${n((y1 + y2) / 2 - (x2 - x1) * bend)} ${n(x2)} ${n(y2)}`;
}

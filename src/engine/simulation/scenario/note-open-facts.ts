import type { Catalogue } from '../../../catalogue/schema.ts';
import type { EngineNote } from '../../../domain/notes/engine-note.ts';
import type { Disruption } from '../../../domain/scenario/disruption.ts';
import { listBoughtLanes, nameLaneParts, noteOpenSupply } from '../../network/open-supply.ts';
import { LANE_ORIGINS, type LaneOrigin } from '../../network/supply-network.ts';
import type { ScenarioPlan } from './planned-scenario.ts';

type Facts = Pick<ScenarioPlan, 'scenario' | 'dataset' | 'network' | 'net'>;

/**
 * Notes on what nobody knows of the goods that products need: who supplies what the company buys, how sources share it, and what it costs; and
 * on disruptions of which it is not known whether they reach a source. Such a source goes on, which is no finding that it would.
 */
export function noteOpenFacts(plan: Facts, catalogue: Pick<Catalogue, 'categories'>): EngineNote[] {
  const { network, net, dataset, scenario } = plan;
  if (scenario.disruptions.length === 0) return [];
  const origin = (lane: number): LaneOrigin => LANE_ORIGINS[network.laneOrigin[lane]!]!;
  const isNeeded = (group: number): boolean => net.groupRate[group]! > 0;
  const bought = listBoughtLanes(network, dataset, isNeeded);
  const name = (lanes: readonly number[]): string[] => nameLaneParts(network, lanes);
  const unshared = name(bought.filter((lane) => origin(lane) === 'stated' && Number.isNaN(network.laneShare[lane]!)));
  const unpriced = name(bought.filter((lane) => Number.isNaN(network.lanePrice[lane]!)));
  return [
    ...noteOpenSupply(network, dataset, { group: isNeeded, node: (node) => net.nodeRate[node]! > 0 }),
    ...(unshared.length === 0 ? [] : [{ code: 'shares-not-on-file' as const, facts: { parts: unshared } }]),
    ...(unpriced.length === 0 ? [] : [{ code: 'cost-without-price' as const, facts: { parts: unpriced } }]),
    ...scenario.disruptions.flatMap((one) => noteReach(plan, one, catalogue)),
  ];
}

/** Sources whose country, or the kind of whose part, is not on file may be among those that a disruption is about. */
function noteReach(plan: Facts, one: Disruption, { categories: known }: Pick<Catalogue, 'categories'>): EngineNote[] {
  const { network, net } = plan;
  const isNeeded = (lane: number): boolean => net.groupRate[network.laneGroup[lane]!]! > 0;
  const countryOf = (lane: number): number => {
    const source = network.laneSource[lane]!;
    return source < 0 ? -1 : network.nodeCountry[source]!;
  };
  const isOpen = (lane: number): boolean => {
    if (one.kind === 'country-stop')
      return one.stops === 'production' ? countryOf(lane) < 0 : network.laneExporter[lane]! < 0;
    if (one.kind !== 'feed-stop' && one.kind !== 'price-shock') return false;
    const { partNumbers, categories, forms, countries } = one.scope;
    const part = network.parts[network.groupPart[network.laneGroup[lane]!]!]!;
    const country = network.countries[countryOf(lane)];
    // Goods without a category are none of those asked for where these are of other forms.
    const mayBe = known.some(({ id, form }) => categories.includes(id) && form === part.form);
    const category = part.category ?? (part.form === null || mayBe ? null : 'of another form');
    const says = [
      { asked: partNumbers, value: part.partNumber },
      { asked: categories, value: category },
      { asked: forms, value: part.form },
      { asked: countries, value: country ?? null },
    ].filter(({ asked }) => asked.length > 0);
    const isOutside = says.some(({ asked, value }) => value !== null && !(asked as readonly string[]).includes(value));
    return !isOutside && says.some(({ value }) => value === null);
  };
  const lanes = Array.from({ length: network.laneCount }, (_, lane) => lane).filter(
    (lane) => isNeeded(lane) && isOpen(lane),
  );
  const parts = nameLaneParts(network, lanes);
  return parts.length === 0 ? [] : [{ code: 'reach-not-known', facts: { disruption: one.id, parts } }];
}

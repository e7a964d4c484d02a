import type { SupplyNetwork } from '../../network/supply-network.ts';
import type { ControlHit } from './planned-scenario.ts';
import { hashText } from './draw-luck.ts';

/** Numbers of the flows of one control, by lane: by name, so a lane more changes no luck of others. */
export function numberFlows(
  network: SupplyNetwork,
  controlId: string,
  hits: readonly ControlHit[],
): Map<number, number> {
  return new Map(hits.map(({ lane }) => [lane, hashText(`${controlId} ${nameLane(network, lane)}`)]));
}

/** By network: the numbers of its customers, by lane. Every draw asks for them, and a text is long. */
const customers = new WeakMap<SupplyNetwork, Uint32Array>();

/** The number of exporter and customer of a lane, for their luck: licences are issued to one for the other. */
export function getCustomer(network: SupplyNetwork, lane: number): number {
  let numbers = customers.get(network);
  if (numbers === undefined) {
    numbers = Uint32Array.from(network.laneGroup, (_, row) => hashText(nameCustomer(network, row)));
    customers.set(network, numbers);
  }
  return numbers[lane]!;
}

function nameCustomer(network: SupplyNetwork, lane: number): string {
  const source = network.laneSource[lane]!;
  const group = network.laneGroup[lane]!;
  const from =
    source < 0
      ? ''
      : (network.siteIds[network.nodeSite[source]!] ?? `${network.virtualPrefix}${network.nodeCountry[source]!}`);
  const to =
    network.siteIds[network.groupBuyerSite[group]!] ?? `${network.virtualPrefix}${network.groupBuyerCountry[group]!}`;
  return `${from} > ${to}`;
}

function nameLane(network: SupplyNetwork, lane: number): string {
  const part = network.parts[network.groupPart[network.laneGroup[lane]!]!]!;
  return `${part.partNumber}: ${nameCustomer(network, lane)}`;
}

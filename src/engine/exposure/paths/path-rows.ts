import type { LimbStanding } from '../../controls/status.ts';
import { EVIDENCE_CODES } from '../../network/supply-network.ts';
import { isKnown } from '../../controls/evidence.ts';
import { describeDecision, getDecidingFinding } from '../parts/decides.ts';
import { type FindingWriter, getSourceName } from '../findings/findings.ts';
import { getMatchBits } from '../findings/lane-hits.ts';
import { WORLD_B } from '../figures/worlds.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import { type LanePath, findHeaviestPaths } from './paths.ts';
import type { ExposurePath, PathStep } from '../report.ts';

const PATHS_SHOWN = 5;

/**
 * The five paths with most money, and the share of their lanes together in the revenue at risk of all lanes hit in world B (0 where nothing is
 * hit).
 */
export function writePaths(
  prepared: PreparedExposure,
  laneHits: Uint8Array,
  standings: ReadonlyMap<string, LimbStanding>,
  writer: FindingWriter,
): { paths: ExposurePath[]; share: number } {
  const { network, risk } = prepared;
  const found = findHeaviestPaths(network, laneHits, PATHS_SHOWN);
  const hit: number[] = [];
  for (let lane = 0; lane < network.laneCount; lane++) if ((laneHits[lane]! & WORLD_B) !== 0) hit.push(lane);
  const all = risk.compute({ lanes: hit, openLeaves: [] }, laneHits).possible;
  const five = risk.compute({ lanes: found.map((path) => path.lanes.at(-1)!), openLeaves: [] }, laneHits).possible;
  return {
    paths: found.flatMap((path) => writePath(prepared, path, standings, writer) ?? []),
    share: all > 0 ? five / all : 0,
  };
}

function writePath(
  prepared: PreparedExposure,
  { product, productNode, lanes, money }: LanePath,
  standings: ReadonlyMap<string, LimbStanding>,
  writer: FindingWriter,
): ExposurePath | null {
  const { network, matches } = prepared;
  const lane = lanes.at(-1)!;
  const known = isKnown(EVIDENCE_CODES[network.laneEvidence[lane]!]!);
  const hitting = matches.lists[matches.laneList[lane]!]!.filter(
    (one) => (getMatchBits(one, (limb) => standings.get(limb)?.standing ?? 'off', known) & WORLD_B) !== 0,
  );
  const part = network.groupPart[network.laneGroup[lane]!]!;
  const findings = writer.writeLane(lane);
  // The item is that of the fact that decides: another of the list may only be possible, for want of a fact.
  const finding = getDecidingFinding(findings.filter((one) => hitting.some(({ item }) => item.id === one.itemId)));
  const match = hitting.find(({ item }) => item.id === finding?.itemId);
  if (!match || !finding) return null;
  const { node, share } = network.products[product]!.sources.find((source) => source.node === productNode)!;
  const exporter = network.laneExporter[lane]!;
  return {
    money,
    productPartNumber: network.parts[network.products[product]!.part]!.partNumber,
    steps: [
      writeStep(prepared, network.products[product]!.part, node, share),
      ...lanes.map((one) => writeLaneStep(prepared, one)),
    ],
    exporter: exporter < 0 ? null : network.countries[exporter]!,
    decides: describeDecision(findings, matches.facts[part]!),
    itemId: match.item.id,
    code: match.item.code,
    measureId: match.item.measureId,
    status: finding.status,
    verdict: finding.verdict,
  };
}

/** One lane of a path in words. */
export function writeLaneStep(prepared: PreparedExposure, lane: number): PathStep {
  const { network } = prepared;
  const group = network.laneGroup[lane]!;
  const share = network.laneShare[lane]!;
  return writeStep(
    prepared,
    network.groupPart[group]!,
    network.laneSource[lane]!,
    Number.isNaN(share) ? network.groupOpenShare[group]! : share,
  );
}

/** A node of a path in words, with the share leading to it. */
export function writeStep(prepared: PreparedExposure, part: number, node: number, share: number): PathStep {
  const { network, records } = prepared;
  const { partNumber, description } = network.parts[part]!;
  const siteId = getSourceName(prepared, node);
  const country = node < 0 ? -1 : network.nodeCountry[node]!;
  return {
    partNumber,
    description,
    siteId,
    siteName: records.sites.get(siteId ?? '')?.name ?? null,
    country: country < 0 ? null : network.countries[country]!,
    share,
  };
}

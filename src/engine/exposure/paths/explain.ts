import { ASSUMED_OWN_PLANT } from '../../../domain/virtual-ids.ts';
import type { ChainStep, ExplainedChain, Explanation } from './explanation.ts';
import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset, SourceRow } from '../../../domain/dataset.ts';
import { type LimbStanding, getStandings } from '../../controls/status.ts';
import type { ExposureAsked } from '../asked-exposure.ts';
import { descendToHit, findLaneFinding, getFirstWorld } from './descend.ts';
import { computeExposureFigures } from '../figures/figures.ts';
import { FindingWriter } from '../findings/findings.ts';
import type { LostShares } from '../figures/lost-shares.ts';
import { readWorlds } from '../figures/four-worlds.ts';
import { writeLaneStep, writeStep } from './path-rows.ts';
import { type PathWeights, PathWeigher, traceNode } from './paths.ts';
import { prepareExposure } from '../prepare.ts';
import type { PreparedExposure } from '../prepared-exposure.ts';
import type { FourWorlds } from '../report.ts';

/**
 * The chains of a part: for each product and each buyer the heaviest way down, with every factor and the rows behind it, heaviest
 * first. Empty if no product with revenue needs the part or the part is not in the dataset. Chains overlap and are not added.
 */
export function explainPart(
  input: { dataset: Dataset; catalogue: Catalogue; question: ExposureAsked },
  partNumber: string,
): Explanation {
  const { dataset, catalogue, question } = input;
  const standings = getStandings(catalogue, question.assumptions, question);
  const prepared = prepareExposure(dataset, catalogue, question.inference);
  const { network } = prepared;
  const part = network.parts.findIndex((one) => one.partNumber === partNumber);
  if (part < 0) return { partNumber, chains: [], rows: [] };
  const { laneHits: hits, lost } = computeExposureFigures(prepared, standings, question.destination);
  const writer = new FindingWriter(prepared, standings, question.lawDate, hits);
  const context = { prepared, lost, hits, standings, writer };
  const chains = network.products.flatMap((product) =>
    product.revenue === null || product.revenue === 0 ? [] : explainProduct(context, part, product),
  );
  return {
    partNumber,
    chains: chains.toSorted((a, b) => b.money.ifUnknown - a.money.ifUnknown || b.shareAlongPath - a.shareAlongPath),
    rows: collectRows(dataset, partNumber),
  };
}

type Context = {
  prepared: PreparedExposure;
  lost: LostShares;
  hits: Uint8Array;
  standings: ReadonlyMap<string, LimbStanding>;
  writer: FindingWriter;
};

function explainProduct(
  context: Context,
  part: number,
  product: PreparedExposure['network']['products'][number],
): ExplainedChain[] {
  const { prepared, lost } = context;
  const { network, dataset, groupsOfPart } = prepared;
  const weights = new PathWeigher(network).weigh(product.sources);
  const revenue = product.revenue ?? 0;
  return groupsOfPart[part]!.flatMap((group) => {
    const buyer = findHeaviestBuyer(prepared, weights, group);
    if (!buyer) return [];
    const { lanes, productNode } = traceNode(network, weights, buyer.node);
    const share = product.sources.find((source) => source.node === productNode)?.share ?? 0;
    const lostShare = readWorlds(lost.group, group);
    const first = {
      ...writeStep(prepared, product.part, productNode, share),
      quantity: null,
      rows: getPartRows(dataset, network.parts[product.part]!.partNumber),
    };
    const steps = [first, ...lanes.map((lane, at) => writeChainStep(prepared, lane, lanes[at - 1], product.part))];
    const site = network.groupBuyerSite[group]!;
    const buyerSiteId = site < 0 ? null : network.siteIds[site]!;
    return [
      {
        productPartNumber: network.parts[product.part]!.partNumber,
        productDescription: network.parts[product.part]!.description,
        revenue,
        steps,
        shareAlongPath: buyer.weight,
        buyerSiteId,
        buyerName:
          site >= 0 && site === network.inferredOwnSite
            ? ASSUMED_OWN_PLANT
            : (dataset.sites.find((one) => one.siteId === buyerSiteId)?.name ?? buyerSiteId ?? 'market'),
        lostShare,
        money: {
          sure: revenue * buyer.weight * lostShare.sure,
          possible: revenue * buyer.weight * lostShare.possible,
          ifPausedBack: revenue * buyer.weight * lostShare.ifPausedBack,
          ifUnknown: revenue * buyer.weight * lostShare.ifUnknown,
        },
        ...explainBelow(context, group, product.part, lanes.at(-1), lostShare),
      },
    ];
  });
}

/** The way from a buyer's supply with the part down to the deciding fact. */
function explainBelow(
  { prepared, lost, hits, standings, writer }: Context,
  group: number,
  productPart: number,
  before: number | undefined,
  lostShare: FourWorlds,
): Pick<ExplainedChain, 'fill' | 'below' | 'finding'> {
  const { world, fill } = getFirstWorld(lostShare);
  const lanes = descendToHit(prepared.network, lost, hits, group, world);
  return {
    fill,
    below: lanes.map((lane, at) => writeChainStep(prepared, lane, at === 0 ? before : lanes[at - 1], productPart)),
    finding: findLaneFinding(prepared, standings, writer, lanes.at(-1)!, world),
  };
}

/** The node through which a group weighs most for the product, with its weight and the line's own factor. */
function findHeaviestBuyer(
  { network }: PreparedExposure,
  weights: PathWeights,
  group: number,
): { node: number; weight: number } | null {
  let best: { node: number; weight: number } | null = null;
  for (let node = 0; node < network.nodeCount; node++) {
    if (weights.node[node] === 0) continue;
    for (let input = network.inputStart[node]!; input < network.inputStart[node + 1]!; input++) {
      if (network.inputGroup[input] !== group) continue;
      const weight = weights.node[node]! * (network.inputEssential[input] === 1 ? 1 : network.inputCostShare[input]!);
      if (weight > (best?.weight ?? 0)) best = { node, weight };
    }
  }
  return best;
}

function writeChainStep(
  prepared: PreparedExposure,
  lane: number,
  before: number | undefined,
  productPart: number,
): ChainStep {
  const { network, dataset } = prepared;
  const step = writeLaneStep(prepared, lane);
  const parent =
    network.parts[before === undefined ? productPart : network.groupPart[network.laneGroup[before]!]!]!.partNumber;
  const line = dataset.bom.find((one) => one.parent === parent && one.child === step.partNumber);
  const sourcing = network.laneSourcing[lane]! < 0 ? undefined : dataset.sourcing[network.laneSourcing[lane]!];
  return {
    ...step,
    quantity: line ? line.quantity / line.yield : null,
    rows: [...(line?.rows ?? []), ...(sourcing?.rows ?? [])],
  };
}

function getPartRows(dataset: Dataset, partNumber: string): SourceRow[] {
  return dataset.parts.find((part) => part.partNumber === partNumber)?.rows ?? [];
}

function collectRows(dataset: Dataset, partNumber: string): SourceRow[] {
  const isOfPart = (record: { partNumber: string }) => record.partNumber === partNumber;
  return [...dataset.parts, ...dataset.composition, ...dataset.properties, ...dataset.sourcing, ...dataset.inventory]
    .filter(isOfPart)
    .flatMap((record) => record.rows);
}

import type { Catalogue } from '../../../src/catalogue/schema.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Share, TerritoryCode } from '../../../src/domain/units.ts';
import { analyseConcentration } from '../../../src/engine/concentration/analyse.ts';
import { computeEffectiveSources, computeHhi, computeNormalisedHhi } from '../../../src/engine/concentration/hhi.ts';
import type { ConcentrationLevel, ConcentrationReport } from '../../../src/engine/concentration/report.ts';
import { getNodeName } from '../../../src/engine/concentration/source-names.ts';
import { analyseExposure } from '../../../src/engine/exposure/analyse.ts';
import type { ExposureReport } from '../../../src/engine/exposure/report.ts';
import { buildNetwork } from '../../../src/engine/network/build-network.ts';
import type { SupplyNetwork } from '../../../src/engine/network/supply-network.ts';
import { computeOutputAtRisk } from '../../../src/engine/requirements/output-at-risk.ts';
import { computeQuantityExposure } from '../../../src/engine/requirements/quantity-exposure.ts';
import type { Demand } from '../../../src/engine/requirements/requirement-sweep.ts';
import { getConvergentSweep, getUnitDemand } from '../../../src/engine/requirements/requirement-sweep.ts';
import { computeValueExposure } from '../../../src/engine/requirements/value-exposure.ts';
import type { Asked } from '../../../src/domain/questions/questions.ts';
import { loadHighsSolver } from '../../../src/analyses/highs-solver.ts';
import { computeModelReference, type ModelAsk, type ModelFigures } from './model-references.ts';
import { computeOutageReference, type OutageAsk, type OutageFigures } from './outage-references.ts';
import { computeSamplingReference, type SamplingAsk, type SamplingFigures } from './sampling-references.ts';

type Company = { dataset: Dataset; catalogue: Catalogue };

/** What a published example asks of the engine. */
export type ReferenceAsk = PlainAsk | OutageAsk;

/** An example that needs no solver. */
type PlainAsk =
  | ModelAsk
  | SamplingAsk
  | { kind: 'shares'; shares: readonly Share[] }
  | (Company & {
      kind: 'requirements';
      /** Node (`site/part`) of which one unit is wanted; null: one unit of the first product. */
      start: string | null;
      /** Part whose origin is asked; null: none. */
      item: string | null;
      /** Territory that stops; null: none. */
      down: TerritoryCode | null;
    })
  | (Company & { kind: 'concentration'; level: ConcentrationLevel })
  | (Company & { kind: 'exposure'; question: Asked<'exposure'> });

/** One node of a small network, with the shares that the methods name; null where they do not apply. */
export type ReferenceNode = {
  /** `site/part`. */
  name: string;
  country: TerritoryCode | null;
  units: number;
  quantityShare: Share | null;
  valueShare: Share | null;
  lossLeontief: Share;
  lossLinear: Share;
};

/** What the engine answers, by the same kind. */
export type ReferenceFigures =
  | ModelFigures
  | SamplingFigures
  | OutageFigures
  | { kind: 'shares'; hhi: number; normalised: number; effective: number }
  | {
      kind: 'requirements';
      nodes: ReferenceNode[];
      /** Units of the item in the demand, and the shares of it whose source is known and unknown. */
      item: { units: number; known: Share; unknown: Share } | null;
    }
  | { kind: 'concentration'; report: ConcentrationReport }
  | { kind: 'exposure'; report: ExposureReport };

/**
 * Returns the engine's own figures for published examples, in their order. HiGHS is loaded only where one of them is about outages; a
 * page states where its WebAssembly lies.
 *
 * @throws RangeError where an example names what it does not hold.
 */
export async function computeReferenceCases(
  asks: readonly ReferenceAsk[],
  solver: { wasmUrl?: string } = {},
): Promise<ReferenceFigures[]> {
  const plain = asks.filter((ask) => !isOutageAsk(ask));
  if (plain.length === asks.length) return plain.map(computePlainCase);
  const open = await loadHighsSolver(solver);
  return asks.map((ask) => (isOutageAsk(ask) ? computeOutageReference(ask, open) : computePlainCase(ask)));
}

function isOutageAsk(ask: ReferenceAsk): ask is OutageAsk {
  return ask.kind === 'outage' || ask.kind === 'outage-tornado' || ask.kind === 'resilience';
}

function computePlainCase(ask: PlainAsk): ReferenceFigures {
  switch (ask.kind) {
    case 'shares': {
      const hhi = computeHhi(ask.shares);
      return {
        kind: ask.kind,
        hhi,
        normalised: computeNormalisedHhi(hhi, ask.shares.length),
        effective: computeEffectiveSources({ low: hhi, high: hhi }).low,
      };
    }
    case 'requirements':
      return computeRequirementFigures(ask);
    case 'concentration': {
      const { dataset, catalogue, level } = ask;
      const question = { dataVersion: 'reference', level, inference: false };
      return { kind: ask.kind, report: analyseConcentration({ dataset, catalogue, question }) };
    }
    case 'exposure':
      return { kind: ask.kind, report: analyseExposure(ask) };
    case 'cascade':
    case 'inventory':
    case 'sectors':
    case 'simulation':
    case 'queue':
    case 'long-run':
      return computeModelReference(ask);
    case 'tail':
    case 'ranks':
    case 'paired':
    case 'points':
    case 'stopping':
    case 'indices':
      return computeSamplingReference(ask);
  }
}

function computeRequirementFigures({
  dataset,
  catalogue,
  start,
  item,
  down,
}: Extract<PlainAsk, { kind: 'requirements' }>): ReferenceFigures {
  const network = buildNetwork(dataset, catalogue, { inference: false });
  const sweep = getConvergentSweep(network);
  const requirements = sweep.computeRequirements(getDemand(network, start));
  const part = network.parts.findIndex((one) => one.partNumber === item);
  const quantity = part === -1 ? null : computeQuantityExposure(network, requirements, sweep.weights, part);
  const value = start === null ? computeValueExposure(network, requirements, sweep.weights, 0) : null;
  const nodes = Uint8Array.from(network.nodeCountry, (row) => (network.countries[row] === down ? 1 : 0));
  const central = { nodes, unknown: 'ships', openSplit: 'most' } as const;
  const leontief = computeOutputAtRisk(network, { ...central, lines: 'leontief' });
  const linear = computeOutputAtRisk(network, { ...central, lines: 'linear' });
  return {
    kind: 'requirements',
    nodes: Array.from({ length: network.nodeCount }, (_, node) => ({
      name: getNodeName(network, node),
      country: network.countries[network.nodeCountry[node]!] ?? null,
      units: requirements.node[node]!,
      quantityShare: quantity?.sources.find((source) => source.node === node)?.share ?? null,
      valueShare: value?.kind === 'known' ? value.node[node]! : null,
      lossLeontief: leontief[node]!,
      lossLinear: linear[node]!,
    })),
    item: quantity === null ? null : { units: quantity.units, known: quantity.known, unknown: quantity.unknown },
  };
}

function getDemand(network: SupplyNetwork, start: string | null): Demand[] {
  if (start === null) return getUnitDemand(network, 0);
  for (let node = 0; node < network.nodeCount; node++) {
    if (getNodeName(network, node) === start) return [{ node, units: 1 }];
  }
  throw new RangeError(`The example has no source "${start}".`);
}

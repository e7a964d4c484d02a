import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { buildNetwork } from '../network/build-network.ts';
import { getConvergentSweep } from '../requirements/requirement-sweep.ts';
import { computeYearlyRequirements } from '../requirements/yearly-requirements.ts';
import { ENGINE_VERSION } from '../version.ts';
import { computeItemConcentrations } from './item-concentration.ts';
import { computeProductChokepoints } from './product-chokepoints.ts';
import type { ConcentrationLevel, ConcentrationReport } from './report.ts';
import { getSourceNames } from './source-names.ts';

/** What a concentration depends on beside the data: the level of shares and whether market shares stand in. */
export type ConcentrationInput = {
  readonly dataset: Dataset;
  readonly catalogue: Catalogue;
  readonly question: {
    readonly dataVersion: string;
    readonly level: ConcentrationLevel;
    readonly inference: boolean;
  };
};

/**
 * Returns the concentration of every part that is bought and the chokepoints of every product (methods: HHI, n-tier origin, single
 * points of failure). Chokepoints are nodes whatever the level is.
 */
export function analyseConcentration({ dataset, catalogue, question }: ConcentrationInput): ConcentrationReport {
  const { dataVersion, level, inference } = question;
  const network = buildNetwork(dataset, catalogue, { inference });
  const { group } = computeYearlyRequirements(network);
  const names = getSourceNames(dataset, network, level);
  return {
    level,
    dataVersion,
    catalogueVersion: catalogue.version,
    engineVersion: ENGINE_VERSION,
    inference,
    items: computeItemConcentrations(network, names, group, getConvergentSweep(network)),
    products: computeProductChokepoints(network),
  };
}

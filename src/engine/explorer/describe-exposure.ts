import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset } from '../../domain/dataset.ts';
import { getStandings } from '../controls/status.ts';
import type { ExposureAsked } from '../exposure/asked-exposure.ts';
import { computeExposureFigures } from '../exposure/figures/figures.ts';
import { getListedElements } from '../exposure/parts/listed-elements.ts';
import { prepareExposure } from '../exposure/prepare.ts';
import { computeNodeColumns } from './node-columns.ts';
import { listPictureArcs } from './picture-arcs.ts';
import type { NetworkExposure } from './picture.ts';
import { placeUnknownSources } from './unknown-sources.ts';

/** Effect of the law of a date on the network of a dataset, in the rows of `describeNetwork`. Same input, same columns. */
export function describeNetworkExposure(input: {
  dataset: Dataset;
  catalogue: Catalogue;
  question: ExposureAsked;
}): NetworkExposure {
  const { dataset, catalogue, question } = input;
  const standings = getStandings(catalogue, question.assumptions, question);
  const prepared = prepareExposure(dataset, catalogue, question.inference);
  const { network, matches } = prepared;
  const figures = computeExposureFigures(prepared, standings, question.destination);
  const { unknownParts, nodeCount, nodeOf } = placeUnknownSources(network);
  const { lane: laneOf } = listPictureArcs(network, prepared.values.nodeUnits, nodeOf);
  return {
    partElements: matches.facts.map((facts) => getListedElements(catalogue, facts)),
    ...computeNodeColumns(prepared, figures, standings, { nodeCount, unknownParts }),
    arcHits: Uint8Array.from(laneOf, (lane) => figures.laneHits[lane]!),
    arcLaw: Int32Array.from(laneOf, (lane) => matches.laneList[lane]!),
    laws: matches.lists.map((list) => [...new Set(list.map(({ item }) => item.measureId))].toSorted()),
  };
}

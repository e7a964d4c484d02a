import { join } from 'node:path';
import type { Dataset } from '../../../src/domain/dataset.ts';
import { describeNetworkExposure } from '../../../src/engine/explorer/describe-exposure.ts';
import { describeNetwork } from '../../../src/engine/explorer/describe-network.ts';
import type { NetworkPicture } from '../../../src/engine/explorer/picture.ts';
import { readCanonical, readSmallCatalogue } from '../../reference/read-canonical.ts';

const folder = join(import.meta.dirname, '../../reference/section-8');

/** The worked example of the exposure rules: a car with five essential parts, revenue 100. */
export const company = readCanonical(folder);
export const catalogue = readSmallCatalogue(`${folder}/catalogue`);

export function drawCompany(dataset: Dataset = company, inference = false): NetworkPicture {
  const clocks = { lawDate: '2026-11-24', suspensionEnd: 'inclusive' } as const;
  const question = { ...clocks, dataVersion: 'test', assumptions: {}, inference, destination: null };
  const input = { dataset, catalogue, question };
  return { ...describeNetwork(input), ...describeNetworkExposure(input) };
}

/** The row of a node by its key; throws where there is none. */
export function rowOf(picture: NetworkPicture, key: string): number {
  const row = picture.nodeKeys.indexOf(key);
  if (row < 0) throw new Error(`The picture has no node ${key}`);
  return row;
}

/** The four values of a node in a column. */
export function worldsOf(picture: NetworkPicture, column: 'nodeLost' | 'nodeRisk', key: string): number[] {
  const at = rowOf(picture, key) * 4;
  return Array.from(picture[column].subarray(at, at + 4), (value) => Math.round(value * 1e9) / 1e9);
}

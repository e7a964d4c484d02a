import type { NetworkPicture } from '../../../src/engine/explorer/picture.ts';
import type { Measure } from '../../../src/app/network/model/network-search.ts';
import type { NodeMeasure, RunFigures } from '../../../src/app/network/model/node-measure.ts';
import { measureNodes } from '../../../src/app/network/model/node-measure.ts';
import type { NetworkModel } from '../../../src/app/network/model/network-model.ts';
import { createNetworkModel, frameNetwork } from '../../../src/app/network/model/network-model.ts';
import type { Stage } from '../../../src/domain/closed-lists.ts';
import { COLUMN_OF_STAGE, COLUMN_STAGES } from '../../../src/domain/column-stages.ts';
import { assignColumns } from '../../../src/engine/layout/assign-columns.ts';
import { assignTiers } from '../../../src/engine/layout/assign-tiers.ts';
import { orderTiers } from '../../../src/engine/layout/order-tiers.ts';
import { graphFromText } from '../../engine/layout/graph-from-text.ts';

/** What a node of `pictureFromText` has that others have not. */
type Told = {
  country?: string | null;
  /** Where its goods leave; else its country. */
  leaves?: string;
  supplier?: string;
  stage?: Stage;
  lost?: [number, number, number, number];
  spend?: number;
  /** More may be bought than `spend` says. */
  isPartial?: true;
};

/**
 * A picture from lines `mine -> magnet -> car`; names without a buyer are products. Every node is a part of its own at a site of its
 * own, in no country unless `told` says so; every lane is seen and worth 1 unless its buyer says otherwise.
 */
export function pictureFromText(text: string, told: Readonly<Record<string, Told>> = {}): NetworkPicture {
  const graph = graphFromText(text);
  const { names, nodeCount, arcFrom, arcTo } = graph;
  const hasBuyer = new Set(arcFrom);
  const isProduct = Uint8Array.from(names, (_name, row) => (hasBuyer.has(row) ? 0 : 1));
  const nodeTier = assignTiers(graph, isProduct);
  const tell = (row: number): Told => told[names[row] ?? ''] ?? {};
  const nodeStage = names.map((_name, row) => tell(row).stage ?? null);
  const { column, levels } = assignColumns(
    graph,
    Int32Array.from(nodeStage, (stage, row) =>
      nodeTier[row] === 0 ? 0 : stage === null ? -1 : COLUMN_STAGES.indexOf(COLUMN_OF_STAGE[stage]),
    ),
  );
  const countries = [
    ...new Set(names.flatMap((_name, row) => [tell(row).country ?? [], tell(row).leaves ?? []].flat())),
  ].toSorted();
  const lost = Float64Array.from(names.flatMap((_name, row) => tell(row).lost ?? [0, 0, 0, 0]));
  return {
    currency: 'EUR',
    virtualPrefix: '~',
    parts: names.map((name) => ({
      partNumber: name.toUpperCase(),
      description: name,
      kind: 'component',
      category: null,
      unit: 'kg',
      inferred: false,
    })),
    sites: names.map((name, row) => ({
      siteId: `S-${name}`,
      name: `${name} plant`,
      supplierId: tell(row).supplier ?? `X-${name}`,
      supplierName: tell(row).supplier ?? `${name} company`,
      city: null,
      latitude: null,
      longitude: null,
    })),
    countries,
    products: names.flatMap((_name, row) => (isProduct[row] === 1 ? [{ part: row, revenue: 100, nodes: [row] }] : [])),
    nodeCount,
    nodeKeys: names.map((name) => `S-${name}/${name.toUpperCase()}`),
    nodePart: Int32Array.from(names, (_name, row) => row),
    nodeSite: Int32Array.from(names, (_name, row) => row),
    nodeCountry: Int32Array.from(names, (_name, row) => countries.indexOf(tell(row).country ?? '')),
    nodeStage,
    nodeTier,
    nodeColumn: column,
    columnStages: Array.from(levels, (level) => COLUMN_STAGES[level] ?? 'mine'),
    nodePlace: orderTiers(
      graph,
      column,
      Int32Array.from(names, (_name, row) => row),
    ),
    placedBy: null,
    nodeLost: lost,
    nodeOutputLost: lost,
    nodeSpend: Float64Array.from(names, (_name, row) => tell(row).spend ?? 1),
    nodePartial: Uint8Array.from(names, (_name, row) => (tell(row).isPartial === true ? 1 : 0)),
    nodeRevenue: new Uint8Array(nodeCount),
    nodeRisk: new Float64Array(nodeCount * 4),
    nodeStatus: new Uint8Array(nodeCount),
    arcFrom,
    arcTo,
    arcExporter: Int32Array.from(arcFrom, (from) => countries.indexOf(tell(from).leaves ?? tell(from).country ?? '')),
    arcEvidence: new Uint8Array(arcFrom.length),
    arcShare: new Float64Array(arcFrom.length).fill(1),
    arcValue: new Float64Array(arcFrom.length).fill(1),
    arcPartial: new Uint8Array(arcFrom.length),
    arcUnits: new Float64Array(arcFrom.length).fill(1),
    arcHits: new Uint8Array(arcFrom.length),
    arcLaw: new Int32Array(arcFrom.length),
    laws: [[]],
    partElements: names.map(() => []),
  };
}

/** The model of a picture whose exposure is known. */
export function modelOf(picture: NetworkPicture): NetworkModel {
  return createNetworkModel(frameNetwork(picture, { dataVersion: 'test', inference: false }), picture);
}

/** A measure of a model on which nothing has been run. */
export function measureOf(
  model: NetworkModel,
  measure: Measure = 'spend',
  runs: Partial<RunFigures> = {},
): NodeMeasure {
  return measureNodes(model, measure, { outages: null, ranks: null, ...runs });
}

import { describe, expect, it } from 'vitest';
import { MOST_ITEMS, buildRendering } from '../../../../src/app/network/model/build-rendering.ts';
import { MOST_OPENED, openGroups } from '../../../../src/app/network/model/divide-groups.ts';
import { formNetworkGroups } from '../../../../src/app/network/model/network-groups.ts';
import { findSelection } from '../../../../src/app/network/model/selection.ts';
import type { Grouping } from '../../../../src/app/network/model/network-search.ts';
import { createItemNames } from '../../../../src/app/network/model/node-text.ts';
import type { NetworkPicture } from '../../../../src/engine/explorer/picture.ts';
import { orderTiers } from '../../../../src/engine/layout/order-tiers.ts';
import { measureOf, modelOf } from '../picture-from-text.ts';

/** A part with so many suppliers, each with a site of its own in one country, the first worth most. */
function pictureOfSuppliers(count: number, stageOf: (row: number) => 'mining' | 'magnet' | null): NetworkPicture {
  const rows = Array.from({ length: count + 1 }, (_none, row) => row);
  const zeros = new Float64Array(rows.length * 4);
  return {
    currency: 'EUR',
    virtualPrefix: '~',
    parts: ['MAGNET', 'CAR'].map((partNumber) => ({
      partNumber,
      description: partNumber.toLowerCase(),
      kind: 'component',
      category: null,
      unit: null,
      inferred: false,
    })),
    partElements: [[], []],
    sites: rows.map((row) => ({
      siteId: `S${row}`,
      name: `Site ${row}`,
      supplierId: `X${row}`,
      supplierName: `Company ${row}`,
      city: null,
      latitude: null,
      longitude: null,
    })),
    countries: ['CN', 'DE'],
    products: [{ part: 1, revenue: 100, nodes: [count] }],
    nodeCount: rows.length,
    nodeKeys: rows.map((row) => `S${row}/${row === count ? 'CAR' : 'MAGNET'}`),
    nodePart: Int32Array.from(rows, (row) => (row === count ? 1 : 0)),
    nodeSite: Int32Array.from(rows),
    nodeCountry: Int32Array.from(rows, (row) => (row === count ? 1 : 0)),
    nodeStage: rows.map(stageOf),
    nodeTier: Int32Array.from(rows, (row) => (row === count ? 0 : 1)),
    nodeColumn: Int32Array.from(rows, (row) => (row === count ? 0 : 1)),
    columnStages: ['product', 'component'],
    nodePlace: Int32Array.from(rows, (row) => (row === count ? 0 : row)),
    placedBy: null,
    nodeLost: zeros,
    nodeOutputLost: zeros,
    nodeSpend: Float64Array.from(rows, (row) => (row === count ? 100 : count - row)),
    nodePartial: new Uint8Array(rows.length),
    nodeRevenue: new Uint8Array(rows.length),
    arcPartial: new Uint8Array(0),
    nodeRisk: zeros,
    nodeStatus: new Uint8Array(rows.length),
    arcFrom: Int32Array.from(rows.slice(0, -1)),
    arcTo: new Int32Array(count).fill(count),
    arcEvidence: new Uint8Array(count),
    arcExporter: new Int32Array(count),
    arcShare: new Float64Array(count),
    arcValue: new Float64Array(count).fill(1),
    arcUnits: new Float64Array(count),
    arcHits: new Uint8Array(count),
    arcLaw: new Int32Array(count),
    laws: [[]],
  };
}

function draw(picture: NetworkPicture, names: string[], asked?: Grouping) {
  const model = modelOf(picture);
  const base = formNetworkGroups(picture, 'country');
  const place = orderTiers(model.graph, picture.nodeColumn, base.groupOf);
  const opened = openGroups(picture, base, place, names, { grouping: 'country', asked });
  const isShown = new Uint8Array(picture.nodeCount).fill(1);
  const rendering = buildRendering(model, { ...opened, isShown, measure: measureOf(model) });
  const nameOf = createItemNames(model, rendering, opened.groups, 'country', undefined);
  const labels = Array.from({ length: rendering.items.count }, (_none, item) => nameOf(item));
  return { model, opened, rendering, isShown, labels };
}

describe(openGroups, () => {
  const none = () => null;

  it('opens a group of a few hundred to its sources', () => {
    const { rendering } = draw(pictureOfSuppliers(MOST_OPENED, none), ['component:CN']);
    expect(rendering.items.count).toBe(MOST_OPENED + 1);
  });

  it('opens a part with five thousand suppliers to ranges of spend, and one of these to its hundred', () => {
    const picture = pictureOfSuppliers(5000, none);
    const { rendering, labels, model, opened, isShown } = draw(picture, ['component:CN']);
    expect(rendering.items.count).toBe(51);
    expect(labels.slice(1, 3)).toStrictEqual([
      { code: '100×', text: '1–100 by spend' },
      { code: '100×', text: '101–200 by spend' },
    ]);
    expect(rendering.bundles.flow.reduce((sum, flow) => sum + flow, 0)).toBe(5000);
    // The whole stays selected when it is open, with all that its parts hold.
    expect(findSelection(model, opened.groups, isShown, 'component:CN', 'country', undefined)?.nodes).toHaveLength(
      5000,
    );
    const part = findSelection(model, opened.groups, isShown, 'component:CN/spend=101-200', 'country', undefined);
    expect([part?.title, part?.nodes.length]).toStrictEqual(['CN › 101–200 by spend', 100]);
    const two = draw(picture, ['component:CN', 'component:CN/spend=101-200']);
    expect(two.rendering.items.count).toBe(150);
    expect(two.rendering.bundles.flow.reduce((sum, flow) => sum + flow, 0)).toBe(5000);
  });

  it('divides by what tells sources apart before it divides by spend', () => {
    const picture = pictureOfSuppliers(1000, (row) => (row % 2 === 0 ? 'mining' : 'magnet'));
    expect(
      draw(picture, ['component:CN'])
        .labels.slice(1)
        .map(({ text }) => text),
    ).toStrictEqual(['Mine', 'Magnet']);
    const deeper = draw(picture, ['component:CN', 'component:CN/stage=magnet']);
    expect(deeper.labels.slice(2).map(({ code, text }) => `${code} ${text}`)).toStrictEqual([
      '100× 1–100 by spend',
      '100× 101–200 by spend',
      '100× 201–300 by spend',
      '100× 301–400 by spend',
      '100× 401–500 by spend',
    ]);
  });

  it('divides by what was asked for, where that tells sources apart in a few hundred groups', () => {
    const picture = pictureOfSuppliers(400, (row) => (row % 2 === 0 ? 'mining' : 'magnet'));
    const sites = picture.sites.map((site, row) => ({
      ...site,
      supplierId: `X${row % 40}`,
      supplierName: `Maker ${row % 40}`,
    }));
    const { labels } = draw({ ...picture, sites }, ['component:CN'], 'supplier');
    expect(labels).toHaveLength(41);
    expect(labels[1]).toStrictEqual({ code: '10×', text: 'Maker 0' });
  });

  it('keeps a hundred thousand within what is drawn, and ignores names of nothing', () => {
    const picture = pictureOfSuppliers(100_000, none);
    const { rendering } = draw(picture, [
      'component:CN',
      'component:CN/spend=1-334',
      'component:CN/spend=7-9',
      'mine:XX',
    ]);
    expect(rendering.items.count).toBeLessThan(MOST_ITEMS);
    expect(rendering.items.refused).toStrictEqual([]);
  });
});

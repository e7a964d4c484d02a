import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SupplyNetwork } from '../../../src/engine/network/supply-network.ts';
import { type Outage, computeOutputAtRisk } from '../../../src/engine/requirements/output-at-risk.ts';
import { computeQuantityExposure } from '../../../src/engine/requirements/quantity-exposure.ts';
import { getConvergentSweep, getUnitDemand } from '../../../src/engine/requirements/requirement-sweep.ts';
import { computeValueExposure } from '../../../src/engine/requirements/value-exposure.ts';
import { exampleNetwork } from '../example-network.ts';
import { findLane, findNode, networkFromText } from '../network-from-text.ts';
import { arbitraryNetwork } from '../random-network.ts';

const NAMES = { P: 'P@H', A1: 'A@A1', A2: 'A@A2', B1: 'B@B1', M1: 'M@M1', M2: 'M@M2' };
const central: Outage = { lines: 'leontief', unknown: 'ships', openSplit: 'most' };

function valueOf(network: SupplyNetwork) {
  const sweep = getConvergentSweep(network);
  return computeValueExposure(network, sweep.computeRequirements(getUnitDemand(network, 0)), sweep.weights, 0);
}

function quantityOf(network: SupplyNetwork, partNumber: string) {
  const sweep = getConvergentSweep(network);
  const part = network.parts.findIndex((one) => one.partNumber === partNumber);
  return computeQuantityExposure(network, sweep.computeRequirements(getUnitDemand(network, 0)), sweep.weights, part);
}

describe('computeQuantityExposure', () => {
  it('shares the embedded material among its makers', () => {
    const exposure = quantityOf(exampleNetwork, 'M')!;
    expect(exposure.units).toBeCloseTo(7, 12);
    const shares = new Map(exposure.sources.map(({ node, share }) => [node, share]));
    expect(shares.get(findNode(exampleNetwork, NAMES.M1))).toBeCloseTo(0.685714285714, 12);
    expect(shares.get(findNode(exampleNetwork, NAMES.M2))).toBeCloseTo(0.314285714286, 12);
    expect(exposure.unknown).toBe(0);
  });

  it('keeps what is unknown apart and calls the rest its coverage', () => {
    const exposure = quantityOf(
      networkFromText(`
        make P @ H = 2/0.8 K
        buy K @ H = 0.5 K1
        product P @ H = 1 at 1
      `),
      'K',
    )!;
    expect(exposure).toMatchObject({ units: 2.5, known: 0.5, unknown: 0.5 });
  });

  it('does not count a dealer as an origin', () => {
    const exposure = quantityOf(
      networkFromText(`
        make P @ H = 1 K
        make K @ D = 1 K
        buy K @ H = 0.5 D + 0.5 X
        buy K @ D = 1 X
        product P @ H = 1 at 1
      `),
      'K',
    )!;
    expect(exposure.units).toBe(1);
    expect(exposure.sources.map(({ share }) => share)).toEqual([1]);
  });

  it('is nothing for an item that the product does not need', () => {
    expect(quantityOf(networkFromText('make P @ H\npart K 1\nproduct P @ H = 1 at 1'), 'K')).toBeNull();
  });
});

describe('computeValueExposure', () => {
  it('splits the price by where the value is added', () => {
    const exposure = valueOf(exampleNetwork);
    if (exposure.kind !== 'known') throw new Error('All prices are on file.');
    const expected = { P: 32, A1: 4.8, A2: 3.2, B1: 6, M1: 9.6, M2: 4.4 };
    const shareOf = (name: keyof typeof NAMES): number => exposure.node[findNode(exampleNetwork, NAMES[name])]!;
    for (const [name, value] of Object.entries(expected)) {
      expect(shareOf(name as keyof typeof NAMES) * 60).toBeCloseTo(value, 9);
    }
    expect(shareOf('A1') + shareOf('M1')).toBeCloseTo(0.24, 12);
    expect(shareOf('M2')).toBeCloseTo(0.073333333333, 12);
    expect(exposure.negative).toEqual([]);
  });

  it('reports a node that buys for more than it sells instead of clipping it', () => {
    const network = networkFromText(`
      part A 10
      part M 12
      make P @ H = 1 A
      make A @ A1 = 1 M
      buy A @ H = 1 A1
      buy M @ A1 = 1 M1
      product P @ H = 1 at 20
    `);
    const exposure = valueOf(network);
    if (exposure.kind !== 'known') throw new Error('All prices are on file.');
    expect(exposure.negative).toEqual([findNode(network, 'A@A1')]);
    expect(exposure.node[findNode(network, 'A@A1')]).toBeCloseTo(-0.1, 12);
    expect(exposure.node[findNode(network, 'M@M1')]).toBeCloseTo(0.6, 12);
  });

  it('takes a lane’s own price before that of the part', () => {
    const network = networkFromText(`
      part A 10
      make P @ H = 1 A
      buy A @ H = 1 A1 at 4
      product P @ H = 1 at 20
    `);
    const exposure = valueOf(network);
    if (exposure.kind !== 'known') throw new Error('All prices are on file.');
    expect(exposure.node[findNode(network, 'A@A1')]).toBeCloseTo(0.2, 12);
    expect(exposure.unknown).toBe(0);
  });

  it('names the parts whose price is missing', () => {
    const network = networkFromText(`
      make P @ H = 1 A
      buy A @ H = 1 A1
      product P @ H = 1 at 20
    `);
    expect(valueOf(network)).toEqual({
      kind: 'missing-price',
      parts: [network.parts.findIndex(({ partNumber }) => partNumber === 'A')],
    });
  });

  it('adds up to 1 over all nodes and the unknown, whatever the prices and loops', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ loops: true }), ({ lines }) => {
        const network = networkFromText(lines.join('\n'));
        const exposure = valueOf(network);
        if (exposure.kind !== 'known') throw new Error('All prices are on file.');
        const paid = exposure.node.reduce((sum, share) => sum + Math.abs(share), 1);
        const sum = exposure.node.reduce((total, share) => total + share, exposure.unknown);
        expect(Math.abs(sum - 1)).toBeLessThan(1e-9 * paid);
      }),
    );
  });
});

describe('computeOutputAtRisk', () => {
  const chinaDown = {
    nodes: Uint8Array.from(exampleNetwork.nodeCountry, (row) => (exampleNetwork.countries[row] === 'CN' ? 1 : 0)),
  };
  const lossOf = (loss: Float64Array, name: keyof typeof NAMES): number => loss[findNode(exampleNetwork, NAMES[name])]!;

  it('follows a country that stops through every tier', () => {
    const loss = computeOutputAtRisk(exampleNetwork, { ...central, ...chinaDown });
    expect(lossOf(loss, 'A1')).toBe(1);
    expect(lossOf(loss, 'A2')).toBeCloseTo(0.5, 12);
    expect(lossOf(loss, 'B1')).toBe(0);
    expect(lossOf(loss, 'P')).toBeCloseTo(0.8, 12);
  });

  it('weighs items by cost where none is needed by itself', () => {
    const loss = computeOutputAtRisk(exampleNetwork, { ...central, ...chinaDown, lines: 'linear' });
    expect(lossOf(loss, 'P')).toBeCloseTo(0.571428571429, 12);
  });

  it('hits lanes, not sites', () => {
    const lanes = new Uint8Array(exampleNetwork.laneCount);
    lanes[findLane(exampleNetwork, 'M', 'M1', 'A2')] = 1;
    const loss = computeOutputAtRisk(exampleNetwork, { ...central, lanes });
    expect(lossOf(loss, 'A1')).toBe(0);
    expect(lossOf(loss, 'A2')).toBeCloseTo(0.5, 12);
    expect(lossOf(loss, 'P')).toBeCloseTo(0.2, 12);
  });

  it('mixes essential and other lines as recorded', () => {
    const network = networkFromText(`
      make P @ H = 1 A ~0.5 + 1 B? ~0.3 + 1 C? ~0.2
      buy A @ H = 0.1 A1 + 0.9 A2
      buy B @ H = 1 B1
      buy C @ H = 1 C1
      product P @ H = 1 at 1
    `);
    const lanes = new Uint8Array(network.laneCount);
    lanes[findLane(network, 'A', 'A1', 'H')] = 1;
    lanes[findLane(network, 'B', 'B1', 'H')] = 1;
    const product = findNode(network, 'P@H');
    expect(computeOutputAtRisk(network, { ...central, lines: 'as-recorded', lanes })[product]).toBeCloseTo(0.3, 12);
    expect(computeOutputAtRisk(network, { ...central, lines: 'leontief', lanes })[product]).toBe(1);
    expect(computeOutputAtRisk(network, { ...central, lines: 'linear', lanes })[product]).toBeCloseTo(0.35, 12);
  });

  it('shows both ends of what is unknown and of an open split', () => {
    const network = networkFromText(`
      make P @ H = 1 A + 1 B
      buy A @ H = 0.75 A1
      buy B @ H = 0.4 B0 + ? B1 + ? B2
      product P @ H = 1 at 1
    `);
    const product = findNode(network, 'P@H');
    const nodes = new Uint8Array(network.nodeCount);
    nodes[findNode(network, 'B@B1')] = 1;
    expect(computeOutputAtRisk(network, { ...central, nodes })[product]).toBeCloseTo(0.6, 12);
    expect(computeOutputAtRisk(network, { ...central, nodes, openSplit: 'least' })[product]).toBe(0);
    expect(
      computeOutputAtRisk(network, { ...central, nodes, openSplit: 'least', unknown: 'stops' })[product],
    ).toBeCloseTo(0.25, 12);
  });

  it('loses nothing in a loop that nothing outside hits, and all of what cannot come round again', () => {
    const network = networkFromText(`
      make P @ H = 1 X
      make X @ S = 1 Y
      make Y @ T = 0.1 X
      buy X @ H = 1 S
      buy Y @ S = 0.5 T + 0.5 U
      buy X @ T = 1 S
      product P @ H = 1 at 1
    `);
    expect(Math.max(...computeOutputAtRisk(network, central))).toBe(0);
    const nodes = new Uint8Array(network.nodeCount);
    nodes[findNode(network, 'Y@U')] = 1;
    // x = 0.5 + 0.5 x
    expect(computeOutputAtRisk(network, { ...central, nodes })[findNode(network, 'P@H')]).toBeCloseTo(1, 12);
  });

  it('never loses less in the Leontief case than in the linear one, nor less from more hits', () => {
    fc.assert(
      fc.property(arbitraryNetwork({ loops: true }), fc.infiniteStream(fc.boolean()), ({ lines }, draws) => {
        const network = networkFromText(lines.join('\n'));
        const few = Uint8Array.from({ length: network.laneCount }, () => (draws.next().value ? 1 : 0));
        const more = few.map((hit) => (hit === 1 || draws.next().value ? 1 : 0));
        const loss = (lanes: Uint8Array, change: Partial<Outage> = {}) =>
          computeOutputAtRisk(network, { ...central, lanes, ...change });
        const leontief = loss(few);
        const linear = loss(few, { lines: 'linear' });
        const mixed = loss(few, { lines: 'as-recorded' });
        const worse = loss(more);
        const least = loss(few, { openSplit: 'least' });
        const pessimistic = loss(few, { unknown: 'stops' });
        for (const [node, value] of leontief.entries()) {
          expect(value).toBeGreaterThanOrEqual(0);
          expect(value).toBeLessThanOrEqual(1);
          expect(linear[node]!).toBeLessThanOrEqual(value + 1e-12);
          expect(mixed[node]!).toBeLessThanOrEqual(value + 1e-12);
          expect(worse[node]!).toBeGreaterThanOrEqual(value - 1e-12);
          expect(least[node]!).toBeLessThanOrEqual(value + 1e-12);
          expect(pessimistic[node]!).toBeGreaterThanOrEqual(value - 1e-12);
        }
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { computeYearlyRequirements } from '../../../src/engine/requirements/yearly-requirements.ts';
import { exampleNetwork } from '../example-network.ts';
import { findNode, networkFromText } from '../network-from-text.ts';

const unitsOf = (network: ReturnType<typeof networkFromText>, name: string): number =>
  computeYearlyRequirements(network).node[findNode(network, name)]!;

describe('computeYearlyRequirements', () => {
  it('multiplies quantities and shares down all tiers', () => {
    const expected = { P: 10, A1: 12, A2: 8, B1: 10, M1: 48, M2: 22 };
    const names = { P: 'P@H', A1: 'A@A1', A2: 'A@A2', B1: 'B@B1', M1: 'M@M1', M2: 'M@M2' };
    for (const [node, units] of Object.entries(expected)) {
      expect(unitsOf(exampleNetwork, names[node as keyof typeof names])).toBeCloseTo(units, 9);
    }
  });

  it('gives each group the units that its buyer takes', () => {
    const { group } = computeYearlyRequirements(exampleNetwork);
    const byPart = new Map<string, number>();
    for (const [row, units] of group.entries()) {
      const part = exampleNetwork.parts[exampleNetwork.groupPart[row]!]!.partNumber;
      byPart.set(part, (byPart.get(part) ?? 0) + units);
    }
    expect(byPart.get('A')).toBeCloseTo(20, 9);
    expect(byPart.get('B')).toBeCloseTo(10, 9);
    expect(byPart.get('M')).toBeCloseTo(70, 9);
  });

  it('adds up the needs of all nodes of one buyer that draw on the same group', () => {
    const network = networkFromText(`
      make P @ H = 2 A + 1 B
      make A @ H = 1 screw
      make B @ H = 4 screw
      buy A @ H = 1 H
      buy B @ H = 1 H
      buy screw @ H = 1 S
      product P @ H = 3 at 1
    `);
    expect(unitsOf(network, 'screw@S')).toBeCloseTo(18, 12);
  });

  it('divides an open split evenly and lets the unknown keep its mass', () => {
    const network = networkFromText(`
      make P @ H = 1 A + 1 B
      buy A @ H = 0.4 A0 + ? A1 + ? A2
      buy B @ H = 0.7 B1
      product P @ H = 100 at 1
    `);
    expect(unitsOf(network, 'A@A0')).toBeCloseTo(40, 9);
    expect(unitsOf(network, 'A@A1')).toBeCloseTo(30, 9);
    expect(unitsOf(network, 'B@B1')).toBeCloseTo(70, 9);
  });

  it('counts nothing for a product whose demand is not on file', () => {
    const network = networkFromText(`
      make P @ H = 2 A
      make Q @ H = 5 A
      buy A @ H = 1 A1
      product P @ H = 7 at 1
      product Q @ H = ? at 1
    `);
    expect(unitsOf(network, 'A@A1')).toBe(14);
  });

  it('splits a product over its plants', () => {
    const network = networkFromText(`
      make P @ H = 1 A
      make P @ G = 1 A
      buy A @ H = 1 A1
      buy A @ G = 1 A2
      product P @ H 0.75, G 0.25 = 8 at 1
    `);
    expect(unitsOf(network, 'A@A1')).toBe(6);
    expect(unitsOf(network, 'A@A2')).toBe(2);
  });

  it('solves a recycling loop', () => {
    const network = networkFromText(`
      make P @ H = 1 X
      make X @ S = 0.2 Y
      make Y @ T = 0.1 X
      buy X @ H = 1 S
      buy Y @ S = 1 T
      buy X @ T = 1 S
      product P @ H = 1 at 1
    `);
    expect(unitsOf(network, 'X@S')).toBeCloseTo(1 / 0.98, 12);
    expect(unitsOf(network, 'Y@T')).toBeCloseTo(0.2 / 0.98, 12);
  });

  it('counts once what two dealers sell who name each other as their source', () => {
    const network = networkFromText(`
      make P @ H = 4 X
      make X @ S = 1 X
      make X @ T = 1 X
      buy X @ H = 0.75 S + 0.25 T
      buy X @ S = 1 T
      buy X @ T = 1 S
      product P @ H = 1 at 1
    `);
    expect(unitsOf(network, 'X@S')).toBe(3);
    expect(unitsOf(network, 'X@T')).toBe(1);
  });
});

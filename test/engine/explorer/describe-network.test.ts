import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { generateDataset } from '../../../src/cli/generate/generate.ts';
import { describeNetwork } from '../../../src/engine/explorer/describe-network.ts';
import { REVENUE_KNOWN } from '../../../src/domain/closed-lists.ts';
import { STATUS_CODES } from '../../../src/engine/controls/finding.ts';
import { EVIDENCE_CODES } from '../../../src/engine/network/supply-network.ts';
import { company, drawCompany, rowOf, worldsOf } from './section-8.ts';

// Expected figures are those of the worked example, or made by hand from its tables.

describe(describeNetwork, () => {
  const picture = drawCompany();
  const arcs = Array.from(picture.arcFrom, (from, arc) => ({
    from: picture.nodeKeys[from],
    to: picture.nodeKeys[picture.arcTo[arc] ?? -1],
    evidence: EVIDENCE_CODES[picture.arcEvidence[arc] ?? -1],
    share: picture.arcShare[arc],
    value: picture.arcValue[arc],
    units: picture.arcUnits[arc],
    hits: picture.arcHits[arc],
  }));
  const arc = (from: string, to: string) => arcs.find((one) => one.from === from && one.to === to);

  it('puts the car into tier 0, what it buys into tier 1, and what they buy behind', () => {
    const tiers = Object.fromEntries(picture.nodeKeys.map((key, row) => [key, picture.nodeTier[row]]));
    expect(tiers).toMatchObject({
      'OWN-DE/CAR': 0,
      'MAGNET-CN/TRACTION-MAGNET': 1,
      'MOTOR-HU/EPS-MOTOR': 1,
      'ROTOR-CN/ROTOR': 1,
      'MAGNET-CN/EPS-MAGNET': 2,
      'MAGNET-CN/ROTOR-MAGNET': 2,
    });
  });

  it('tells of every source how much of what it ships is lost, world by world', () => {
    expect(worldsOf(picture, 'nodeLost', 'MAGNET-CN/TRACTION-MAGNET')).toStrictEqual([1, 1, 1, 1]);
    expect(worldsOf(picture, 'nodeLost', 'MOTOR-HU/EPS-MOTOR')).toStrictEqual([0, 0.9, 0.9, 0.9]);
    expect(worldsOf(picture, 'nodeLost', 'ANODE-CN/ANODE')).toStrictEqual([0, 0, 1, 1]);
    expect(worldsOf(picture, 'nodeLost', 'MAGNET-CN/SPEAKER-MAGNET')).toStrictEqual([0, 0, 0, 1]);
    expect(worldsOf(picture, 'nodeLost', 'ROTOR-CN/ROTOR')).toStrictEqual([0, 0, 0, 0]);
    expect(worldsOf(picture, 'nodeLost', 'OWN-DE/CAR')).toStrictEqual([0.2, 0.45, 0.6, 0.75]);
  });

  it('tells the revenue at risk of each alone', () => {
    expect(worldsOf(picture, 'nodeRisk', 'MAGNET-CN/TRACTION-MAGNET')).toStrictEqual([20, 20, 20, 20]);
    expect(worldsOf(picture, 'nodeRisk', 'MAGNET-CN/EPS-MAGNET')).toStrictEqual([0, 45, 45, 45]);
    expect(worldsOf(picture, 'nodeRisk', 'ANODE-CN/ANODE')).toStrictEqual([0, 0, 60, 60]);
    expect(worldsOf(picture, 'nodeRisk', 'MAGNET-CN/SPEAKER-MAGNET')).toStrictEqual([0, 0, 0, 75]);
  });

  it('gives each lane its evidence, share, units and value', () => {
    expect(arc('MAGNET-CN/EPS-MAGNET', 'MOTOR-HU/EPS-MOTOR')).toMatchObject({
      evidence: 'declared',
      share: 0.9,
      // 100 cars, half of their motors from Hungary, 0.9 of those magnets, 2 each.
      units: 45,
      value: 90,
    });
    expect(arc('ANODE-CN/ANODE', 'OWN-DE/CAR')).toMatchObject({ evidence: 'seen', share: 0.6, units: 60, value: 2400 });
  });

  it('names the law status of what a source ships', () => {
    const statusOf = (key: string) => STATUS_CODES[(picture.nodeStatus[rowOf(picture, key)] ?? 0) - 1];
    expect(statusOf('MAGNET-CN/TRACTION-MAGNET')).toBe('in-force');
    expect(statusOf('ANODE-CN/ANODE')).toBe('unconfirmed');
    expect(statusOf('MAGNET-JP/TRACTION-MAGNET')).toBeUndefined();
  });

  it('says where goods leave although no file says in which country who ships them is', () => {
    const sites = company.sites.map((site) => (site.siteId === 'ANODE-CN' ? { ...site, country: null } : site));
    const sold = (originCountry: string | null) =>
      company.sourcing.map((row) => (row.siteId === 'ANODE-CN' ? { ...row, originCountry } : row));
    const leaving = (originCountry: string | null) => {
      const drawn = drawCompany({ ...company, sites, sourcing: sold(originCountry) });
      const row = rowOf(drawn, 'ANODE-CN/ANODE');
      const out = drawn.arcFrom.indexOf(row);
      return [drawn.nodeCountry[row], drawn.countries[drawn.arcExporter[out] ?? -1]];
    };
    expect(leaving('CN')).toStrictEqual([-1, 'CN']);
    expect(leaving(null)).toStrictEqual([-1, undefined]);
  });

  it('draws a source that is not known as a node of its own', () => {
    const sourcing = company.sourcing.filter(
      (row) => !(row.partNumber === 'EPS-MAGNET' && row.buyerSiteId === 'MOTOR-HU'),
    );
    const unseen = drawCompany({ ...company, sourcing });
    const row = rowOf(unseen, '?/EPS-MAGNET');
    expect([unseen.nodeSite[row], unseen.nodeCountry[row], unseen.nodeTier[row]]).toStrictEqual([-1, -1, 2]);
    const out = [...unseen.arcFrom.keys()].filter((one) => unseen.arcFrom[one] === row);
    expect(out.map((one) => unseen.nodeKeys[unseen.arcTo[one] ?? -1])).toStrictEqual(['MOTOR-HU/EPS-MOTOR']);
    expect(EVIDENCE_CODES[unseen.arcEvidence[out[0] ?? -1] ?? -1]).toBe('unknown');
    // The Hungarian half of the motors hangs on it in the world where what is unknown is controlled.
    expect(worldsOf(unseen, 'nodeRisk', '?/EPS-MAGNET')).toStrictEqual([0, 0, 0, 50]);
    expect(drawCompany(company, false).nodeKeys).not.toContain('?/EPS-MAGNET');
  });

  it('says of which sources more may be bought, and of which products that need them no revenue is known', () => {
    // A truck that nobody says how many are sold of, built at the car's plant from the same traction magnet and a fuse of its own.
    const line = company.bom[0] ?? raise('no BOM line');
    const car = company.parts.find((part) => part.partNumber === 'CAR') ?? raise('no car');
    const made = company.sourcing.find((row) => row.partNumber === 'CAR') ?? raise('nobody makes the car');
    const bought = company.sourcing.find((row) => row.siteId === 'MAGNET-CN') ?? raise('no magnet');
    const drawn = drawCompany({
      ...company,
      bom: [
        ...company.bom,
        { ...line, parent: 'TRUCK', child: 'TRACTION-MAGNET', quantity: 3 },
        { ...line, parent: 'TRUCK', child: 'FUSE', quantity: 1 },
      ],
      parts: [
        ...company.parts,
        { ...car, partNumber: 'TRUCK', annualDemand: null },
        { ...car, partNumber: 'FUSE', kind: 'component', annualDemand: null, unitPrice: null },
      ],
      sourcing: [
        ...company.sourcing,
        { ...made, partNumber: 'TRUCK' },
        { ...bought, partNumber: 'FUSE', share: 1, buyerSiteId: null },
      ],
    });
    const of = (key: string, column: 'nodePartial' | 'nodeRevenue') => drawn[column][rowOf(drawn, key)];
    const keys = ['MAGNET-CN/TRACTION-MAGNET', 'MAGNET-CN/EPS-MAGNET', 'MAGNET-CN/FUSE', 'OWN-DE/TRUCK', 'OWN-DE/CAR'];
    expect(keys.map((key) => of(key, 'nodePartial'))).toStrictEqual([1, 0, 1, 0, 0]);
    const { ofAll, ofSome, ofNone } = REVENUE_KNOWN;
    expect(keys.map((key) => of(key, 'nodeRevenue'))).toStrictEqual([ofSome, ofAll, ofNone, ofNone, ofAll]);
    const source = rowOf(drawn, 'MAGNET-CN/TRACTION-MAGNET');
    const into = (key: string) => {
      const user = rowOf(drawn, key);
      const arcOf = drawn.arcTo.findIndex((to, one) => to === user && drawn.arcFrom[one] === source);
      return [drawn.arcUnits[arcOf], drawn.arcValue[arcOf], drawn.arcPartial[arcOf]];
    };
    // A fifth of 100 cars' magnets at 15, all of it known; nothing known of the trucks', which is not nothing.
    expect(into('OWN-DE/CAR')).toStrictEqual([20, 300, 0]);
    expect(into('OWN-DE/TRUCK')).toStrictEqual([Number.NaN, Number.NaN, 1]);
  });

  it('divides a lane among the uses of its goods by what each takes, and loses nothing of it', () => {
    // The car plant builds the traction magnet into a second product as well, three times as many a car.
    const bom = [
      ...company.bom,
      { ...(company.bom[0] ?? raise('no BOM line')), parent: 'TRUCK', child: 'TRACTION-MAGNET', quantity: 3 },
    ];
    const car = company.parts.find((part) => part.partNumber === 'CAR') ?? raise('no car');
    const made = company.sourcing.find((row) => row.partNumber === 'CAR') ?? raise('nobody makes the car');
    const two = drawCompany({
      ...company,
      bom,
      parts: [...company.parts, { ...car, partNumber: 'TRUCK', annualDemand: 50 }],
      sourcing: [...company.sourcing, { ...made, partNumber: 'TRUCK' }],
    });
    const source = rowOf(two, 'MAGNET-CN/TRACTION-MAGNET');
    const values = new Map(
      [...two.arcFrom.keys()]
        .filter((one) => two.arcFrom[one] === source)
        .map((one) => [two.nodeKeys[two.arcTo[one] ?? -1] ?? '', [two.arcUnits[one], two.arcValue[one]]] as const),
    );
    // 20 % of 100 × 1 and of 50 × 3 magnets at 15.
    expect(values).toStrictEqual(
      new Map([
        ['OWN-DE/CAR', [20, 300]],
        ['OWN-DE/TRUCK', [30, 450]],
      ]),
    );
    expect(two.nodeSpend[source]).toBe(750);
  });

  it('is the same for any order of records, and empty for an empty workspace', () => {
    const turned = { ...company, bom: company.bom.toReversed(), sourcing: company.sourcing.toReversed() };
    expect(drawCompany(turned)).toStrictEqual(picture);
    const none = drawCompany({ ...company, parts: [], bom: [], sourcing: [], composition: [], properties: [] });
    expect([none.nodeCount, none.arcFrom.length, none.products.length]).toStrictEqual([0, 0, 0]);
  });
});

function raise(message: string): never {
  throw new Error(message);
}

describe('the order of a network', () => {
  it('has the sources of a country side by side where there are more of them than can be read, as the page first shows them', () => {
    const catalogue = loadCatalogue();
    const dataset = generateDataset({ nodes: 300, seed: 1, categories: catalogue.categories });
    const shape = describeNetwork({ dataset, catalogue, question: { inference: false } });
    expect(shape.nodeCount).toBeGreaterThan(150);
    expect(shape.placedBy).toBe('country');
    for (let column = 0; column < shape.columnStages.length; column++) {
      const rows = [...shape.nodeColumn.keys()]
        .filter((node) => shape.nodeColumn[node] === column)
        .toSorted((a, b) => shape.nodePlace[a]! - shape.nodePlace[b]!);
      const countries = rows.map((node) => shape.nodeCountry[node]!);
      const stretches = countries.filter((country, at) => country !== countries[at - 1]);
      expect(stretches).toHaveLength(new Set(countries).size);
    }
    expect(drawCompany().placedBy).toBeNull();
  });
});

import type { Dataset } from '../../../src/domain/dataset.ts';
import type { SmallCompany } from './small-company.ts';
import { createDataset } from './small-company.ts';

const TWO_TIERS: SmallCompany = {
  parts: { P: { price: 60, demand: 10 }, A: { price: 10 }, B: { price: 8 }, M: { price: 2, kind: 'material' } },
  sites: { H: 'DE', A1: 'CN', A2: 'MX', B1: 'DE', M1: 'CN', M2: 'AU' },
  own: ['H'],
  closed: ['M1', 'M2'],
  bom: [
    ['P', 'A', 2],
    ['P', 'B', 1],
    ['A', 'M', 3],
    ['B', 'M', 1],
  ],
  lanes: [
    ['P', 'H', 1, null],
    ['A', 'A1', 0.6, 'H'],
    ['A', 'A2', 0.4, 'H'],
    ['B', 'B1', 1, 'H'],
    ['M', 'M1', 1, 'A1'],
    ['M', 'M1', 0.5, 'A2'],
    ['M', 'M2', 0.5, 'A2'],
    ['M', 'M2', 1, 'B1'],
  ],
};

/** A product of two assembled parts that lean on the same two makers of one material. */
export const twoTiers: Dataset = createDataset(TWO_TIERS);

/** The same with stocks and capacities, selling ten a day at a margin of 20; whatever stops is back after some days. */
export function createTwoTiersWithStock(recoveryDays: number): Dataset {
  return createDataset({
    ...TWO_TIERS,
    parts: { ...TWO_TIERS.parts, P: { price: 60, demand: 3650, margin: 20 } },
    places: [
      ['P', 'H', 15, 12],
      ['A', 'A1', 20, 15],
      ['A', 'A2', 10, 9],
      ['B', 'B1', 40, 12],
      ['M', 'M1', 50, 60],
      ['M', 'M2', 0, 40],
    ],
    recoveryDays,
  });
}

/** A supplier S of an assembler F who sells ten a day at a margin of 5; the lead time is that of the supplier's goods. */
export function createSupplierAndAssembler(leadDays: number): Dataset {
  return createDataset({
    parts: { P: { price: 20, demand: 3650, margin: 5 }, K: { price: 3 } },
    sites: { F: 'DE', S: 'JP' },
    own: ['F'],
    closed: ['S'],
    bom: [['P', 'K', 1]],
    lanes: [
      ['P', 'F', 1, null],
      ['K', 'S', 1, 'F'],
    ],
    places: [
      ['P', 'F', 20, 12],
      ['K', 'S', 30, 12],
    ],
    leadDays,
  });
}

/** Two makers that each need a little of the other's goods, such as recycled material. */
export const loop: Dataset = createDataset({
  parts: { X: {}, Y: {} },
  sites: { S: 'DE', T: 'FR' },
  bom: [
    ['X', 'Y', 0.1],
    ['Y', 'X', 0.2],
  ],
  lanes: [
    ['X', 'S', 1, 'T'],
    ['Y', 'T', 1, 'S'],
  ],
});

/** An item that loses a fifth in production, of which half has a known source. */
export const halfKnown: Dataset = createDataset({
  parts: { P: { price: 10, demand: 1 }, K: { price: 1 } },
  sites: { H: 'DE', K1: 'JP' },
  own: ['H'],
  closed: ['K1'],
  bom: [['P', 'K', 2, 0.8]],
  lanes: [
    ['P', 'H', 1, null],
    ['K', 'K1', 0.5, 'H'],
  ],
});

/** Three equal suppliers of K; who makes the E that they buy is given by `lanes`. */
function createThreeSuppliers(lanes: SmallCompany['lanes']): Dataset {
  return createDataset({
    parts: { P: { price: 10, demand: 12 }, K: { price: 1 }, E: { price: 1, kind: 'material' } },
    sites: { H: 'DE', S1: 'JP', S2: 'KR', S3: 'US', X: 'CN', Y: 'AU' },
    own: ['H'],
    closed: ['X', 'Y'],
    bom: [
      ['P', 'K', 1],
      ['K', 'E', 1],
    ],
    lanes: [['P', 'H', 1, null], ['K', 'S1', 1 / 3, 'H'], ['K', 'S2', 1 / 3, 'H'], ['K', 'S3', 1 / 3, 'H'], ...lanes],
  });
}

export const twoOrigins: Dataset = createThreeSuppliers([
  ['E', 'X', 1, 'S1'],
  ['E', 'X', 0.5, 'S2'],
  ['E', 'Y', 0.5, 'S2'],
  ['E', 'Y', 1, 'S3'],
]);
export const oneOrigin: Dataset = createThreeSuppliers([
  ['E', 'X', 1, 'S1'],
  ['E', 'X', 1, 'S2'],
  ['E', 'X', 1, 'S3'],
]);

const CAR: SmallCompany = {
  parts: {
    Car: { price: 1, demand: 100 },
    'Traction magnet': { price: 15, form: 'magnet', words: { magnet_family: 'NdFeB' }, contains: { Dy: 1.2 } },
    'EPS motor': { price: 20, form: 'motor' },
    'EPS magnet': { price: 2, form: 'magnet', words: { magnet_family: 'NdFeB' } },
    'Anode powder': { price: 40, form: 'anode-active', words: { graphite_type: 'artificial' } },
    'Speaker magnet': { price: 5, form: 'magnet' },
    'Finished rotor': { price: 20, form: 'magnet-assembly' },
    'Rotor magnet': { price: 9, form: 'magnet', words: { magnet_family: 'NdFeB' }, contains: { Dy: 1.2 } },
  },
  sites: {
    'Car plant': 'DE',
    'Magnets CN': 'CN',
    'Magnets JP': 'JP',
    'Magnets VN': 'VN',
    'Magnets DE': 'DE',
    'Motors HU': 'HU',
    'Motors MX': 'MX',
    'Anodes CN': 'CN',
    'Anodes KR': 'KR',
    'Rotors CN': 'CN',
  },
  own: ['Car plant'],
  closed: ['Magnets CN', 'Magnets JP', 'Magnets VN', 'Magnets DE', 'Anodes CN', 'Anodes KR'],
  bom: [
    ['Car', 'Traction magnet', 1],
    ['Car', 'EPS motor', 1],
    ['Car', 'Anode powder', 1],
    ['Car', 'Speaker magnet', 1],
    ['Car', 'Finished rotor', 1],
    ['EPS motor', 'EPS magnet', 1],
    ['Finished rotor', 'Rotor magnet', 1],
  ],
  lanes: [
    ['Car', 'Car plant', 1, null],
    ['Traction magnet', 'Magnets CN', 0.2, 'Car plant'],
    ['Traction magnet', 'Magnets JP', 0.8, 'Car plant'],
    ['EPS motor', 'Motors HU', 0.5, 'Car plant'],
    ['EPS motor', 'Motors MX', 0.5, 'Car plant'],
    ['EPS magnet', 'Magnets CN', 0.9, 'Motors HU', 'declared'],
    ['EPS magnet', 'Magnets VN', 0.1, 'Motors HU', 'declared'],
    ['EPS magnet', 'Magnets JP', 1, 'Motors MX', 'declared'],
    ['Anode powder', 'Anodes CN', 0.6, 'Car plant'],
    ['Anode powder', 'Anodes KR', 0.4, 'Car plant'],
    ['Speaker magnet', 'Magnets CN', 0.75, 'Car plant'],
    ['Speaker magnet', 'Magnets DE', 0.25, 'Car plant'],
    ['Finished rotor', 'Rotors CN', 1, 'Car plant'],
    ['Rotor magnet', 'Magnets CN', 1, 'Rotors CN', 'declared'],
  ],
};

/** A car with five essential parts, revenue 100; `answers` overwrite what is known of parts, as an answered question does. */
export function createCar(answers: SmallCompany['parts'] = {}): Dataset {
  const parts = Object.fromEntries(
    Object.entries(CAR.parts).map(([name, part]) => [name, { ...part, ...answers[name] }]),
  );
  return createDataset({ ...CAR, parts });
}

/** The car whose Hungarian motor plant does not say where its magnets come from. */
export function createCarWithUnseenMagnets(): Dataset {
  const lanes = CAR.lanes.filter(([part, , , buyer]) => part !== 'EPS magnet' || buyer !== 'Motors HU');
  return createDataset({ ...CAR, lanes });
}

import type { Catalogue } from '../../../src/catalogue/schema.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { Assumptions } from '../../../src/domain/workspace/workspace.ts';
import type { Fills } from '../../../src/engine/exposure/report.ts';
import type { ReferenceAsk, ReferenceFigures, ReferenceNode } from './reference-cases.ts';
import {
  createCar,
  createCarWithUnseenMagnets,
  halfKnown,
  loop,
  oneOrigin,
  twoOrigins,
  twoTiers,
} from './reference-companies.ts';

export type Value = number | string;

/** One figure of a case: what it should be, typed from the worked example, and where the engine's own answer has it. */
export type ReferenceRow = { label: string; expected: Value; read: (figures: ReferenceFigures) => Value };
export type ReferenceCase = {
  id: string;
  title: string;
  setting: string;
  ask: ReferenceAsk;
  rows: ReferenceRow[];
  /** How far apart figures may be where the worked ones are rounded or ours are drawn, in units of the figures; the setting says why. */
  within?: number;
};

/** A figure of the engine beside the expected one. */
export type ComparedRow = { label: string; expected: Value; ours: Value; agrees: boolean };

const TOLERANCE = 1e-9;
/** What stands for a figure that the answer does not have. */
const NOT_THERE = 'no answer';

/** The rows of a case with the engine's answer; figures agree within 1e-9 or what the case says, words and times without end exactly. */
export function compareCase({ rows, within }: ReferenceCase, figures: ReferenceFigures): ComparedRow[] {
  return rows.map(({ label, expected, read }) => {
    const ours = read(figures);
    const agrees =
      ours === expected ||
      (typeof ours === 'number' &&
        typeof expected === 'number' &&
        Math.abs(ours - expected) <= (within ?? TOLERANCE * Math.max(1, Math.abs(expected))));
    return { label, expected, ours, agrees };
  });
}

type Asked<Kind extends ReferenceFigures['kind']> = Extract<ReferenceFigures, { kind: Kind }>;

/** A row that is read from the answer to one kind of question. */
export function readFrom<Kind extends ReferenceFigures['kind']>(
  kind: Kind,
  label: string,
  expected: Value,
  read: (figures: Asked<Kind>) => Value | null | undefined,
): ReferenceRow {
  const isAsked = (figures: ReferenceFigures): figures is Asked<Kind> => figures.kind === kind;
  return {
    label,
    expected,
    read: (figures): Value => (isAsked(figures) ? (read(figures) ?? NOT_THERE) : NOT_THERE),
  };
}

function ofNode(name: string, field: 'units' | 'quantityShare' | 'valueShare' | 'lossLeontief' | 'lossLinear') {
  return (figures: ReferenceFigures): Value => {
    if (figures.kind !== 'requirements') return NOT_THERE;
    return figures.nodes.find((node) => node.name === name)?.[field] ?? NOT_THERE;
  };
}

function sumOf(pick: (node: ReferenceNode) => boolean) {
  return (figures: ReferenceFigures): Value =>
    figures.kind === 'requirements'
      ? figures.nodes.filter(pick).reduce((sum, node) => sum + (node.valueShare ?? 0), 0)
      : NOT_THERE;
}

function ofItem(partNumber: string, field: 'hhi' | 'hidden' | 'effective') {
  return (figures: ReferenceFigures): Value => {
    if (figures.kind !== 'concentration') return NOT_THERE;
    const item = figures.report.items.find((one) => one.partNumber === partNumber);
    if (item === undefined) return NOT_THERE;
    if (field === 'hidden') return item.hidden ?? NOT_THERE;
    return field === 'hhi' ? item.hhi.low : item.effectiveSources.low;
  };
}

function ofProduct(field: 'dominators' | 'andOrSinglePoints' | 'minimumCut') {
  return (figures: ReferenceFigures): Value => {
    if (figures.kind !== 'concentration') return NOT_THERE;
    const names = figures.report.products[0]?.[field] ?? [];
    return names.length === 0 ? 'none' : names.toSorted().join(', ');
  };
}

function ofFills(name: keyof Omit<Fills, 'coverage'>, linear = false) {
  return (figures: ReferenceFigures): Value =>
    figures.kind === 'exposure' ? (linear ? figures.report.linearTotals : figures.report.totals)[name] : NOT_THERE;
}

const SHOWN_FILLS = [
  ['surely', 'Surely'],
  ['possibly', 'Possibly'],
  ['ifPausedBack', 'If suspended rules return'],
  ['cannotBeJudged', 'Cannot be judged'],
  ['notExposed', 'Not exposed'],
] as const;

function fillRows(expected: readonly [number, number, number, number, number], linear = false): ReferenceRow[] {
  return SHOWN_FILLS.map(([name, label], index) => ({
    label,
    expected: expected[index] ?? 0,
    read: ofFills(name, linear),
  }));
}

/** The reference cases of exposure, requirements and concentration, asked on the catalogue that ships; the car sees only the three items that its example speaks of. */
export function getReferenceCases(catalogue: Catalogue): ReferenceCase[] {
  const bare = { ...catalogue, categories: [], marketShares: [], sites: [] };
  const items = new Set(['18-Dy-magnet', '18-Sm-magnet', '58-anode-art']);
  const small = { ...bare, items: catalogue.items.filter((item) => items.has(item.id)) };
  const car = (dataset: Dataset, assumptions: Assumptions = {}): ReferenceAsk => ({
    kind: 'exposure',
    dataset,
    catalogue: small,
    question: {
      dataVersion: 'reference',
      lawDate: '2026-11-24',
      suspensionEnd: 'inclusive',
      assumptions,
      inference: false,
      destination: null,
    },
  });
  const ferrite = { 'Speaker magnet': { words: { magnet_family: 'ferrite' } } };
  const withoutDy = { 'EPS magnet': { contains: { Dy: 0 } } };
  return [
    {
      id: 'two-tiers',
      title: 'Requirements, value and loss through two tiers',
      setting:
        'P needs 2 A and 1 B. A: 60 % from A1 in China, 40 % from A2 in Mexico; B from B1 in Germany. An A needs 3 M, a B needs 1 M. A1 buys M from M1 in China, A2 half from M1 and half from M2 in Australia, B1 from M2. Prices: P 60, A 10, B 8, M 2.',
      ask: { kind: 'requirements', dataset: twoTiers, catalogue: bare, start: null, item: 'M', down: 'CN' },
      rows: [
        { label: 'Units of A from A1 in one P', expected: 1.2, read: ofNode('A1/A', 'units') },
        { label: 'Units of M from M1 in one P', expected: 4.8, read: ofNode('M1/M', 'units') },
        { label: 'Units of M from M2 in one P', expected: 2.2, read: ofNode('M2/M', 'units') },
        { label: 'Quantity exposure: share of M from M1', expected: 4.8 / 7, read: ofNode('M1/M', 'quantityShare') },
        { label: 'Value exposure: China', expected: 0.24, read: sumOf((node) => node.country === 'CN') },
        { label: 'Value exposure: at home (P itself)', expected: 32 / 60, read: ofNode('H/P', 'valueShare') },
        { label: 'Value exposure: all places', expected: 1, read: sumOf(() => true) },
        { label: 'China stops: A2 loses', expected: 0.5, read: ofNode('A2/A', 'lossLeontief') },
        { label: 'China stops: P loses, every item needed', expected: 0.8, read: ofNode('H/P', 'lossLeontief') },
        { label: 'China stops: P loses, by purchase cost only', expected: 16 / 28, read: ofNode('H/P', 'lossLinear') },
      ],
    },
    {
      id: 'loop-x',
      title: 'A loop: one unit of X wanted',
      setting:
        'An X needs 0.1 Y and a Y needs 0.2 X. The series converges, since the loop returns 0.02 of what it takes.',
      ask: { kind: 'requirements', dataset: loop, catalogue: bare, start: 'S/X', item: null, down: null },
      rows: [
        { label: 'Units of X', expected: 1 / 0.98, read: ofNode('S/X', 'units') },
        { label: 'Units of Y', expected: 0.1 / 0.98, read: ofNode('T/Y', 'units') },
      ],
    },
    {
      id: 'half-known',
      title: 'Yield and an unknown half',
      setting: 'P needs 2 K at a yield of 0.8. One source is known, with half of the need.',
      ask: { kind: 'requirements', dataset: halfKnown, catalogue: bare, start: null, item: 'K', down: null },
      rows: [
        {
          label: 'Units of K in one P',
          expected: 2.5,
          read: (figures) => (figures.kind === 'requirements' ? (figures.item?.units ?? NOT_THERE) : NOT_THERE),
        },
        { label: 'of them from the known source', expected: 1.25, read: ofNode('K1/K', 'units') },
        {
          label: 'Coverage',
          expected: 0.5,
          read: (figures) => (figures.kind === 'requirements' ? (figures.item?.known ?? NOT_THERE) : NOT_THERE),
        },
      ],
    },
    {
      id: 'hhi',
      title: 'Concentration of three shares',
      setting: 'Shares 0.5, 0.3 and 0.2.',
      ask: { kind: 'shares', shares: [0.5, 0.3, 0.2] },
      rows: [
        { label: 'HHI', expected: 0.38, read: (f) => (f.kind === 'shares' ? f.hhi : NOT_THERE) },
        { label: 'Normalised HHI', expected: 0.07, read: (f) => (f.kind === 'shares' ? f.normalised : NOT_THERE) },
        {
          label: 'Effective sources',
          expected: 1 / 0.38,
          read: (f) => (f.kind === 'shares' ? f.effective : NOT_THERE),
        },
      ],
    },
    {
      id: 'two-origins',
      title: 'Hidden concentration: three suppliers, two origins',
      setting:
        'Three equal suppliers of K. The first buys its material from X, the third from Y, the second half from each.',
      ask: { kind: 'concentration', dataset: twoOrigins, catalogue: bare, level: 'site' },
      rows: [
        { label: 'HHI of the direct suppliers', expected: 1 / 3, read: ofItem('K', 'hhi') },
        { label: 'Hidden concentration', expected: 0.5 - 1 / 3, read: ofItem('K', 'hidden') },
      ],
    },
    {
      id: 'one-origin',
      title: 'Hidden concentration: three suppliers, one origin',
      setting: 'The same, but all three buy from X.',
      ask: { kind: 'concentration', dataset: oneOrigin, catalogue: bare, level: 'site' },
      rows: [{ label: 'Hidden concentration', expected: 2 / 3, read: ofItem('K', 'hidden') }],
    },
    {
      id: 'single-points',
      title: 'Single points of failure',
      setting: 'The two-tier network of the first case. M1 is none: A2 can run on M2 alone.',
      ask: { kind: 'concentration', dataset: twoTiers, catalogue: bare, level: 'site' },
      rows: [
        { label: 'On every path (dominators)', expected: 'none', read: ofProduct('dominators') },
        { label: 'Smallest set that cuts P off', expected: 'M1/M, M2/M', read: ofProduct('minimumCut') },
        { label: 'P cannot be made without', expected: 'B1/B, M2/M', read: ofProduct('andOrSinglePoints') },
      ],
    },
    {
      id: 'car',
      title: 'Five fills: a car with five essential parts',
      setting:
        'Made in Germany, revenue 100. Traction magnet: NdFeB with Dy, 20 % from China. EPS motor: half from Hungary, whose plant buys 90 % of its magnets from China, Dy not stated. Anode powder: artificial graphite, 60 % from China. Speaker magnet: 75 % from China, nothing known of it. Finished rotor: from China; no rule names its form.',
      ask: car(createCar()),
      rows: fillRows([20, 25, 15, 15, 25]),
    },
    {
      id: 'car-58',
      title: 'The same, No. 58 assumed in force',
      setting: 'The anode powder moves from suspended to surely.',
      ask: car(createCar(), { 'mofcom-2025-58': 'in-force' }),
      rows: fillRows([60, 0, 0, 15, 25]),
    },
    {
      id: 'car-ferrite',
      title: 'The same, the speaker magnet answered “ferrite”',
      setting: 'One question settles what could not be judged.',
      ask: car(createCar(ferrite)),
      rows: fillRows([20, 25, 15, 0, 40]),
    },
    {
      id: 'car-no-dy',
      title: 'The same, the EPS magnet answered “no Dy” as well',
      setting: 'Nothing is possible any more; what is left is sure or suspended.',
      ask: car(createCar({ ...ferrite, ...withoutDy })),
      rows: fillRows([20, 0, 40, 0, 40]),
    },
    {
      id: 'car-linear',
      title: 'By purchase cost only',
      setting: 'No part needed by itself; purchase shares 0.15, 0.2, 0.4, 0.05, 0.2.',
      ask: car(createCar()),
      rows: fillRows([3, 9, 24, 3.75, 60.25], true),
    },
    {
      id: 'car-unseen',
      title: 'The Hungarian plant’s magnets unseen, unseen tiers left unknown',
      setting: 'Half of the EPS motors rest on a source that nobody knows.',
      ask: car(createCarWithUnseenMagnets()),
      rows: [
        {
          label: 'EPS motor, possible',
          expected: 0,
          read: (f) => ofPart(f, 'EPS motor', 'possible'),
        },
        {
          label: 'EPS motor, with what cannot be judged',
          expected: 0.5,
          read: (f) => ofPart(f, 'EPS motor', 'ifUnknown'),
        },
      ],
    },
  ];
}

function ofPart(figures: ReferenceFigures, partNumber: string, world: 'possible' | 'ifUnknown'): Value {
  if (figures.kind !== 'exposure') return NOT_THERE;
  return figures.report.parts.find((part) => part.partNumber === partNumber)?.exposedShare?.[world] ?? NOT_THERE;
}

import { describe, expect, it } from 'vitest';
import type { ControlledItem } from '../../../src/catalogue/controlled-item.ts';
import type { Form } from '../../../src/domain/closed-lists.ts';
import type { CompositionRow, Dataset, PartProperty } from '../../../src/domain/dataset.ts';
import type { LaneFacts } from '../../../src/engine/controls/facts.ts';
import { matchItem } from '../../../src/engine/controls/match.ts';
import { computePartFacts } from '../../../src/engine/controls/part-facts.ts';

const item = (over: Partial<ControlledItem>): ControlledItem => ({
  id: 'x',
  measureId: 'm',
  limb: 'm',
  kind: 'goods',
  code: null,
  subItem: null,
  name: 'x',
  elements: [],
  forms: ['magnet'],
  openForms: [],
  logic: 'all',
  criteria: [
    { kind: 'word', property: 'magnet_family', anyOf: ['NdFeB'] },
    { kind: 'element', anyOf: ['Dy'] },
  ],
  reachesItemsOf: null,
  reach: 'from-china',
  route: 'individual',
  technology: null,
  hs6: [],
  hsBasis: null,
  lines: [],
  named: [],
  complete: true,
  unread: [],
  gap: null,
  notes: '',
  provenance: { asOf: '2026-11-24', confidence: 'high', basis: 'derived', sources: [] },
  ...over,
});
const lane = (over: Partial<LaneFacts> = {}): LaneFacts => ({
  exporter: 'CN',
  destination: 'DE',
  staysInSite: false,
  endUse: null,
  goodsOrigin: 'CN',
  sourceTechnology: null,
  chineseContentPct: null,
  ...over,
});
type Row = [string, number | null, number | null];
function facts(
  form: Form | null,
  rows: Row[],
  properties: Partial<PartProperty>[] = [],
  evidence: CompositionRow['evidence'] = 'declared',
) {
  const part = {
    partNumber: 'p',
    description: '',
    kind: 'component',
    category: null,
    form,
    hsCode: null,
    unit: null,
    unitPrice: null,
  } as const;
  const dataset: Dataset = {
    settings: { name: '', demo: false, homeCountry: 'DE', reportingCurrency: 'EUR', endUse: null, dataDate: null },
    parts: [{ ...part, currency: null, stock: null, annualDemand: null, unitMargin: null, rows: [] }],
    properties: properties.map((one) => ({
      partNumber: 'p',
      property: '',
      min: null,
      max: null,
      text: null,
      conditions: null,
      evidence: 'declared',
      evidenceDate: null,
      rows: [],
      ...one,
    })),
    composition: rows.map(([substance, massPctMin, massPctMax]) => ({
      partNumber: 'p',
      substance,
      massPctMin,
      massPctMax,
      evidence,
      evidenceDate: null,
      rows: [],
    })),
    bom: [],
    suppliers: [],
    sites: [],
    sourcing: [],
    inventory: [],
    rates: [],
    licences: [],
  };
  return computePartFacts(dataset, new Map()).get('p')!;
}
const ndfeb = { property: 'magnet_family', text: 'NdFeB' };

describe(matchItem, () => {
  it.each([
    ['met: family and Dy declared', facts('magnet', [['Dy', 1.2, 1.2]], [ndfeb]), lane(), 'met'],
    ['none: a rotor is no magnet', facts('magnet-assembly', [['Dy', 1.2, 1.2]], [ndfeb]), lane(), 'none'],
    ['failed: no Dy', facts('magnet', [['Dy', 0, 0]], [ndfeb]), lane(), 'failed'],
    [
      'failed: rest closes the list',
      facts(
        'magnet',
        [
          ['Nd', 29, 30],
          ['rest', null, 0],
        ],
        [ndfeb],
      ),
      lane(),
      'failed',
    ],
    ['failed: another family', facts('magnet', [], [{ ...ndfeb, text: 'ferrite' }]), lane(), 'failed'],
    ['failed: from Japan', facts('magnet', [['Dy', 1.2, 1.2]], [ndfeb]), lane({ exporter: 'JP' }), 'failed'],
    ['failed: within China', facts('magnet', [['Dy', 1.2, 1.2]], [ndfeb]), lane({ destination: 'CN' }), 'failed'],
    [
      'met: Hong Kong is another territory',
      facts('magnet', [['Dy', 1.2, 1.2]], [ndfeb]),
      lane({ destination: 'HK' }),
      'met',
    ],
    ['partial: Dy not stated', facts('magnet', [['Nd', 29, 30]], [ndfeb]), lane(), 'partial'],
    ['partial: Dy 0 to 5 % touches', facts('magnet', [['Dy', 0, 5]]), lane(), 'partial'],
    ['missing: nothing known', facts('magnet', []), lane(), 'missing'],
    ['missing: form not stated', facts(null, [['Dy', 1.2, 1.2]], [ndfeb]), lane(), 'missing'],
    ['missing: exporter not known', facts('magnet', [['Dy', 1.2, 1.2]], [ndfeb]), lane({ exporter: null }), 'missing'],
  ])('%s', (_, partFacts, laneFacts, match) => {
    expect(matchItem(item({}), partFacts, laneFacts).match).toBe(match);
  });

  it('is known only on seen or declared facts', () => {
    expect(matchItem(item({}), facts('magnet', [['Dy', 1, 1]], [ndfeb]), lane()).known).toBe(true);
    expect(matchItem(item({}), facts('magnet', [['Dy', 1, 1]], [ndfeb], 'inferred'), lane())).toMatchObject({
      match: 'met',
      known: false,
    });
  });

  it('knows the magnet family from Nd, Fe and B', () => {
    expect(
      matchItem(
        item({}),
        facts('magnet', [
          ['Nd', 29, 29],
          ['Fe', 66, 66],
          ['B', 1, 1],
          ['Dy', 1, 1],
        ]),
        lane(),
      ).match,
    ).toBe('met');
  });

  it('never counts an empty list of criteria as met', () => {
    expect(matchItem(item({ criteria: [] }), facts('magnet', []), lane()).match).toBe('missing');
  });

  it('is touched by a range across a threshold, and by a value between two that sources give', () => {
    const cathode = item({
      forms: ['cathode-active'],
      criteria: [{ kind: 'number', property: 'd', op: '>=', value: 2.5 }],
    });
    const at = (min: number, max: number) => facts('cathode-active', [], [{ property: 'd', min, max }]);
    expect(matchItem(cathode, at(2.46, 2.55), lane())).toMatchObject({
      match: 'partial',
      criteria: [{ result: 'touched' }],
    });
    expect(matchItem(cathode, at(2.5, 2.5), lane()).match).toBe('met');
    expect(matchItem(cathode, at(2.49, 2.49), lane()).match).toBe('failed');
    const contested = item({
      forms: ['cathode-active'],
      criteria: [{ kind: 'number', property: 'd', op: '>=', value: 90, conflictingValue: 95 }],
    });
    expect(matchItem(contested, at(92, 92), lane())).toMatchObject({
      match: 'partial',
      criteria: [{ result: 'touched' }],
    });
    expect(matchItem(contested, at(96, 96), lane()).match).toBe('met');
    expect(matchItem(contested, at(89, 89), lane()).match).toBe('failed');
  });

  it('leaves a figure open that was measured under other conditions, or nobody says under which', () => {
    const pressed = item({
      forms: ['cathode-active'],
      criteria: [{ kind: 'number', property: 'd', op: '>=', value: 2.58, conditions: '220 MPa' }],
    });
    const at = (conditions: string | null) =>
      facts('cathode-active', [], [{ property: 'd', min: 2.6, max: 2.6, conditions }]);
    expect(matchItem(pressed, at('220MPa'), lane()).match).toBe('met');
    expect(matchItem(pressed, at(null), lane()).match).toBe('missing');
    expect(matchItem(pressed, at('300 MPa'), lane()).match).toBe('missing');
    expect(matchItem(pressed, at('1220 MPa'), lane()).match).toBe('missing');
    expect(matchItem(pressed, at('pressed at 220 MPa, 30 s'), lane()).match).toBe('met');
  });

  it.each([
    ['0.1C', '0,1 C, 2.5-4.2 V', 'met'],
    ['0.1C', '1C', 'missing'],
    ['0.1C', '10.1C', 'missing'],
    ['20 °C', '20℃', 'met'],
    ['20 °C', '120 °C', 'missing'],
    ['20 °C', '-20 °C', 'missing'],
    ['220 MPa', 'MPa', 'missing'],
  ])('takes a limit at %s for measured at “%s”: %s', (conditions, stated, match) => {
    const asked = item({
      forms: ['cathode-active'],
      criteria: [{ kind: 'number', property: 'd', op: '>=', value: 160, conditions }],
    });
    const measured = facts('cathode-active', [], [{ property: 'd', min: 161, max: 161, conditions: stated }]);
    expect(matchItem(asked, measured, lane()).match).toBe(match);
  });

  it.each([
    ['>=', 250, null, null, 'partial', '≥ 250'],
    ['>=', 300, null, null, 'met', '≥ 300'],
    ['>=', null, 310, null, 'partial', '≤ 310'],
    ['>=', null, 300, '< 300', 'failed', '< 300'],
    ['>=', null, 299, null, 'failed', '≤ 299'],
    ['>', 300, null, '> 300', 'met', '> 300'],
    ['<=', 5, null, null, 'partial', '≥ 5'],
    ['<=', 300, null, '> 300', 'failed', '> 300'],
    ['<', null, 300, '< 300', 'met', '< 300'],
  ] as const)('reads a bound for %s 300 from %s to %s, %j, as one: %s', (op, min, max, text, match, found) => {
    const asked = item({ forms: ['cell'], criteria: [{ kind: 'number', property: 'd', op, value: 300 }] });
    const bounded = facts('cell', [], [{ property: 'd', min, max, text }]);
    expect(matchItem(asked, bounded, lane())).toMatchObject({ match, criteria: [{ found }] });
  });

  it('rules nothing out by a list of elements of which one is denied by inference only', () => {
    const asked = item({ criteria: [{ kind: 'element', anyOf: ['Sm', 'Dy'] }] });
    const rows: Row[] = [['Sm', 0, 0]];
    const denied = facts('magnet', [...rows, ['Dy', 0, 0]], [ndfeb]);
    expect(matchItem(asked, denied, lane()).match).toBe('failed');
    const { elements } = facts('magnet', [['Dy', 0, 0]], [ndfeb], 'inferred');
    const inferred = { ...denied, elements: new Map([...denied.elements, ...elements]) };
    expect(matchItem(asked, inferred, lane()).match).toBe('missing');
  });

  it('takes a magnet for none of a family whose elements its complete list of contents lacks', () => {
    const asked = item({
      criteria: [{ kind: 'word', property: 'magnet_family', anyOf: ['SmCo'], openWords: ['SmFeN'] }],
    });
    const ferrite: Row[] = [
      ['Fe2O3', 85, 85],
      ['SrO', 15, 15],
    ];
    expect(matchItem(asked, facts('magnet', [...ferrite, ['rest', 0, 0]]), lane()).match).toBe('failed');
    expect(matchItem(asked, facts('magnet', ferrite), lane()).match).toBe('missing');
    expect(matchItem(asked, facts('magnet', [...ferrite, ['rest', 0, 0]], [], 'inferred'), lane()).match).toBe(
      'missing',
    );
    expect(matchItem(asked, facts('magnet', [['Sm', 0, 0]]), lane()).match).toBe('failed');
    expect(matchItem(asked, facts('magnet', [['Co', 0, 0]]), lane()).match).toBe('missing');
  });

  it('lets destination and end use fail but never touch', () => {
    const military = item({
      kind: 'catch-all',
      forms: [],
      criteria: [
        { kind: 'lane', test: 'destination', anyOf: ['JP'] },
        { kind: 'lane', test: 'end-use', anyOf: ['military'] },
      ],
    });
    const magnet = facts('magnet', [['Dy', 1, 1]], [ndfeb]);
    expect(matchItem(military, magnet, lane({ destination: 'JP' })).match).toBe('missing');
    expect(matchItem(military, magnet, lane({ destination: 'DE' })).match).toBe('failed');
    expect(matchItem(military, magnet, lane({ destination: 'JP', endUse: 'civil' })).match).toBe('failed');
    expect(matchItem(military, magnet, lane({ destination: 'JP', endUse: 'military' })).match).toBe('met');
  });

  it('reaches goods between two territories outside China, partly where the form is open', () => {
    const content = item({
      reach: 'outside-china',
      forms: ['magnet', 'magnet-assembly'],
      openForms: ['motor'],
      criteria: [
        { kind: 'chinese-content', minPct: 0.1, elements: ['Dy'] },
        { kind: 'element', anyOf: ['Sm', 'Dy', 'Tb'] },
      ],
    });
    const abroad = (min: number, max: number) =>
      lane({ exporter: 'JP', chineseContentPct: { min, max, evidence: 'seen' } });
    const rows: Row[] = [['Dy', 1, 1]];
    expect(matchItem(content, facts('magnet-assembly', rows), abroad(5, 5)).match).toBe('met');
    expect(matchItem(content, facts('magnet', rows), abroad(0, 0.05)).match).toBe('failed');
    expect(matchItem(content, facts('motor', rows), abroad(5, 5)).match).toBe('partial');
    expect(matchItem(content, facts('magnet', rows), { ...abroad(5, 5), exporter: 'CN' }).match).toBe('failed');
    expect(matchItem(content, facts('magnet', rows), { ...abroad(5, 5), destination: 'JP' }).match).toBe('failed');
  });
});

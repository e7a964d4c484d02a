import { describe, expect, it } from 'vitest';
import type { RowContext } from '../../../src/app/exposure/parts/part-row.ts';
import { buildPartRows, isReached } from '../../../src/app/exposure/parts/part-row.ts';
import type { PartExposure } from '../../../src/engine/exposure/report.ts';
import { createFinding, createPart, createSource, worlds } from './part-exposure.ts';

const NO_CONTEXT: RowContext = {
  dataset: undefined,
  catalogue: undefined,
  triage: new Map(),
  concentration: new Map(),
};

const build = (...parts: PartExposure[]) => buildPartRows(parts, NO_CONTEXT);
const buildOne = (changes: Partial<PartExposure>) => build(createPart('P', changes))[0];

describe('rows of the parts table', () => {
  it('stand by revenue at risk as far as possible, then as far as nobody knows, then by spend and number', () => {
    const rows = build(
      createPart('b-small', { spend: 1 }),
      createPart('a-small', { spend: 1 }),
      createPart('unknown', { revenueAtRisk: worlds(0, 0, 0, 9) }),
      createPart('sure', { revenueAtRisk: worlds(3, 3, 3, 3) }),
      createPart('possible', { revenueAtRisk: worlds(0, 5, 5, 5) }),
      createPart('spent', { spend: 100 }),
    );
    expect(rows.map((row) => row.id)).toEqual(['possible', 'sure', 'unknown', 'spent', 'a-small', 'b-small']);
  });

  it('take the status of the rule that reaches the part, and of no rule that is ruled out', () => {
    const out = createFinding({ match: 'failed', verdict: 'not-required' });
    expect(buildOne({ findings: [out, createFinding()] })?.law).toBe('in-force');
    expect(buildOne({ findings: [out] })?.law).toBe('not-listed');
    expect(buildOne({ findings: [] })?.law).toBe('not-listed');
  });

  it('count a suspended rule as one that reaches, and an ended or future one not', () => {
    const verdict = 'not-required';
    expect(isReached(createFinding({ status: 'suspended', verdict }))).toBe(true);
    expect(isReached(createFinding({ status: 'ended', verdict }))).toBe(false);
    expect(isReached(createFinding({ status: 'not-yet', verdict }))).toBe(false);
    expect(isReached(createFinding({ status: 'unconfirmed', verdict: 'may-require' }))).toBe(true);
  });

  it('are red only where cover is shorter than the median wait of a licence that is or may be needed', () => {
    const waitWeeks = { low: 1, median: 9, high: 18 };
    const findings = [createFinding()];
    expect(buildOne({ findings, waitWeeks, weeksOfCover: 8.9 })?.stops).toBe(true);
    expect(buildOne({ findings, waitWeeks, weeksOfCover: 9 })?.stops).toBe(false);
    expect(buildOne({ findings, waitWeeks, weeksOfCover: null })?.stops).toBe(false);
    expect(buildOne({ findings: [], waitWeeks: null, weeksOfCover: 0.1 })?.stops).toBe(false);
  });

  it('show a closed route in its own words instead of a wait', () => {
    const waitWeeks = { low: 1, median: 9, high: 18 };
    const prohibited = [createFinding({ route: 'prohibited' })];
    expect(buildOne({ findings: prohibited, waitWeeks, weeksOfCover: 1 })).toMatchObject({
      wait: { kind: 'route', route: 'prohibited' },
      stops: false,
    });
    const ended = [createFinding({ route: 'refused in principle', verdict: 'not-required', status: 'ended' })];
    expect(buildOne({ findings: ended })?.wait).toBeNull();
  });

  it('say how many sites ship from where, and when nobody has been seen', () => {
    const text = (...sources: PartExposure['sources']) => buildOne({ sources })?.sourceText;
    expect(text(createSource({ share: 0.2 }), createSource({ siteId: 'JP-1', country: 'JP', share: 0.8 }))).toBe(
      '2 · JP, CN',
    );
    // One site that ships to two buyers is one source.
    expect(text(createSource({ share: 0.5 }), createSource({ buyerSiteId: 'MX-1', share: 0.5 }))).toBe('1 · CN');
    expect(text(createSource({ siteId: '~CN', origin: 'market', siteName: 'market, CN', supplierId: null }))).toBe(
      'not seen · CN',
    );
    expect(text(createSource({ siteId: null, origin: 'unknown', country: null }))).toBe('unknown');
    expect(text()).toBe('unknown');
    // A company's own site may begin like a virtual one.
    expect(text(createSource({ siteId: '~CN' }))).toBe('1 · CN');
    expect(text(createSource({ country: null }))).toBe('1 · country not known');
  });

  it('tell a part that is reached only through what goes into it', () => {
    const inside = { fill: 'possibly', exposedShare: worlds(0, 0.4, 0.4, 0.4) } as const;
    expect(buildOne(inside)?.upstreamOnly).toBe(true);
    expect(buildOne({ ...inside, findings: [createFinding({ match: 'missing' })] })?.upstreamOnly).toBe(true);
    expect(buildOne({ ...inside, findings: [createFinding({ match: 'partial' })] })?.upstreamOnly).toBe(false);
    expect(buildOne({ fill: 'cannotBeJudged', exposedShare: worlds(0, 0, 0, 1) })?.upstreamOnly).toBe(false);
    expect(buildOne({})?.upstreamOnly).toBe(false);
    const closed = createFinding({ match: 'missing', verdict: 'may-require', route: 'prohibited' });
    expect(buildOne({ ...inside, findings: [closed] })?.wait).toBeNull();
  });

  it('are built once for a part, and anew where anything beside the part that they show has changed', () => {
    const part = createPart('P', { category: 'cell' });
    const other = createPart('Q', {});
    const hsCode = (code: string | null) => ({ parts: [{ partNumber: 'P', hsCode: code }] }) as never;
    const named = (name: string) => ({ categories: [{ id: 'cell', name, stage: 'cell' }] }) as never;
    const triage = new Map([['P', { state: 'accepted', note: '' } as never]]);
    const concentration = new Map([['P', { partNumber: 'P' } as never]]);
    const find = (context: Partial<RowContext>, parts = [part]) =>
      buildPartRows(parts, { ...NO_CONTEXT, ...context }).find(({ id }) => id === 'P');
    const first = find({});
    expect(find({}, [other, part])).toBe(first);
    expect(find({ dataset: hsCode(null) })).toBe(first);
    expect(find({ dataset: hsCode('850760') })).toMatchObject({ hsCode: '850760', stage: null, triage: null });
    const catalogue = named('Cells');
    expect(find({ catalogue })).toMatchObject({ hsCode: null, categoryName: 'Cells', stage: 'cell' });
    expect(find({ catalogue: named('Zellen') })?.text).toContain('zellen');
    expect(find({ triage })?.triage).toBe(triage.get('P'));
    expect(find({ triage, concentration })).toMatchObject({
      triage: { state: 'accepted' },
      concentration: { partNumber: 'P' },
    });
    expect(find({ concentration })?.triage).toBeNull();
    // Another part of the same number is another part: that of another date, say.
    expect(find({}, [createPart('P', { spend: 7 })])?.part.spend).toBe(7);
  });
});

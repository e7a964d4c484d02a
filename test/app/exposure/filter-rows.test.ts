import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FACETS, filterRows, isNarrowed, toggleChosen } from '../../../src/app/exposure/parts/filter-rows.ts';
import type { PartRow } from '../../../src/app/exposure/parts/part-row.ts';
import { buildPartRows } from '../../../src/app/exposure/parts/part-row.ts';
import type { ExposureSearch } from '../../../src/app/url-state.ts';
import type { PartExposure } from '../../../src/engine/exposure/report.ts';
import { createFinding, createPart, createSource } from './part-exposure.ts';

const build = (parts: PartExposure[]): PartRow[] =>
  buildPartRows(parts, { dataset: undefined, catalogue: undefined, triage: new Map(), concentration: new Map() });

const dyFinding = createFinding({
  criteria: [
    { property: 'Dy', result: 'met', found: 'Dy 1 %', expected: 'contains Dy', evidence: 'seen', laneCondition: false },
  ],
});
const ROWS = build([
  createPart('DY-CN', {
    fill: 'surely',
    elements: ['Fe', 'Dy'],
    findings: [dyFinding],
    sources: [createSource()],
    products: ['CAR'],
    form: 'magnet',
  }),
  createPart('DY-JP', {
    fill: 'possibly',
    elements: ['Fe', 'Dy'],
    findings: [dyFinding],
    sources: [
      createSource({ siteId: 'JP-1', supplierId: 'JP', siteName: 'Osaka', supplierName: 'Osaka Oy', country: 'JP' }),
    ],
    products: ['CAR', 'VAN'],
    form: 'magnet',
  }),
  createPart('STEEL', { elements: ['Fe'], products: ['CAR'], form: 'other', description: 'Lamination' }),
  createPart('~contents', { inferred: true, fill: 'cannotBeJudged', products: ['VAN'] }),
]);

const ids = (search: ExposureSearch) => filterRows(ROWS, search).rows.map((row) => row.id);

describe('filters of the parts list', () => {
  it('keep everything when nothing is asked', () => {
    expect(ids({})).toHaveLength(4);
    expect(isNarrowed({ sort: '-spend', part: 'STEEL', tab: 'parts' })).toBe(false);
    expect(isNarrowed({ element: 'Dy' })).toBe(true);
  });

  it('join the values of one facet by or, and facets by and', () => {
    expect(ids({ facet: 'surely,possibly' })).toEqual(['DY-CN', 'DY-JP']);
    expect(ids({ facet: 'surely,possibly', product: 'VAN' })).toEqual(['DY-JP']);
    expect(ids({ country: 'CN,JP', form: 'other' })).toEqual([]);
    expect(ids({ contents: 'inferred' })).toEqual(['~contents']);
    expect(ids({ measure: 'mofcom-2025-18', supplier: 'GZ' })).toEqual(['DY-CN']);
    expect(ids({ site: 'JP-1' })).toEqual(['DY-JP']);
  });

  it('find parts without a value under its own entry', () => {
    expect(ids({ form: '-' })).toEqual(['~contents']);
    expect(ids({ country: '-' })).toEqual(['STEEL', '~contents']);
  });

  it('look for every word in number, description and who ships it, in any case', () => {
    expect(ids({ q: 'osaka dy' })).toEqual(['DY-JP']);
    expect(ids({ q: '  LAMINATION ' })).toEqual(['STEEL']);
    expect(ids({ q: 'osaka lamination' })).toEqual([]);
  });

  it('count in a facet what the other filters leave, so that it shows what could be chosen instead', () => {
    const { options } = filterRows(ROWS, { country: 'CN' });
    expect(options.country.map(({ value, count }) => [value, count])).toEqual([
      ['CN', 1],
      ['JP', 1],
      ['-', 2],
    ]);
    expect(options.product.map(({ value, count }) => [value, count])).toEqual([['CAR', 1]]);
    expect(options.facet.map(({ value, count }) => [value, count])).toEqual([
      ['surely', 1],
      ['possibly', 0],
      ['ifPausedBack', 0],
      ['cannotBeJudged', 0],
      ['notExposed', 0],
    ]);
  });

  it('put elements that decide before those that most parts hold', () => {
    expect(filterRows(ROWS, {}).options.element.map(({ value }) => value)).toEqual(['Dy', 'Fe']);
  });

  it('keep a chosen value in sight although no row is left for it', () => {
    expect(filterRows(ROWS, { element: 'Tb' }).options.element.map(({ value }) => value)).toContain('Tb');
  });

  it('add and take out a value of a list, and replace that of a single choice', () => {
    expect(toggleChosen({ element: 'Dy' }, 'element', 'Tb')).toBe('Dy,Tb');
    expect(toggleChosen({ element: 'Dy,Tb' }, 'element', 'Dy')).toBe('Tb');
    expect(toggleChosen({ element: 'Tb' }, 'element', 'Tb')).toBeUndefined();
    expect(toggleChosen({ product: 'A,1' }, 'product', 'B')).toBe('B');
    expect(toggleChosen({ product: 'A,1' }, 'product', 'A,1')).toBeUndefined();
  });

  it('agree with a look at every row by itself, and count a row once in a facet of one value', () => {
    const search = fc.record(
      {
        facet: fc.constantFrom('surely', 'possibly,cannotBeJudged', 'notExposed'),
        element: fc.constantFrom('Dy', 'Fe', 'Tb'),
        country: fc.constantFrom('CN', 'JP', 'CN,-'),
        product: fc.constantFrom('CAR', 'VAN'),
        form: fc.constantFrom('magnet', '-', 'other,magnet'),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(search, (asked) => {
        const { rows, options } = filterRows(ROWS, asked);
        const alone = FACETS.reduce<PartRow[]>((left, facet) => {
          const passing = new Set(filterRows(ROWS, { [facet]: asked[facet as keyof typeof asked] }).rows);
          return left.filter((row) => passing.has(row));
        }, ROWS);
        expect(rows).toEqual(alone);
        // A part has one form, so that the entries that are chosen (or all of them) hold every row once.
        const forms = options.form.filter(
          ({ value }) => asked.form === undefined || asked.form.split(',').includes(value),
        );
        expect(forms.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { buildEntries } from '../../../src/app/palette/build-entries.ts';
import { findEntries } from '../../../src/app/palette/find-entries.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { dataset } from '../fixtures/dataset.ts';

const entries = buildEntries(dataset, loadCatalogue(), { people: false, audit: false });
const find = (query: string) => findEntries(entries, query, 40);
const first = (query: string) => find(query)[0];

describe(findEntries, () => {
  it('offers the pages before anything is typed', () => {
    expect(find('').map((entry) => entry.name)).toStrictEqual([
      'Overview',
      'Exposure',
      'Network',
      'Licences',
      'Suppliers',
      'Scenarios',
      'Controls',
      'Data',
      'Method',
    ]);
  });

  it('leads to the page of a supplier, and takes the newest write back', () => {
    const [supplier] = dataset.suppliers;
    expect(first(supplier?.name ?? '')?.target).toStrictEqual({
      to: '/supplier',
      search: { id: supplier?.supplierId },
    });
    const withUndo = buildEntries(dataset, undefined, { people: false, audit: false }, 'Mark TM-4411 “Confirmed”');
    expect(findEntries(withUndo, 'undo', 40)[0]).toMatchObject({ kind: 'Undo', target: 'undo' });
    expect(entries.some(({ kind }) => kind === 'Undo')).toBe(false);
  });

  it('offers the pages about people to those who have them', () => {
    const all = buildEntries(undefined, undefined, { people: true, audit: true });
    expect(findEntries(all, '', 40).map((entry) => entry.name)).toStrictEqual(
      expect.arrayContaining(['People', 'Account', 'Audit']),
    );
  });

  it.each([
    ['TM-4411', 'Part'],
    ['tm4411', 'Part'],
    ['rotor magnet', 'Part'],
    ['Ganzhou Magnetics', 'Supplier'],
    ['Ganzhou plant', 'Site'],
    ['China', 'Country'],
    ['dysprosium', 'Element'],
    ['850511', 'HS code'],
    ['1C905', 'Control code'],
    ['No. 18 of 2025', 'Measure'],
    ['exposure', 'Page'],
  ])('finds %s as a %s', (query, kind) => {
    expect(first(query)?.kind).toBe(kind);
  });

  it('wants every word somewhere', () => {
    expect(find('rotor ferrite')).toStrictEqual([]);
  });

  it('has a different key for every entry', () => {
    expect(new Set(entries.map((entry) => entry.key)).size).toBe(entries.length);
  });

  it('does not list more than asked for', () => {
    expect(findEntries(entries, 'o', 7)).toHaveLength(7);
  });
});

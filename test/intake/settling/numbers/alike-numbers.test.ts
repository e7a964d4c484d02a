import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../../../src/intake/base/import-decisions.ts';
import { findAlikeNumbers } from '../../../../src/intake/settling/numbers/alike-numbers.ts';
import { importText } from '../../import-text.ts';

const find = (tables: Record<string, readonly string[]>) => {
  const numbers = new Map<string, Set<string>>();
  for (const [table, ids] of Object.entries(tables))
    for (const id of ids) numbers.set(id, (numbers.get(id) ?? new Set()).add(table));
  return findAlikeNumbers(numbers, []).map(({ cause, keep, absorbed }) => [cause, keep, ...absorbed]);
};

describe(findAlikeNumbers, () => {
  it.each([
    ['MG-20/03', 'MG 20/03'],
    ['100.200', '100200'],
    ['AB-1234', 'ab1234'],
    ['4711_0815', '4711.0815'],
  ])('asks about numbers of two tables that differ in their signs: %s, %s', (one, other) => {
    expect(find({ bill: [one, 'X-9000'], stock: [other] })).toEqual([['signs', one, other]]);
  });

  it.each([
    ['MG-20', 'MG-20/03'],
    ['300-0001', '300-0001-A'],
    ['4711', '4711 Rev. B'],
    ['WL-200', 'wl 200;2'],
  ])('asks about numbers with what may be a revision behind them: %s, %s', (one, other) => {
    expect(find({ sources: [one], bill: [other] })).toEqual([['revision', one, other]]);
  });

  it.each([
    ['that one table has', { bill: ['MG-20/03', 'MG 20/03', 'MG-20'] }],
    ['with their signs at other places', { bill: ['11.100'], stock: ['1.1100'] }],
    ['that are short', { bill: ['X-1'], stock: ['X1'] }],
    ['without a figure', { bill: ['MOT-OR'], stock: ['MOTOR'] }],
    ['that differ in case alone', { bill: ['mag-1000'], stock: ['MAG-1000'] }],
    ['of variants', { bill: ['4711-01'], stock: ['4711'] }],
  ])('asks nothing about numbers %s', (_how, tables) => {
    expect(find(tables)).toEqual([]);
  });

  it('counts no number as two others, so that all can be accepted at once', () => {
    const found = find({ sources: ['MG-20'], bill: ['MG-20/03'], stock: ['MG 20/03'] });
    expect(found).toEqual([
      ['signs', 'MG-20/03', 'MG 20/03'],
      ['revision', 'MG-20', 'MG-20/03'],
    ]);
  });
});

describe('part numbers of files that differ a little', () => {
  const FILES = {
    'Stueckliste.csv': 'Baugruppe;Komponente;Bezeichnung;Menge\nTB-100;MG-20/03;Ringmagnet;1\n',
    'Einkauf.csv': 'Teil-Nr;Lieferant;Land;Preis EUR\nMG-20;Magnethandel;China;12,40\n',
  };

  it('are asked about, and are one once a person says so', async () => {
    const { duplicates } = await importText(FILES);
    const [{ kind, keep, absorbed } = { kind: 'part' as const, keep: '', absorbed: [] }] = duplicates;
    expect([keep, ...absorbed].toSorted()).toEqual(['MG-20', 'MG-20/03']);
    const merged = await importText(FILES, { decisions: { ...NO_DECISIONS, merges: [{ kind, keep, absorbed }] } });
    expect(merged.duplicates).toEqual([]);
    expect(merged.dataset?.parts.map(({ partNumber }) => partNumber).toSorted()).toEqual(['MG-20', 'TB-100']);
  });

  it('are one where a spreadsheet wrote .0 behind them', async () => {
    const { dataset, joined } = await importText({
      'Stueckliste.csv': 'Baugruppe;Komponente;Bezeichnung;Menge\nTB-100;471100;Magnet;2\n',
      'Bestand.csv': 'Material;Bestand\n471100.0;42000\n',
    });
    expect(joined).toEqual([{ kind: 'part', keep: '471100', absorbed: ['471100.0'] }]);
    expect(dataset?.inventory).toMatchObject([{ partNumber: '471100', quantity: 42_000 }]);
  });

  it('are two where they are places of an outline: 10.0 is not 10', async () => {
    const { joined } = await importText({
      'a.csv': 'part_number,description\n10,Frame\n',
      'b.csv': 'part_number,description\n10.0,Group\n',
    });
    expect(joined).toEqual([]);
  });
});

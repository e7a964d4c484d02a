import { describe, expect, it } from 'vitest';
import { findSilentStock } from '../../../src/documents/words/silent-stock.ts';
import type { Dataset } from '../../../src/domain/dataset.ts';

/** Three parts from two sites of one supplier: of the first 40 are on file, of the second that there is none, of the third nothing. */
function createDataset(stockListed?: 'all'): Dataset {
  const source = (siteId: string, partNumber: string) => ({ siteId, partNumber });
  const stock = (partNumber: string, quantity: number | null) => ({ partNumber, quantity, daysOfCover: null });
  return {
    settings: { stockListed },
    parts: ['FULL', 'EMPTY', 'SILENT'].map((partNumber) => ({ partNumber, stock: null })),
    sites: ['A', 'B'].map((siteId) => ({ siteId, supplierId: 'S', country: siteId === 'A' ? 'CN' : 'JP' })),
    sourcing: [source('A', 'FULL'), source('A', 'SILENT'), source('B', 'EMPTY'), source('B', 'SILENT')],
    inventory: [stock('FULL', 40), stock('EMPTY', 0), stock('SILENT', null)],
  } as unknown as Dataset;
}

const at = (id: string, timeToSurvive: number | 'inf' | null = 0) => ({ id, timeToSurvive });

describe('stock that nobody has said anything of', () => {
  const isSilent = findSilentStock(createDataset());

  it('is told from an empty store, by part', () => {
    expect(['A/FULL', 'B/EMPTY', 'A/SILENT'].map((id) => isSilent('nodes', at(id)))).toEqual([false, false, true]);
  });

  it('leaves open why sales stop at once, unless one of the parts is known to have none', () => {
    expect(['A', 'B', '~market'].map((id) => isSilent('sites', at(id)))).toEqual([true, false, true]);
    expect(['CN', 'JP'].map((id) => isSilent('countries', at(id)))).toEqual([true, false]);
    expect(isSilent('suppliers', at('S'))).toBe(false);
  });

  it('says nothing where sales go on for a while, and where the list names all stock', () => {
    expect([12, 'inf' as const, null].map((days) => isSilent('nodes', at('A/SILENT', days)))).toEqual([
      false,
      false,
      false,
    ]);
    expect(findSilentStock(createDataset('all'))('nodes', at('A/SILENT'))).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { findProblem, importText } from '../import-text.ts';

// Headers of a language that no dictionary of the product holds (Estonian), so that only the cells can tell.
const PARTS =
  'Part number;Description;Unit\nMO-100;Motor;pcs\nMO-101;Motor, long;pcs\nMG-200;Magnet NdFeB;pcs\nSH-300;Shaft;pcs\n';

describe('a column under an unknown header whose cells are parts of another file', () => {
  it('names the parts of a list of sources', async () => {
    const outcome = await importText({
      'parts.csv.txt': PARTS,
      'hankijad.csv':
        'Supplier;Country;Kaubatunnus;Price;Currency\nHua Magnet;CN;MG-200;2.5;USD\nStahl AG;DE;SH-300;4;EUR\n',
    });
    const sources = outcome.dataset?.sourcing.map(({ partNumber, siteId, unitPrice }) => [
      partNumber,
      siteId,
      unitPrice,
    ]);
    expect(sources).toEqual([
      ['MG-200', 'Hua Magnet@CN', 2.5],
      ['SH-300', 'Stahl AG@DE', 4],
    ]);
  });

  it('beside another such column is what goes into the one that groups the lines', async () => {
    const outcome = await importText({
      'parts.csv.txt': PARTS,
      'koostis.csv':
        'Ema;Osa;Quantity\nMO-100;MG-200;8\nMO-100;SH-300;1\nMO-101;MG-200;16\nMO-101;SH-300;1\nMO-101;MO-100;1\n',
    });
    const lines = outcome.dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity]).toSorted();
    expect(lines).toEqual([
      ['MO-100', 'MG-200', 8],
      ['MO-100', 'SH-300', 1],
      ['MO-101', 'MG-200', 16],
      ['MO-101', 'MO-100', 1],
      ['MO-101', 'SH-300', 1],
    ]);
  });

  it('is what a bill makes where it stands once over its lines and its assemblies stand only among these', async () => {
    const outcome = await importText({
      'parts.csv.txt': PARTS,
      'koostis.csv':
        'Ema;Part number;Quantity\nMO-100;RO-150;1\n;SH-300;1\nMO-101;RO-150;2\nRO-150;MG-200;8\n;SH-300;1\n',
    });
    const lines = outcome.dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`);
    expect(lines?.toSorted()).toEqual([
      'MO-100 1 RO-150',
      'MO-100 1 SH-300',
      'MO-101 2 RO-150',
      'RO-150 1 SH-300',
      'RO-150 8 MG-200',
    ]);
  });

  it('makes no bill of amounts of which nothing says what they are: the file is set aside and named', async () => {
    const outcome = await importText({
      'parts.csv.txt': PARTS,
      'loend.csv': 'Kaubatunnus;Quantity\nMG-200;9000\nSH-300;400\n',
    });
    expect(outcome.dataset?.bom).toEqual([]);
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual([
      'MO-100',
      'MO-101',
      'MG-200',
      'SH-300',
    ]);
    expect(findProblem(outcome, 'file-set-aside')?.message).toContain(
      'not whether they are built in, sold, ordered or on stock',
    );
  });

  it('is a stock where the name of the file says so', async () => {
    const outcome = await importText({
      'parts.csv.txt': PARTS,
      'Stav skladu.csv': 'Kaubatunnus;Quantity\nMG-200;9000\nSH-300;400\n',
    });
    expect(outcome.dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([
      ['MG-200', 9000],
      ['SH-300', 400],
    ]);
  });

  it('stays unread where its cells are amounts or only some of them parts', async () => {
    const outcome = await importText({
      'parts.csv.txt': PARTS,
      'hankijad.csv': 'Supplier;Country;Kaubatunnus\nHua Magnet;CN;MG-200\nStahl AG;DE;XX-999\nKupfer AG;DE;YY-999\n',
    });
    expect(outcome.unread.find(({ column }) => column === 'Kaubatunnus')?.why).toBe('no meaning chosen');
  });
});

import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\n';

async function listSources(list: string) {
  const outcome = await importText({ 'bom.csv': BILL, 'preise.csv': list });
  const sources = outcome.dataset?.sourcing.map(({ siteId, share, unitPrice }) => [siteId, share, unitPrice]);
  return { sources, unread: outcome.unread.map(({ column, why }) => `${column}: ${why}`) };
}

describe('several suppliers of a part in one cell', () => {
  it.each([
    ['with their countries and shares', 'Lieferant;Land;Anteil', 'Sho / Ning;JP / CN;60/40', [0.6, 0.4]],
    ['with a share beside each name', 'Lieferant;Land', 'Sho (60%) / Ning (40%);JP / CN', [0.6, 0.4]],
    ['with all shares before their names', 'Lieferant;Land', '60/40 Sho/Ning;JP/CN', [0.6, 0.4]],
    ['below each other', 'Lieferant;Land', '"Sho\nNing";"JP\nCN"', [null, null]],
  ])('are a source each, %s', async (_how, header, cells, shares) => {
    const { sources } = await listSources(`Teil;${header};Preis\nMG-1;${cells};4\n`);
    expect(sources).toEqual([
      ['Sho@JP', shares[0], 4],
      ['Ning@CN', shares[1], 4],
    ]);
  });

  it('have a price each where the cell of prices holds as many, and none of them is unread', async () => {
    const { sources, unread } = await listSources(
      'Teil;Lieferant;Land;Preis\nMG-1;"Sho\nNing";"JP\nCN";"5,50\n4,00"\n',
    );
    expect(sources).toEqual([
      ['Sho@JP', null, 5.5],
      ['Ning@CN', null, 4],
    ]);
    expect(unread).toEqual([]);
  });

  it('are one firm where nothing else is parted like them', async () => {
    const { sources } = await listSources('Teil;Lieferant;Land;Preis\nMG-1;Vikling A/S;DK;4\n');
    expect(sources).toEqual([['Vikling A/S@DK', 1, 4]]);
    expect((await listSources('Teil;Lieferant;Land;Preis\nMG-1;Sho / Ning;CN;4\n')).sources).toEqual([
      ['Sho / Ning@CN', 1, 4],
    ]);
  });

  it('leave a split of shares open that is for other sources than the cell names', async () => {
    const { sources, unread } = await listSources('Teil;Lieferant;Land;Anteil;Preis\nMG-1;Ning;CN;60/40;4\n');
    expect(sources?.[0]?.[0]).toBe('Ning@CN');
    expect(unread).toContain('Anteil: no number');
  });
});

import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** Each source of a list: part, supplier by name, share, days until it delivers. */
async function readSources(file: string, text: string): Promise<unknown> {
  const { dataset } = await importText({ [file]: text }, { today: '2026-12-02' });
  const sites = new Map(dataset?.sites.map(({ siteId, supplierId }) => [siteId, supplierId]));
  const names = new Map(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name]));
  return dataset?.sourcing.map(({ partNumber, siteId, share, leadTimeDays }) => [
    partNumber,
    names.get(sites.get(siteId) ?? ''),
    share,
    leadTimeDays,
  ]);
}

describe('a list of sources', () => {
  it.each([
    // A spreadsheet writes 60 % as 0.6, whatever its header says.
    [
      'Sourcing.csv',
      `
      Part no.,Supplier name,Share %,Lead time (days)
      10-1,Ningbo Magnet,0.6,70
      10-1,Tokai Magnets,0.4,21
      10-2,Tokai Magnets,1,28`,
      [
        ['10-1', 'Ningbo Magnet', 0.6, 70],
        ['10-1', 'Tokai Magnets', 0.4, 21],
        ['10-2', 'Tokai Magnets', 1, 28],
      ],
    ],
    // What ended in 2001 is no source, so that the other one delivers all; also under the shortest words for from and to.
    [
      'Dodavatelé podle dílů.csv',
      `
      Číslo artiklu;Dodavatel;Od;Do;Dodací lhůta (dny)
      4000100;Kovárna Novák;01.01.2000;31.12.2099;21
      4000100;Hanoi Precision;01.01.2000;30.06.2001;35`,
      [['4000100', 'Kovárna Novák', 1, 21]],
    ],
    [
      '품목별 공급업체.csv',
      `
      품번,공급업체명,시작일,종료일,납기(일)
      4000100,Daehan Wire,2000-01-01,2099-12-31,14
      4000100,Hanoi Precision,2000-01-01,2001-06-30,28`,
      [['4000100', 'Daehan Wire', 1, 14]],
    ],
    // A name whose cells are all firms is none of the part.
    [
      'Fornecedores por item.csv',
      `
      Item;Denominação;Código;Nome;Prazo (dias);Cota %
      10-1;Óxido de térbio;V-1;Tokai Bearings K.K.;63;70
      10-1;Óxido de térbio;V-2;Lyon Plastiques SAS;14;30`,
      [
        ['10-1', 'Tokai Bearings K.K.', 0.7, 63],
        ['10-1', 'Lyon Plastiques SAS', 0.3, 14],
      ],
    ],
  ])('says who delivers what until when, and how much of it: %s', async (file, text, expected) => {
    expect(await readSources(file, text)).toEqual(expected);
  });

  it('leaves shares in percent that do not add up to one as they are', async () => {
    const sources = await readSources(
      'Sourcing.csv',
      `
      Part no.,Supplier name,Share %
      10-1,Ningbo Magnet,0.6
      10-1,Tokai Magnets,0.2`,
    );
    expect(sources).toEqual([
      ['10-1', 'Ningbo Magnet', 0.006, null],
      ['10-1', 'Tokai Magnets', 0.002, null],
    ]);
  });

  it('takes no customer in a list of sales for a supplier', async () => {
    const { dataset } = await importText({
      'Vendite.csv': `
      Articolo;Descrizione;Nome;Quantità;Prezzo
      10-1;Pompa;Alfa Motors S.p.A.;20;100
      10-2;Motore;Beta Robotics S.r.l.;30;200`,
    });
    expect(dataset?.sourcing ?? []).toEqual([]);
  });
});

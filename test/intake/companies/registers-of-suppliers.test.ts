import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** What a register says of its firms: number, name, country, town and parent, and whether anything was taken for a part. */
async function readFirms(file: string, text: string): Promise<unknown> {
  const { dataset } = await importText({ [file]: text, 'parts.csv': 'part_number\nP-1' });
  expect(dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['P-1']);
  expect(dataset?.sourcing).toEqual([]);
  const names = new Map(dataset?.suppliers.map(({ supplierId, name }) => [supplierId, name]));
  return dataset?.suppliers
    .filter(({ country }) => country !== null)
    .map(({ supplierId, name, country, parentId }) => [
      supplierId,
      name,
      country,
      dataset.sites.find((site) => site.supplierId === supplierId)?.city ?? null,
      names.get(parentId ?? '') ?? null,
    ]);
}

describe('a register of suppliers', () => {
  it.each([
    // The number of a bureau (DUNS) is none of the company's own, and a postcode, telephone or tax number is none of a part.
    [
      'Fornecedores.csv',
      `
      Código;Razão social;País;Localidade;CEP;Controladora;CNPJ;DUNS
      V-10;Ningbo Magnet Co., Ltd.;CN;Ningbo;70417;Yunsheng Holding;CN221177499;534139006
      V-11;Alpine Sintermetall AG;CH;Winterthur;56975;;CH856952094;425243738`,
      [
        ['V-10', 'Ningbo Magnet Co., Ltd.', 'CN', 'Ningbo', 'Yunsheng Holding'],
        ['V-11', 'Alpine Sintermetall AG', 'CH', 'Winterthur', null],
      ],
    ],
    [
      'Seznam dodavatelů.csv',
      `
      Kód;Obchodní název;Země;Obec;PSČ;Platební podmínky;Mateřská společnost;DUNS;Kategorie
      V-10;Hartmann Metallbau GmbH;Germany;Stuttgart;88865;30 days;;849148769;Metal
      V-11;Kovárna Novák s.r.o.;Czech Republic;Brno;66420;60 days;Bianchi Group;107715396;Metal`,
      [
        ['V-10', 'Hartmann Metallbau GmbH', 'DE', 'Stuttgart', null],
        ['V-11', 'Kovárna Novák s.r.o.', 'CZ', 'Brno', 'Bianchi Group'],
      ],
    ],
    [
      '供应商档案.csv',
      `
      街道,所在城市,编号,邮编,国家,电话,付款条件,邓白氏编码,企业名称,级别
      Road 9,Katowice,70000,62658,Poland,+49 711 12345,Z030,743910057,Śląskie Odlewnie Sp. z o.o.,1
      Road 96,Hanoi,70011,85868,Vietnam,+49 711 12345,Z060,770430062,Hanoi Precision JSC,2`,
      [
        ['70000', 'Śląskie Odlewnie Sp. z o.o.', 'PL', 'Katowice', null],
        ['70011', 'Hanoi Precision JSC', 'VN', 'Hanoi', null],
      ],
    ],
    // State, group and class of a supplier name none.
    [
      'Elenco fornitori.csv',
      `
      Cod. fornitore;Nome fornitore;Stato fornitore;Gruppo fornitore;Nazione;Partita IVA;Telefono
      70000;Officine Bianchi S.p.A.;Attivo;Metal;IT;IT616442512;030 12345
      70011;Svenska Kullager AB;Bloccato;A;SE;SE822338962;031 12345`,
      [
        ['70000', 'Officine Bianchi S.p.A.', 'IT', null, null],
        ['70011', 'Svenska Kullager AB', 'SE', null, null],
      ],
    ],
  ])('is read by what people note of firms: %s', async (file, text, expected) => {
    expect(await readFirms(file, text)).toEqual(expected);
  });

  it('keeps the number of a bureau where nothing else numbers the firms', async () => {
    const { dataset } = await importText({
      'suppliers of magnets.csv': `
      Supplier,Country,DUNS
      Ningbo Magnet,CN,534139006
      Alpine Sintermetall,CH,425243738`,
      'parts.csv': 'part_number\nP-1',
    });
    expect(dataset?.suppliers.filter(({ country }) => country !== null).map(({ supplierId }) => supplierId)).toEqual([
      '534139006',
      '425243738',
    ]);
  });

  it('takes no list of customers for one of suppliers', async () => {
    const { dataset } = await importText({
      'Kunden.csv': `
      Nr.;Firma;Land;Telefon;USt-IdNr.
      1;Alfa Motors GmbH;DE;0711 1;DE123
      2;Beta Robotics AG;CH;041 1;CH123`,
      'parts.csv': 'part_number\nP-1',
    });
    expect(dataset?.suppliers.filter(({ name }) => /Alfa|Beta/.test(name)) ?? []).toEqual([]);
  });
});

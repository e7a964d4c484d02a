import { describe, expect, it } from 'vitest';
import { parseDay } from '../../../../src/intake/values/parse-values.ts';
import { importText } from '../../import-text.ts';

const BILL = 'Product,Component,Qty\nMO-1,MG-1,8\nMO-1,SH-1,1\n';

describe('a list that is named after purchases', () => {
  it.each([
    [
      '採購單.csv',
      '採購單號,採購日期,廠商代號,廠商簡稱,國別,料號,數量,單價\nP1,114/11/05,V1,甲,中國大陸,MG-1,3000,4\nP2,115/01/20,V2,乙,日本,MG-1,1000,5\n',
    ],
    [
      '仕入実績.csv',
      '伝票日付,仕入先コード,仕入先名,所在国,品番,数量,単価\nR7.11.5,V1,甲,中国,MG-1,3000,4\nR8.1.20,V2,乙,日本,MG-1,1000,5\n',
    ],
    [
      'المشتريات.csv',
      'رقم الصنف,رقم المورد,المورد,البلد,الكمية,سعر الوحدة\nMG-1,V1,A,الصين,3000,4\nMG-1,V2,B,اليابان,1000,5\n',
    ],
    [
      'Bestellungen 2026.csv',
      'Teilenummer;Lieferantennr;Lieferant;Land;Menge;Preis\nMG-1;V1;A;CN;3000;4\nMG-1;V2;B;JP;1000;5\n',
    ],
  ])('says how sources share a part, and is no bill: %s', async (name, purchases) => {
    const { dataset } = await importText({ 'bom.csv': BILL, [name]: purchases });
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['MO-1', 'MG-1', 8],
      ['MO-1', 'SH-1', 1],
    ]);
    expect(dataset?.sourcing.map(({ siteId, share }) => [siteId, share])).toEqual([
      ['V1@CN', 0.75],
      ['V2@JP', 0.25],
    ]);
  });

  it.each([
    ['Pièces de rechange.csv', 'Réf.;Désignation;Fournisseur;Pays;Prix d’achat;Qté/an'],
    ['Ersatzteile.csv', 'Teilenummer;Bezeichnung;Lieferant;Land;Einkaufspreis;Menge/Jahr'],
  ])('is none where its amounts are those of a year: %s', async (name, header) => {
    const { dataset } = await importText({
      [name]: `${header}\nPR-1;Moteur;Valeo;France;61,00;40\nPR-2;Batterie;Varta;DE;98,00;120\n`,
    });
    expect(dataset?.bom).toEqual([]);
    expect(dataset?.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([
      ['PR-1', 61],
      ['PR-2', 98],
    ]);
  });

  it('is a bill where it lists what is to be bought for one thing', async () => {
    const { dataset } = await importText({
      'Einkaufsliste MO-2.csv': 'Teilenummer;Lieferant;Land;Menge;Preis\nMG-1;A;CN;8;4\nSH-1;B;DE;1;3\n',
    });
    expect(dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['MG-1', 8],
      ['SH-1', 1],
    ]);
  });

  it('reads days of the Republic of China, and no number of a drawing', () => {
    expect([parseDay('114/11/05'), parseDay('115.1.20'), parseDay('114/13/05')]).toEqual([
      '2025-11-05',
      '2026-01-20',
      null,
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const readBill = async (text: string) => {
  const { dataset } = await importText({ 'Nomenclatures.csv': text });
  return dataset?.bom.map(({ child, quantity }) => [child, quantity]);
};

describe('a column that is called Base only', () => {
  it('says for how many of what is made the quantities are', async () => {
    const lines = await readBill(`
      Article parent;Désignation parent;Base;Composant;Qté lien;Unité
      MOT-A;Moteur;100;AIM-1;800;UN
      MOT-A;Moteur;100;CAR-1;100;UN
      MOT-B;Moteur;1;AIM-1;2;UN`);
    expect(lines).toEqual([
      ['AIM-1', 8],
      ['CAR-1', 1],
      ['AIM-1', 2],
    ]);
  });

  it('says nothing of quantities over other figures or words', async () => {
    const lines = await readBill(`
      Article parent;Désignation parent;Base;Composant;Qté lien;Unité
      MOT-A;Moteur;42;AIM-1;8;UN
      MOT-B;Moteur;17;AIM-1;2;UN`);
    expect(lines).toEqual([
      ['AIM-1', 8],
      ['AIM-1', 2],
    ]);
  });
});

describe('amounts as numerator and denominator in columns of one word', () => {
  it.each([
    ['親品目CD,子品目CD,員数分子,員数分母', 0.1],
    ['Parent,Component,Qty,Qty denominator', 0.1],
    ['Parent,Component,Qty,Denomination', 1],
  ])('are divided: %s', async (header, quantity) => {
    expect(await readBill(`\n${header}\nP-881,Y-100,1,10\nP-881,Z-100,1,10`)).toEqual([
      ['Y-100', quantity],
      ['Z-100', quantity],
    ]);
  });
});

describe('safety stocks of parts', () => {
  it('are no quantities of a bill', async () => {
    const { dataset } = await importText({
      'PartPlant.csv':
        'PartPlant_Plant,PartPlant_PartNum,PartPlant_SafetyQty,PartPlant_VendorNumVendorID\nMfgSys,MAG-B,500,NEOC\n',
    });
    expect([dataset?.bom, dataset?.parts.map(({ partNumber }) => partNumber)]).toEqual([[], ['MAG-B']]);
  });
});

describe('bills that are out of use', () => {
  it('are told by the state of their data', async () => {
    const lines = await readBill(`
      父项物料编码,父项物料名称,BOM版本,数据状态,子项物料编码,子项物料名称,分子,分母,单位
      DJ-3,电机,V1.0,已审核,CG-3,磁瓦,8,1,个
      DJ-3,电机,V0.9,已禁用,CG-2,磁瓦,8,1,个`);
    expect(lines).toEqual([['CG-3', 8]]);
  });
});

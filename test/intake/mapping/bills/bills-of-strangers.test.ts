import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function readLines(files: Readonly<Record<string, string>>) {
  const { dataset } = await importText(files);
  return dataset?.bom.map(({ parent, child, quantity }) => `${parent} > ${child} x ${quantity}`).toSorted();
}

describe('what a line goes into and what goes in, in bills of strangers', () => {
  it('is told by the bill under BOM, whose versions name the item', async () => {
    const lines =
      'BOM;Item number;Quantity;Per series\nBOM-101;SEG-42;16000;1000\nBOM-101;HUB-7;1;1\nBOM-102;HUB-7;2;1\n';
    const versions = 'Item number;BOM;Name\nMC-100;BOM-101;Coupling\nJC-050;BOM-102;Jaw coupling\n';
    expect(await readLines({ 'lines.csv': lines, 'versions.csv': versions })).toEqual([
      'JC-050 > HUB-7 x 2',
      'MC-100 > HUB-7 x 1',
      'MC-100 > SEG-42 x 16',
    ]);
  });

  it('is no bill under BOM where the cells are revisions or a yes', async () => {
    const { dataset } = await importText({
      'bom MOT-9.csv': 'BOM;Part number;Quantity\nA1;SEG-42;16\nA1;HUB-7;1\nA1;HUB-8;1\n',
    });
    expect(dataset?.bom.map(({ parent }) => parent)).toEqual(['MOT-9', 'MOT-9', 'MOT-9']);
  });

  it('is told by the cells where the parts are words and the header of the whole is unknown', async () => {
    const csv =
      'Turbine;Component;Qty per turbine\nWT-3.0;GEN-30;1\nWT-3.0;TRF-30;1\nGEN-30;MAGBLK;1280\nGEN-30;CUCOIL;96\nWT-4.2;GEN-30;2\n';
    expect(await readLines({ 'data.csv': csv })).toEqual([
      'GEN-30 > CUCOIL x 96',
      'GEN-30 > MAGBLK x 1280',
      'WT-3.0 > GEN-30 x 1',
      'WT-3.0 > TRF-30 x 1',
      'WT-4.2 > GEN-30 x 2',
    ]);
  });

  it('is the number below Material and not where a line comes from', async () => {
    const csv =
      'Item;Material;Material Description;Type;Quantity;Ref\nPT-500;MOT-18;Motor;Material;1;Job\nPT-500;BAT-4;Battery pack;Material;2;PO\nMOT-18;MAG-35;Magnet;Material;8;PO\nMOT-18;LAM-01;Lamination;Material;1;PO\n';
    expect(await readLines({ 'materials.csv': csv })).toEqual([
      'MOT-18 > LAM-01 x 1',
      'MOT-18 > MAG-35 x 8',
      'PT-500 > BAT-4 x 2',
      'PT-500 > MOT-18 x 1',
    ]);
  });

  it('is the number below Material Part, which goes into the one below Part', async () => {
    const csv =
      'Part;Mtl Seq;Material Part;Material Description;Qty/Parent\nDM-28;10;MAG-48;Magnet;14\nDM-28;20;BELL-1;Bell;1\nDM-40;10;MAG-48;Magnet;24\nDM-40;20;BELL-2;Bell;1\n';
    expect(await readLines({ 'PartMtl.csv': csv })).toEqual([
      'DM-28 > BELL-1 x 1',
      'DM-28 > MAG-48 x 14',
      'DM-40 > BELL-2 x 1',
      'DM-40 > MAG-48 x 24',
    ]);
  });

  it('is the number below Ref where each line has one of its own', async () => {
    const csv =
      'Assembly;Ref;Description;Quantity\nPT-500;M18;Motor;1\nPT-500;B18-4;Battery pack;2\nPT-500;F7;Frame;1\n';
    expect((await readLines({ 'materials.csv': csv }))?.length).toBe(3);
  });

  it('is the number of the customer where not every line names a maker', async () => {
    const csv =
      'Find No;Customer P/N;Description;Qty;Mfr;MPN\n10;100-0001;Receiver;4;Photon;G-14\n20;100-0002;Lens of germanium;1;;\n30;100-0003;Capacitor;56;Cap;C10U\n';
    expect(await readLines({ 'bom LX-1.csv': csv })).toEqual([
      'LX-1 > 100-0001 x 4',
      'LX-1 > 100-0002 x 1',
      'LX-1 > 100-0003 x 56',
    ]);
  });

  it('is the number of the maker where each line names one', async () => {
    const csv =
      'Find No;Customer P/N;Description;Qty;Mfr;MPN\n10;100-0001;Receiver;4;Photon;G-14\n20;100-0002;Lens;1;Optic;L-12\n30;100-0003;Capacitor;56;Cap;C10U\n';
    expect(await readLines({ 'bom LX-1.csv': csv })).toEqual([
      'LX-1 > C10U x 56',
      'LX-1 > G-14 x 4',
      'LX-1 > L-12 x 1',
    ]);
  });
});

describe('bills that say in words what goes in', () => {
  it('name the product before the words, also where each line has another unit', async () => {
    const csv =
      'Product;Item Description;Qty;UOM\nLED module L1;SnBi58 solder paste;0.004;KG\nLED module L1;LED chip;24;EA\nLED module L2;LED chip;12;EA\n';
    expect(await readLines({ 'bom.csv': csv })).toEqual([
      'LED module L1 > LED chip x 24',
      'LED module L1 > SnBi58 solder paste x 0.004',
      'LED module L2 > LED chip x 12',
    ]);
  });

  it('name no product that goes into nothing where each line is of another', async () => {
    const csv = 'Product;Description;Qty\nMAG-5;Magnet;8\nHOU-6;Housing;1\nSCR-4;Screw;4\n';
    expect(await readLines({ 'products.csv': csv })).toEqual([]);
  });
});

describe('alternates in bills of strangers', () => {
  it('are no lines beside the part that they stand for: 替代件 under the kind of a line', async () => {
    const csv =
      '父项物料编码;子项物料编码;子项类型;用量:分子;用量:分母\nFLM-70;MAG-48;标准件;2800;100\nFLM-70;MAG-45;替代件;2800;100\nFLM-70;GLUE-1;标准件;15;1000\n';
    expect(await readLines({ 'bom.csv': csv })).toEqual(['FLM-70 > GLUE-1 x 0.015', 'FLM-70 > MAG-48 x 28']);
  });

  it('are no lines beside the part that they stand for: Y under 取替代件', async () => {
    const csv = '主件品號;元件品號;組成用量;底數;取替代件\nAD-65;XFMR-1;1;1;N\nAD-65;XFMR-2;1;1;Y\n';
    expect(await readLines({ 'bom.csv': csv })).toEqual(['AD-65 > XFMR-1 x 1']);
  });

  it('are told by the rank of alternates and not by the sequence of lines; 0 is no group', async () => {
    const csv =
      'Parent;Sequence;Component;Quantity;Alternate Group;Alternate Rank\nPT-500;1;MOT-18;1;0;0\nPT-500;2;LAM-01;3;0;0\nPT-500;3;BAT-4;2;2;0\nPT-500;4;BAT-4K;2;2;1\n';
    expect(await readLines({ 'bom.csv': csv })).toEqual([
      'PT-500 > BAT-4 x 2',
      'PT-500 > LAM-01 x 3',
      'PT-500 > MOT-18 x 1',
    ]);
  });
});

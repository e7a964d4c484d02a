import { describe, expect, it } from 'vitest';
import { readContents } from '../declared/read-contents.ts';

const CONTENTS = [
  'M-1 Nd 27.44 29.4',
  'M-1 Dy 1.96 2.94',
  'M-1 Fe 65.17 68.11',
  'M-1 25068-38-6 2 2',
  'M-1 rest 0 0.49',
];
const read = async (text: string) => readContents({ 'sheet.txt': text });

describe('a datasheet of IMDS that is printed as text', () => {
  it.each([
    [
      'by indents',
      'IMDS Report\nSupplier: Kestrel Co., Ltd.\nID / Version: 123 / 2\nPart/Item No.: M-1\n\nRing magnet  M-1  1 pcs  20 g\n  NdFeB sintered   19.6 g\n    Neodymium  7440-00-8  28 - 30 %\n    Dysprosium  7429-91-6  2 - 3 %\n    Iron  7439-89-6  Rest\n    Further Additives, not to declare  system  0.5 %\n  Coating   0.4 g\n    Epoxy resin  25068-38-6  100 %\n\nPage 1 of 1\n',
    ],
    [
      'with signs and decimal commas',
      'IMDS-Bericht\nLieferant: Kestrel Co., Ltd.\nSach-/Materialnummer: M-1\n\n+ Magnet (Bauteil) M-1 20 g\n  + NdFeB (Werkstoff) 19,6 g\n    - Neodym 7440-00-8 28-30 %\n    - Dysprosium 7429-91-6 2-3 %\n    - Eisen 7439-89-6 Rest\n    - Weitere Additive, nicht zu deklarieren 0,5 %\n  + Beschichtung (Werkstoff) 0,4 g\n    - Epoxidharz 25068-38-6 100 %\n',
    ],
    [
      'by figures of levels',
      '材料数据表 (MDS)\n供应商: Kestrel Co., Ltd.\n零件号: M-1\n\n1 磁钢 20 g\n2 钕铁硼 19.6 g\n3 钕 7440-00-8 28 - 30 %\n3 镝 7429-91-6 2 - 3 %\n3 铁 7439-89-6 余量\n3 商业机密 system 0.5 %\n2 涂层 0.4 g\n3 环氧树脂 25068-38-6 100 %\n1/1\n',
    ],
    [
      'with kinds and columns of blanks',
      '材料データシート (MDS)\nサプライヤー: Kestrel K.K.\n\nレベル  タイプ    名称            部品番号  数量  重量    含有率     CAS番号\n1       部品      磁石            M-1       1     20 g\n2       材料      Nd合金                          19.6 g\n3       基礎物質  ネオジム                                28 - 30 %  7440-00-8\n3       基礎物質  ジスプロシウム                          2 - 3 %    7429-91-6\n3       基礎物質  鉄                                      残り       7439-89-6\n3       基礎物質  営業秘密                                0.5 %      system\n2       材料      塗装                            0.4 g\n3       基礎物質  エポキシ樹脂                            100 %      25068-38-6\n',
    ],
  ])('is read %s', async (_, text) => {
    expect((await read(text)).rows.toSorted()).toEqual(CONTENTS.toSorted());
  });

  it('has each of its parts with its own contents', async () => {
    const { rows, outcome } = await read(
      'IMDS Report\n\nComponent: Rotor  RO-1  100 g\n  Component: Magnet  M-1  8 pcs  10 g\n    Material: NdFeB  10 g\n      Substance: Dysprosium  [7429-91-6]  2 %\n      Substance: Iron  [7439-89-6]  98 %\n  Component: Shaft  SH-1  1 pcs  20 g\n    Material: Steel  20 g\n      Substance: Iron  [7439-89-6]  100 %\n',
    );
    expect(rows).toEqual(['M-1 Dy 2 2', 'M-1 Fe 98 98', 'M-1 rest 0 0', 'SH-1 Fe 100 100', 'SH-1 rest 0 0']);
    expect(outcome.dataset?.bom).toMatchObject([
      { parent: 'RO-1', child: 'M-1', quantity: 8 },
      { parent: 'RO-1', child: 'SH-1', quantity: 1 },
    ]);
  });

  it('is none where a line of its tree is no node', async () => {
    const { outcome } = await read(
      'IMDS Report\n\nMagnet  M-1  20 g\n  NdFeB  20 g\n    Neodymium  7440-00-8  30 %\n    Iron  7439-89-6  70 %\n    and dysprosium, see page 2\n',
    );
    expect(outcome.dataset).toBeNull();
  });
});

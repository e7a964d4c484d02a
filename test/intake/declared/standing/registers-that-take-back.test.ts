import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

/** Two lists of one supplier: of M-1 and of M-10, each of which denies dysprosium. */
const LIST = `Supplier;Part No.;Date;Substance;Content (wt%)
Hangzhou Kestrel Magnetics Co., Ltd.;M-1;2026-03-01;Neodymium;30
Hangzhou Kestrel Magnetics Co., Ltd.;M-1;2026-03-01;Dysprosium;0
Hangzhou Kestrel Magnetics Co., Ltd.;M-1;2026-03-01;Iron;70
Hangzhou Kestrel Magnetics Co., Ltd.;M-10;2026-03-01;Samarium;35
Hangzhou Kestrel Magnetics Co., Ltd.;M-10;2026-03-01;Dysprosium;0
Hangzhou Kestrel Magnetics Co., Ltd.;M-10;2026-03-01;Cobalt;65
`;
const COMPANY = {
  'parts.csv': 'part_number\nM-1\nM-10\n',
  'suppliers.csv': 'supplier_id,name,country\nS1,Hangzhou Kestrel Magnetics,CN\n',
  'sites.csv': 'site_id,supplier_id,name,country\nW1,S1,Works,CN\n',
  'sourcing.csv': 'part_number,site_id,share_pct,supplier_part_number\nM-1,W1,100,HK-77\nM-10,W1,100,HK-78\n',
  'list.csv': LIST,
};
const [OF_1, OF_10] = ['M-1 Dy 0 0', 'M-10 Dy 0 0'];

async function readBeside(register: string) {
  const { rows, outcome } = await readContents({ ...COMPANY, 'register.csv': register });
  return { denied: rows.filter((row) => row.includes(' Dy ')).toSorted(), rows, outcome };
}

describe('a register of papers that are taken back', () => {
  it.each([
    ['Part number;Document;Date;Status\nM-1;Material declaration of 2026-03-01;2026-05-01;withdrawn', [OF_10]],
    ['Teilenummer;Dokument;Datum;Status\nM-10;Materialdeklaration;01.05.2026;ersetzt', [OF_1]],
    ['零件编号,文件,日期,状态\nM-1,2026年3月1日成分声明,2026年5月1日,作废', [OF_10]],
    ['品番,回答書番号,回答日,判定\nM-1,R-2026-11,2026-05-01,対象外', [OF_10]],
    ['Référence;Document;Date;Statut\nHK-77;Déclaration de composition;01/05/2026;annulée', [OF_10]],
    ['Codice;Documento;Data;Stato\nHK-78;Dichiarazione dei materiali;01/05/2026;ritirata', [OF_1]],
    ['Part number;Statement of;Withdrawn on;Reason\nM-1;2026-03-01;2026-05-01;measurement was wrong', [OF_10]],
    ['Supplier;Part No.;Date;Substance;Status\nHangzhou Kestrel;M-1;2026-05-01;Dysprosium;void', [OF_10]],
    ['Part number;MDS ID;Version;Replaces MDS ID / Version;Date\nM-1;1234;3;1234 / 2;2026-05-01', [OF_10]],
    // A block of rows states its part once.
    ['Part number;Document;Date;Status\nM-1;Declaration 1;2026-05-01;valid\n;Declaration 2;2026-05-02;void', [OF_10]],
  ])('leaves nothing denied of its part: %s', async (register, expected) => {
    const { denied, rows, outcome } = await readBeside(register);
    expect(denied).toEqual(expected);
    expect(rows).toEqual(expect.arrayContaining(['M-1 Nd 30 30', 'M-10 Sm 35 35']));
    expect(codes(outcome)).toContain('declaration-taken-back');
    expect(outcome.dataset?.sourcing).toHaveLength(2);
  });

  it.each([
    // Of before the list on file, of another part, and not taken back.
    'Part number;Document;Issue date;Status\nM-1;Material declaration;2025-03-01;superseded\nM-1;Material declaration;2026-03-01;valid',
    'Part number;Document;Date;Status\nM-1;Material declaration of 2026-03-01;2026-05-01;superseded\nM-1;Material declaration;2026-03-01;valid',
    'Part number;Document;Date;Status\nM-100;Material declaration;2026-05-01;withdrawn',
    'Part number;Document;Date;Status\nM-1;Material declaration;2026-05-01;not withdrawn',
    // Papers that are none on contents.
    'Part number;Drawing;Date;Status\nM-1;Z-4711;2026-05-01;superseded',
  ])('leaves what was declared on other days, of other parts or in papers that stand: %s', async (register) => {
    const { denied, outcome } = await readBeside(register);
    expect(denied).toEqual([OF_1, OF_10]);
    expect(codes(outcome)).not.toContain('declaration-taken-back');
  });
});

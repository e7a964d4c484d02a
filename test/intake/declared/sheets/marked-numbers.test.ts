import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const COMPANY = {
  'parts.csv': 'part_number\nM-1\nM-10\n',
  'suppliers.csv': 'supplier_id,name,country\nS1,Ningbo Testmag,CN\n',
  'sites.csv': 'site_id,supplier_id,name,country\nW1,S1,Works,CN\n',
  'sourcing.csv': 'part_number,site_id\nM-1,W1\nM-10,W1\n',
};

describe('a part whose number bears a mark in a declaration', () => {
  it.each(['M-1*', 'M-1 *', 'M-1**', 'M-1†', 'M-1-*', 'M-1…'])(
    'is cleared of nothing, and keeps what is in it: %s',
    async (number) => {
      const long = `Part number;Element;Content %;Supplier;Date\n${number};Dy;0;Ningbo Testmag;2026-09-14\n${number};Tb;0.4;Ningbo Testmag;2026-09-14\nM-10;Dy;0;Ningbo Testmag;2026-09-14\n`;
      const wide = `Part number;Dy %;Tb %\n${number};0;0.4\nM-10;0;1\n`;
      for (const text of [long, `${long}* only for deliveries from 2027 on\n`, wide]) {
        const { rows, outcome } = await readContents({ ...COMPANY, 'list.csv': text });
        expect(rows.filter((row) => /^M-1\S* Dy 0 0$/.test(row))).toEqual(['M-10 Dy 0 0']);
        expect(rows).toContainEqual(expect.stringMatching(/^M-1(?!0)\S*(?: \*)? Tb 0\.4 0\.4$/));
        expect(codes(outcome)).toContain('declaration-draft');
      }
    },
  );
});

import { describe, expect, it } from 'vitest';
import { codes, readContents } from './read-contents.ts';

const DAY = { dataDate: '2026-11-28' };
const rowsOf = async (text: string): Promise<string[]> => (await readContents({ 'list.csv': text }, DAY)).rows;

/** A magnet of 28 % neodymium, 2 % dysprosium and 1 % boron, of which iron is the rest: 69 %. */
const MAGNET = ['M-1 Nd 28 28', 'M-1 Dy 2 2', 'M-1 B 1 1', 'M-1 Fe 69 69', 'M-1 rest 0 0'];

it.each([
  ['Polish', 'Numer części;Pierwiastek;Zawartość [% wag.]', 'Neodym Dysproz Bor Żelazo reszta'],
  ['Czech', 'Číslo dílu;Látka;Obsah (hm. %)', 'Neodym Dysprosium Bor Železo zbytek'],
  ['Turkish', 'Parça No;Madde;Oran (%)', 'Neodim Disprozyum Bor Demir kalan'],
  ['Swedish', 'Artikelnummer;Ämne;Halt (vikt-%)', 'Neodym Dysprosium Bor Järn balans'],
  ['Portuguese', 'Nº da peça;Substância;Teor (%)', 'Neodímio Disprósio Boro Ferro restante'],
  ['Italian', 'Codice;Sostanza;Tenore (% peso)', 'Neodimio Disprosio Boro Ferro bilanciamento'],
  ['Korean', '품번;성분;함량(wt%)', '네오디뮴 디스프로슘 붕소 철 잔량(Bal.)'],
  ['Japanese', '品番;物質名;含有率(%)', 'ネオジム ジスプロシウム ホウ素 鉄 残部'],
  ['Vietnamese', 'Mã linh kiện;Tên chất;Hàm lượng (%)', 'Neodymi Dysprosi Bo Sắt còn_lại'],
  ['Thai', 'หมายเลขชิ้นส่วน;ชื่อสาร;ปริมาณ (%)', 'นีโอดิเมียม ดิสโพรเซียม โบรอน เหล็ก ส่วนที่เหลือ'],
  ['Indonesian', 'Nomor bagian;Nama zat;Kandungan (%)', 'Neodimium Disprosium Boron Besi sisa'],
  ['Chinese of Taiwan', '料號;物質名稱;含量(%)', '釹 鏑 硼 鐵 餘量'],
])('a list in %s has its part, substances and shares', async (_, header, words) => {
  const [neodymium, dysprosium, boron, iron, rest] = words.split(' ').map((word) => word.replace('_', ' '));
  const list = `${header}\nM-1;${neodymium};28\nM-1;${dysprosium};2\nM-1;${boron};1\nM-1;${iron};${rest}\n`;
  expect(await rowsOf(list)).toEqual(MAGNET);
});

it('a supplier is the declarer under a header whose signs have several spellings', async () => {
  const list = (header: string, day: string, share: number): string => `${header}\nM-1;Kestrel;${day};Dy;${share}\n`;
  const { rows } = await readContents({
    'old.csv': list('Part number;Supplier;Date;Substance;Content (%)', '2025-03-10', 0),
    'new.csv': list('หมายเลขชิ้นส่วน;ผู้จำหน่าย;วันที่;ชื่อสาร;ปริมาณ (%)', '2026-01-26', 2),
  });
  expect(rows).toContain('M-1 Dy 2 2');
});

describe('a share of mass', () => {
  it.each([
    ['Content [g/kg]', '24', 2.4],
    ['Content (kg/t)', '24', 2.4],
    ['Content ‰', '24', 2.4],
    ['Content mg/g', '24', 2.4],
    ['Content µg/g', '350', 0.035],
    ['Content ppb', '350000', 0.035],
    ['Content', '24 kg/t', 2.4],
    ['Content', '350 g/t', 0.035],
  ])('under “%s” is read in its unit', async (header, cell, share) => {
    expect(await rowsOf(`Part number;Element;${header}\nM-1;Dy;${cell}\n`)).toEqual([`M-1 Dy ${share} ${share}`]);
  });

  it('of atoms is no share of mass in any spelling, nor is one of the part that of a material', async () => {
    expect(await rowsOf('Part number;Element;Content [at.%]\nM-1;Dy;1\n')).toEqual(['M-1 Dy 0.000001 100']);
    expect(
      await rowsOf(
        'Part number;Mass per piece [g];Material;Material mass [g];Substance;Content (% of part)\nM-1;10;NdFeB;8;Dy;2.4\n',
      ),
    ).toContain('M-1 Dy 2.4 2.4');
  });
});

it('a denial holds until the last day of the span that it states, in any language', async () => {
  const reads = async (header: string, cell: string): Promise<unknown> => {
    const { outcome, rows } = await readContents(
      { 'list.csv': `Part number;Dy %;Tb %;${header}\nM-1;0;0;${cell}\n` },
      DAY,
    );
    return [rows, codes(outcome).includes('declaration-expired')];
  };
  const STANDS = [['M-1 Dy 0 0', 'M-1 Tb 0 0'], false];
  const ENDED = [[], true];
  for (const header of ['유효기간', 'Ważne do', 'Geçerlilik tarihi', 'Giltig till', 'Platné do']) {
    expect(await reads(header, '2025-12-31')).toEqual(ENDED);
    expect(await reads(header, '2027-12-31')).toEqual(STANDS);
  }
  expect(await reads('유효기간', '2025-01-01 ~ 2027-12-31')).toEqual(STANDS);
  expect(await reads('Gültigkeit', '01.01.2025 bis 31.12.2025')).toEqual(ENDED);
});

it('a denial that is dated ahead holds from its date on, and what is there stands', async () => {
  const { outcome, rows } = await readContents(
    { 'list.csv': 'Supplier;Part number;Dy %;Tb %;Declaration date\nNingbo;M-1;0;1.2;2027-05-01\n' },
    DAY,
  );
  expect(rows).toEqual(['M-1 Tb 1.2 1.2']);
  expect(codes(outcome)).toContain('declaration-not-yet');
});

import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

/** Lines of the bills of a company with these files, and whether an assembly is asked about. */
async function read(files: Readonly<Record<string, string>>) {
  const { dataset, document } = await importText(files, { dataDate: '2026-03-01' });
  return {
    lines: dataset?.bom.map(({ parent, child, quantity }) => `${parent} ${quantity} ${child}`).toSorted(),
    asks: document.problems.some(({ code }) => code === 'top-assumed'),
  };
}

const PRODUCTS = 'Item;Annual demand\n4001;1000\n4002;2000\n';
/** Two products with an assembly each. */
const LINES = ['4001 1 4010', '4001 2 4030', '4002 3 4020', '4010 4 4031', '4020 5 4032'];

describe('levels of points beside positions that begin anew below each assembly', () => {
  it.each([
    ['Level;Pos.;Part number;Quantity', 'BOM.csv'],
    ['Poziom;Poz.;Indeks;Ilość', 'Struktura.csv'],
    ['层次;行号;物料编码;用量', '物料清单.csv'],
  ])('place the lines: %s', async (header, name) => {
    const rows = ['1;10;4001;1', '1.1;10;4010;1', '1.1.1;10;4031;4', '1.2;20;4030;2'];
    const { lines } = await read({ [name]: `${header}\n${rows.join('\n')}\n` });
    expect(lines).toEqual(['4001 1 4010', '4001 2 4030', '4010 4 4031']);
  });
});

describe('several products at the top of one list', () => {
  const TOPS = ['1;4001;', '1.1;4010;1', '1.1.1;4031;4', '1.2;4030;2', '2;4002;', '2.1;4020;3', '2.1.1;4032;5'];

  it('go into nothing where they alone have no quantity', async () => {
    expect(await read({ 'BOM.csv': `Level;Item;Quantity\n${TOPS.join('\n')}\n` })).toMatchObject({
      lines: LINES,
      asks: false,
    });
  });

  it('are asked about where they have one, and nothing says that they are sold', async () => {
    const counted = TOPS.map((row) => (row.endsWith(';') ? `${row}1` : row)).join('\n');
    expect((await read({ 'BOM.csv': `Level;Item;Quantity\n${counted}\n` })).asks).toBe(true);
    expect((await read({ 'BOM.csv': `Level;Item;Quantity\n${counted}\n`, 'products.csv': PRODUCTS })).asks).toBe(false);
  });

  it.each(['Level 0;Level 1;Level 2;Quantity', 'Nivel 0;Nivel 1;Nivel 2;Consumo', 'Seviye 0;Seviye 1;Seviye 2;Adet'])(
    'stand in the column of level 0: %s',
    async (header) => {
      const rows = ['4001;;;1', ';4010;;1', ';;4031;4', ';4030;;2', '4002;;;1', ';4020;;3', ';;4032;5'];
      expect(await read({ 'list.csv': `${header}\n${rows.join('\n')}\n` })).toMatchObject({
        lines: LINES,
        asks: false,
      });
    },
  );
});

describe('a list named after a number that is written as those in it', () => {
  it.each([
    ['Strukturstückliste 400184', '400163', '400170', '400184'],
    ['Kusovník 15-312-0', '12-309-0', '11-301-1', '15-312-0'],
    ['部品構成表_000051200312', '000051200309', '000051200301', '000051200312'],
  ])('is what goes into that: %s', async (name, one, other, whole) => {
    const { lines } = await read({ [`${name}.csv`]: `Part number;Quantity\n${one};2\n${other};3\n` });
    expect(lines?.map((line) => line.split(' ')[0])).toEqual([whole, whole]);
  });

  it('is that of no day, and of no number that is written otherwise', async () => {
    const { lines } = await read({ 'BOM 20260131.csv': 'Part number;Quantity\n20010101;2\n20010102;3\n' });
    expect(lines).toEqual(['BOM 20260131 2 20010101', 'BOM 20260131 3 20010102']);
    const other = await read({ 'BOM v2026.csv': 'Part number;Quantity\n400163;2\n400170;3\n' });
    expect(other.lines).toEqual(['v2026 2 400163', 'v2026 3 400170']);
  });

  it('has the only line at level 1 as well as what lies below it', async () => {
    const rows = '1;400163;2\n2;400170;3\n';
    expect((await read({ 'BOM 400184.csv': `Level;Part number;Quantity\n${rows}` })).lines).toEqual([
      '400163 3 400170',
      '400184 2 400163',
    ]);
    // Named after nothing, the line that opens all others is the whole.
    expect((await read({ 'BOM.csv': `Level;Part number;Quantity\n${rows}` })).lines).toEqual(['400163 3 400170']);
  });
});

describe('a column for each level, with the names behind them', () => {
  it.each(['名称', 'Nom', 'Name'])('holds the parts, and %s their words', async (name) => {
    const { lines } = await read({
      '構成表.csv': `レベル 0;レベル 1;レベル 2;${name};構成数\n15-312;;;Bearing;1\n;13-310;;Label;2\n;;16-306;Lamination;4\n;12-302;;Cable;4\n`,
    });
    expect(lines).toEqual(['13-310 4 16-306', '15-312 2 13-310', '15-312 4 12-302'].toSorted());
  });
});

import { expect, it } from 'vitest';
import { readContents } from './read-contents.ts';

const rowsOf = async (text: string): Promise<string[]> => (await readContents({ 'list.csv': text })).rows;

it('a list of parts, substances and shares alone is whole where one substance is what the others leave over', async () => {
  // 30 and 2.4 of neodymium and dysprosium leave 67.6 to iron, and nothing to any other element.
  const english = await rowsOf(
    'Part number;Substance;Content %\nM-1;Neodymium;30\nM-1;Dysprosium;2.4\nM-1;Iron;balance\n',
  );
  expect(english).toEqual(['M-1 Nd 30 30', 'M-1 Dy 2.4 2.4', 'M-1 Fe 67.6 67.6', 'M-1 rest 0 0']);
  const chinese = await rowsOf('料號;物質名稱;含量(%)\nM-1;釹;30\nM-1;鏑;2.4\nM-1;鐵;餘量\n');
  expect(chinese).toEqual(english);
  const french = await rowsOf(
    'Référence;Substance;Teneur (% masse)\nM-1;Néodyme;30\nM-1;Dysprosium;< 0,1\nM-1;Fer;solde\n',
  );
  expect(french).toEqual(['M-1 Nd 30 30', 'M-1 Dy 0 0.1', 'M-1 Fe 69.9 70', 'M-1 rest 0 0']);
});

it('a list without such a substance, or of things that are none, stays what it was', async () => {
  expect(await rowsOf('Part number;Substance;Content %\nM-1;Neodymium;30\nM-1;Dysprosium;2.4\n')).toEqual([
    'M-1 Neodymium 30 30',
    'M-1 Dysprosium 2.4 2.4',
  ]);
  const { outcome, rows } = await readContents({
    'parts.csv': 'part_number,kind,unit\nM-1,component,pcs\n',
    'list.csv': 'Part number;Substance;Content %\nM-1;Sheet galvanised;30\nM-1;Cover grey;20\nM-1;Frame;balance\n',
  });
  expect(rows.some((row) => row.startsWith('M-1 rest'))).toBe(false);
  expect(outcome.notes.some(({ code }) => code === 'unknown-substance')).toBe(true);
});

it('a tree that its format calls complete leaves to any element what its figures do not reach', async () => {
  const tree = (iron: string, remark = ''): Promise<string[]> =>
    rowsOf(
      `Level;Type;Name;Item number;Weight [g];Portion [%];CAS;Remark\n1;C;Ring;M-1;20;;;\n2;M;NdFeB;;20;;;\n3;S;Iron;;;${iron};7439-89-6;${remark}\n3;S;Neodymium;;;30;7440-00-8;\n`,
    );
  expect(await tree('70')).toEqual(['M-1 Fe 70 70', 'M-1 Nd 30 30', 'M-1 rest 0 0']);
  // 60 and 30 leave 10.
  expect(await tree('60')).toEqual(['M-1 Fe 60 60', 'M-1 Nd 30 30', 'M-1 rest 0 10']);
  // A span may reach the whole, and is one that the rules allow.
  expect(await tree('65-72')).toContain('M-1 rest 0 0');
});

it('a tree beside whose substances words take from what is denied says what is in it, and denies nothing', async () => {
  const { outcome, rows } = await readContents({
    'parts.csv': 'part_number,kind\nM-1,component\n',
    'tree.csv':
      'Level;Type;Name;Item number;Weight [g];Portion [%];CAS;Remark\n1;C;Ring;M-1;20;;;\n2;M;NdFeB;;20;;;\n3;S;Iron;;;70;7439-89-6;may contain Dy\n3;S;Neodymium;;;30;7440-00-8;\n',
  });
  expect(rows).toEqual(['M-1 Fe 70 70', 'M-1 Nd 30 30']);
  expect(outcome.notes.some(({ code }) => code === 'declaration-draft')).toBe(true);
  expect(outcome.unread.map(({ column }) => column)).not.toContain('Remark');
});

it.each([
  'JAMA/JAPIA Standard Material Datasheet\nPart No.;M-1\nLevel;Part name;Part number;Material name;Substance name;CAS No.;Weight(g);Ratio(%)\n1;Ring;M-1;;;;20;\n2;;;NdFeB;;;20;\n3;;;;Iron;7439-89-6;;98\n3;;;;Dysprosium;7429-91-6;;2\n',
  'chemSHERPA-AI\n製品品番;M-1\n部品名;材質名;物質名;CAS番号;含有率(%)\n磁石;NdFeB;鉄;7439-89-6;98\n磁石;NdFeB;ジスプロシウム;7429-91-6;2\n',
])('sheets of Japan are read under the number above them: %s', async (sheet) => {
  expect((await rowsOf(sheet)).filter((row) => row.startsWith('M-1 Dy'))).toEqual(['M-1 Dy 2 2']);
});

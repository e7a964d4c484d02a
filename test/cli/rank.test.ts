import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

const loss = { esri: z.number(), esriDown: z.number(), esriUp: z.number(), steps: z.number().int() };
const firm = { firm: z.string(), sector: z.number().int(), category: z.string().nullable(), weight: z.number() };
const basis = {
  dataVersion: z.string().nullable(),
  engineVersion: z.string(),
  production: z.enum(['linear', 'leontief', 'gl']),
  epsilon: z.number(),
  replaceability: z.enum(['on', 'off']),
  notes: z.array(z.string()),
};
const ranking = z.strictObject({ ...basis, firms: z.array(z.strictObject({ ...firm, ...loss })) });
const ranked = z.strictObject({
  ...basis,
  level: z.enum(['suppliers', 'countries']),
  groups: z.array(z.strictObject({ id: z.string(), firms: z.number().int(), weight: z.number(), ...loss })),
});
const afterShock = z.strictObject({
  ...basis,
  shock: z.strictObject(loss),
  firms: z.array(z.strictObject({ ...firm, remaining: z.strictObject({ down: z.number(), up: z.number() }) })),
});

// The network of test/engine/cascade/cascade.test.ts, with values of the program of Diem et al. (2022).
const FILES = {
  'edges.csv': 'seller,buyer,value\n0,2,60\n1,2,40\n2,3,100\n4,3,20\n3,4,30\n2,4,10\n',
  'firms.csv': 'firm,sector,category\n0,0,\n1,0,\n2,1,\n3,2,\n4,3,\n',
  'essentiality.csv': '1,2,1,1\n1,1,2,1\n1,1,1,0\n1,1,1,1\n',
  'shock.csv': 'firm,remaining\n0,0.5\n',
};
const ALL = ['--edges', 'edges.csv', '--firms', 'firms.csv', '--essentiality', 'essentiality.csv'];

describe('lodestone rank', () => {
  it('ranks the firms of three files by the published index, mixed where a matrix is given', async () => {
    const run = await runLodestone(createFolder(FILES), 'rank', ...ALL, '--json');
    expect(run).toMatchObject({ code: 0, errors: '' });
    const document = ranking.parse(JSON.parse(run.output));
    expect(document).toMatchObject({ production: 'gl', epsilon: 0.01, replaceability: 'on', dataVersion: null });
    expect(document.firms.map((one) => [one.firm, Number(one.esri.toFixed(12)), one.steps])).toEqual([
      ['3', 1, 4],
      ['4', 1, 4],
      ['2', 0.942307692308, 2],
      ['0', 0.565384615385, 3],
      ['1', 0.302564102564, 3],
    ]);
  });

  it('ranks only the firms that are named, to the digits that they have among all', async () => {
    const folder = createFolder(FILES);
    const run = await runLodestone(folder, 'rank', ...ALL, '--only', '1,2', '--only', '2', '--json');
    const document = ranking.parse(JSON.parse(run.output));
    expect(document.firms.map((one) => [one.firm, Number(one.esri.toFixed(12)), one.steps])).toEqual([
      ['2', 0.942307692308, 2],
      ['1', 0.302564102564, 3],
    ]);
    const unknown = await runLodestone(folder, 'rank', ...ALL, '--only', '1,9');
    expect([unknown.code, unknown.errors]).toEqual([
      2,
      'lodestone: --only names 9, and no firm of the network is called so.\n',
    ]);
    expect((await runLodestone(folder, 'rank', ...ALL, '--only', '1', '--shock', 'shock.csv')).code).toBe(2);
  });

  it('follows a partial shock, under the rule that is asked for', async () => {
    const folder = createFolder(FILES);
    const args = ['--shock', 'shock.csv', '--epsilon', '1e-9', '--production', 'leontief', '--replaceability', 'off'];
    const document = afterShock.parse(
      JSON.parse((await runLodestone(folder, 'rank', ...ALL, ...args, '--json')).output),
    );
    expect(document.shock.esri).toBeCloseTo(0.3, 9);
    expect(document.firms[0]).toMatchObject({ firm: '0', sector: 0, remaining: { down: 0.5, up: 0.5 } });
    const table = await runLodestone(folder, 'rank', ...ALL, ...args);
    expect(table.output).toContain('Lost of all production: 30 %');
  });

  it('follows a shock that differs by direction, and names sectors as the file does', async () => {
    const folder = createFolder({
      ...FILES,
      'firms.csv': 'firm,sector,category\n0,0,mine\n1,0,mine\n2,1,smelter\n3,2,\n4,3,maker\n',
      'shock.csv': 'firm,remaining,remaining_up\n0,0.5,1\n3,1,\n',
    });
    const args = ['--shock', 'shock.csv', '--epsilon', '1e-9', '--json'];
    const document = afterShock.parse(JSON.parse((await runLodestone(folder, 'rank', ...ALL, ...args)).output));
    // Nothing is missing upwards, so that all of the published 0.258791208791 of both directions is missing inputs.
    expect(document.shock.esriUp).toBe(0);
    expect(document.shock.esri).toBeCloseTo(0.258791208791, 9);
    expect(document.firms.map(({ category }) => category)).toEqual(['mine', 'mine', 'smelter', null, 'maker']);
    expect(document.firms[0]?.remaining).toEqual({ down: 0.5, up: 1 });
  });

  it('takes edges alone as one sector of inputs that replace each other, and says so', async () => {
    const folder = createFolder({ 'edges.csv': 'value,seller,buyer\n5,b,a\n0,a,b\n1,a,a\n\n' });
    const document = ranking.parse(
      JSON.parse((await runLodestone(folder, 'rank', '--edges', 'edges.csv', '--json')).output),
    );
    expect(document.production).toBe('linear');
    expect(document.notes).toHaveLength(3);
    expect(document.firms.map((one) => [one.firm, one.esriDown, one.esriUp])).toEqual([
      ['a', 0, 1],
      ['b', 1, 1],
    ]);
  });

  it('takes weights of the firms that are given', async () => {
    const folder = createFolder({ ...FILES, 'firms.csv': 'firm,sector,weight\n0,0,0\n1,0,0\n2,1,0\n3,2,2\n4,3,6\n' });
    const document = ranking.parse(JSON.parse((await runLodestone(folder, 'rank', ...ALL, '--json')).output));
    expect(Object.fromEntries(document.firms.map((one) => [one.firm, one.weight]))).toEqual({
      '0': 0,
      '1': 0,
      '2': 0,
      '3': 0.25,
      '4': 0.75,
    });
    // Firm 1 leaves 0.7333 of firm 3 and 0.9333 of firm 4.
    expect(document.firms.find((one) => one.firm === '1')?.esri).toBeCloseTo(0.25 * (4 / 15) + 0.75 * (1 / 15), 9);
  });

  it('reads the same network from files with the titles of other programs, or with none, and says so', async () => {
    const rows = FILES['edges.csv'].slice('seller,buyer,value\n'.length);
    const folder = createFolder({
      ...FILES,
      'renamed.csv': `\uFEFFTarget,weight,Source\r\n2,60,0\r\n2,40,1\r\n3,100,2\r\n3,20,4\r\n4,30,3\r\n4,10,2\r\n`,
      'bare.csv': rows.replace('0,2,60\n', '0,2,35\n0,2,25\n'),
      'bare-firms.csv': '4,3\n1,0\n0,0\n2,1\n3,2\n',
      'bare-shock.csv': '0,0.5\n',
    });
    const args = ['--essentiality', 'essentiality.csv', '--shock', 'bare-shock.csv', '--epsilon', '1e-9', '--json'];
    const run = async (edges: string, firms: string) =>
      afterShock.parse(
        JSON.parse((await runLodestone(folder, 'rank', '--edges', edges, '--firms', firms, ...args)).output),
      );
    for (const document of [await run('renamed.csv', 'firms.csv'), await run('bare.csv', 'bare-firms.csv')]) {
      expect(document.shock.esri).toBeCloseTo(0.258791208791, 9);
      expect(document.notes.at(-1)).toMatch(/^bare-shock\.csv has no header/);
    }
    expect((await run('bare.csv', 'bare-firms.csv')).notes).toHaveLength(3);
  });

  it('ranks the sites of a workspace by what they sell each other', async () => {
    const run = await runLodestone(createFolder(MOTOR_MAKER), 'rank', '.', '--production', 'linear', '--json');
    const document = ranking.parse(JSON.parse(run.output));
    expect(document.dataVersion).toMatch(/^[0-9a-f]{64}$/);
    // The plant buys three quarters from Baotou and sells nothing to a firm; without it, both makers lose all customers.
    expect(Object.fromEntries(document.firms.map((one) => [one.firm, one.esri]))).toMatchObject({
      plant: 1,
      baotou: 0.75,
      osaka: 0.25,
    });
    expect(document.firms.find((one) => one.firm === 'baotou')?.weight).toBe(0.75);
    expect((await runLodestone(createFolder(MOTOR_MAKER), 'rank', '.')).output).toContain('baotou');
  });

  it('ranks the suppliers and countries of a workspace with all of their sites at once', async () => {
    const run = await runLodestone(createFolder(MOTOR_MAKER), 'rank', '.', '--level', 'countries', '--json');
    expect(run).toMatchObject({ code: 0, errors: '' });
    const document = ranked.parse(JSON.parse(run.output));
    // Of all magnets three quarters come from China and one from Japan; the plant buys them all and sells to no other site.
    expect(document.groups.map(({ id, firms, weight, esri }) => [id, firms, weight, esri])).toEqual([
      ['DE', 1, 0, 1],
      ['CN', 1, 0.75, 0.75],
      ['JP', 1, 0.25, 0.25],
    ]);
    const printed = await runLodestone(createFolder(MOTOR_MAKER), 'rank', '.', '--level', 'suppliers');
    expect(printed.output).toMatch(/cn +1 +75 % +75 %/);
  });
});

describe('what lodestone rank cannot do', () => {
  const folder = createFolder({
    ...FILES,
    ...MOTOR_MAKER,
    'no-value.csv': 'seller,buyer\na,b\n',
    'text.csv': 'seller,buyer,value\na,b,1\nb,a,"1,5"\n',
    'negative.csv': 'seller,buyer,value\na,b,-1\n',
    'nameless.csv': 'seller,buyer,value\n,b,1\n',
    'huge.csv': 'seller,buyer,value\na,b,1e308\nb,a,1e308\n',
    'upward.csv': 'firm,remaining,remaining_up\n1,0.5,2\n',
    'few.csv': 'firm,sector\n0,0\n1,0\n2,0\n3,0\n',
    'twice.csv': 'firm,sector\n0,0\n0,1\n',
    'sector.csv': 'firm,sector\n0,0.5\n',
    'half-weighed.csv': 'firm,sector,weight\n0,0,1\n1,0,\n2,1,\n3,2,\n4,3,\n',
    'oblong.csv': '1,2\n1,1\n2,2\n',
    'three.csv': '1,3\n1,1\n',
    'small.csv': '1,2\n1,1\n',
    'ghost.csv': 'firm,remaining\n9,0\n',
    'twofold.csv': 'firm,remaining\n1,0\n1,0.5\n',
    'much.csv': 'firm,remaining\n1,50\n',
    'nobody.csv': 'firm,remaining\n',
  });
  it.each([
    [[], 'at least one file'],
    [['.', '--edges', 'edges.csv'], 'either a workspace or --edges'],
    [['.', '--firms', 'firms.csv'], '--firms goes with --edges'],
    [['--edges', 'nowhere.csv'], 'no file or folder nowhere.csv'],
    [['--edges', '.'], '. is a folder'],
    [['--edges', 'edges.csv', '--production', 'gl'], '--production gl needs --essentiality'],
    [['--edges', 'edges.csv', '--production', 'cobb'], '“cobb”'],
    [['--edges', 'edges.csv', '--level', 'countries'], 'neither with --edges nor with --shock'],
    [['.', '--level', 'parts'], '“parts”'],
    [['--edges', 'edges.csv', '--epsilon', '0'], '“0”'],
    [['--edges', 'no-value.csv'], 'no column value'],
    [['--edges', 'text.csv'], 'row 3 has “1,5” as value'],
    [['--edges', 'negative.csv'], 'row 2 has “-1” as value'],
    [['--edges', 'huge.csv'], 'row 3 makes the sales add up to more than a number can hold'],
    [['--edges', 'edges.csv', '--epsilon', '-1'], '“-1”'],
    [['--edges', 'edges.csv', '--shock', 'upward.csv'], 'leaves 2'],
    [['--edges', 'nameless.csv'], 'row 2 has nothing in the column seller'],
    [['--edges', 'edges.csv', '--firms', 'few.csv'], 'row 5 names the firm “4”, which few.csv does not list'],
    [['--edges', 'edges.csv', '--firms', 'twice.csv'], 'row 3 names the firm “0” a second time'],
    [['--edges', 'edges.csv', '--firms', 'sector.csv'], 'has the sector 0.5'],
    [['--edges', 'edges.csv', '--firms', 'half-weighed.csv'], 'none to 4 others'],
    [['--edges', 'edges.csv', '--essentiality', 'oblong.csv'], 'not square'],
    [['--edges', 'edges.csv', '--essentiality', 'three.csv'], 'the cell “3”'],
    [['--edges', 'edges.csv', '--firms', 'firms.csv', '--essentiality', 'small.csv'], 'has 2 sectors'],
    [['--edges', 'edges.csv', '--shock', 'ghost.csv'], 'names the firm “9”, which is not in the network'],
    [['--edges', 'edges.csv', '--shock', 'twofold.csv'], 'a second time'],
    [['--edges', 'edges.csv', '--shock', 'much.csv'], 'leaves 50'],
    [['--edges', 'edges.csv', '--shock', 'nobody.csv'], 'names no firm'],
  ])('is one line on standard error and exit code 2: %j', async (args, words) => {
    const { code, output, errors } = await runLodestone(folder, 'rank', ...args);
    expect([code, output]).toEqual([2, '']);
    expect(errors).toMatch(/^lodestone: .+\n$/);
    expect(errors).toContain(words);
    expect(errors).not.toContain('inside the program');
  });
});

describe('a company of which not all trade is known', () => {
  const COMPANY = {
    'suppliers.csv': 'supplier_id,name,country,role\nWE,We,DE,own\nA,Alpha,DE,\nB,Beta,AT,\nC,Gamma,CN,\n',
    'sites.csv': 'site_id,supplier_id,name,country\nPLANT,WE,Plant,DE\nA1,A,Alpha,DE\nB1,B,Beta,AT\nC1,C,Gamma,CN\n',
    'parts.csv':
      'part_number,kind,form,unit_price,currency,annual_demand\nP,product,other,100,EUR,10\nX,component,other,10,EUR,\nY,component,other,5,EUR,\nZ,component,other,,,\n',
    'bom.csv': 'parent,child,quantity\nP,X,1\nP,Y,1\nP,Z,1\n',
    'sourcing.csv': 'part_number,site_id,buyer_site_id,share_pct\nX,A1,PLANT,100\nY,B1,PLANT,100\nZ,C1,PLANT,100\n',
    'rates.csv': 'currency,per_reporting\nEUR,1\n',
  };
  const rank = async (files: Readonly<Record<string, string>>) =>
    (await runLodestone(createFolder({ ...COMPANY, ...files }), 'rank', '.')).output;

  it('says of how many sites it is not, and which count as alike since nobody has said what they make', async () => {
    const output = await rank({});
    expect(output).toMatch(/^C1 +not known +not known +not known +not known/m);
    expect(output).toContain('Of 1 of 4 sites no trade with another is known by price and volume');
    // The plant, Alpha and Beta.
    expect(output).toContain('Of 3 sites it is not on file what they make: they count as one category');
    expect(output).toMatch(/^A1 +not known +[\d.]+ %/m);
  });

  it('gives the only maker of what is sold no index of 0 % where nothing of what it buys is known', async () => {
    const output = await rank({ 'bom.csv': 'parent,child,quantity\n' });
    expect(output).toContain('Of all 4 sites no trade with another is known');
    expect(output).not.toMatch(/\d %/);
  });
});

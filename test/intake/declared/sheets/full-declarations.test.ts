import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const ERP = {
  'parts.csv': 'part_number,description,form\n4711,Segment magnet,magnet\n',
  'suppliers.csv': 'supplier_id,name,country\nS-1,Ningbo Testmag,CN\n',
  'sourcing.csv': 'part_number,supplier_id,country,share_pct\n4711,S-1,CN,100\n',
};
/** Of 10 g are 9 g an alloy of 5 % Dy and 95 % Fe, and 1 g nickel. */
const EXPECTED = ['4711 Dy 4.5 4.5', '4711 Fe 85.5 85.5', '4711 Ni 10 10', '4711 rest 0 0'];
const HEAD = 'Supplier;Ningbo Testmag\nDate;2026-05-01\n';

describe('a full material declaration on a sheet', () => {
  it('weighs by the mass of the part in the unit that its label states', async () => {
    const rows = 'Alloy;9000;Iron;7439-89-6;95\n;;Dysprosium;7429-91-6;5\nCoating;1000;Nickel;7440-02-0;100\n';
    const labels = 'Homogeneous material;Material mass [mg];Substance;CAS number;Content in material [%]\n';
    for (const mass of ['Part mass [mg];10000', 'Part mass;10000;mg', 'Part mass;10000 mg']) {
      const { rows: read } = await readContents({
        ...ERP,
        'a.csv': `${HEAD}Part number;4711\n${mass}\n\n${labels}${rows}`,
      });
      expect(read.toSorted()).toEqual(EXPECTED.toSorted());
    }
  });

  it('reads figures with points behind semicolons, and three digits behind a lone zero', async () => {
    const rows =
      'Alloy;0.009;Iron;7439-89-6;0.00855\n;;Dysprosium;7429-91-6;0.00045\nCopper wire;0.991;Copper;7440-50-8;0.991\n';
    const text = `${HEAD}Part number;4711\nPart mass [g];1.000\n\nHomogeneous material;Material mass [g];Substance;CAS number;Substance mass [g]\n${rows}`;
    const { rows: read } = await readContents({ ...ERP, 'a.csv': text });
    expect(read.toSorted()).toEqual(
      ['4711 Dy 0.045 0.045', '4711 Fe 0.855 0.855', '4711 Cu 99.1 99.1', '4711 rest 0 0'].toSorted(),
    );
  });

  it.each([
    ['客户料号;产品重量(mg);均质材料;材料重量(mg);物质名称;CAS号;占材料含量(%)', '铁', '镝'],
    [
      'Kundenteilenummer;Teilegewicht [mg];Homogener Werkstoff;Masse Werkstoff [mg];Stoff;CAS-Nr.;Anteil am Werkstoff [%]',
      'Eisen',
      'Dysprosium',
    ],
  ])('names the part by the number of the customer: %s', async (labels, iron, dysprosium) => {
    const rows = `4711;10000;Alloy;9000;${iron};7439-89-6;95\n4711;10000;Alloy;9000;${dysprosium};7429-91-6;5\n4711;10000;Coating;1000;Ni;7440-02-0;100\n`;
    const { rows: read } = await readContents({ ...ERP, 'a.csv': `${HEAD}\n${labels}\n${rows}` });
    expect(read.toSorted()).toEqual(EXPECTED.toSorted());
  });

  it('reads a share of the product under a Chinese label', async () => {
    const rows = '4711;Alloy;铁;7439-89-6;85.5\n4711;Alloy;镝;7429-91-6;4.5\n4711;Coating;镍;7440-02-0;10\n';
    const { rows: read } = await readContents({
      ...ERP,
      'a.csv': `零件编号;均质材料;物质名称;CAS号;占产品含量(%)\n${rows}`,
    });
    expect(read).toContain('4711 Dy 4.5 4.5');
  });
});

describe('a sheet of chemSHERPA', () => {
  const LABELS =
    'Product / part number,Product / part name,Quantity,Mass [mg],Material name,Material mass [mg],Substance name,CAS No.,Content in material [wt%],Content Y/N';
  const ROWS =
    '4711,Magnet,1,10000,Alloy,9000,Iron,7439-89-6,95,Y\n,,,,,,Dysprosium,7429-91-6,5,Y\n,,,,Coating,1000,Nickel,7440-02-0,100,Y\n';
  const HEADER = 'Responding company,Ningbo Testmag\nResponse date,2026-05-01\n\n';

  it.each([
    ['', LABELS, ROWS],
    [
      'with levels printed once',
      `Level,${LABELS}`,
      ROWS.split('\n')
        .map((row) => (row === '' ? '' : `${row.startsWith('4711') ? 1 : ''},${row}`))
        .join('\n'),
    ],
    [
      'with its level in each row',
      `Level,${LABELS}`,
      ROWS.replaceAll(/^,,,,/gm, '4711,Magnet,1,10000,')
        .split('\n')
        .map((row) => (row === '' ? '' : `1,${row}`))
        .join('\n'),
    ],
  ])('gives the contents of its part %s', async (_, labels, rows) => {
    const { rows: read } = await readContents({ ...ERP, 'a.csv': `${HEADER}${labels}\n${rows}` });
    expect(read.toSorted()).toEqual(EXPECTED.toSorted());
  });

  it('says nothing by what is not above a level, and that there is some by what is', async () => {
    const labels = 'ID,Substance group,CAS No.,Reporting level,Above reporting level,Content [wt%]';
    const judged = `Product / part number,4711\n\n${labels}\n001,Dysprosium,7429-91-6,0.1 wt%,N,\n002,Lead,7439-92-1,0.1 wt%,,\n003,Cobalt,7440-48-4,0.1 wt%,Y,\n`;
    const { rows, outcome } = await readContents({ ...ERP, 'a.csv': `${HEADER}${judged}` });
    expect(rows).toEqual(['4711 Co 0.000001 100', '4711 rest 0 100']);
    expect(codes(outcome)).toContain('statements-of-thresholds');
  });

  it('takes a zero that is below a level for as much as that level', async () => {
    const labels = 'Substance,CAS No.,Reporting level,Above reporting level,Content [wt%]';
    const judged = `Product / part number,4711\n\n${labels}\nDysprosium,7429-91-6,0.3 wt%,N,0\nIron,7439-89-6,0.3 wt%,Y,99\n`;
    const { rows } = await readContents({ ...ERP, 'a.csv': `${HEADER}${judged}` });
    expect(rows).toContain('4711 Dy 0 0.3');
  });
});

describe('a tree of IMDS with its weights in milligrams', () => {
  it('weighs its materials', async () => {
    const rows =
      '1;Component;Magnet;4711;1;10000;;\n2;Material;Alloy;;;9000;;\n3;Basic substance;Iron;;;;95;7439-89-6\n3;Basic substance;Dysprosium;;;;5;7429-91-6\n2;Material;Coating;;;1000;;\n3;Basic substance;Nickel;;;;100;7440-02-0\n';
    const labels = 'Level;Type;Description;Part/Item No.;Quantity;Weight [mg];Portion [%];CAS No.\n';
    const { rows: read } = await readContents({ ...ERP, 'a.csv': `${HEAD}\n${labels}${rows}` });
    expect(read.toSorted()).toEqual(EXPECTED.toSorted());
  });
});

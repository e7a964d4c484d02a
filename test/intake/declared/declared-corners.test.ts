import { expect, it } from 'vitest';
import { importText } from '../import-text.ts';

const rowsOf = async (name: string, text: string) => {
  const { dataset, document } = await importText({ [name]: text });
  const rows = Object.fromEntries(
    (dataset?.composition ?? []).map((row) => [`${row.partNumber} ${row.substance}`, [row.massPctMin, row.massPctMax]]),
  );
  return { rows, notes: document.problems.map(({ message }) => message) };
};

it('reads the range of a Japanese list with its wave dash', async () => {
  const { rows } = await rowsOf(
    'list.csv',
    '品番,物質名,CAS番号,含有率(%)\nJ-1,ネオジム,7440-00-8,28〜31\nJ-1,ジスプロシウム,7429-91-6,0.5～0.8\nJ-1,鉄,7439-89-6,残部',
  );
  expect(rows).toEqual({
    'J-1 Nd': [28, 31],
    'J-1 Dy': [0.5, 0.8],
    'J-1 Fe': [68.2, 71.5],
    'J-1 rest': [0, 0],
  });
});

it('knows the number of the part in a German IMDS list', async () => {
  const { rows } = await rowsOf(
    'imds.csv',
    'Ebene;Typ;Name;Teile-/Sach-Nr.;Gewicht;Einheit;Anteil [%];CAS-Nr.\n1;Bauteil;Ring;PM-9;20;g;;\n2;Werkstoff;NdFeB;;20;g;;\n3;Reinstoff;Neodym;;;;30;7440-00-8\n3;Reinstoff;Eisen;;;;Rest;7439-89-6',
  );
  expect(rows).toMatchObject({ 'PM-9 Nd': [30, 30], 'PM-9 Fe': [70, 70] });
});

const iec = (substances: string): string =>
  `<Main xmlns="http://std.iec.ch/iec62474"><Product><ProductID identifier="P1"><Mass mass="10" unitOfMeasure="g"/></ProductID><Material name="m"><Mass mass="10" unitOfMeasure="g"/>${substances}</Material></Product></Main>`;
const nickel = (share: string): string =>
  `<Substance name="Nickel"><UniqueID authority="CAS" identity="7440-02-0"/><MatMassPercent massPercent="${share}" positiveTolerance="10" negativeTolerance="10"/></Substance>`;

it('lets an open list leave what its figures leave at their lower ends', async () => {
  // 50 % less a tenth is 45 %: of the rest nobody knows up to 55 %.
  expect((await rowsOf('open.xml', iec(nickel('50')))).rows).toEqual({ 'P1 Ni': [45, 55], 'P1 rest': [0, 55] });
  // A list whose figures add up to 100 % names all, whatever their tolerances.
  expect((await rowsOf('whole.xml', iec(nickel('100')))).rows).toEqual({ 'P1 Ni': [90, 100], 'P1 rest': [0, 0] });
});

it('says which amount it does not understand, and takes it for any amount', async () => {
  const { rows, notes } = await rowsOf('odd.xml', iec(nickel('-5')));
  expect(rows).toEqual({ 'P1 Ni': [0, 100], 'P1 rest': [0, 100] });
  expect(notes.some((one) => one.includes('The amount “-5” of Nickel in P1 is not understood'))).toBe(true);
  const table = await rowsOf(
    'list.csv',
    'Part number,Substance,CAS number,Content (%)\nX-1,Iron,7439-89-6,95\nX-1,Dysprosium,7429-91-6,a little',
  );
  expect(table.notes.some((one) => one.includes('The amount “a little” of Dysprosium in X-1'))).toBe(true);
});

it('takes a bound or a denial under the lower end for both ends, a figure there for the least', async () => {
  const list =
    'Teilenummer;Stoff;CAS-Nr.;Anteil von [%];Anteil bis [%]\nMG;Neodym;7440-00-8;28;31\nMG;Eisen;7439-89-6;65;\nMG;Dysprosium;7429-91-6;< 0,1;\nMG;Terbium;7440-27-9;nicht enthalten;';
  const { rows } = await rowsOf('liste.csv', list);
  expect(rows).toMatchObject({ 'MG Dy': [0, 0.1], 'MG Fe': [65, 100], 'MG Nd': [28, 31], 'MG Tb': [0, 0.1] });
});

it('takes a substance that is named without a readable amount for one that may be there, though the others make up the whole', async () => {
  const part = (share: string): string => `<UniqueID authority="CAS" identity="${share}"/>`;
  const whole = `<Substance name="Neodymium">${part('7440-00-8')}<MatMassPercent massPercent="30"/></Substance><Substance name="Iron">${part('7439-89-6')}<MatMassPercent massPercent="70"/></Substance>`;
  const dysprosium = (amount: string): string =>
    `${whole}<Substance name="Dysprosium">${part('7429-91-6')}${amount}</Substance>`;
  const amounts = [
    '',
    '<MatMassPercent massPercent=""/>',
    '<MatMassPercent massPercent="-1"/>',
    '<Threshold aboveThresholdLevel="false" reportingThreshold="0.1 mass%"/>',
  ];
  // Sums within 0.1 of the whole count as the whole: as much may be hidden by rounding.
  for (const amount of amounts)
    expect((await rowsOf('named.xml', iec(dysprosium(amount)))).rows).toEqual({
      'P1 Nd': [30, 30],
      'P1 Fe': [70, 70],
      'P1 Dy': [0, 0.1],
      'P1 rest': [0, 0],
    });
  expect((await rowsOf('zero.xml', iec(dysprosium('<MatMassPercent massPercent="0"/>')))).rows).toMatchObject({
    'P1 Dy': [0, 0],
  });
});

it('takes an element of a certificate for open where its cell states no amount', async () => {
  const certificate = async (...dysprosium: readonly string[]): Promise<unknown> => {
    const batches = dysprosium.map((cell, at) => `C-1;B${at};24;6;Bal.;1;${cell};0`);
    const { rows } = await rowsOf('certificate.csv', ['Part number;Batch;Nd;Pr;Fe;B;Dy;Tb', ...batches].join('\n'));
    return [rows['C-1 Dy'], rows['C-1 Tb'], rows['C-1 rest']];
  };
  // What the named others leave: 100 - 24 - 6 - 1 = 69 %, since iron is the balance.
  for (const cell of ['', '-', '/', 'n.a.', 'trace', 'not tested'])
    expect(await certificate(cell)).toEqual([
      [0, 69],
      [0, 0],
      [0, 0],
    ]);
  expect(await certificate('0', '')).toEqual([
    [0, 69],
    [0, 0],
    [0, 0],
  ]);
  expect(await certificate('0')).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
  expect(await certificate('0.4', '')).toEqual([
    [0, 0.4],
    [0, 0],
    [0, 0],
  ]);
});

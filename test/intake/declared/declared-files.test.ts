import { describe, expect, it } from 'vitest';
import type { ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { packArchive } from '../../../src/intake/writing/pack-archive.ts';
import { codes, declareCobalt, IEC, readContents } from './read-contents.ts';

const lines = (outcome: ImportOutcome): string[] =>
  (outcome.dataset?.bom ?? []).map(({ parent, child, quantity }) => `${parent} ${child} ${quantity}`);

/** Worked: 40 g of alloy in 50 g, 2 % dysprosium oxide in it: 0.8 g of oxide, 0.697 g of Dy, 1.394 % of the part; 10 g of plastic are open. */
const IPC = `<?xml version="1.0" encoding="UTF-8"?>
<MainDeclaration xmlns="http://webstds.ipc.org/175x/2.0"><BusinessInfo mode="Request/Reply">
<Response date="2026-03-04"><SupplyCompany name="Fictive Magnets Ltd > Europe"/><Contact name="Somebody"/></Response></BusinessInfo>
<Product unitType="Each"><ProductID itemNumber="VX-1" requesterItemNumber="4711-A" itemName="Arc &amp; segment"><Amount value="50" UOM="g"/></ProductID>
<MaterialInfo><HomogeneousMaterialList>
<HomogeneousMaterial name="Alloy"><Amount value="40" UOM="g"/><SubstanceCategoryList><SubstanceCategory name="x">
<Substance name="Dysprosium oxide"><SubstanceID identity="1308878" authority="CAS"/><Concentration value="2"/></Substance>
<Substance name="Iron"><SubstanceID identity="7439-89-6" authority="CAS"/><Concentration value="98"/></Substance>
</SubstanceCategory></SubstanceCategoryList></HomogeneousMaterial>
<HomogeneousMaterial name="Body"><Amount value="10" UOM="g"/><SubstanceCategoryList><SubstanceCategory name="x">
<Substance name="Compound of the house"><Amount value="10" UOM="g"/></Substance></SubstanceCategory></SubstanceCategoryList></HomogeneousMaterial>
</HomogeneousMaterialList></MaterialInfo></Product></MainDeclaration>`;

const PARTS = 'part_number,description\n4711-A,Segment\nM-1,Motor\n';

describe('a declaration as XML', () => {
  it('of IPC-1752 says what the part contains that we know by our own number', async () => {
    const { rows, outcome } = await readContents({ 'a.xml': IPC, 'parts.csv': PARTS });
    expect(rows).toEqual([
      '4711-A Dy 1.394113 1.394113',
      '4711-A O 0.2058869 0.2058869',
      '4711-A Fe 78.4 78.4',
      '4711-A rest 0 20',
    ]);
    expect(outcome.dataset?.composition[0]).toMatchObject({ evidence: 'declared', evidenceDate: '2026-03-04' });
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['4711-A', 'M-1']);
    expect(outcome.ledger.reading.every(({ filled, read, unread }) => filled === read + unread)).toBe(true);
  });

  it('of IEC 62474 keeps parts inside of parts as lines, and prefers the share of the material', async () => {
    const inside = `<q:Composition><q:ProductPart numberOfUnits="4"><q:ProductID identifier="MG"><q:Mass mass="2" unitOfMeasure="g"/></q:ProductID>
      <q:Material name="SmCo"><q:Mass mass="2" unitOfMeasure="g"/><q:Substance name="Samarium"><q:UniqueID authority="CAS" identity="7440-19-9"/><q:MassPercent massPercent="1"/><q:MatMassPercent massPercent="30" positiveTolerance="10" negativeTolerance="10"/></q:Substance>
      <q:Substance name="Cobalt"><q:UniqueID authority="CAS" identity="7440-48-4"/><q:MatMassPercent massPercent="70"/></q:Substance></q:Material></q:ProductPart></q:Composition>`;
    const { rows, outcome } = await readContents({ 'a.xml': IEC('M-1', inside), 'parts.csv': PARTS });
    expect(rows).toEqual(['MG Sm 27 33', 'MG Co 70 70', 'MG rest 0 0']);
    expect(lines(outcome)).toEqual(['M-1 MG 4']);
  });

  it('that only states thresholds says nothing, and the statements are counted', async () => {
    const inside =
      '<q:Compliance><q:DsDsg name="Lead"><q:Threshold aboveThresholdLevel="false" reportingThreshold="0.1 mass% of article"/></q:DsDsg></q:Compliance>';
    const { rows, outcome } = await readContents({ 'a.xml': IEC('M-1', inside), 'parts.csv': PARTS });
    expect(rows).toEqual([]);
    expect(outcome.notes.find(({ code }) => code === 'statements-of-thresholds')?.message).toMatch(
      /nothing of rare earths/,
    );
  });

  it('of chemSHERPA is an archive with a file a product', async () => {
    const one = (part: string): string =>
      IEC(
        part,
        '<q:Composition><q:Material name="Alloy"><q:Mass mass="20" unitOfMeasure="g"/><q:Substance name="Gallium"><q:Mass mass="1" unitOfMeasure="g"/></q:Substance><q:Substance name="Zinc"><q:Mass mass="19" unitOfMeasure="g"/></q:Substance></q:Material></q:Composition>',
      );
    const archive = await packArchive([
      { path: 'SHAI_1_A-1_1.xml', text: [one('A-1')] },
      { path: 'SHAI_1_B-2_2.xml', text: [one('B-2')] },
    ]);
    const { rows } = await readContents({ 'x.shai': archive });
    expect(rows).toEqual(['A-1 Ga 5 5', 'A-1 Zn 95 95', 'A-1 rest 0 0', 'B-2 Ga 5 5', 'B-2 Zn 95 95', 'B-2 rest 0 0']);
  });

  it.each([
    ['a request', IPC.replace('Request/Reply', 'Request'), /only asks/],
    [
      'a form to be filled in and returned',
      '<MainDeclaration><BusinessInfo mode="Request/Reply"><Request date="2026-01-01"/></BusinessInfo><Product unitType="Each"><ProductID itemNumber="MG-1"/></Product></MainDeclaration>',
      /only asks/,
    ],
    ['entities', IPC.replace('<MainDeclaration', '<!DOCTYPE a [<!ENTITY b "c">]><MainDeclaration'), /XML/],
    ['a declared entity without a head', `<MainDeclaration><!ENTITY b "c"></MainDeclaration>`, /entities of its own/],
    ['nesting', `<MainDeclaration>${'<a>'.repeat(500)}`, /nested/],
    ['no product', '<MainDeclaration></MainDeclaration>', /without a product/],
  ])('is refused for %s', async (_, text, reason) => {
    const { outcome } = await readContents({ 'a.xml': text });
    expect(outcome.dataset).toBeNull();
    expect(JSON.stringify(outcome)).toMatch(reason);
  });

  it('is taken in the newer version of one supplier, and spans what several say', async () => {
    const older = declareCobalt('2024-01-01', 8);
    const one = await readContents({ 'new.xml': declareCobalt('2026-01-01', 2), 'old.xml': older });
    expect(one.rows).toEqual(['MG Co 10 10', 'MG Fe 90 90', 'MG rest 0 0']);
    expect(codes(one.outcome)).toContain('declaration-replaced');
    const two = await readContents({
      'a.xml': declareCobalt('2026-01-01', 2).replace('Fictive KK', 'Other Ltd'),
      'old.xml': older,
    });
    expect(two.rows).toEqual(['MG Co 10 40', 'MG Fe 60 90', 'MG rest 0 0']);
    expect(codes(two.outcome)).toContain('declarations-differ');
  });

  it.each(['2026-01-01', ''])('spans what one supplier says twice where no day tells the newer: “%s”', async (day) => {
    const { rows } = await readContents({ 'a.xml': declareCobalt(day, 8), 'b.xml': declareCobalt('2026-01-01', 2) });
    expect(rows.toSorted()).toEqual(['MG Co 10 40', 'MG Fe 60 90', 'MG rest 0 0']);
  });

  it('gives way to what another table says of the part', async () => {
    const { rows, outcome } = await readContents({
      'a.xml': IPC,
      'parts.csv': PARTS,
      'composition.csv': 'part_number,substance,mass_pct_min,mass_pct_max,evidence\n4711-A,Dy,1.2,1.2,seen\n',
    });
    expect(rows).toEqual(['4711-A Dy 1.2 1.2']);
    expect(codes(outcome)).toContain('declared-contents-stand-elsewhere');
  });
});

describe('a declaration as a table', () => {
  it('of IMDS is a tree whose lists are complete but for what is kept back', async () => {
    const { rows, outcome } = await readContents({
      'mds.csv': `Datenblatt;;;;;;;;
Lieferant;Fiktive Antriebe GmbH;;;;;;;
Freigabedatum;03.02.2026;;;;;;;
;;;;;;;;
Ebene;Typ;Benennung;Sach-/Mat.-Nr.;Menge;Gewicht [g];Anteil [%];CAS-Nr.;Vertraulich
1;Bauteil;Motor;M-1;1;500;;;
2;Bauteil;Magnet;MG-7;8;10,0;;;
3;Halbzeug;Rohling;R-1;;10,0;;;
4;Werkstoff;NdFeB;3.7001;;10,0;;;
5;Reinstoff;Neodym;;;;28 - 30;7440-00-8;
5;Reinstoff;Dysprosium;;;;max. 2,5;7429-91-6;
5;Reinstoff;Betriebsgeheimnis;;;;1,0;;x
5;Reinstoff;Eisen;;;;Rest;7439-89-6;
2;Werkstoff;Kupfer;2.0060;;420;;;
3;Reinstoff;Kupfer;;;;100;7440-50-8;
`,
      'parts.csv': PARTS,
    });
    // 10 g of material in 10 g: the rest of iron is what 28–30, 0–2.5 and 1 leave.
    // The winding bears no number: it is in the motor as materials of its own, and is not lost.
    expect(rows).toEqual([
      'MG-7 Nd 28 30',
      'MG-7 Dy 0 2.5',
      'MG-7 Fe 66.5 71',
      'MG-7 rest 0 1',
      'M-1/materials Cu 100 100',
      'M-1/materials rest 0 0',
    ]);
    expect(lines(outcome)).toEqual(['M-1 MG-7 8', 'M-1 M-1/materials 1']);
    expect(outcome.dataset?.composition[0]?.evidenceDate).toBe('2026-02-03');
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).not.toContain('3.7001');
    expect(codes(outcome)).toContain('assembly-holds-materials');
  });

  it('keeps a magnet that an assembly holds as a material beside its parts', async () => {
    const { rows, outcome } = await readContents({
      'mds.csv': `Level;Node type;Name;Item number;Qty;Weight [g];Portion %;CAS number
1;C;Fan motor;FM-1;1;100;;
2;C;Screw steel;SW-1;2;5;;
3;M;Steel;;;5;;
4;S;Iron;;;;100;7439-89-6
2;M;NdFeB 42SH;;;60;;
3;S;Neodymium;;;;30;7440-00-8
3;S;Dysprosium;;;;4;7429-91-6
3;S;Iron;;;;Rest;7439-89-6
2;M;Screw steel;;;30;;
3;S;Iron;;;;100;7439-89-6
`,
    });
    // 60 g of 90 g are alloy: Nd 20 %, Dy 2.667 %; iron 39.6 g + 30 g of 90 g.
    expect(rows.filter((row) => row.startsWith('FM-1'))).toEqual([
      'FM-1/materials Nd 20 20',
      'FM-1/materials Dy 2.666667 2.666667',
      'FM-1/materials Fe 77.33333 77.33333',
      'FM-1/materials rest 0 0',
    ]);
    expect(lines(outcome)).toEqual(['FM-1 SW-1 2', 'FM-1 FM-1/materials 1']);
    // No word of the materials names the whole: “screw” would close it.
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'FM-1/materials')?.category).toBeNull();
  });

  it('of a supplier in Chinese weighs materials and reads each unit', async () => {
    const { rows } = await readContents({
      'cn.csv': `成分声明
供应商:,虚构磁业有限公司,填表日期:,2026-06-07
料号,品名,均质材料,材料重量(g),物质名称,CAS号,含量,单位
C-9,磁环,钐钴,9,钐,7440-19-9,24~26,%
C-9,磁环,钐钴,9,钴,7440-48-4,余量,%
C-9,磁环,镀层,1,镍,7440-02-0,100,%
C-9,磁环,镀层,1,铅,7439-92-1,<1000,ppm
`,
    });
    // 9 g of 10 g: 21.6–23.4 % Sm; the rest of cobalt is 74–76 % of 9 g.
    expect(rows).toEqual(['C-9 Sm 21.6 23.4', 'C-9 Co 66.6 68.4', 'C-9 Ni 10 10', 'C-9 Pb 0 0.01', 'C-9 rest 0 0']);
  });

  it('with a column for each element spans the batches of an item', async () => {
    const { rows } = await readContents({
      'coa.csv': `Certificate of analysis,,,,,
Date,2026-07-08,,,,
Item No.,Batch,Nd [wt.%],Dy [wt.%],Tb [ppm],Fe
Z-3,1,29.0,3.1,<100,Bal.
Z-3,2,28.5,3.4,<100,Bal.
`,
    });
    expect(rows).toEqual(['Z-3 Nd 28.5 29', 'Z-3 Dy 3.1 3.4', 'Z-3 Tb 0 0.01', 'Z-3 Fe 67.59 68.4', 'Z-3 rest 0 0']);
  });

  it('with an item, a grade and a batch in a row spans the batches, and takes “not detected” for no absence', async () => {
    const { rows, outcome } = await readContents({
      'coa.csv': `Certificate of Analysis EN 10204 3.1,,,,,,,,
Supplier,Fictive Magnet Works,,,,,,,
Date,2026-09-09,,,,,,,
Item,Grade,Batch,Nd,Pr,Dy,Tb,B,Fe
CA-3,48H,B1,22.1,6.2,0.8,<0.02,0.96,Bal.
CA-3,48H,B2,22.6,6.0,1.1,<0.02,0.97,Bal.
CA-4,52M,B9,24.0,6.6,ND,ND,0.98,Bal.
`,
    });
    // Iron is what 30.89 and 29.86 leave over of 100; “ND” without a limit is at most 0.1.
    expect(rows).toEqual([
      'CA-3 Nd 22.1 22.6',
      'CA-3 Pr 6 6.2',
      'CA-3 Dy 0.8 1.1',
      'CA-3 Tb 0 0.02',
      'CA-3 B 0.96 0.97',
      'CA-3 Fe 69.11 70.14',
      'CA-3 rest 0 0',
      'CA-4 Nd 24 24',
      'CA-4 Pr 6.6 6.6',
      'CA-4 Dy 0 0.1',
      'CA-4 Tb 0 0.1',
      'CA-4 B 0.98 0.98',
      'CA-4 Fe 68.22 68.42',
      'CA-4 rest 0 0',
    ]);
    expect(outcome.dataset?.composition[0]?.evidenceDate).toBe('2026-09-09');
  });

  it('lets a substance without an amount take from what is left over', async () => {
    const { rows } = await readContents({
      'list.csv': `Part number,Material,Substance,CAS No.,Content [%]
WD-1,NdFeB,Dysprosium,7429-91-6,below threshold
WD-1,NdFeB,Neodymium,7440-00-8,30
WD-1,NdFeB,Iron,7439-89-6,Bal.
`,
    });
    // With 5 % of dysprosium, iron would be 65 %.
    expect(rows).toEqual(['WD-1 Dy 0 70', 'WD-1 Nd 30 30', 'WD-1 Fe 0 70', 'WD-1 rest 0 0']);
  });

  it('in Japanese has the day of the answer, after which its evidence ages', async () => {
    const { outcome } = await readContents({
      'ja.csv': `品番,品名,仕入先,材質名,物質名,CAS番号,含有率(%),回答日
JA-8,ターゲット,架空マテリアル,合金,イットリウム,7440-65-5,2,2026/04/01
JA-8,ターゲット,架空マテリアル,合金,タングステン,7440-33-7,残部,2026/04/01
`,
    });
    expect(outcome.dataset?.composition.map(({ substance, evidenceDate }) => `${substance} ${evidenceDate}`)).toEqual([
      'Y 2026-04-01',
      'W 2026-04-01',
      'rest 2026-04-01',
    ]);
  });

  it('never closes where a substance is kept back or nobody understands it', async () => {
    const { rows } = await readContents({
      'list.csv': `Part number;Material;Substance;CAS No.;Content [%];Remark
Q-1;Alloy;Iron;7439-89-6;97;
Q-1;Alloy;Additive;;3;trade secret
Q-2;Alloy;Iron;7439-89-6;97;
Q-2;Alloy;Xylofantin;;3;
`,
    });
    expect(rows).toEqual(['Q-1 Fe 97 97', 'Q-1 rest 0 3', 'Q-2 Fe 97 97', 'Q-2 rest 0 3']);
  });
});

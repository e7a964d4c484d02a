import { describe, expect, it } from 'vitest';
import { codes, readContents } from './read-contents.ts';

const head = (accepted: string): string =>
  `<BusinessInfo mode="Distribute"><Response date="2026-05-04"><SupplyCompany name="Fictive Magnets"/></Response><Declaration supplierAcceptance="${accepted}"/></BusinessInfo>`;
const ipc = (inside: string, accepted = 'true'): string =>
  `<MainDeclaration xmlns="http://webstds.ipc.org/175x/2.0">${head(accepted)}<Product><ProductID itemNumber="M-1"><Amount value="10" UOM="g"/></ProductID>${inside}</Product></MainDeclaration>`;
const substance = (name: string, grams: number): string =>
  `<Substance name="${name}"><Amount value="${grams}" UOM="g"/></Substance>`;
/** Ten grams of neodymium and iron. */
const LIST = `<MaterialInfo><HomogeneousMaterialList><HomogeneousMaterial name="NdFeB"><Amount value="10" UOM="g"/><SubstanceCategoryList><SubstanceCategory name="Supplier">${substance('Neodymium', 3)}${substance('Iron', 7)}</SubstanceCategory></SubstanceCategoryList></HomogeneousMaterial></HomogeneousMaterialList></MaterialInfo>`;
const statement = (name: string, over: boolean): string =>
  `<SubstanceCategory name="${name}"><Threshold overThreshold="${over}" threshold="0.1 mass% of article"/></SubstanceCategory>`;
const statements = (...all: readonly string[]): string =>
  `<MaterialInfo><SubstanceCategoryList>${all.join('')}</SubstanceCategoryList></MaterialInfo>`;
const CLOSED = ['M-1 Nd 30 30', 'M-1 Fe 70 70', 'M-1 rest 0 0'];

describe('a statement that a substance is above a threshold', () => {
  it('says that it is there, in an amount that nobody knows, and one that it is below says nothing', async () => {
    const { outcome, rows } = await readContents({
      'c.xml': ipc(statements(statement('Terbium', true), statement('Dysprosium', false))),
    });
    expect(rows).toEqual(['M-1 Tb 0.000001 100', 'M-1 rest 0 100']);
    expect(outcome.ledger.records).toMatchObject([{ rows: 3, leftOut: 1 }]);
  });

  it('opens a list that closes without it, in one paper as in two', async () => {
    const open = ['M-1 Nd 30 30', 'M-1 Fe 70 70', 'M-1 Dy 0.000001 100'];
    const dysprosium = statements(statement('Dysprosium', true));
    const one = await readContents({ 'd.xml': ipc(LIST + dysprosium) });
    expect(one.rows).toEqual(open);
    expect(codes(one.outcome)).toContain('declaration-contradicts-itself');
    const later = ipc(dysprosium).replace('2026-05-04', '2026-06-04');
    const two = await readContents({ 'd.xml': ipc(LIST), 'c.xml': later });
    expect(two.rows).toEqual(open);
    expect(codes(two.outcome)).toContain('declaration-contradicts-itself');
  });

  it('agrees with a list that holds it', async () => {
    for (const stated of [statement('Neodymium', true), statement('Dysprosium', false)]) {
      const { outcome, rows } = await readContents({ 'd.xml': ipc(LIST + statements(stated)) });
      expect(rows).toEqual(CLOSED);
      expect(codes(outcome)).not.toContain('declaration-contradicts-itself');
    }
  });

  it('is no answer to a query, whose sentence names no substance', async () => {
    const query = `<Compliance><QueryList><Query query="Free of dysprosium" answer="true"/></QueryList></Compliance>`;
    const { outcome, rows } = await readContents({
      'q.xml': `<Main xmlns="http://std.iec.ch/iec62474"><Product><ProductID identifier="M-1"/>${query}</Product></Main>`,
    });
    expect(rows).toEqual([]);
    expect(codes(outcome)).toContain('statements-of-thresholds');
  });
});

describe('an element that no reader knows', () => {
  const dy = '<UniqueID authority="CAS" identity="7429-91-6"/>';
  const IEC = (inside: string): string =>
    `<Main xmlns="http://std.iec.ch/iec62474"><Product><ProductID identifier="M-1"/>${inside}</Product></Main>`;
  const SOME = ['M-1 Dy 0.000001 100', 'M-1 rest 0 100'];

  it.each([
    ipc(
      `<Substances><ProductSubstance name="Dysprosium" presentInProduct="true">${dy}</ProductSubstance></Substances>`,
    ),
    ipc(`<Substances><Declared>${dy}<Concentration value="1.2"/></Declared></Substances>`),
    IEC(`<RawMaterials><RawMaterial name="Dysprosium">${dy}<Mass mass="0.3"/></RawMaterial></RawMaterials>`),
  ])('says that a substance is there: %s', async (xml) => {
    const { outcome, rows } = await readContents({ 'x.xml': xml });
    expect(rows).toEqual(SOME);
    expect(codes(outcome)).toContain('statements-of-thresholds');
  });

  it.each([
    ipc(`<Substances><ProductSubstance name="Dysprosium" present="false">${dy}</ProductSubstance></Substances>`),
    // It is used to make the goods, is below a limit, or is none of it.
    ipc(`<Substances><ProcessSubstance name="Dysprosium" present="true">${dy}</ProcessSubstance></Substances>`),
    ipc(`<Substances><ProductSubstance name="Dysprosium" belowThreshold="true">${dy}</ProductSubstance></Substances>`),
    ipc(`<Substances><Declared>${dy}<Concentration value="0"/></Declared></Substances>`),
    ipc('<Answers><Answer name="Free of dysprosium" contained="true"/></Answers>'),
    IEC('<Processes><ProcessChemical name="Dysprosium" present="true"/></Processes>'),
  ])('says nothing of it, and is told with its words: %s', async (xml) => {
    const { outcome, rows } = await readContents({ 'x.xml': xml });
    expect(rows).toEqual([]);
    expect(outcome.unread?.some(({ column }) => column === 'name')).toBe(true);
  });
});

it('answers, groups of materials and elements of an unknown class are told with their words', async () => {
  const read = async (inside: string): Promise<unknown> => {
    const { outcome, rows } = await readContents({ 'x.xml': ipc(inside) });
    expect(rows).toEqual([]);
    return outcome.unread?.find(({ column }) => column === 'name')?.samples;
  };
  expect(
    await read(
      '<ComplianceInfo><QueryList><Query statement="Meets RoHS" response="true"/></QueryList></ComplianceInfo>',
    ),
  ).toEqual(['Query Meets RoHS']);
  expect(
    await read('<MaterialInfo><MaterialGroupList><MaterialGroup name="M-009"/></MaterialGroupList></MaterialInfo>'),
  ).toEqual(['MaterialGroup M-009']);
  expect(await read('<Article name="Magnet"><DeclarableSubstance name="Dysprosium"/></Article>')).toEqual([
    'Article Magnet Dysprosium',
  ]);
});

it('a paper that its supplier does not accept rules nothing out', async () => {
  const { outcome, rows } = await readContents({ 'd.xml': ipc(LIST, 'false') });
  expect(rows).toEqual(CLOSED.slice(0, 2));
  expect(codes(outcome)).toContain('declaration-draft');
});

it('a name of no known substance is told, and leaves its list open up to its amount', async () => {
  const { outcome, rows } = await readContents({
    'list.csv':
      'Part number;Substance;CAS No.;Content [%]\nM-1;Neodymium;;30;\nM-1;Florbium;;2\nM-1;Iron;;68\nM-2;Trade secret;;2\nM-2;Iron;;98\n',
  });
  expect(rows).toContain('M-1 rest 0 2');
  const told = outcome.notes.filter(({ code }) => code === 'declared-substance-not-known');
  expect(told).toMatchObject([{ row: 3 }]);
  expect(told[0]?.message).toMatch(/\(Florbium\)/);
});

it('numbers of no part that is bought or built in are told, wildcards and revisions among them', async () => {
  const text = (part: string): string =>
    `Part number;Substance;CAS No.;Content [%]\n${part};Neodymium;;30\n${part};Iron;;70\n`;
  const tables = { 'bom.csv': 'parent,child,quantity\nMOTOR,M-1,2\n' };
  const apart = await readContents({ ...tables, 'list.csv': text('M-*') });
  expect(apart.outcome.notes.find(({ code }) => code === 'declared-apart')?.message).toMatch(
    /declared of M-\* reaches/,
  );
  expect(codes((await readContents({ ...tables, 'list.csv': text('M-1') })).outcome)).not.toContain('declared-apart');
  expect(codes((await readContents({ 'list.csv': text('M-*') })).outcome)).not.toContain('declared-apart');
});

it('yes and no for each substance is a declaration by itself, with an amount in a column of its own where it is known', async () => {
  const { rows } = await readContents({
    'list.csv':
      '部品番号,物質名,含有の有無,含有率(%)\nJ-1,ジスプロシウム,無,\nJ-1,テルビウム,有,0.5\nJ-2,ジスプロシウム,意図的添加なし,\n',
  });
  expect(rows).toEqual(['J-1 Dy 0 0', 'J-1 Tb 0.5 0.5', 'J-1 rest 0 99.5', 'J-2 Dy 0 100', 'J-2 rest 0 100']);
});

it('the name of a product is no firm, whoever makes it', async () => {
  const { outcome } = await readContents({
    'bom.csv': 'parent,child,quantity\nMOTOR,M-1,2\n',
    'list.csv': 'Manufacturer’s Product Number,Manufacturer’s Product Name\nM-1,Magnet\n',
  });
  const list = outcome.proposals.find(({ file }) => file === 'list.csv');
  expect(list?.columns.map(({ meaning }) => meaning)).toEqual(['part-number', 'description']);
});

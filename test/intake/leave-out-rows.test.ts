import { describe, expect, it } from 'vitest';
import { NO_DECISIONS } from '../../src/intake/base/import-decisions.ts';
import type { ImportDecisions } from '../../src/intake/base/import-decisions.ts';
import type { ImportOutcome } from '../../src/intake/base/import-outcome.ts';
import { findProblem, importText, listErrors } from './import-text.ts';

function decide(decisions: Partial<ImportDecisions>) {
  return { decisions: { ...NO_DECISIONS, ...decisions } };
}

function rows(file: string, ...numbers: number[]) {
  return decide({ leftOut: numbers.map((row) => ({ file, sheet: null, row })) });
}

function listLeftOut({ leftOutRows }: ImportOutcome): string[] {
  return leftOutRows.map(({ file, row, reason }) => `${file}:${row} ${reason}`);
}

function listLines({ dataset }: ImportOutcome): string[] | undefined {
  return dataset?.bom.map(({ parent, child, quantity }) => `${parent} > ${child} x ${quantity}`);
}

describe('Rows that a person leaves out', () => {
  const FILES = {
    'parts.csv': 'part_number,stock\ncar,1\nmotor,2\nmagnet,many\nbolt,4\n',
    'bom.csv': 'parent,child,quantity\ncar,motor,1\nmotor,magnet,8\nmotor,bolt,4\n',
  };

  it('give no record and are listed with what was wrong with them', async () => {
    const before = await importText({ ...FILES, 'bom.csv': 'parent,child,quantity\ncar,motor,1\nmotor,bolt,x\n' });
    expect(before.dataset).toBeNull();
    const files = { ...FILES, 'parts.csv': FILES['parts.csv'].replace('many', '3') };
    const outcome = await importText(
      { ...files, 'bom.csv': 'parent,child,quantity\ncar,motor,1\nmotor,bolt,x\nmotor,magnet,8\n' },
      rows('bom.csv', 3),
    );
    expect(listErrors(outcome)).toEqual([]);
    expect(listLines(outcome)).toEqual(['car > motor x 1', 'motor > magnet x 8', 'motor > motor/left-out x 1']);
    expect(listLeftOut(outcome)).toEqual(['bom.csv:3 quantity holds “x”; expected a number such as 1250 or 12.5.']);
    expect(findProblem(outcome, 'rows-left-out-by-choice')).toMatchObject({
      severity: 'note',
      file: 'bom.csv',
      row: 3,
    });
    const [, bom] = outcome.document.files;
    expect(bom?.tables[0]).toMatchObject({ rows: 3, accepted: 2, quantity: 9 });
  });

  it('leave a firm standing that another row names too', async () => {
    const outcome = await importText(
      {
        'bom.csv': 'Product,Component,Qty\ncar,magnet,1\ncar,bolt,1\n',
        'preise.csv': 'Teil;Lieferant;Land;Anteil;Preis\nmagnet;Hua;CN;100;4\nbolt;Hua;CN;viel;1\n',
      },
      rows('preise.csv', 3),
    );
    expect(outcome.dataset?.sourcing.map(({ partNumber, siteId }) => [partNumber, siteId])).toContainEqual([
      'magnet',
      'Hua@CN',
    ]);
    expect(listLeftOut(outcome)).toHaveLength(1);
  });

  it('take along the rows that name them, each with that reason', async () => {
    const outcome = await importText(FILES, rows('parts.csv', 4));
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual([
      'car',
      'motor',
      'bolt',
      'motor/left-out',
    ]);
    expect(listLines(outcome)).toEqual(['car > motor x 1', 'motor > bolt x 4', 'motor > motor/left-out x 1']);
    expect(listLeftOut(outcome)).toEqual([
      'parts.csv:4 stock holds “many”; expected a number such as 1250 or 12.5.',
      'bom.csv:3 child names “magnet”, whose row is left out (parts.csv, row 4).',
    ]);
  });

  it('are followed from supplier to site to source', async () => {
    const outcome = await importText(
      {
        'parts.csv': 'part_number\na\nb\n',
        'suppliers.csv': 'supplier_id,country\ns1,Nowhere\ns2,DE\n',
        'sites.csv': 'site_id,supplier_id\nw1,s1\nw2,s2\n',
        'sourcing.csv': 'part_number,site_id\na,w1\nb,w2\n',
      },
      rows('suppliers.csv', 2),
    );
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.sourcing.map(({ partNumber }) => partNumber)).toEqual(['b']);
    expect(listLeftOut(outcome).slice(1)).toEqual([
      'sites.csv:2 supplier_id names “s1”, whose row is left out (suppliers.csv, row 2).',
      'sourcing.csv:2 site_id names “w1”, whose row is left out (sites.csv, row 2).',
    ]);
  });

  it('take the end of their list of contents along, which says that nothing else is in the part', async () => {
    const composition = [
      'part_number,substance,mass_pct_min,mass_pct_max',
      'M1,Nd,30,31',
      'M1,Dy,none found (10 ppm),none found (10 ppm)',
      'M1,rest,0,0',
      'M2,Nd,30,31',
      'M2,,1,1',
      'M2,Restanteil,0,0',
      'M3,Fe,100,100',
      'M3,rest,0,0',
      '',
    ].join('\n');
    const outcome = await importText(
      { 'parts.csv': 'part_number\nM1\nM2\nM3\n', 'composition.csv': composition },
      rows('composition.csv', 3, 6),
    );
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.composition.map(({ partNumber, substance }) => `${partNumber} ${substance}`)).toEqual([
      'M1 Nd',
      'M2 Nd',
      'M3 Fe',
      'M3 rest',
    ]);
    expect(listLeftOut(outcome).filter((line) => line.includes('closes'))).toEqual([
      'composition.csv:4 It closes a list, of which another row is left out (composition.csv, row 3).',
      'composition.csv:7 It closes a list, of which another row is left out (composition.csv, row 6).',
    ]);
  });

  it('take nothing along that counts as another record, whose row stands', async () => {
    const files = {
      'parts.csv': 'part_number\nmotor\n',
      'suppliers.csv': 'supplier_id,name\nAcme,Acme\nACME GmbH,ACME GmbH\n',
      'sourcing.csv': 'part_number,supplier_id,country\nmotor,ACME GmbH,DE\n',
    };
    const leftOut = [{ file: 'suppliers.csv', sheet: null, row: 3 }];
    const merges = [{ kind: 'supplier' as const, keep: 'Acme', absorbed: ['ACME GmbH'] }];
    const alone = await importText(files, decide({ leftOut }));
    expect(alone.dataset?.sourcing).toEqual([]);
    const merged = await importText(files, decide({ leftOut, merges }));
    expect(listErrors(merged)).toEqual([]);
    expect(merged.dataset?.sourcing.map(({ partNumber, siteId }) => [partNumber, siteId])).toEqual([
      ['motor', 'Acme@DE'],
    ]);
    expect(listLeftOut(merged)).toHaveLength(1);
  });

  it('may be sound: then the choice itself is the reason, or what the person gave', async () => {
    const files = { 'parts.csv': 'part_number\na\nb\nc\n' };
    expect(listLeftOut(await importText(files, rows('parts.csv', 2)))).toEqual(['parts.csv:2 Left out by choice.']);
    const given = await importText(
      files,
      decide({ leftOut: [{ file: 'parts.csv', sheet: null, row: 3, reason: 'A test part.' }] }),
    );
    expect(given.dataset?.parts).toHaveLength(2);
    expect(listLeftOut(given)).toEqual(['parts.csv:3 A test part.']);
  });

  it('do nothing where no table has such a row', async () => {
    const outcome = await importText({ 'parts.csv': 'part_number\na\n' }, rows('parts.csv', 1, 3, 99));
    expect([outcome.dataset?.parts.length, outcome.leftOutRows]).toEqual([1, []]);
  });

  it('take the rows below them along in a BOM by level, so that nothing hangs elsewhere', async () => {
    const levels = (rest: string) => ({
      'parts.csv': 'part_number\ncar\nmotor\nrotor\nmagnet\nbolt\n',
      'bom.csv': `level,part_number,quantity\n0,car,1\n1,motor,1\n${rest}`,
    });
    const outcome = await importText(
      levels('2,rotor,x\n3,magnet,8\n1,bolt,4\n'),
      decide({ leftOut: [{ file: 'bom.csv', sheet: null, row: 4 }] }),
    );
    expect(listErrors(outcome)).toEqual([]);
    const rest = ['car > motor x 1', 'car > bolt x 4'];
    // What the motor would hold is not known; what stands below is told by that.
    expect(listLines(outcome)).toEqual([...rest, 'motor > motor/left-out x 1']);
    expect(listLeftOut(outcome)[1]).toBe('bom.csv:5 It stands below row 4, which is left out.');
    const unnamed = await importText(levels('2,,1\n3,magnet,8\n1,bolt,4\n'), rows('bom.csv', 4));
    expect(listLines(unnamed)).toEqual([...rest, 'motor > motor/left-out x 1']);
    const foreign = await importText(
      { 'bom.csv': 'Level,Part Number,Description,Qty\n0,car,,1\n1,motor,,1\n2,rotor,,x\n3,magnet,,8\n1,bolt,,4\n' },
      rows('bom.csv', 4),
    );
    expect(listErrors(foreign)).toEqual([]);
    expect(listLines(foreign)).toEqual(rest);
    expect(listLeftOut(foreign)[1]).toBe('bom.csv:5 It stands below row 4, which is left out.');
  });

  it('cannot go where the rows below depend on what they would say', async () => {
    const outcome = await importText(
      {
        'parts.csv': 'part_number\ncar\nmotor\nmagnet\n',
        'bom.csv': 'level,part_number,quantity\n0,car,1\n?,motor,1\n1,magnet,8\n',
      },
      rows('bom.csv', 3),
    );
    expect(outcome.dataset).toBeNull();
    expect(findProblem(outcome, 'bad-level')?.message).toContain('It cannot be left out');
  });

  it('count for nothing in a foreign list: the quantities of what remains add up to it', async () => {
    const list = 'Part Number;Manufacturer;Qty\nX1;Acme;2\nX2;Bolt;3\nX1;Acme;5\n';
    const all = await importText({ 'list.csv': list });
    const fewer = await importText({ 'list.csv': list }, rows('list.csv', 4));
    expect(all.dataset?.bom.map(({ quantity }) => quantity)).toEqual([7, 3]);
    expect(fewer.dataset?.bom.map(({ quantity }) => quantity)).toEqual([2, 3]);
    expect(fewer.document.files[0]?.tables[0]).toMatchObject({ rows: 3, accepted: 2, quantity: 5 });
  });
});

describe('Leaving out whatever is unsound', () => {
  const all = decide({ leaveOutUnsound: true });

  it('goes on until what remains is sound, and lists every row with its reason', async () => {
    const outcome = await importText(
      {
        'parts.csv': 'part_number,stock\na,1\nb,many\nc,3\nc,4\n',
        'bom.csv': 'parent,child,quantity\na,b,1\na,c,x\na,d,1\nc,c,1\n',
      },
      all,
    );
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.parts.map(({ partNumber, stock }) => [partNumber, stock])).toEqual([
      ['a', 1],
      ['c', 3],
      ['a/left-out', null],
    ]);
    expect(listLines(outcome)).toEqual(['a > a/left-out x 1']);
    expect(outcome.leftOutRows.map(({ file, row }) => `${file}:${row}`)).toEqual([
      'parts.csv:3',
      'parts.csv:5',
      'bom.csv:2',
      'bom.csv:3',
      'bom.csv:4',
      'bom.csv:5',
    ]);
  });

  it('leaves out all sources of a need whose shares are too many, since none of them is more at fault', async () => {
    const outcome = await importText(
      { 'parts.csv': 'part_number\na\n', 'sourcing.csv': 'part_number,country,share_pct\na,CN,60\na,JP,70\n' },
      all,
    );
    expect(outcome.dataset?.sourcing).toEqual([]);
    expect(outcome.leftOutRows.map(({ row }) => row)).toEqual([2, 3]);
  });

  it('takes neither of two rows that contradict each other on what is in a part, nor the end of their list', async () => {
    const composition = [
      'part_number,substance,mass_pct_min,mass_pct_max',
      'M1,Nd,30,30',
      'M1,Dy,0,0',
      'M1,Dy,1.2,1.2',
      'M1,rest,0,0',
      'M2,Fe,95,95',
      'M2,rest,0,0',
      'M2,rest,5,5',
      '',
    ].join('\n');
    const properties = 'part_number,property,text\nM1,magnet_family,ferrite\nM1,magnet_family,NdFeB\n';
    const outcome = await importText(
      { 'parts.csv': 'part_number\nM1\nM2\n', 'composition.csv': composition, 'properties.csv': properties },
      all,
    );
    expect(outcome.dataset?.composition.map(({ partNumber, substance }) => `${partNumber} ${substance}`)).toEqual([
      'M1 Nd',
      'M2 Fe',
    ]);
    expect(outcome.dataset?.properties).toEqual([]);
  });

  it('changes nothing where all is sound, and saves no file that is refused', async () => {
    const files = { 'parts.csv': 'part_number,stock\na,1\n' };
    expect((await importText(files, all)).dataVersion).toBe((await importText(files)).dataVersion);
    const refused = await importText({ ...files, 'page.xls': '<html><body>Sign in</body></html>' }, all);
    expect(refused.document.files.map((file) => file.refused === null)).toEqual([true, false]);
    expect(refused.dataVersion).toBe((await importText(files)).dataVersion);
  });
});

describe('Cells of rows with a problem', () => {
  it('come along by their headers, errors before notes, bounded', async () => {
    const lines = Array.from({ length: 600 }, (_, index) => `p${index},x,${'y'.repeat(300)}`);
    const { problemRows } = await importText({ 'parts.csv': `part_number,stock,description\n${lines.join('\n')}\n` });
    expect(problemRows).toHaveLength(500);
    expect(problemRows[0]).toMatchObject({ file: 'parts.csv', sheet: null, row: 2 });
    expect(problemRows[0]?.cells.map(({ column, text }) => [column, text.length])).toEqual([
      ['part_number', 2],
      ['stock', 1],
      ['description', 200],
    ]);
  });
});

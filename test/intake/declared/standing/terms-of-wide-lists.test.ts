import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const DAY = { dataDate: '2026-11-28', today: '2026-11-28' };
const NOT_UNDERSTOOD = 'declaration-day-not-understood';
const HEAD = 'Part number;Dy %;Tb %';
/** Two elements of a magnet, with one more column. */
const list = (header: string, cell: string, dy = '0'): string => `${HEAD};${header}\nM-1;${dy};0;${cell}\n`;
const BOTH = ['M-1 Dy 0 0', 'M-1 Tb 0 0'];

async function read(text: string, name = 'answer.csv') {
  const { outcome, rows } = await readContents({ [name]: text }, DAY);
  return { rows, codes: codes(outcome), unread: outcome.unread.map(({ column }) => column), dataset: outcome.dataset };
}

describe('a list with a column for each element', () => {
  it.each(['Date', 'Test date', 'Analysis date', 'Prüfdatum', '检测日期', 'Answered on'])(
    'keeps the day under %s',
    async (header) => {
      const { dataset, unread } = await read(list(header, '2026-09-01'));
      expect(dataset?.composition.map(({ evidenceDate }) => evidenceDate)).toEqual(['2026-09-01', '2026-09-01']);
      expect(unread).toEqual([]);
    },
  );

  it.each([
    ['Valid until', '2025-12-31', 'declaration-expired'],
    ['Gültig bis', '31.12.2025', 'declaration-expired'],
    // The Sunday of the twelfth week is 22 March, and a quarter or month lasts to its end.
    ['Gültig bis', 'KW 12/2026', 'declaration-expired'],
    ['Valid until', 'Q3 2026', 'declaration-expired'],
    ['有效期至', '2026年10月', 'declaration-expired'],
    ['有効期限', '令和7年3月31日', 'declaration-expired'],
    ['Valid until', '31.03.2569', 'declaration-expired'],
    ['Valid until', '12 months', NOT_UNDERSTOOD],
    ['Valid until', '31.4.2027', NOT_UNDERSTOOD],
    ['Valid until', '03/04/2027', NOT_UNDERSTOOD],
    ['Valid from', 'lot 4711', NOT_UNDERSTOOD],
    ['Valid from', '2027-03-01', 'declaration-not-yet'],
    ['Status', 'draft', 'declaration-draft'],
    ['Remark', 'valid until 31.12.2025', 'declaration-expired'],
  ])('denies nothing where %s is %s', async (header, cell, code) => {
    const denied = await read(list(header, cell));
    expect(denied.rows).toEqual([]);
    expect(denied.codes).toContain(code);
    // What it says is there stays.
    expect((await read(list(header, cell, '1.5'))).rows).toEqual(['M-1 Dy 1.5 1.5']);
  });

  it.each([
    ['Valid until', '2027-12-31'],
    ['Valid until', 'unbefristet'],
    ['Valid until', '9999-12-31'],
    ['Valid until', 'n/a'],
    ['Valid until', '00.00.0000'],
    ['Valid until', 'end of 2027'],
    ['Valid until', 'Q4 2026'],
    ['Valid from', 'immediately'],
    ['Valid from', '2026-06-01'],
    ['Status', 'released'],
    ['Remark', 'valid until 31.12.2027'],
    // A day of delivery ends no declaration.
    ['Remark', 'delivered until 31.12.2025'],
    ['Remark', 'no export licence required'],
    ['Remark', 'ICP-MS report 4711'],
  ])('stands where %s is %s', async (header, cell) => {
    const { rows, codes: noted } = await read(list(header, cell));
    expect(rows).toEqual(BOTH);
    expect(noted.filter((code) => code.startsWith('declaration-'))).toEqual([]);
  });

  it('in the own table denies nothing beyond a last day that nobody understands', async () => {
    const readUntil = async (last: string) => {
      const table = `part_number,substance,mass_pct_min,mass_pct_max,evidence,declared_by,valid_to\nM-1,Dy,0,0,declared,S-1,${last}\n`;
      return await readContents({ 'parts.csv': 'part_number,kind\nM-1,component\n', 'composition.csv': table }, DAY);
    };
    const unread = await readUntil('12 months');
    expect([unread.rows, codes(unread.outcome)]).toEqual([[], expect.arrayContaining([NOT_UNDERSTOOD])]);
    expect((await readUntil('2027-12-31')).rows).toEqual(['M-1 Dy 0 0']);
  });

  it('is a draft where its title says so', async () => {
    expect((await read(`ENTWURF – ungeprüft\n${HEAD}\nM-1;0;0\n`)).rows).toEqual([]);
    expect((await read(`Zusammensetzung\n${HEAD}\nM-1;0;0\n`)).rows).toEqual(BOTH);
  });

  it.each(['not tested', 'nicht gemessen', 'to the best of our knowledge', '未检测'])(
    'leaves open what stands beside “%s”',
    async (remark) => {
      expect((await read(list('Remark', remark))).rows).toEqual(['M-1 Dy  ', 'M-1 Tb  ']);
    },
  );

  it('keeps a zero as high as the limit that stands beside it', async () => {
    expect((await read(list('Remark', 'below 0.05 %'))).rows).toEqual(['M-1 Dy 0 0.05', 'M-1 Tb 0 0.05']);
    expect((await read(list('Remark', 'below 0.05 %', '1.2'))).rows).toEqual(['M-1 Dy 1.2 1.2', 'M-1 Tb 0 0.05']);
  });

  it('about other numbers than those of the company is told of', async () => {
    const company = {
      'parts.csv': 'part_number,kind\nM-1,component\n',
      'sourcing.csv': 'part_number,supplier_id,country\nM-1,S-1,CN\n',
    };
    const of = async (number: string): Promise<string[]> => {
      const { outcome } = await readContents({ ...company, 'answer.csv': `${HEAD}\n${number};0;0\n` }, DAY);
      return codes(outcome);
    };
    for (const number of ['M-1xx', 'M-1 Rev. B', 'all magnets']) expect(await of(number)).toContain('declared-apart');
    expect(await of('M-1')).not.toContain('declared-apart');
  });

  it('is read below a head of labels, with the day that this states', async () => {
    const text = `Supplier;Ningbo\nDate;2026-09-01\nPart number;Substance;CAS No.;Content [%]\nM-1;Dysprosium;7429-91-6;1.2\nM-1;Iron;7439-89-6;98.8\n`;
    const { dataset } = await read(text);
    expect(dataset?.composition.map(({ evidenceDate }) => evidenceDate)).toContain('2026-09-01');
  });
});

describe('a column that nobody understands beside contents', () => {
  const flat = (header: string, cell: string): string =>
    `Part number;Substance;CAS No.;Content [%];${header}\nM-1;Dysprosium;7429-91-6;0;${cell}\nM-1;Iron;7439-89-6;70;${cell}\n`;
  const dysprosium = async (text: string): Promise<string[]> =>
    (await read(text)).rows.filter((row) => row.includes(' Dy '));

  it.each([
    ['Basis', 'coating only'],
    ['Bezug', 'Beschichtung'],
    ['Method', 'based on grade'],
    ['Verfahren', 'angenommen'],
    ['方法', '理论值'],
    ['Scope', 'sample: not tested'],
    ['Remark', 'cannot be ruled out'],
    ['备注', '无法排除'],
    ['Bemerkung', 'mündlich bestätigt'],
    ['Signed', 'no'],
    ['Signature (y/n)', 'missing'],
    ['Assumed?', 'yes'],
    ['Confidence', 'low'],
    ['Confidence', '60 %'],
    ['Übersetzung', 'maschinell'],
    ['盖章', '否'],
  ])('denies nothing where %s says “%s”, in lists of either shape', async (header, cell) => {
    const wide = await read(list(header, cell));
    expect(wide.rows).toEqual(['M-1 Dy  ', 'M-1 Tb  ']);
    expect(wide.unread).not.toContain(header);
    expect(wide.codes).toContain('remarks-beside-denials');
    // Iron leaves 30 % of the mass.
    expect(await dysprosium(flat(header, cell))).toEqual(['M-1 Dy 0 30']);
  });

  it.each([
    ['Status', 'open magnetic circuit'],
    ['Remark', 'for part MG-9999'],
    ['备注', '贸易商签字'],
  ])('denies nothing where %s says “%s”, which is listed as not known', async (header, cell) => {
    const wide = await read(list(header, cell));
    expect(wide.rows).toEqual(['M-1 Dy  ', 'M-1 Tb  ']);
    expect(wide.unread).toContain(header);
    expect(wide.codes).toContain('remarks-beside-denials');
    expect(await dysprosium(flat(header, cell))).toEqual(['M-1 Dy 0 30']);
  });

  it.each([
    ['Basis', 'magnet'],
    ['Finish', 'Ni-Cu-Ni coating'],
    ['Method', 'ICP-OES'],
    ['Approved by', 'Li Wei'],
    ['RoHS', 'yes'],
    ['Report', '4711'],
    ['Signed', 'yes'],
    ['Signature', 'Li Wei'],
    ['Expired?', 'no'],
    ['Confidence', 'high'],
    ['Übersetzung', 'beglaubigt'],
    ['Coated', 'no'],
  ])('takes nothing from a denial where %s says “%s”', async (header, cell) => {
    expect((await read(list(header, cell))).rows).toEqual(BOTH);
    expect(await dysprosium(flat(header, cell))).toEqual(['M-1 Dy 0 0']);
  });

  it('is read where it says so, whatever it means elsewhere', async () => {
    for (const header of ['Comment', 'Remark', 'Position', 'Basis'])
      expect((await read(list(header, 'not tested'))).unread).toEqual([]);
    expect((await read(list('Comment', 'see drawing'))).unread).toEqual(['Comment']);
  });

  it('leaves what is said to be there as it is, unless it is past', async () => {
    // Nobody stands by the iron either.
    expect(await dysprosium(flat('Expired?', 'yes'))).toEqual(['M-1 Dy 0 100']);
    expect((await read(list('Basis', 'coating only', '1.5'))).rows).toEqual(['M-1 Dy 1.5 1.5', 'M-1 Tb  ']);
  });

  it.each(['pending', 'in Bearbeitung', '进行中', 'en attente', 'open'])(
    'is a draft where its state is “%s”',
    async (state) => {
      expect((await read(list('Status', state))).rows).toEqual([]);
      expect((await read(list('State of answer', state))).rows).toEqual([]);
    },
  );

  it('that means something else elsewhere says where was looked, as one headed by layers does', async () => {
    expect((await read(list('Position', 'coating'))).rows).toEqual(['M-1 Dy  ', 'M-1 Tb  ']);
    expect((await read(list('Layer', 'NiCuNi'))).rows).toEqual(['M-1 Dy  ', 'M-1 Tb  ']);
    expect((await read(list('Position', '10'))).rows).toEqual(BOTH);
    expect((await read(list('Layer', 'magnet body'))).rows).toEqual(BOTH);
    expect((await read(list('Coating', 'NiCuNi'))).rows).toEqual(BOTH);
  });

  it.each(['final', 'abgeschlossen'])('stands where its state is “%s”', async (state) => {
    expect((await read(list('Status', state))).rows).toEqual(BOTH);
  });
});

describe('what stands over or under a list', () => {
  it.each([
    'Typical composition of our grades',
    'Target values',
    'Sollwerte',
    'Estimated contents',
    'Zusammensetzung, nicht gemessen',
  ])('takes from all that it denies: %s', async (title) => {
    expect((await read(`${title}\n\n${HEAD}\nM-1;0;0\n`)).rows).toEqual(['M-1 Dy  ', 'M-1 Tb  ']);
    expect((await read(`${HEAD}\nM-1;0;0\nM-2;1;0\n* ${title}\n`)).rows).toEqual([
      'M-1 Dy  ',
      'M-1 Tb  ',
      'M-2 Dy 1 1',
      'M-2 Tb  ',
    ]);
  });

  it('bounds it by the limit that is named', async () => {
    expect((await read(`Detection limit 0.02 %\n\n${HEAD}\nM-1;0;0\n`)).rows).toEqual([
      'M-1 Dy 0 0.02',
      'M-1 Tb 0 0.02',
    ]);
  });

  it.each(['Composition of magnets', 'Material declaration 2026', 'For internal use only', 'Ningbo Magnet Works'])(
    'takes nothing from it: %s',
    async (title) => {
      expect((await read(`${title}\n\n${HEAD}\nM-1;0;0\n`)).rows).toEqual(BOTH);
    },
  );
});

describe('a question for one form of an element', () => {
  it.each([
    'Contains Dy powder?',
    'Contains dysprosium metal?',
    'Enthält Dysprosium-Pulver?',
    'Enthält Dysprosiumpulver?',
  ])('denies nothing of what is alloyed: %s', async (header) => {
    const { rows } = await read(`Part number;${header};Tb %\nM-1;no;0\n`);
    expect(rows.filter((row) => row.endsWith(' 0 0'))).toEqual(['M-1 Tb 0 0']);
  });
});

import { describe, expect, it } from 'vitest';
import { readContents } from '../declared/read-contents.ts';

const DAY = { dataDate: '2026-11-28', today: '2026-11-28' };
const read = async (text: string) => {
  const { outcome, rows } = await readContents({ 'answers.csv': text }, DAY);
  return { rows, unread: outcome.unread.map(({ column, why }) => `${column}: ${why}`) };
};

describe('a question that is answered in one of two columns', () => {
  it.each([
    ['Dy yes;Dy no', 'x'],
    ['Dy (ja);Dy (nein)', 'X'],
    ['Dy - oui;Dy - non', '✓'],
    ['Contains Dy: yes;Contains Dy: no', '✔'],
    ['Dy 是;Dy 否', '√'],
  ])('is answered by the mark below it: %s', async (header, mark) => {
    const { rows } = await read(`Part number;${header}\nM-1;;${mark}\nM-2;${mark};\n`);
    expect(rows).toEqual(['M-1 Dy 0 0', 'M-2 Dy 0.000001 100']);
  });

  it('is open with marks in both, with words that are none, and where the title takes from a no', async () => {
    const { rows } = await read('Part number;Dy yes;Dy no\nM-1;x;x\nM-2;;see drawing\nM-3;x;\n');
    expect(rows).toEqual(['M-1 Dy  ', 'M-2 Dy  ', 'M-3 Dy 0.000001 100']);
    const above = await read('Intentionally added substances\nPart number;Dy yes;Dy no\nM-1;;x\nM-2;x;\n');
    expect(above.rows).toEqual(['M-1 Dy  ', 'M-2 Dy 0.000001 100']);
  });

  it('is none where one of the columns is missing: it may number something', async () => {
    const { rows } = await read('Part number;Dy no;Tb no;Nd %;Fe %\nM-1;4711;4712;30;69\n');
    expect(rows.filter((row) => /Dy|Tb/.test(row))).toEqual([]);
  });
});

describe('a column under a number of CAS', () => {
  it.each(['7429-91-6;7440-27-9', 'CAS 7429-91-6 [%];CAS-No. 7440-27-9 [%]', 'CAS: 7429-91-6;CAS号 7440-27-9'])(
    'says how much of that substance is in the part: %s',
    async (header) => {
      const { rows, unread } = await read(`Part number;${header}\nM-1;1.2;0\nM-2;0;0.5\n`);
      expect(rows).toEqual([
        'M-1 7429-91-6 1.2 1.2',
        'M-1 7440-27-9 0 0',
        'M-2 7429-91-6 0 0',
        'M-2 7440-27-9 0.5 0.5',
      ]);
      expect(unread).toEqual([]);
    },
  );

  it('is read in the unit of its header, and counted as read', async () => {
    for (const header of ['CAS 7429-91-6 (ppm)', 'Dy (ppm)']) {
      const { rows, unread } = await read(`Part number;${header}\nM-1;12000\nM-2;500\n`);
      expect(rows.map((row) => row.split(' ').slice(-2).join(' '))).toEqual(['1.2 1.2', '0.05 0.05']);
      expect(unread).toEqual([]);
    }
  });

  it.each(['7429-91-7', '231-109-3', '2026-11-28'])('is none under another number: %s', async (header) => {
    expect((await read(`Part number;${header}\nM-1;1.2\nM-2;0\n`)).rows).toEqual([]);
  });
});

describe('a list of declarable substances', () => {
  it('says what is in a part, and of what is not declarable nothing above the threshold', async () => {
    const list = (header: string): string =>
      `${header};CAS;Contained (Y/N);Part number;Amount [ppm]\nDysprosium;7429-91-6;Y;M-1;12000\nTerbium;7440-27-9;N;M-1;\n`;
    expect((await read(list('Declarable substance'))).rows).toEqual([
      'M-1 Dy 1.2 1.2',
      'M-1 Tb 0 0.1',
      'M-1 rest 0 98.8',
    ]);
    // A plain list of substances denies what it says is not there.
    expect((await read(list('Substance'))).rows).toEqual(['M-1 Dy 1.2 1.2', 'M-1 Tb 0 0', 'M-1 rest 0 98.8']);
  });
});

describe('a test report with its part right above the header', () => {
  it.each(['Part No.: M-1', 'Part No.;M-1'])('is of that part: %s', async (label) => {
    const { rows } = await read(
      `MATERIAL TEST REPORT\n${label}\nHeat;C;Nd;Dy;Tb\nmin;;29;;\nmax;0.08;32;2;0.1\nH1;0.05;30;1.2;<0.01\n`,
    );
    expect(rows).toEqual(['M-1 C 0.05 0.05', 'M-1 Nd 30 30', 'M-1 Dy 1.2 1.2', 'M-1 Tb 0 0.01', 'M-1 rest 0 68.75']);
  });

  it('still takes the part from a first line of headers over blanks', async () => {
    const { rows } = await read(
      'INSPECTION CERTIFICATE\nPart No.;Heat;Composition [wt-%];;\n;;Nd;Dy;Tb\nM-1;H1;30;1.2;0.4\n',
    );
    expect(rows).toEqual(['M-1 Nd 30 30', 'M-1 Dy 1.2 1.2', 'M-1 Tb 0.4 0.4', 'M-1 rest 0 68.4']);
  });
});

describe('a column of rare earths in capitals', () => {
  it('is their sum, and no rhenium', async () => {
    const { rows } = await read('Part number;RE content [%];Dy\nM-1;31;1.2\nM-2;30;0\n');
    expect(rows).toEqual(['M-1 REE 31 31', 'M-1 Dy 1.2 1.2', 'M-2 REE 30 30', 'M-2 Dy 0 0']);
    expect((await read('Part number;Re [%];W [%]\nM-1;3;97\n')).rows).toEqual(['M-1 Re 3 3', 'M-1 W 97 97']);
  });
});

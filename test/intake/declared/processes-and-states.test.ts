import { describe, expect, it } from 'vitest';
import { codes, readContents } from './read-contents.ts';

const DAY = { dataDate: '2026-11-28' };
const read = (text: string) => readContents({ 'list.csv': text }, DAY);

/** A magnet of neodymium, boron and iron alone, with a remark beside its iron. */
const closed = (header: string, cell: string): string =>
  `Part number;Substance;Content %;${header}\nM-1;Nd;30;\nM-1;B;1;\nM-1;Fe;balance;${cell}\n`;
const DENIED = ['M-1 Nd 30 30', 'M-1 B 1 1', 'M-1 Fe 69 69', 'M-1 rest 0 0'];
/** The same where some of what iron leaves over may be an element. */
const opened = (...symbols: readonly string[]): string[] => [
  'M-1 Nd 30 30',
  'M-1 B 1 1',
  'M-1 Fe 0 69',
  ...symbols.map((symbol) => `M-1 ${symbol} 0 69`),
  'M-1 rest 0 0',
];

describe('a process that brings an element into goods, named beside a list that has none of it', () => {
  it.each([
    ['grain boundary diffusion with Tb', ['Tb']],
    ['Korngrenzendiffusion mit Terbium', ['Tb']],
    ['晶界扩散铽', ['Tb']],
    ['粒界拡散(Tb)', ['Tb']],
    ['diffusion aux joints de grains (dysprosium)', ['Dy']],
    ['dyfuzja terbu po granicach ziaren', ['Tb']],
    ['GBD magnet', ['Dy', 'Tb']],
    ['doped with holmium', ['Ho']],
    ['0.5 mm layer of yttrium', ['Y']],
  ])('opens the element: %s', async (remark, symbols) => {
    expect((await read(closed('Remark', remark))).rows).toEqual(opened(...symbols));
  });

  it.each([
    'no grain boundary diffusion',
    'ohne Korngrenzendiffusion',
    '无晶界扩散',
    'no Tb added, no Dy added',
    'Ni-Cu-Ni coating',
    'Dy: see certificate of Tb supplier',
    'sem difusão',
  ])('opens nothing where it is denied, or nothing is brought in: %s', async (remark) => {
    const { rows } = await read(closed('Remark', remark));
    expect(rows.filter((row) => !row.startsWith('M-1 Ni'))).toEqual(DENIED);
  });

  it('opens what a column of its own says, and leaves what its “no” stands beside', async () => {
    const { rows, outcome } = await read(
      'Part number;Nd %;Dy %;Tb %;Grain boundary diffusion\nM-1;30;0;0;Dy\nM-2;30;0;0;none\nM-3;30;0;0;yes\n',
    );
    expect(rows.filter((row) => !row.includes('Nd'))).toEqual([
      'M-1 Dy  ',
      'M-1 Tb 0 0',
      'M-2 Dy 0 0',
      'M-2 Tb 0 0',
      'M-3 Dy  ',
      'M-3 Tb  ',
    ]);
    expect(outcome.unread).toEqual([]);
  });
});

describe('the state of a declaration in the language of its supplier', () => {
  const states = async (state: string): Promise<string[]> =>
    (await read(`Part number;Dy %;Tb %;Status\nM-1;0;0.4;${state}\n`)).rows;

  it.each(['wycofane', 'iptal', '失効', '폐기', 'anulado', 'ritirato', 'retirado', 'neplatné', 'ogiltig', '作廢'])(
    'takes its denial back, and its amounts: %s',
    async (state) => {
      expect((await states(state)).filter((row) => row.endsWith(' 0 0'))).toEqual([]);
    },
  );

  it.each(['taslak', 'utkast', 'wersja robocza', '暫定', '미확정', 'bozza'])('is a draft: %s', async (state) => {
    expect(await states(state)).toEqual(['M-1 Tb 0.4 0.4']);
  });

  it.each(['released', 'freigegeben', 'zatwierdzone', 'onaylandı', '승인', '承認済', 'aprobado', 'giltig', 'platné'])(
    'stands: %s',
    async (state) => {
      expect(await states(state)).toEqual(['M-1 Dy 0 0', 'M-1 Tb 0.4 0.4']);
    },
  );
});

it('a denial for some lots denies nothing of the others, and one for all does', async () => {
  const lots = async (header: string, cell: string): Promise<string[]> =>
    (await read(`Part number;Dy %;Tb %;${header}\nM-1;0;0.4;${cell}\n`)).rows;
  expect(await lots('Valid from lot', 'L2027-003')).toEqual(['M-1 Dy  ', 'M-1 Tb 0.4 0.4']);
  expect(await lots('适用批次', 'B-12')).toEqual(['M-1 Dy  ', 'M-1 Tb 0.4 0.4']);
  expect(await lots('Applies to batches', 'all')).toEqual(['M-1 Dy 0 0', 'M-1 Tb 0.4 0.4']);
  // The lot that was tested is no condition.
  expect(await lots('Batch', 'B-12')).toEqual(['M-1 Dy 0 0', 'M-1 Tb 0.4 0.4']);
  expect(codes((await read('Part number;Dy %;Tb %;Batch\nM-1;0;0.4;B-12\n')).outcome)).not.toContain(
    'declaration-not-yet',
  );
});

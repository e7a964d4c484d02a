import { describe, expect, it } from 'vitest';
import { readContents } from '../read-contents.ts';

const DAY = { dataDate: '2026-11-28' };
/** A list of a magnet without dysprosium that closes, with one more column. */
const list = (header: string, cell: string): string =>
  `Part number;Substance;CAS No.;Content [%];${header}\nM-1;Neodymium;;30;${cell}\nM-1;Boron;;1;${cell}\nM-1;Iron;;69;${cell}\n`;
const CLOSED = ['M-1 Nd 30 30', 'M-1 B 1 1', 'M-1 Fe 69 69', 'M-1 rest 0 0'];
const OPEN = CLOSED.slice(0, 3);

describe('what a declaration denies', () => {
  it('counts from the first day on that it states', async () => {
    const reads = async (header: string, cell: string): Promise<unknown> => {
      const { outcome, rows } = await readContents({ 'list.csv': list(header, cell) }, DAY);
      return [rows, outcome.notes.some(({ code }) => code === 'declaration-not-yet')];
    };
    expect(await reads('Valid from', '2027-03-01')).toEqual([OPEN, true]);
    expect(await reads('For deliveries from', '2026-11-29')).toEqual([OPEN, true]);
    expect(await reads('Gültig ab', '28.11.2026')).toEqual([CLOSED, false]);
    expect(await reads('生效日期', '2026年03月01日')).toEqual([CLOSED, false]);
    expect(await reads('Valid from', '')).toEqual([CLOSED, false]);
  });

  it('does not count in a draft, wherever that stands, while what it says is there stands', async () => {
    const reads = async (text: string): Promise<unknown> => {
      const { outcome, rows } = await readContents({ 'list.csv': text }, DAY);
      return [rows, outcome.notes.some(({ code }) => code === 'declaration-draft')];
    };
    expect(await reads(list('Status', 'draft'))).toEqual([OPEN, true]);
    expect(await reads(list('Bemerkung', 'Entwurf, nicht freigegeben'))).toEqual([OPEN, true]);
    expect(await reads(list('备注', '草稿'))).toEqual([OPEN, true]);
    expect(await reads(`Material declaration (DRAFT)\n\n${list('Remark', '')}`)).toEqual([OPEN, true]);
    expect(await reads(list('Status', 'released'))).toEqual([CLOSED, false]);
  });

  it('stands where a final declaration comes before a draft, and what the draft says besides is open', async () => {
    const final = list('Date', '2026-01-01');
    const draft = list('Date', '2026-06-01').replace('69;', '67;').replace('Part', 'DRAFT\nPart');
    const { rows } = await readContents({ 'a.csv': final, 'b.csv': `${draft}M-1;Dysprosium;;2;2026-06-01\n` }, DAY);
    expect(rows).toContain('M-1 Dy 0 2');
  });
});

describe('a remark beside a substance', () => {
  it('that states an amount of another element leaves that element open', async () => {
    const text = list('Remark', '').replace('69;', '69;from lot 77 on Dy 0.5 % added');
    const { outcome, rows } = await readContents({ 'list.csv': text }, DAY);
    expect(rows).toEqual([...OPEN, 'M-1 Dy 0 0.1', 'M-1 rest 0 0']);
    expect(outcome.unread).toMatchObject([{ column: 'Remark', cells: 1, samples: ['from lot 77 on Dy 0.5 % added'] }]);
  });

  it('of its own substance, or of none, changes nothing, and is told as not read', async () => {
    const text = list('Remark', '').replace('69;', '69;base metal, Fe 69 %');
    const { outcome, rows } = await readContents({ 'list.csv': text }, DAY);
    expect(rows).toEqual(CLOSED);
    expect(outcome.unread).toMatchObject([{ column: 'Remark', cells: 1 }]);
  });

  it('that tells how an amount was found is read', async () => {
    const text = list('Remark', '').replace('69;', '69;not measured');
    const { outcome } = await readContents({ 'list.csv': text }, DAY);
    expect(outcome.unread).toEqual([]);
  });
});

it('an IMDS tree is read by the letters of a German export, and its top is a part whatever its letter', async () => {
  const tree = (letter: string): string =>
    `Niveau;Typ;Name;Teilenummer;Stück;Gewicht [g];Anteil %;CAS-Nr.\n1;${letter};Rotor;RO-1;1;80;;\n2;B;Magnet;M-1;10;8;;\n3;W;NdFeB;;;8;;\n4;R;Neodym;;;;28-32;7440-00-8\n4;R;Dysprosium;;;;1-2;7429-91-6\n4;R;Eisen;;;;Rest;7439-89-6\n`;
  for (const letter of ['B', 'Z']) {
    const { outcome, rows } = await readContents({ 'imds.csv': tree(letter) });
    expect(rows).toEqual(['M-1 Nd 28 32', 'M-1 Dy 1 2', 'M-1 Fe 66 71', 'M-1 rest 0 0']);
    expect(outcome.dataset?.bom).toMatchObject([{ parent: 'RO-1', child: 'M-1', quantity: 10 }]);
  }
});

it('a mass without a whole says that the substance is there, and a material without a mass what it surely holds', async () => {
  const masses = await readContents({
    'list.csv':
      'Part number;Substance;CAS No.;Content [g/pc]\nM-1;Neodymium;;3\nM-1;Dysprosium;;0,24\nM-1;Terbium;;0\n',
  });
  expect(masses.rows).toContain('M-1 Dy 0.000001 100');
  expect(masses.rows).toContain('M-1 Tb 0 100');
  const whole = await readContents({
    'list.csv':
      'Part number;Mass per piece [g];Substance;CAS No.;Content [g/pc]\nM-1;10;Neodymium;;3\nM-1;10;Dysprosium;;0,24\nM-1;10;Iron;;6,76\n',
  });
  expect(whole.rows).toEqual(['M-1 Nd 30 30', 'M-1 Dy 2.4 2.4', 'M-1 Fe 67.6 67.6', 'M-1 rest 0 0']);
  const materials = await readContents({
    'list.csv':
      'Part number;Material;Substance;Content [%]\nM-1;NdFeB;Neodymium;97\nM-1;NdFeB;Dysprosium;3\nM-1;Coating;Nickel;100\n',
  });
  expect(materials.rows).toEqual(['M-1 Nd 0.000001 97', 'M-1 Dy 0.000001 3', 'M-1 Ni 0.000001 100']);
});

import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

const HEAD = 'Baugruppe;Komponente;Menge\n';
const MOTOR = `${HEAD}MOT-1;MAG-1;4\nMOT-1;STA-1;1\nMOT-1;WEL-1;1\n`;

/** What the motor is built of after a second delivery, and the notes of it. */
async function readNext(bill: string) {
  const first = await importText({ 'stueckliste.csv': MOTOR });
  if (first.dataset === null) throw new Error('The first bill is no dataset.');
  const update = { before: first.dataset, mode: 'keys', facts: [], forgotten: [] } as const;
  const { dataset, notes } = await importText({ 'stueckliste.csv': bill }, { update });
  const lines = dataset?.bom.map(({ child, quantity }) => `${child} ${quantity}`).toSorted();
  return { lines, notes: notes.filter(({ code }) => code === 'lines-older').map(({ message }) => message) };
}

describe('a bill of the next month that goes in by key', () => {
  it('says which lines on file it does not name and leaves built in', async () => {
    const { lines, notes } = await readNext(`${HEAD}MOT-1;FER-1;4\nMOT-1;STA-1;1\nMOT-1;WEL-1;1\n`);
    expect(lines).toEqual(['FER-1 4', 'MAG-1 4', 'STA-1 1', 'WEL-1 1']);
    expect(notes).toEqual([
      'These bills do not name one line on file of the parts that they make up; the old ones stay built in (MOT-1 › MAG-1 4). If the bills are whole, let the files replace their tables.',
    ]);
  });

  it('says so of the only line of an assembly in a list that holds the bills of others as they are', async () => {
    const first = await importText({ 'stueckliste.csv': `${MOTOR}ROT-1;MAG-9;28\n` });
    if (first.dataset === null) throw new Error('The first bill is no dataset.');
    const update = { before: first.dataset, mode: 'keys', facts: [], forgotten: [] } as const;
    const { notes } = await importText({ 'stueckliste.csv': `${MOTOR}ROT-1;MAG-10;28\n` }, { update });
    expect(notes.find(({ code }) => code === 'lines-older')?.message).toContain('(ROT-1 › MAG-9 28)');
  });

  it('says nothing where it names them all, or one of many', async () => {
    expect((await readNext(`${MOTOR}MOT-1;SEN-1;1\n`)).notes).toEqual([]);
    expect((await readNext(`${HEAD}MOT-1;SEN-1;1\n`)).notes).toEqual([]);
  });
});

describe('a line on file that the files of the next month end', () => {
  const readLines = async (bill: string) => {
    const first = await importText({ 'stueckliste.csv': MOTOR });
    if (first.dataset === null) throw new Error('The first bill is no dataset.');
    const update = { before: first.dataset, mode: 'keys', facts: [], forgotten: [] } as const;
    const { dataset, notes } = await importText({ 'aenderungen.csv': bill }, { update, today: '2026-12-01' });
    const lines = dataset?.bom.map(({ child, quantity }) => `${child} ${quantity}`).toSorted();
    return { lines, ended: notes.find(({ code }) => code === 'lines-ended')?.message };
  };

  it('goes by the quantity 0, and a note names it', async () => {
    const { lines, ended } = await readLines(`${HEAD}MOT-1;WEL-1;0\nMOT-1;STA-1;2\n`);
    expect(lines).toEqual(['MAG-1 4', 'STA-1 2']);
    expect(ended).toBe(
      'The files say that one line on file is built in no more, by the quantity 0, the end of the line or its state: MOT-1 › WEL-1 1.',
    );
  });

  it('goes by its last day, and not where it begins later or another line of the files builds the part in', async () => {
    const dated = 'Baugruppe;Komponente;Menge;Gültig ab;Gültig bis\n';
    const out = await readLines(
      `${dated}MOT-1;MAG-1;4;01.01.2024;31.10.2026\nMOT-1;FER-1;4;01.11.2026;\nMOT-1;STA-1;1;01.01.2024;\n`,
    );
    expect(out.lines).toEqual(['FER-1 4', 'STA-1 1', 'WEL-1 1']);
    expect(out.ended).toContain('MOT-1 › MAG-1 4');
    const kept = await readLines(
      `${dated}MOT-1;MAG-1;4;01.01.2024;31.10.2026\nMOT-1;MAG-1;6;01.11.2026;\nMOT-1;STA-1;1;01.02.2027;\n`,
    );
    expect(kept.lines).toEqual(['MAG-1 6', 'STA-1 1', 'WEL-1 1']);
    expect(kept.ended).toBeUndefined();
  });
});

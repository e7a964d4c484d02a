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

  it('says nothing where it names them all, or one of many', async () => {
    expect((await readNext(`${MOTOR}MOT-1;SEN-1;1\n`)).notes).toEqual([]);
    expect((await readNext(`${HEAD}MOT-1;SEN-1;1\n`)).notes).toEqual([]);
  });
});

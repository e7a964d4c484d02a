import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const mail = (text: string, subject = 'Composition'): string =>
  `From: li@kestrel.example\r\nTo: buyer@own.example\r\nDate: Sun, 1 Mar 2026 09:00:00 +0800\r\nSubject: ${subject}\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nDear Sir,\n\n${text}\n\nBest regards\nLi | Sales | Kestrel\n`;
const table = (dysprosium: string, parting = ' | ', edge = '| '): string =>
  [
    ['Part No.', 'Substance', 'CAS', 'Content (wt%)'],
    ['M-1', 'Neodymium', '7440-00-8', '29.5'],
    ['M-1', 'Dysprosium', '7429-91-6', dysprosium],
    ['M-1', 'Iron', '7439-89-6', 'balance'],
  ]
    .map((cells) => `${edge}${cells.join(parting)}${edge.split('').toReversed().join('')}`)
    .join('\n');
const CONTENTS = ['M-1 Nd 29.5 29.5', 'M-1 Dy 2.4 2.4', 'M-1 Fe 68.1 68.1', 'M-1 rest 0 0'];
const read = async (text: string, subject?: string) => readContents({ 'mail.eml': mail(text, subject) });

describe('a table in the plain text of a message', () => {
  it.each([
    ['bars', table('2.4')],
    ['bars without edges', table('2.4', ' | ', '')],
    ['tabs', table('2.4', '\t', '')],
    ['blanks', table('2.4', '    ', '')],
  ])('is read between %s', async (_, text) => {
    expect((await read(text)).rows).toEqual(CONTENTS);
  });

  it('is not that of the message which it answers, whose older amounts clear nothing', async () => {
    const quoted = table('0').replaceAll(/^/gm, '> ');
    const { rows, outcome } = await read(`${table('2.4')}\n\nOn 1 Mar 2025 Li wrote:\n${quoted}`, 'Re: Composition');
    expect(rows).toEqual(CONTENTS);
    expect(codes(outcome)).toContain('quoted-table-not-read');
    const only = await read(`This does not hold any more.\n\n${quoted}`, 'Re: Composition');
    expect(only.outcome.dataset).toBeNull();
  });

  it('is that of the message which it passes on', async () => {
    const text = `FYI\n\n-------- Forwarded message --------\nFrom: Li <li@kestrel.example>\n\n${table('2.4')}`;
    expect((await read(text, 'Fwd: Composition')).rows).toEqual(CONTENTS);
  });

  it('denies nothing beside a sentence that takes from it', async () => {
    const { rows } = await read(`${table('0')}\n\nDysprosium was not measured.`);
    expect(rows.filter((row) => row.endsWith('Dy 0 0'))).toEqual([]);
  });

  it('is none where a line is broken in two', async () => {
    const { outcome } = await read(table('2.4').replace('| Iron | ', '| Iron |\n'));
    expect(outcome.dataset).toBeNull();
  });
});

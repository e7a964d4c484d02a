import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const COMPANY = { 'parts.csv': 'part_number\nM-1\n' };
const DAY = { today: '2026-12-01' };

describe('a list of parts, substances and shares alone', () => {
  const list = (share: string): string => `Part no.;Element;${share}\nM-1;Dy;1.8\nM-1;Tb;0\n`;

  it.each(['Content %', 'wt.-%'])(
    'denies nothing beside words against it, and keeps its amounts: %s',
    async (share) => {
      for (const words of ['Typical values, not measured.', 'This statement is valid until 2026-06-30.']) {
        for (const text of [`${words}\n\n${list(share)}`, `${list(share)}\n${words}\n`]) {
          const { rows } = await readContents({ ...COMPANY, 'list.csv': text }, DAY);
          expect(rows).toEqual(['M-1 Dy 1.8 1.8']);
        }
      }
    },
  );

  it('is read as it stands beside words that take nothing from it', async () => {
    const { rows, outcome } = await readContents(
      { ...COMPANY, 'list.csv': `Please find below the contents of our magnets.\n\n${list('Content %')}` },
      DAY,
    );
    expect(rows).toEqual(['M-1 Dy 1.8 1.8', 'M-1 Tb 0 0']);
    expect(codes(outcome)).not.toContain('words-around-denials');
  });
});

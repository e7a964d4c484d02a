import { describe, expect, it } from 'vitest';
import { codes, readContents } from '../read-contents.ts';

const COMPANY = { 'parts.csv': 'part_number\nM-1\n' };
const DAY = { today: '2026-12-01' };

describe('a label above a list with what the list is of', () => {
  const list = (label: string): string =>
    `Supplier;Ningbo Testmag\nDate;2026-09-14\n${label}\nPart number;Element;Content %\nM-1;Dy;0\nM-1;Fe;100\n`;

  it.each([
    'Scope;Batch 2607-114 only',
    'Scope: batch 2607-114 only',
    'Subject;Composition of batch 2607-114 only',
    'Applies to;samples',
    'Gültig für;Charge 2607-114',
    'Geltungsbereich;nur Muster',
    'Betreff;Muster, keine Serienteile',
    'Objet;échantillons',
    '适用范围;仅限批次2607',
    '対象;ロット2607のみ',
    'Purpose;Example',
  ])('clears no part where these are some goods alone: %s', async (label) => {
    const { rows, outcome } = await readContents({ ...COMPANY, 'list.csv': list(label) }, DAY);
    expect(rows).toEqual(['M-1 Fe 100 100']);
    expect(codes(outcome)).toContain('words-around-denials');
  });

  it.each([
    'Scope;All deliveries',
    'Subject;Material declaration',
    'Betreff;Zusammensetzung der Magnete',
    '适用范围;所有产品',
  ])('takes nothing from it where they are all: %s', async (label) => {
    const { rows } = await readContents({ ...COMPANY, 'list.csv': list(label) }, DAY);
    expect(rows).toEqual(['M-1 Dy 0 0', 'M-1 Fe 100 100', 'M-1 rest 0 0']);
  });
});

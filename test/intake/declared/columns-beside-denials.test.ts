import { describe, expect, it } from 'vitest';
import { readContents } from './read-contents.ts';

const DAY = { dataDate: '2026-11-28', today: '2026-11-28' };

/** Which of dysprosium and terbium a list denies of its part, with one more column. */
async function readDenied(header: string, cell: string): Promise<string[]> {
  const { rows } = await readContents({ 'answer.csv': `Part number;Dy %;Tb %;${header}\nM-1;0;0;${cell}\n` }, DAY);
  return rows.filter((row) => row.endsWith(' 0 0')).map((row) => row.split(' ')[1] ?? '');
}

describe('a column that no field reads takes from a denial beside it', () => {
  it.each([
    ['Coating Dy', 'yes', ['Tb']],
    ['Doping Tb (%)', '0.4', ['Dy']],
    ['Beschichtung Terbium', 'ja', ['Dy']],
    ['Alternative material', 'N48SH (2 % Dy)', ['Tb']],
    ['Other variant', 'Dy2O3 1.5 %', ['Tb']],
    ['Alternative composition', 'Nd 29 %, Dy 2 %', ['Tb']],
  ])('where it says that the element comes in: %s | %s', async (header, cell, denied) => {
    expect(await readDenied(header, cell)).toEqual(denied);
  });

  it.each([
    ['Answered?', 'no'],
    ['Checked by lab', 'no'],
    ['Reviewed', 'open'],
    ['Beantwortet', 'nein'],
    ['已检查', '否'],
    ['Applies to', 'sample part'],
    ['Gilt für', 'Muster'],
    ['适用于', '样品'],
    ['Valid for', 'variant without coating'],
  ])('where nobody answered or looked, or it holds for other goods: %s | %s', async (header, cell) => {
    expect(await readDenied(header, cell)).toEqual([]);
  });

  it.each([
    ['Coating Dy', 'no'],
    ['Coating', 'NiCuNi'],
    ['Dy price', '310'],
    ['Dy tested', 'yes'],
    ['Answered?', 'yes'],
    ['Answered by', 'Li Wei'],
    ['Checked by lab', 'yes'],
    ['Applies to', 'all lots'],
    ['Applies to', 'M-1'],
    ['Valid for', '2 years'],
    ['Alloy', 'Nd 30 % and iron'],
  ])('and takes nothing from it where it says nothing against it: %s | %s', async (header, cell) => {
    expect(await readDenied(header, cell)).toEqual(['Dy', 'Tb']);
  });
});

describe('a line above or below a list', () => {
  it.each([
    'EXAMPLE',
    'Ausfüllbeispiel',
    '填写示例',
    'Default values - please overwrite',
    'Vorgabewerte, bitte überschreiben',
    '默认值',
  ])('that says that nobody filled it in leaves open what it denies: %s', async (title) => {
    const { rows } = await readContents({ 'answer.csv': `${title}\nPart number;Dy %;Tb %\nM-1;0;0\nM-2;1.2;0\n` }, DAY);
    expect(rows.filter((row) => row.endsWith(' 0 0'))).toEqual([]);
    expect(rows).toContain('M-2 Dy 1.2 1.2');
  });

  it.each([
    'Dy may be added up to 1 % for high temperature lots',
    'Bei Bedarf kann Dysprosium zugesetzt werden.',
    '高温批次可能添加铽。',
  ])('that says that an element may be added does so: %s', async (below) => {
    const { rows } = await readContents({ 'answer.csv': `Part number;Dy %;Tb %\nM-1;0;0\n;;\n${below};;\n` }, DAY);
    expect(rows.filter((row) => row.endsWith(' 0 0'))).toEqual([]);
  });

  it('that speaks of a change of something else takes nothing from it', async () => {
    const below = 'The layout of this form may change without notice.';
    const { rows } = await readContents({ 'answer.csv': `Part number;Dy %;Tb %\nM-1;0;0\n;;\n${below};;\n` }, DAY);
    expect(rows.filter((row) => row.endsWith(' 0 0'))).toEqual(['M-1 Dy 0 0', 'M-1 Tb 0 0']);
  });
});

it.each(['含有率(%)', '含有率', '含有量(%)'])('a plain list of Japan says the share under %s', async (header) => {
  const list = `品番;物質名;${header};日付\nM-1;ジスプロシウム;0.5;2026-05-12\nM-1;テルビウム;0;2026-05-12\n`;
  const { rows } = await readContents({ 'list.csv': list }, DAY);
  expect(rows).toEqual(['M-1 Dy 0.5 0.5', 'M-1 Tb 0 0', 'M-1 rest 0 99.5']);
});

describe('a sentence beside a table in a letter', () => {
  const asPage = (words: string): string =>
    `<html><body><p>${words}</p><table><tr><th>Part number</th><th>Dy %</th><th>Tb %</th></tr><tr><td>M-1</td><td>0</td><td>0</td></tr><tr><td>M-2</td><td>1.2</td><td>0</td></tr></table></body></html>`;
  const deny = async (words: string): Promise<string[]> =>
    (await readContents({ 'letter.html': asPage(words) }, DAY)).rows.filter((row) => row.endsWith(' 0 0'));

  it.each([
    'The values are wrong.',
    'Please disregard this table.',
    'We cannot confirm the following values.',
    'Values below are our proposal for a new alloy, available 2027.',
    'The table is valid for magnets made in Vietnam; for Ningbo we will answer later.',
    '* only for grade N35; you buy N42SH',
    'From July we use an alloy with dysprosium.',
    'Ab Juli wird die Legierung umgestellt (mit Dy).',
    'These values are from the old alloy, the new one has 1 % Dy.',
    'Die Tabelle gilt nur bis Charge 2400.',
    'Ces valeurs ne concernent pas votre pièce.',
    'Coating not included.',
    '下表仅适用于样品，批量产品另行确认。',
    '这些数据是竞争对手产品的。',
    '次の値は計画値です。',
  ])('that takes the table back leaves open what it denies: %s', async (words) => {
    expect(await deny(words)).toEqual([]);
  });

  it.each([
    'Please find below the contents of Dy and Tb in our magnets.',
    'Table of values with Dy and Tb, in percent by weight',
    'Measured by ICP, report 4711: Dy and Tb were not found.',
    'These values apply to all our magnets.',
    'The table is valid for 12 months.',
    'Our magnets contain no dysprosium.',
    'Der Versand geht nur per Luftfracht.',
  ])('that says no such thing takes nothing from it: %s', async (words) => {
    expect(await deny(words)).toEqual(['M-1 Dy 0 0', 'M-1 Tb 0 0', 'M-2 Tb 0 0']);
  });
});

import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

async function read(header: string, ...lines: readonly string[]) {
  const { dataset, notes, unread } = await importText({ 'bom.csv': `${[header, ...lines].join('\n')}\n` });
  return {
    lines: dataset?.bom.map(({ child, quantity }) => `${child} ${quantity}`),
    codes: notes.map(({ code }) => code),
    unread: unread.map(({ column }) => column),
  };
}

describe('alternates and options of a bill with their usage', () => {
  it.each([
    ['AltItemGrp;Priority;Usage prob. %', '70', '30'],
    ['ALPGR;ALPRF;EWAHR', '70', '30'],
    ['Alternativpositionsgruppe;Rang;Einsatzwahrscheinlichkeit', '70 %', '30 %'],
    ['替代组;优先级;使用概率', '70', '30'],
    ['Alt. group;Priority;Usage ratio', '0.7', '0.3'],
  ])('take that share of their quantity under %s', async (heads, main, other) => {
    const found = await read(
      `Parent;Component;Quantity;${heads}`,
      `P-1;M-1;4;A1;1;${main}`,
      `P-1;M-2;4;A1;2;${other}`,
      'P-1;S-1;1;;;',
    );
    expect(found.lines).toEqual(['M-1 2.8', 'M-2 1.2', 'S-1 1']);
    expect(found.codes).toContain('line-usage');
    expect(found.codes).not.toContain('line-stand-in');
    expect(found.unread).toEqual([]);
  });

  it('take none where they are never used, and all where they always are', async () => {
    const found = await read(
      'Parent;Component;Quantity;AltItemGrp;Priority;Usage prob. %',
      'P-1;M-1;4;A1;1;100',
      'P-1;M-2;4;A1;2;0',
      'P-1;S-1;1;;;0',
    );
    expect(found.lines).toEqual(['M-1 4', 'S-1 1']);
    expect(found.codes).not.toContain('line-usage');
  });

  it.each(['Take rate', 'Einbaurate (%)', 'Option rate %', '搭载率'])('count options by their %s', async (head) => {
    const found = await read(`Parent;Component;Quantity;${head}`, 'CAR;BASE;1;100', 'CAR;SUNROOF-MOTOR;2;15');
    expect(found.lines).toEqual(['BASE 1', 'SUNROOF-MOTOR 0.3']);
  });

  it('leave ranks alone where no usage stands beside them', async () => {
    const found = await read('Parent;Component;Quantity;AltItemGrp;Priority', 'P-1;M-1;4;A1;1', 'P-1;M-2;4;A1;2');
    expect(found.lines).toEqual(['M-1 4']);
  });
});

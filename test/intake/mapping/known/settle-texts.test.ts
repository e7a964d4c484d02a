import { describe, expect, it } from 'vitest';
import { importText } from '../../import-text.ts';

async function describeParts(header: string, ...texts: string[]): Promise<Record<string, string>> {
  const rows = texts.map((text, at) => `4711081${at};${text};Ningbo;CN;1.20`);
  const { dataset } = await importText({
    'list.csv': [`Material;${header};Vendor;Country;Price`, ...rows, ''].join('\n'),
  });
  return Object.fromEntries(dataset?.parts.map((part) => [part.partNumber, part.description]) ?? []);
}

describe('the words on parts', () => {
  it.each(['Text', 'Item', 'Goods', 'PO text', 'Artikel', 'Producto', 'Nimike', 'Denominazione', 'Товар'])(
    'are read under “%s” where they are words',
    async (header) => {
      expect(await describeParts(header, 'Magnet N42SH', 'Steel housing')).toEqual({
        '47110810': 'Magnet N42SH',
        '47110811': 'Steel housing',
      });
    },
  );

  it('are none where the cells are numbers or marks, or where another column describes the parts', async () => {
    expect(await describeParts('Goods', 'X1', 'X2')).toEqual({ '47110810': '', '47110811': '' });
    const found = await describeParts('Description;Goods', 'Magnet N42SH;to be checked', 'Steel housing;all is well');
    expect(Object.values(found)).toEqual(['Magnet N42SH', 'Steel housing']);
  });
});

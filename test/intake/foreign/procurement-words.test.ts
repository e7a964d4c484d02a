import { describe, expect, it } from 'vitest';
import { importText } from '../import-text.ts';

describe('the word for who makes a part', () => {
  it.each([
    ['Köps', 'bought'],
    ['Handelsware', 'bought'],
    ['Nakupovaný díl', 'bought'],
    ['Z zakupu', 'bought'],
    ['Fertigung', 'made'],
    ['Gyártott cikk', 'made'],
    ['自产', 'made'],
    // The key alone is that of SAP; the word behind it says more.
    ['F', 'bought'],
    ['F (fabriqué)', 'made'],
    ['F - external procurement', 'bought'],
  ])('%s', async (word, says) => {
    const { dataset } = await importText({
      'items.csv': `Item number;Description;Procurement type\nA-1;Housing;${word}\n`,
    });
    expect(dataset?.parts[0]?.procurement).toBe(says);
  });
});

describe('letters for what is made and what is bought', () => {
  it.each([
    [
      ['A', 'F'],
      ['bought', 'made'],
    ],
    [
      ['E', 'F'],
      ['made', 'bought'],
    ],
    [
      ['F', 'F'],
      ['bought', 'bought'],
    ],
    [
      ['M', 'B'],
      ['made', 'bought'],
    ],
    [
      ['F', 'C'],
      ['made', 'bought'],
    ],
    [
      ['V', 'N'],
      ['made', 'bought'],
    ],
    // The key of SAP beside its text, and the first letter of fabriqué beside a word: nobody knows which.
    [
      ['F', 'External procurement'],
      ['bought', 'bought'],
    ],
    [
      ['F', 'Acheté'],
      ['not-known', 'bought'],
    ],
  ])('are told by those beside them: %j', async (letters, says) => {
    const lines = letters.map((letter, row) => `P-${row};Part ${row};${letter}`);
    const { dataset } = await importText({ 'items.csv': `Article;Désignation;Type appro\n${lines.join('\n')}\n` });
    expect(dataset?.parts.map(({ procurement }) => procurement)).toEqual(says);
  });
});

describe('a column of words for who makes a part', () => {
  it.each(['Pozyskanie', 'Tillverka/Köp', 'Способ получения', '来源', 'Source', 'Temin tipi', 'Spalte 7'])(
    'is one whatever it is called: %s',
    async (header) => {
      const words = header === '来源' ? ['自制', '采购'] : ['Produced', 'Bought out'];
      const { dataset } = await importText({
        'items.csv': `Item;Description;${header}\nA-1;Rotor;${words[0]}\nA-2;Magnet;${words[1]}\nA-3;Screw;${words[1]}\n`,
      });
      expect(dataset?.parts.map(({ procurement }) => procurement)).toEqual(['made', 'bought', 'bought']);
      expect(dataset?.suppliers).toEqual([]);
    },
  );

  it('is none where all cells say the same, which may name a department', async () => {
    const { dataset } = await importText({
      'items.csv': 'Item;Description;Owner\nA-1;Rotor;Production\nA-2;Magnet;Production\n',
    });
    expect(dataset?.parts.map(({ procurement }) => procurement)).toEqual([null, null]);
  });
});

describe('headers of bills in further languages', () => {
  it.each([
    'Código Produto Pai;Componente;Descrição Componente;Qtd. utilizada',
    'Indeks nadrzędny;Indeks składnika;Nazwa składnika;Ilość',
    'Üst malzeme;Alt malzeme;Malzeme adı;Miktar',
    'Főcikk;Beépülő cikk;Cikknév;Menny.',
    'Vyšší díl;Číslo dílu;Název dílu;Množství',
    '上位品目;子品番;品名;員数',
    'Kopfartikel;Einzelteil;Benennung;Anz.',
  ])('%s', async (header) => {
    const { dataset } = await importText({ 'bom.csv': `${header}\nMO-1;RO-1;Rotor;1\nRO-1;MG-1;Magnet N42SH;8\n` });
    expect(dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['MO-1', 'RO-1', 1],
      ['RO-1', 'MG-1', 8],
    ]);
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'MG-1')?.description).toBe('Magnet N42SH');
  });
});

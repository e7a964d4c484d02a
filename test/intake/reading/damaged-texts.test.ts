import { describe, expect, it } from 'vitest';
import { importFiles } from '../../../src/intake/import-files.ts';
import { decodeText } from '../../../src/intake/reading/decode-text.ts';
import { CATALOGUE, importText } from '../import-text.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
/** The bytes without the one at that place. */
const without = (bytes: Uint8Array, place: number) => new Uint8Array([...bytes].filter((_, at) => at !== place));

describe('a short text in UTF-8 of which a byte is lost', () => {
  it.each([
    ['Polish', 'Dostawca;Kraj\nŁódzkie Zakłady Śrub;Polska\nŻelazo Kraków;Polska\n'],
    ['Czech', 'Dodavatel;Země\nŠroubárna Žatec;Česko\nDěčínské kovy;Česko\n'],
    ['Russian', 'Поставщик;Страна\nООО Точмаш;Россия\n'],
    ['Japanese', '仕入先名;国\n日本磁石工業;日本\n'],
  ])('stays UTF-8 with one sign in its place: %s', (_language, text) => {
    const bytes = utf8(text);
    const decoded = decodeText(
      without(
        bytes,
        bytes.findLastIndex((byte) => byte > 0x7f),
      ),
    );
    expect(decoded.encoding).toBe('UTF-8');
    expect(decoded.text.slice(0, 12)).toBe(text.slice(0, 12));
  });
});

/** A text as ISO 8859-2 writes it. */
function encodeLatin2(text: string): Uint8Array {
  const decoder = new TextDecoder('iso-8859-2');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  return new Uint8Array(Array.from(text, (sign) => bytes.get(sign) ?? 63));
}

describe('a text in ISO 8859-2', () => {
  it.each([
    'Dodavatel;Země\nŠroubárna Žatec a.s.;Česko\nDěčínské kovy;Česko\n',
    'Díl;Název\n1;Ložisko\n2;Hřídel šnekový\n',
    'Dostawca;Kraj\nŁódzkie Zakłady Śrub;Polska\nGdańsk Części;Polska\n',
  ])('is told from Windows-1250: %s', (text) => {
    expect(decodeText(encodeLatin2(text))).toMatchObject({ text, encoding: 'ISO-8859-2' });
  });

  it('is not seen in one of Windows-1250', () => {
    // Zakład Śruba pająk, and Šroub číslo ložisko.
    const polish = new Uint8Array([
      ...utf8('Opis\nZak'),
      0xb3,
      ...utf8('ad '),
      0x8c,
      ...utf8('ruba paj'),
      0xb9,
      ...utf8('k\n'),
    ]);
    expect(decodeText(polish).encoding).toBe('Windows-1250');
    const czech = new Uint8Array([
      ...utf8('Popis\n'),
      0x8a,
      ...utf8('roub '),
      0xe8,
      0xed,
      ...utf8('slo lo'),
      0x9e,
      ...utf8('isko\n'),
    ]);
    expect(decodeText(czech).encoding).toBe('Windows-1250');
  });
});

it('reads a country of whose name a letter is lost, where only one is called so', async () => {
  const text = 'Cari Kodu;Tedarikçi;Ülke\nV1;Şahin Cıvata A.Ş.;Türkiye\nV2;Hanil;Güney Kore\n';
  const bytes = utf8(text);
  const place = bytes.findLastIndex((byte) => byte > 0x7f);
  const files = [
    { name: 'bom.csv', bytes: utf8('Parent,Component,Quantity\nP-1,MG-1,8\n') },
    { name: 'Tedarikçiler.csv', bytes: without(bytes, place) },
  ];
  const { dataset } = await importFiles(files, { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE });
  expect(dataset?.suppliers.filter(({ role }) => role !== 'own').map(({ country }) => country)).toEqual(['TR', 'KR']);
});

describe('cells between apostrophes', () => {
  const read = async (text: string) => {
    const { dataset } = await importText({ 'stock.csv': text });
    return dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity]);
  };

  it('are what stands between them where all are', async () => {
    expect(await read("'Part No.','Description','Stock'\n'15-315-2','Magnet','12'\n'AB-7','Shaft','40'\n")).toEqual([
      ['15-315-2', 12],
      ['AB-7', 40],
    ]);
  });

  it('stay as they are where some are none', async () => {
    const [[part] = []] = (await read("Part No.,Description,Stock\n'AB-7',Shaft,40\n")) ?? [];
    expect(part).toBe("'AB-7'");
  });
});

it.each(['#NV', '#N/V', '#BEZUG!', '#VALEUR!', '#ЗНАЧ!', '#N/D'])(
  'takes what a formula left for no value: %s',
  async (failed) => {
    const { dataset } = await importText({
      'stock.csv': `Part No.,Description,Stock\nMG-1,Magnet,12\nSH-2,${failed},${failed}\n`,
    });
    expect(dataset?.inventory.map(({ partNumber, quantity }) => [partNumber, quantity])).toEqual([['MG-1', 12]]);
  },
);

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { decodeText } from '../../../src/intake/reading/decode-text.ts';
import { detectKind } from '../../../src/intake/reading/file-kind.ts';
import { readGrids } from '../../../src/intake/reading/read-grids.ts';
import { findSharedEncoding } from '../../../src/intake/reading/shared-encoding.ts';

/** Files as another program encoded them (Python's codecs), with their text. */
const FILES = z
  .array(z.object({ encoding: z.string(), text: z.string(), base64: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('../../fixtures/intake/encodings/files.json', import.meta.url), 'utf8')));

/** The bytes of a text whose signs are those of Latin-1. */
function latin(text: string): number[] {
  return Array.from(text, (sign) => sign.codePointAt(0) ?? 0);
}

describe('the encoding of a file', () => {
  it.each(FILES.map(({ encoding, text, base64 }) => [encoding, text.split('\n')[1], text, base64] as const))(
    'is told to be %s: %s',
    (encoding, _line, text, base64) => {
      const decoded = decodeText(Uint8Array.from(Buffer.from(base64, 'base64')));
      expect(decoded).toMatchObject({ encoding, text, certain: false });
    },
  );

  it('is asked about where two fit nearly as well', () => {
    // 品名,1 in EUC-JP: as Chinese it reads 陕叹,1, which are signs as well; no kana and one word of a header only.
    const decoded = decodeText(Uint8Array.of(0xc9, 0xca, 0xcc, 0xbe, 0x2c, 0x31, 0x0a));
    expect(decoded.encoding).toBe('EUC-JP');
    // Two syllables of Korean, and two signs of Chinese, that no header and no name of a part has.
    expect(decodeText(Uint8Array.of(0xbb, 0xcc, 0xc2, 0xd1, 0x2c, 0x31, 0x0a)).rival).not.toBeNull();
  });

  it.each([
    ['Položka;Země', [0x50, 0x6f, 0x6c, 0x6f, 0x9e, 0x6b, 0x61, 0x3b, 0x5a, 0x65, 0x6d, 0xec], 'Windows-1250'],
    ['Číslo', [0xc8, 0xed, 0x73, 0x6c, 0x6f], 'Windows-1250'],
    ['Główny', [0x47, 0xb3, 0xf3, 0x77, 0x6e, 0x79], 'Windows-1250'],
    ['Szállító;Mértékegység;erő', [...latin('Szállító;Mértékegység;er'), 0xf5], 'Windows-1250'],
    ['Адрес;Цена', [0xc0, 0xe4, 0xf0, 0xe5, 0xf1, 0x3b, 0xd6, 0xe5, 0xed, 0xe0], 'Windows-1251'],
    [
      'Šifra;Količina;Kućište',
      [0x8a, ...latin('ifra;Koli'), 0xe8, ...latin('ina;Ku'), 0xe6, ...latin('i'), 0x9a, ...latin('te')],
      'Windows-1250',
    ],
    [
      'Nadređeni;Ležaj;Ljevaonica',
      [...latin('Nadre'), 0xf0, ...latin('eni;Le'), 0x9e, ...latin('aj;Ljevaonica')],
      'Windows-1250',
    ],
    [
      'Κωδικός;Περιγραφή;Χώρα',
      [
        0xca, 0xf9, 0xe4, 0xe9, 0xea, 0xfc, 0xf2, 0x3b, 0xd0, 0xe5, 0xf1, 0xe9, 0xe3, 0xf1, 0xe1, 0xf6, 0xde, 0x3b,
        0xd7, 0xfe, 0xf1, 0xe1,
      ],
      'Windows-1253',
    ],
    ['כמות;מחיר', [0xeb, 0xee, 0xe5, 0xfa, 0x3b, 0xee, 0xe7, 0xe9, 0xf8], 'Windows-1255'],
    ['الكمية;المورد', [0xc7, 0xe1, 0xdf, 0xe3, 0xed, 0xc9, 0x3b, 0xc7, 0xe1, 0xe3, 0xe6, 0xd1, 0xcf], 'Windows-1256'],
    [
      'Tiekėjas;Šalis;žaliava',
      [...latin('Tiek'), 0xeb, ...latin('jas;'), 0xd0, ...latin('alis;'), 0xfe, ...latin('aliava')],
      'Windows-1257',
    ],
    // Small letters of Cyrillic alone stand where Hebrew has its own.
    [
      'количество;цена;я',
      [0xea, 0xee, 0xeb, 0xe8, 0xf7, 0xe5, 0xf1, 0xf2, 0xe2, 0xee, 0x3b, 0xf6, 0xe5, 0xed, 0xe0, 0x3b, 0xff],
      'Windows-1251',
    ],
    ['Stok Adı;Satış', [...latin('Stok Ad'), 0xfd, ...latin(';Sat'), 0xfd, 0xfe], 'Windows-1254'],
    ['Şişe', [0xde, 0x69, 0xfe, 0x65], 'Windows-1254'],
    ['Gehäuse;5 cm³', latin('Gehäuse;5 cm³'), 'Windows-1252'],
    ['Più;qualità;così', latin('Più;qualità;così'), 'Windows-1252'],
    ['Pièce;Où;Noël', latin('Pièce;Où;Noël'), 'Windows-1252'],
    ['Referência;Descrição;peça', latin('Referência;Descrição;peça'), 'Windows-1252'],
  ])('%s is told from its neighbour', (text, bytes, encoding) => {
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ text, encoding });
  });

  it('is Windows-1252 where nothing else is possible, and UTF-8 where it can be', () => {
    expect(decodeText(Uint8Array.of(0x81, 0x2c, 0xff, 0x0a)).encoding).toBe('Windows-1252');
    expect(decodeText(new TextEncoder().encode('磁钢,2\n'))).toMatchObject({ encoding: 'UTF-8', certain: true });
  });

  it('is told by its beginning where the file is long', () => {
    const file = FILES.find(({ encoding }) => encoding === 'EUC-KR');
    if (file === undefined) throw new Error('There is such a file.');
    const bytes = Buffer.concat(Array.from({ length: 2000 }, () => Buffer.from(file.base64, 'base64')));
    expect(decodeText(Uint8Array.from(bytes))).toMatchObject({ encoding: 'EUC-KR', text: file.text.repeat(2000) });
  });
});

describe('the encoding of files that are given together', () => {
  const central = (text: string): Uint8Array =>
    Uint8Array.from(
      Array.from(text, (sign) => ({ č: 0xe8, š: 0x9a, ž: 0x9e, Č: 0xc8 })[sign] ?? sign.codePointAt(0) ?? 0),
    );
  const files = (texts: Readonly<Record<string, string>>) =>
    Object.entries(texts).map(([name, text]) => ({ name, bytes: central(text) }));

  it('is the one that some of them can be in alone', () => {
    expect(
      findSharedEncoding(
        files({ 'zaloga.csv': 'Skladišče;Količina\nMontaža;4\n', 'kosovnica.csv': 'Artikel;Količina\nDR-7;4\n' }),
      ),
    ).toBe('Windows-1250');
    expect(findSharedEncoding(files({ 'kosovnica.csv': 'Artikel;Količina\nDR-7;4\n' }))).toBeNull();
  });

  it('reads the others, where all their signs are letters of it', () => {
    expect(decodeText(central('Artikel;Količina\n'), null, 'Windows-1250')).toMatchObject({
      text: 'Artikel;Količina\n',
      encoding: 'Windows-1250',
    });
    // `ç` is a letter of none of its languages.
    expect(decodeText(Uint8Array.from(latin('Pièce;Reçu\n')), null, 'Windows-1250')).toMatchObject({
      text: 'Pièce;Reçu\n',
      encoding: 'Windows-1252',
    });
  });

  it('is none of East Asia where a sign stands alone between two letters', () => {
    // `ža` of `Država` is one sign of GB18030.
    expect(decodeText(central('Artikel;Država;Cena\nM-22;Kitajska;38,00\n')).text).toContain('Država');
  });
});

describe('a text with a sign of code 0 in it', () => {
  const rows = 'item,desc,price\nMG-7,Magnet\0dia 4,2.10\nPCB-2,PCB,55\n';
  it.each([
    ['of an odd number of bytes', rows],
    ['of an even one', `${rows} `],
  ])('is read without it: %s', async (_, text) => {
    const log = createProblemLog();
    const reading = await readGrids({ name: 'a.csv', bytes: new TextEncoder().encode(text) }, log);
    expect(reading).toMatchObject({
      grids: [
        {
          rows: [
            ['item', 'desc', 'price'],
            ['MG-7', 'Magnetdia 4', '2.10'],
            ['PCB-2', 'PCB', '55'],
          ],
        },
      ],
    });
    expect(log.problems.map(({ code }) => code)).toEqual(['zeros-left-out']);
  });

  it('is none where other codes of data stand in it, or every other byte is zero', () => {
    expect(detectKind('a.csv', Uint8Array.of(97, 0, 2, 44, 98, 10, 99)).kind).toBe(null);
    const utf16 = Uint8Array.from(Buffer.from(rows.replace('\0', ''), 'utf16le'));
    expect(detectKind('a.csv', utf16).kind).toBe('csv');
  });
});

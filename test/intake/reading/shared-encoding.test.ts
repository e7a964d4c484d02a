import { describe, expect, it } from 'vitest';
import { findSharedEncoding } from '../../../src/intake/reading/shared-encoding.ts';

const encode = (text: string) => ({ name: 'x.csv', bytes: new TextEncoder().encode(text) });
/** Czech in Windows-1250: each sign beyond ASCII by its byte there. */
const CZECH = new Map(
  Object.entries({ Č: 0xc8, í: 0xed, ě: 0xec, š: 0x9a, Š: 0x8a, č: 0xe8, ř: 0xf8, ž: 0x9e, ů: 0xf9, á: 0xe1 }),
);
const write = (text: string) => ({
  name: 'y.csv',
  bytes: Uint8Array.from(text, (sign) => CZECH.get(sign) ?? sign.codePointAt(0)!),
});

describe('the encoding of files that were given together', () => {
  it('is that of one with letters which only it explains', () => {
    const file = write('Číslo;Název\n1;Rotor, převodovka a ložiska kuličková\n2;Šroub s vnitřním šestihranem\n');
    expect(findSharedEncoding([file, encode('a;b')])).toBe('Windows-1250');
  });

  it('is none where all are UTF-8, wherever a sample cuts through a sign', () => {
    for (let blanks = 0; blanks < 4; blanks += 1)
      for (const end of ['€', '€€', 'ž', 'žž', '零', '🧲'])
        for (const length of [1, 30_000])
          expect(
            findSharedEncoding([encode(`Číslo;Název\n${' '.repeat(blanks)}${'€ž'.repeat(length)}${end}`)]),
          ).toBeNull();
  });
});

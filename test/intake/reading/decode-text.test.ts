import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { decodeText } from '../../../src/intake/reading/decode-text.ts';

/** Files as another program encoded them (Python's codecs), with their text. */
const FILES = z
  .array(z.object({ encoding: z.string(), text: z.string(), base64: z.string() }))
  .parse(JSON.parse(readFileSync(new URL('../../fixtures/intake/encodings/files.json', import.meta.url), 'utf8')));

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

import { describe, expect, it } from 'vitest';
import { unpackFiles } from '../../../src/intake/reading/unpack-files.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import { packArchive } from '../../../src/intake/writing/pack-archive.ts';
import { CATALOGUE } from '../import-text.ts';

const text = (content: string): Uint8Array => new TextEncoder().encode(content);
const BOM = text('parent,child,quantity\nP-1,C-1,2\n');

describe('a packed archive of files', () => {
  it('is read as the files in it, each by its own name', async () => {
    const packed = await packArchive([
      { path: 'export/parts.csv', text: ['part_number\nP-1\nC-1\n'] },
      { path: 'export/bom.csv', text: [new TextDecoder().decode(BOM)] },
      { path: '__MACOSX/export/._bom.csv', text: ['x'] },
    ]);
    const outcome = await importFiles([{ name: 'export.zip', bytes: packed }], {
      name: 'Test',
      demo: false,
      dataDate: null,
      catalogue: CATALOGUE,
    });
    expect(outcome.document.files.map(({ file }) => file)).toEqual(['parts.csv', 'bom.csv']);
    expect(outcome.dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['P-1', 'C-1', 2],
    ]);
  });

  it('keeps the folder of a file whose name another one bears, and leaves what is no archive alone', async () => {
    const packed = await packArchive([{ path: 'old/bom.csv', text: ['parent,child,quantity\nP-1,C-2,1\n'] }]);
    const files = [
      { name: 'bom.csv', bytes: BOM },
      { name: 'old.zip', bytes: packed },
    ];
    expect((await unpackFiles(files)).map(({ name }) => name)).toEqual(['bom.csv', 'old/bom.csv']);
    const plain = [{ name: 'bom.csv', bytes: BOM }];
    expect(await unpackFiles(plain)).toBe(plain);
    const broken = [{ name: 'broken.zip', bytes: packed.slice(0, 40) }];
    expect(await unpackFiles(broken)).toEqual(broken);
  });
});

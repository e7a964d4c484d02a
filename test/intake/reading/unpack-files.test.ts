import { describe, expect, it } from 'vitest';
import { unpackFiles } from '../../../src/intake/reading/unpack-files.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import { packArchive } from '../../../src/intake/writing/pack-archive.ts';
import { CATALOGUE } from '../import-text.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';

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

  it('holds every file, whatever its folder or name begins with, but what systems put beside them', async () => {
    const paths = ['./parts.csv', '../bom.csv', '.lieferant/sourcing.csv', '.sites.csv', 'a\\suppliers.csv'];
    const beside = ['__MACOSX/x.csv', 'a/._parts.csv', '.DS_Store', 'b/Thumbs.db', 'b/desktop.ini'];
    const packed = await packArchive([...paths, ...beside].map((path) => ({ path, text: ['part_number\nP-1\n'] })));
    const names = (await unpackFiles([{ name: 'x.zip', bytes: packed }])).map(({ name }) => name);
    expect(names).toEqual(['parts.csv', 'bom.csv', 'sourcing.csv', '.sites.csv', 'suppliers.csv']);
  });

  it('stays whole where two things stand under one path, so that neither is lost unsaid', async () => {
    const pack = (first: string, second: string): Promise<Uint8Array> =>
      packArchive([first, second].map((cells) => ({ path: 'parts.csv', text: [`part_number\n${cells}\n`] })));
    const two = [{ name: 'two.zip', bytes: await pack('P-1', 'P-2') }];
    expect(await unpackFiles(two)).toEqual(two);
    const outcome = await importFiles(two, { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE });
    expect(outcome.document.files.map(({ file, refused }) => [file, refused !== null])).toEqual([['two.zip', true]]);
    // The same thing twice is that thing.
    const same = await unpackFiles([{ name: 'same.zip', bytes: await pack('P-1', 'P-1') }]);
    expect(same.map(({ name }) => name)).toEqual(['parts.csv']);
  });

  it('stays whole where its directory goes on behind the number of its entries', async () => {
    const packed = await packArchive(['a.csv', 'b.csv'].map((path) => ({ path, text: ['part_number\nP-1\n'] })));
    const end = packed.length - 22;
    new DataView(packed.buffer, packed.byteOffset).setUint16(end + 10, 1, true);
    const short = [{ name: 'short.zip', bytes: packed }];
    expect(await unpackFiles(short)).toEqual(short);
  });

  it('stays whole where another directory hides in its comment, so that nobody reads what another program does not show', async () => {
    const [shown, hidden] = await Promise.all(
      ['P-1', 'P-2'].map((cells) => packArchive([{ path: 'parts.csv', text: [`part_number\n${cells}\n`] }])),
    );
    if (shown === undefined || hidden === undefined) throw new Error('two archives were packed');
    // The end of a directory has 22 bytes: 16 bytes in it stands where the directory begins, 20 bytes in it how long the comment is.
    const joined = new Uint8Array([...shown, ...hidden]);
    const view = new DataView(joined.buffer);
    view.setUint16(shown.length - 2, hidden.length, true);
    const end = joined.length - 22;
    const directory = view.getUint32(end + 16, true) + shown.length;
    view.setUint32(end + 16, directory, true);
    view.setUint32(directory + 42, shown.length, true);
    const two = [{ name: 'two.zip', bytes: joined }];
    expect(await unpackFiles(two)).toEqual(two);
    // An archive that lies unpacked in another one has an end of its own, which is not the end of the file.
    const inner = await unpackFiles([{ name: 'plain.zip', bytes: shown.slice() }]);
    expect(inner.map(({ name }) => name)).toEqual(['parts.csv']);
  });

  it('stays whole where its entries lie over each other', async () => {
    const packed = await packArchive(['a.csv', 'b.csv'].map((path) => ({ path, text: ['part_number\nP-1\n'] })));
    const view = new DataView(packed.buffer, packed.byteOffset);
    const second = view.getUint32(packed.length - 22 + 16, true) + 46 + 'a.csv'.length;
    expect(view.getUint32(second, true)).toBe(0x02014b50);
    view.setUint32(second + 42, 0, true);
    const over = [{ name: 'over.zip', bytes: packed }];
    expect(await unpackFiles(over)).toEqual(over);
  });

  it.each([
    ['more files than are read', 501, {}, 'of 501 files, and up to 500 of one archive are read'],
    ['a password', 1, { 8: 1, 10: 99 }, 'of 1 file that a password protects'],
    ['a size beyond bounds', 1, { 24: 0xffff, 26: 0x7fff }, 'of 1 file that unpack to more than 512 MB'],
    ['a way to pack that is not known', 1, { 10: 14 }, 'of 1 file that cannot be unpacked here'],
  ])('is refused in words, and keeps no other file out: %s', async (_, count, changes, words) => {
    const bytes = await packArchive(
      Array.from({ length: count }, (__, index) => ({ path: `${index}.csv`, text: ['part_number\nP-1\n'] })),
    );
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const directory = view.getUint32(bytes.length - 22 + 16, true);
    for (const [at, value] of Object.entries(changes)) view.setUint16(directory + Number(at), value, true);
    const outcome = await importFiles(
      [
        { name: 'bomb.zip', bytes },
        { name: 'parts.csv', bytes: text('part_number\nM-1\n') },
      ],
      { name: 'Test', demo: false, dataDate: null, catalogue: CATALOGUE },
    );
    expect(outcome.document.files[0]?.refused).toContain(words);
    expect(outcome.dataset?.parts.map(({ partNumber }) => partNumber)).toEqual(['M-1']);
  });

  it('names its files on one line, in the order of their letters, and not at any length', async () => {
    const long = `${'n'.repeat(4000)}.csv`;
    const paths = ['a\nb.csv', '\u202Evsc.csv', long, '../../c.csv', 'a\u0000b.csv', 'naïve 磁石.csv'];
    const packed = await packArchive(paths.map((path, index) => ({ path, text: [`part_number\nP-${index}\n`] })));
    const files = await unpackFiles([{ name: 'odd.zip', bytes: packed }]);
    expect(files.map(({ name }) => name)).toEqual([
      'a_b.csv',
      '_vsc.csv',
      `${'n'.repeat(160)}…${'n'.repeat(76)}.csv`,
      'c.csv',
      'a_b (2).csv',
      'naïve 磁石.csv',
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

describe('files that were given under one name', () => {
  const parts = (number: string, price: string): { name: string; bytes: Uint8Array } => ({
    name: 'parts.csv',
    bytes: text(`part_number,unit_price,currency\n${number},${price},EUR\n`),
  });

  it('are numbered, past the names that are there', async () => {
    const numbered = { name: 'parts (2).csv', bytes: BOM };
    const names = (await unpackFiles([parts('P-1', '5'), numbered, parts('P-2', '6')])).map(({ name }) => name);
    expect(names).toEqual(['parts.csv', 'parts (2).csv', 'parts (3).csv']);
    const plain = [{ name: 'list', bytes: BOM }];
    expect((await unpackFiles([...plain, ...plain])).map(({ name }) => name)).toEqual(['list', 'list (2)']);
  });

  it('lose no sound row for the row at fault of another one', async () => {
    const outcome = await importFiles([parts('P-1', 'abc'), parts('P-2', '6')], {
      name: 'Test',
      demo: false,
      dataDate: null,
      catalogue: CATALOGUE,
      decisions: { ...NO_DECISIONS, leaveOutUnsound: true },
    });
    expect(outcome.dataset?.parts.map(({ partNumber, unitPrice }) => [partNumber, unitPrice])).toEqual([['P-2', 6]]);
    expect(outcome.document.files.map(({ file, tables }) => [file, tables[0]?.accepted])).toEqual([
      ['parts.csv', 0],
      ['parts (2).csv', 1],
    ]);
  });
});

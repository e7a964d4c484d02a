import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findProblem, importText, listErrors } from './import-text.ts';

const PARTS = 'part_number,kind\ncar,product\nmotor,assembly\nmagnet,component\n';

describe('a file that cannot be read among others', () => {
  it('is set aside with its sentence where the others stand without it, and the rest is taken', async () => {
    const outcome = await importText({ 'parts.csv': PARTS, 'page.xls': '<html><body>Sign in</body></html>' });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataset?.parts).toHaveLength(3);
    const [, page] = outcome.document.files;
    expect(page?.refused).not.toBeNull();
    expect(findProblem(outcome, 'file-set-aside')).toMatchObject({ severity: 'note', file: 'page.xls' });
    expect(findProblem(outcome, 'file-set-aside')?.message).toContain(page?.refused);
  });

  it('keeps no other file out, also where it bears the name of a table, and says what is not known without it', async () => {
    const outcome = await importText({ 'parts.csv': PARTS, 'bom.csv': '' });
    expect(outcome.dataset?.parts).toHaveLength(3);
    expect(outcome.document.files.map(({ refused }) => refused === null)).toEqual([true, false]);
    expect(findProblem(outcome, 'file-set-aside')).toMatchObject({ severity: 'note', file: 'bom.csv' });
    expect(findProblem(outcome, 'file-set-aside')?.message).toContain('what it says is built into what');
  });

  it('leaves a record of which nothing is known for what rows name and it may hold', async () => {
    const sourcing = 'part_number,site_id\ncar,x\n';
    const bom = 'parent,child,quantity\ncar,motor,1\nmotor,coil,2\n';
    const files = { 'parts.csv': PARTS, 'bom.csv': bom, 'sourcing.csv': sourcing, 'plants-2026.csv': 'x,y\n' };
    const outcome = await importText(files);
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.document.files[3]?.refused).not.toBeNull();
    expect(outcome.dataset?.parts.find(({ partNumber }) => partNumber === 'coil')).toMatchObject({
      kind: 'component',
      category: null,
      unitPrice: null,
    });
    expect(outcome.dataset?.sites).toMatchObject([{ siteId: 'x', supplierId: 'x', country: null, unnamed: true }]);
    const notes = outcome.notes.filter(({ code }) => code === 'stands-in').map(({ message }) => message);
    expect(notes).toHaveLength(3);
    expect(notes[0]).toContain('first “coil” in bom.csv, row 3');
    expect(notes[0]).toContain('cannot be judged');
  });

  it('is one whose rows are at fault as well, if it bears no table’s name or half of them are; its rows are listed', async () => {
    const broken = 'part_number,quantity\nmagnet,many\nmotor,\n,7\n';
    const outcome = await importText({ 'parts.csv': PARTS, 'kaputt.csv': broken });
    expect(outcome.dataset?.parts).toHaveLength(3);
    expect(outcome.dataset?.inventory).toEqual([]);
    expect(findProblem(outcome, 'file-set-aside')).toMatchObject({ file: 'kaputt.csv', severity: 'note' });
    expect(findProblem(outcome, 'file-set-aside')?.message).toContain('All its 3 rows are at fault.');
    expect(findProblem(outcome, 'file-set-aside')?.message).toContain('Not known without it: the stocks in it');
    expect(outcome.notes.filter(({ file, row }) => file === 'kaputt.csv' && row !== null)).toHaveLength(3);
    const named = await importText({ 'parts.csv': PARTS, 'inventory.csv': `${broken}car,1\n` });
    expect(named.dataset?.parts).toHaveLength(3);
    expect(findProblem(named, 'file-set-aside')?.message).toContain('3 of its 4 rows are at fault.');
  });

  it('is none where most of its rows are sound: these are not given up without a word', async () => {
    const stock = 'part_number,quantity\nmagnet,1\nmotor,2\ncar,many\n';
    expect(listErrors(await importText({ 'parts.csv': PARTS, 'stock.csv': stock }))).toEqual([
      'bad-number stock.csv:4:quantity',
    ]);
  });

  it('keeps the rest out where it says how the rest is read, or the rest has no part', async () => {
    const old = '{"format":"lodestone-decisions","formatVersion":2}';
    const outcome = await importText({ 'parts.csv': PARTS, 'said.decisions.json': old });
    expect(outcome.dataset).toBeNull();
    expect(listErrors(outcome)).toEqual(['file-refused said.decisions.json:null:null']);
    const bom = 'parent,child,quantity\ncar,motor,1\n';
    expect((await importText({ 'parts.csv': '', 'bom.csv': bom })).dataset).toBeNull();
  });

  it('takes nothing from the others, whichever of them it is', async () => {
    const others = { 'parts.csv': PARTS, 'bom.csv': 'parent,child,quantity\ncar,motor,1\n' };
    const alone = await importText(others);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('kaputt.csv', 'sourcing.csv', 'licences.csv', 'a.xlsx', 'composition.csv'),
        fc.constantFrom('', '<html></html>', '%PDF-1.7', 'x,y\n1,2\n', 'part_number,quantity\nq,w\ne,r\nt,z\n'),
        async (name, text) => {
          const { dataset } = await importText({ ...others, [name]: text });
          expect(dataset?.parts).toEqual(alone.dataset?.parts);
          expect(dataset?.bom).toEqual(alone.dataset?.bom);
        },
      ),
      { numRuns: 25 },
    );
  });
});

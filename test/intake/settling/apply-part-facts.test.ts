import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import type { ConfirmedFact } from '../../../src/intake/base/import-decisions.ts';
import { listPartsWithoutMaker } from '../../../src/domain/parts-without-supplier.ts';
import { findProblem, importText, listErrors } from '../import-text.ts';

const catalogue = loadCatalogue();

function confirm(...confirmed: ConfirmedFact[]) {
  return { catalogue, decisions: { ...NO_DECISIONS, confirmed } };
}

function fact(partNumber: string, field: ConfirmedFact['field'], value: string): ConfirmedFact {
  return { partNumber, field, value, reason: '' };
}

describe('Facts that a person confirmed', () => {
  const list = { 'parts.csv': 'part_number,description\nM1,"NdFeB magnet, block"\nB1,Bracket for motor\n' };

  it('are in no dataset before, and in it afterwards; nobody is asked about them again', async () => {
    const before = await importText(list, { catalogue });
    expect(before.dataset?.parts[0]).toMatchObject({ category: null, form: null });
    expect(before.dataset?.properties).toEqual([]);
    const proposed = before.partProposals.map(({ partNumber, field, value, row }) => [partNumber, field, value, row]);
    expect(proposed).toEqual([
      ['M1', 'category', 'ndfeb-magnet', 2],
      ['M1', 'form', 'magnet', 2],
      ['M1', 'magnet_family', 'NdFeB', 2],
      ['B1', 'category', 'structural-part', 3],
    ]);
    const after = await importText(list, confirm(...before.partProposals));
    expect(listErrors(after)).toEqual([]);
    expect(after.dataset?.parts[0]).toMatchObject({ category: 'ndfeb-magnet', form: 'magnet' });
    expect(after.dataset?.properties).toMatchObject([
      {
        partNumber: 'M1',
        property: 'magnet_family',
        text: 'NdFeB',
        evidence: 'seen',
        rows: [{ file: 'parts.csv', sheet: null, row: 2 }],
      },
    ]);
    expect(after.partProposals).toEqual([]);
    expect(findProblem(after, 'facts-confirmed')?.message).toContain('4 facts');
    expect((await importText(list, { catalogue })).dataVersion).toBe(before.dataVersion);
  });

  it('are proposed for lists in other words as well, and follow a merge', async () => {
    const files = { 'list.csv': 'Sachnummer;Bezeichnung;Menge\nm1;Dauermagnet;8\n' };
    const { partProposals } = await importText(files, { catalogue });
    expect(partProposals.map(({ field, value }) => [field, value])).toEqual([
      ['category', 'magnet-unknown-family'],
      ['form', 'magnet'],
    ]);
    const merges = [{ kind: 'part' as const, keep: 'M1', absorbed: ['m1'] }];
    const decisions = { ...NO_DECISIONS, merges, confirmed: partProposals };
    const { dataset } = await importText(files, { catalogue, decisions });
    expect(dataset?.parts.find(({ partNumber }) => partNumber === 'M1')).toMatchObject({ form: 'magnet' });
  });

  it('never go against a file, and are noted where they cannot be used', async () => {
    const files = { 'parts.csv': 'part_number,form,kind\nM1,motor,\n' };
    const unused = [
      fact('M1', 'form', 'magnet'),
      fact('M1', 'kind', 'gadget'),
      fact('M1', 'category', 'no-such-category'),
      fact('M1', 'magnet_family', 'Unobtainium'),
      fact('X9', 'form', 'magnet'),
    ];
    const outcome = await importText(
      files,
      confirm(...unused, fact('M1', 'form', 'motor'), fact('M1', 'kind', 'component')),
    );
    expect(outcome.dataset?.parts[0]).toMatchObject({ form: 'motor', kind: 'component', category: null });
    const notes = outcome.notes.filter(({ code }) => code === 'fact-not-used').map(({ message }) => message);
    expect(notes).toEqual([
      'The confirmed form “magnet” of M1 is not used: a file says motor.',
      'The confirmed kind “gadget” of M1 is not used: no list has this word.',
      'The confirmed category “no-such-category” of M1 is not used: no list has this word.',
      'The confirmed magnet_family “Unobtainium” of M1 is not used: no list has this word.',
      'The confirmed form “magnet” of X9 is not used: there is no such part in these files.',
    ]);
  });

  it('say who makes an assembly that nobody supplies, by a word that the list has', async () => {
    const files = {
      'parts.csv': 'part_number,kind\nP,product\nA,assembly\nM,component\n',
      'bom.csv': 'parent,child,quantity\nP,A,1\nA,M,1\n',
    };
    const open = await importText(files, { catalogue });
    expect(listPartsWithoutMaker(open.dataset!).map(({ partNumber }) => partNumber)).toEqual(['A']);
    const said = await importText(files, confirm(fact('A', 'procurement', 'made'), fact('M', 'procurement', 'ours')));
    expect(said.dataset?.parts.map(({ partNumber, procurement }) => [partNumber, procurement ?? null])).toEqual(
      expect.arrayContaining([
        ['A', 'made'],
        ['M', null],
      ]),
    );
    expect(listPartsWithoutMaker(said.dataset!)).toEqual([]);
    expect(said.unused.facts).toMatchObject([{ fact: { partNumber: 'M' }, why: 'unknown-word' }]);
  });
});

describe('a category that closes a part', () => {
  const readPart = async (row: string) => {
    const outcome = await importText(
      { 'parts.csv': `part_number,description,category,form,procurement\n${row}\n` },
      { catalogue },
    );
    return { part: outcome.dataset?.parts[0], note: findProblem(outcome, 'category-doubted') };
  };

  it('is not taken from a word where the description names what may be controlled', async () => {
    for (const description of [
      'NdFeB Magnet N42SH Dy 1.2%',
      'Lautsprecher 4 Ohm',
      'Magnetdichtung',
      'Li-Ion Zelle 21700',
    ]) {
      const { part, note } = await readPart(`M,${description},Schraube,,`);
      expect(part?.category, description).toBeNull();
      expect(note).toMatchObject({ found: 'Schraube', row: 2 });
    }
    expect((await readPart('M,Sechskantschraube M4,Schraube,,')).part?.category).toBe('fastener');
    expect((await readPart('M,Motor screw,fastener,,')).part?.category).toBe('fastener');
  });

  it('is not taken where the form beside it is not understood', async () => {
    expect((await readPart('M,Part,fastener,Magnetring NdFeB,')).part).toMatchObject({ category: null, form: null });
  });

  it('stands beside a word for who makes the part, which says "not known" where nobody understands it', async () => {
    const words = { '30': 'bought', HAWA: 'bought', E: 'made', X: 'made', Beistellung: 'not-known' };
    for (const [word, expected] of Object.entries(words))
      expect((await readPart(`M,Part,fastener,,${word}`)).part?.procurement, word).toBe(expected);
  });
});

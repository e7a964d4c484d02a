import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MappingFile, RememberedMapping } from '../../../src/domain/decisions/decisions.ts';
import { readMappings } from '../../../src/intake/read-mappings.ts';
import { findProblem, importText, listErrors } from '../import-text.ts';

const PROPERTIES: ReadonlySet<string> = new Set(['density']);
const SHAPE = 'ident | needed | thing';
const BOM: RememberedMapping = {
  shape: SHAPE,
  purpose: 'bom',
  columns: [
    { header: 'Ident', meaning: 'part-number' },
    { header: 'Thing', meaning: null },
    { header: 'Needed', meaning: 'quantity' },
  ],
};

function createMappingFile(mappings: RememberedMapping[]): MappingFile {
  return { format: 'lodestone-mappings', formatVersion: 1, mappings };
}

function read(content: unknown) {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return readMappings('m.mapping.json', new TextEncoder().encode(text), PROPERTIES);
}

function refuse(mapping: unknown): string {
  const reading = read({ format: 'lodestone-mappings', formatVersion: 1, mappings: [mapping] });
  return reading.ok ? 'read' : reading.refused;
}

describe(readMappings, () => {
  it('reads what was written', () => {
    const parts = { shape: 'a | b', purpose: 'parts', columns: [{ header: 'a', meaning: 'density' }] };
    const unread = { shape: 'c', purpose: null, columns: [] };
    expect(read(createMappingFile([BOM, parts, unread]))).toEqual({ ok: true, mappings: [BOM, parts, unread] });
  });

  it.each([
    ['no JSON', '{', 'm.mapping.json is no readable JSON, so it holds no mappings.'],
    ['another file', { format: 'other' }, 'm.mapping.json holds no mappings (at format'],
    ['a later format', { ...createMappingFile([BOM]), formatVersion: 2 }, 'holds no mappings (at formatVersion'],
    ['a list', [BOM], 'holds no mappings (at the top'],
  ])('refuses %s with its place', (_, content, sentence) => {
    const reading = read(content);
    expect(reading.ok ? '' : reading.refused).toContain(sentence);
  });

  it.each([
    [{ ...BOM, purpose: 'wishes' }, 'at mappings.0: no table is for “wishes”'],
    [
      { ...BOM, purpose: 'suppliers', columns: [{ header: 'Ident', meaning: 'part-number' }] },
      'at mappings.0: the column “Ident” cannot mean “part-number” in a table for suppliers',
    ],
    [{ ...BOM, columns: [{ header: 'Ident' }] }, 'at mappings.0.columns.0.meaning'],
    [{ ...BOM, shape: '' }, 'at mappings.0.shape'],
  ])('refuses words that the import does not know, with the mapping and the column', (mapping, sentence) => {
    expect(refuse(mapping)).toContain(sentence);
  });

  it('refuses two mappings of one shape: which of them counts cannot be told', () => {
    const reading = read(createMappingFile([BOM, BOM]));
    expect(reading.ok ? '' : reading.refused).toContain('at mappings.1: there is one for this shape already');
  });

  it('never throws, whatever a file holds', () => {
    const json = fc.json().map((text) => new TextEncoder().encode(text));
    fc.assert(
      fc.property(fc.oneof(json, fc.uint8Array()), (bytes) => {
        expect(readMappings('m.mapping.json', bytes, PROPERTIES).ok).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});

describe('Mappings in an import', () => {
  const list = { 'list.csv': 'Ident,Thing,Needed\nP-100,Motor,2\nP-200,Magnet,8\n' };

  it('may come as a file among the others; they are used and handed back', async () => {
    const outcome = await importText({ ...list, 'january.json': JSON.stringify(createMappingFile([BOM]), null, 2) });
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.mappings).toEqual([BOM]);
    expect(outcome.dataset?.bom.map(({ child, quantity }) => [child, quantity])).toEqual([
      ['P-100', 2],
      ['P-200', 8],
    ]);
    expect(outcome.document.files.map(({ file }) => file)).toEqual(['list.csv']);
  });

  it('are refused as a file where they cannot be used, and say so where they come alone', async () => {
    const bad = JSON.stringify(createMappingFile([{ ...BOM, purpose: 'wishes' }]));
    const refused = await importText({ 'parts.csv': 'part_number\na\n', 'bad.mapping.json': bad });
    expect(refused.dataset).toBeNull();
    expect(findProblem(refused, 'file-refused')?.file).toBe('bad.mapping.json');
    const alone = await importText({ 'm.mapping.json': JSON.stringify(createMappingFile([BOM])) });
    expect([alone.dataset, alone.mappings]).toEqual([null, [BOM]]);
    expect(findProblem(alone, 'no-files')?.message).toContain('Only mappings');
  });

  it('make a table canonical, whatever its columns are called and wherever they stand', async () => {
    const mapping = {
      shape: 'bestand | nummer | was',
      purpose: 'parts',
      columns: [
        { header: 'Nummer', meaning: 'part_number' },
        { header: 'Was', meaning: 'description' },
        { header: 'Bestand', meaning: 'annual_demand' },
      ],
    };
    const files = { 'x.csv': 'Bestand,Was,Nummer\n12,Motor,P1\n' };
    const outcome = await importText(files, { mappings: [mapping] });
    expect(outcome.dataset?.parts).toMatchObject([{ partNumber: 'P1', description: 'Motor', annualDemand: 12 }]);
    expect(outcome.dataset?.parts[0]?.stock).toBeNull();
    expect(outcome.proposals[0]).toMatchObject({
      purpose: 'parts',
      reason: 'So it was decided for files of this shape.',
    });
  });

  it('tell a canonical BOM from a foreign one by the columns that are named', async () => {
    const mapping = {
      shape: 'into | needed | what',
      purpose: 'bom',
      columns: [
        { header: 'Into', meaning: 'parent' },
        { header: 'What', meaning: 'child' },
        { header: 'Needed', meaning: 'quantity' },
      ],
    };
    const files = { 'parts.csv': 'part_number\na\nb\n', 'x.csv': 'What,Into,Needed\nb,a,3\n' };
    const outcome = await importText(files, { mappings: [mapping] });
    expect(outcome.dataset?.bom.map(({ parent, child, quantity }) => [parent, child, quantity])).toEqual([
      ['a', 'b', 3],
    ]);
  });

  it('are not used where they say what the import does not know, and that is noted', async () => {
    const files = { 'parts.csv': 'part_number,stock\na,1\n' };
    const mapping = {
      shape: 'part number | stock',
      purpose: 'parts',
      columns: [{ header: 'stock', meaning: 'colour' }],
    };
    const outcome = await importText(files, { mappings: [mapping] });
    expect(outcome.dataset?.parts[0]?.stock).toBe(1);
    expect(findProblem(outcome, 'mapping-not-used')?.message).toContain('cannot mean “colour”');
  });
});

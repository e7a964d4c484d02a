import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { importFiles } from '../../../src/intake/import-files.ts';
import { CATALOGUE } from '../import-text.ts';

const FOLDER = new URL('../../fixtures/intake/traps/', import.meta.url);
const trap = z.strictObject({
  file: z.string(),
  why: z.string(),
  /** Header row, data rows, rows taken, parts, quantity. */
  tables: z.array(z.tuple([z.number(), z.number(), z.number(), z.number(), z.number().nullable()])).default([]),
  refused: z.string().optional(),
  errors: z.array(z.string()).default([]),
  notes: z.array(z.string()).default([]),
});
const TRAPS = z.array(trap).parse(JSON.parse(readFileSync(new URL('expected.json', FOLDER), 'utf8')));

function importTrap(name: string) {
  const bytes = new Uint8Array(readFileSync(new URL(name, FOLDER)));
  return importFiles([{ name: basename(name), bytes }], {
    name: 'Test',
    demo: false,
    dataDate: null,
    catalogue: CATALOGUE,
  });
}

describe('a file with a trap', () => {
  it.each(TRAPS.filter(({ refused }) => refused === undefined).map((one) => [one.file, one.why, one] as const))(
    'is read as a person counts it: %s (%s)',
    async (name, _, { tables, errors, notes }) => {
      const { document } = await importTrap(name);
      const [file] = document.files;
      expect(file?.refused).toBeNull();
      const found = file?.tables.map((table) => [
        table.headerRow,
        table.rows,
        table.accepted,
        table.parts,
        table.quantity === null ? null : Number(table.quantity.toFixed(9)),
      ]);
      expect(found).toEqual(tables);
      const codes = (severity: string) =>
        document.problems.filter((problem) => problem.severity === severity).map(({ code }) => code);
      expect(new Set(codes('error'))).toEqual(new Set(errors));
      for (const note of notes) expect(codes('note')).toContain(note);
    },
  );

  it.each(TRAPS.flatMap(({ file, why, refused }) => (refused === undefined ? [] : [[file, why, refused] as const])))(
    'is refused with a sentence that says what it is: %s (%s)',
    async (name, _, sentence) => {
      const { document } = await importTrap(name);
      expect(document.files[0]?.refused).toContain(sentence);
      expect(document.files[0]?.tables).toEqual([]);
    },
  );

  it('stands in the list, each with its reason', () => {
    const files = readdirSync(FOLDER, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.name !== 'README.md' && entry.name !== 'expected.json')
      .map(({ parentPath, name }) => `${basename(parentPath)}/${name}`);
    expect(TRAPS.map(({ file }) => file).toSorted()).toEqual(files.toSorted());
  });
});

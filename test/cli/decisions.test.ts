import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceFile } from '../../src/domain/workspace/workspace-file.ts';
import { importDocument } from './documents.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from './run-lodestone.ts';

const SOUND = { code: 0 };

function readJson(text: string): unknown {
  return JSON.parse(text);
}

describe('lodestone import in part and by mapping', () => {
  it('takes the sound rows alone only where asked to, and lists the others in the version', async () => {
    const parts = MOTOR_MAKER['parts.csv'].replace('EUR,10\n', 'EUR,10\ncover,component,other,dear,EUR,\n');
    const bom = `${MOTOR_MAKER['bom.csv']}motor,cover,1\n`;
    const folder = createFolder({ ...MOTOR_MAKER, 'parts.csv': parts, 'bom.csv': bom });
    const refused = await runLodestone(folder, 'import', '.', '-o', 'w.lodestone.json', '--json');
    expect(importDocument.parse(readJson(refused.output))).toMatchObject({ workspace: null, leftOut: [] });
    const table = await runLodestone(folder, 'check', '.', '--leave-out-unsound');
    expect(table).toMatchObject(SOUND);
    expect(table.output).toContain('bom.csv, row 3: child names “cover”, whose row is left out (parts.csv, row 3).');
    expect(table.output).toContain('Everything but 2 rows can be imported.');
    const args = ['.', '-o', 'w.lodestone.json', '--leave-out-unsound', '--json'];
    const { code, output } = await runLodestone(folder, 'import', ...args);
    const { leftOut, counts } = importDocument.parse(readJson(output));
    expect([code, counts['parts'], leftOut.map(({ file, row }) => `${file}:${row}`)]).toEqual([
      0,
      // The motor, its magnet, and what the left-out line would add.
      3,
      ['bom.csv:3', 'parts.csv:3'],
    ]);
    const { versions } = workspaceFile.parse(readJson(readFileSync(join(folder, 'w.lodestone.json'), 'utf8')));
    expect(versions[0]?.meta.leftOut).toEqual(leftOut);
  });

  it('keeps what a person said of parts and cells in the workspace that it goes into', async () => {
    const folder = createFolder({
      'october.csv': 'part_number,description,stock\nM-1,Item 4711,many\nM-2,Axle,2\n',
      'november.csv': 'description,part_number,stock\nBolt,M-9,1\nItem 4711,M-1,many\n',
      'december.csv': 'description,part_number,stock\nItem 4711,M-1,8\n',
    });
    const path = join(folder, 'w.lodestone.json');
    const read = () => workspaceFile.parse(readJson(readFileSync(path, 'utf8')));
    await runLodestone(folder, 'import', 'december.csv', '-o', 'w.lodestone.json');
    const facts = [{ partNumber: 'M-1', field: 'category', value: 'bearing', reason: '', over: null }];
    const key = [{ header: 'part_number', value: 'M-1' }];
    const corrections = [
      { shape: 'description | part number | stock', key, column: 'stock', found: 'many', value: '7' },
    ];
    writeFileSync(path, JSON.stringify({ ...read(), facts, corrections }));

    const again = await runLodestone(folder, 'import', 'november.csv', '-o', 'w.lodestone.json');
    expect(again).toMatchObject(SOUND);
    expect(again.output).toContain('stock says “many” in the file and is read as “7”');
    expect(read().versions.at(-1)?.dataset.parts).toMatchObject([
      { partNumber: 'M-9' },
      { partNumber: 'M-1', stock: 7, category: 'bearing' },
    ]);
    const changed = await runLodestone(folder, 'import', 'december.csv', '-o', 'w.lodestone.json');
    expect(changed.output).toContain('is not used: the file says “8” now.');
    expect(read()).toMatchObject({ facts, corrections });
  });

  it('keeps what only the data of an older workspace say of a part', async () => {
    const folder = createFolder({
      'october.csv': 'part_number,description,category\nM-1,Item 4711,bearing\n',
      'november.csv': 'part_number,description\nM-1,Item 4711\n',
    });
    const path = join(folder, 'w.lodestone.json');
    await runLodestone(folder, 'import', 'october.csv', '-o', 'w.lodestone.json');
    // As a program wrote it that kept neither facts nor corrections.
    const {
      facts: _facts,
      corrections: _corrections,
      ...older
    } = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    writeFileSync(path, JSON.stringify(older));
    expect(await runLodestone(folder, 'import', 'november.csv', '-o', 'w.lodestone.json')).toMatchObject(SOUND);
    const { versions } = workspaceFile.parse(readJson(readFileSync(path, 'utf8')));
    expect(versions.at(-1)?.dataset.parts[0]?.category).toBe('bearing');
  });

  it('reads tables as a mapping says, and remembers it in the workspace', async () => {
    const mapping = {
      shape: 'ident | needed | thing',
      purpose: 'bom',
      columns: [
        { header: 'Ident', meaning: 'part-number' },
        { header: 'Thing', meaning: 'description' },
        { header: 'Needed', meaning: 'quantity' },
      ],
    };
    const folder = createFolder({
      'january.csv': 'Ident,Thing,Needed\nP-100,Motor,2\n',
      'february.csv': 'Needed,Ident,Thing\n3,P-100,Motor\n',
      'm.mapping.json': JSON.stringify({ format: 'lodestone-mappings', formatVersion: 1, mappings: [mapping] }),
      'bad.mapping.json': JSON.stringify({ format: 'lodestone-mappings', formatVersion: 1, mappings: [{}] }),
    });
    const args = ['january.csv', '-o', 'w.lodestone.json', '--mapping', 'm.mapping.json'];
    expect(await runLodestone(folder, 'import', ...args)).toMatchObject(SOUND);
    expect(await runLodestone(folder, 'import', 'february.csv', '-o', 'w.lodestone.json')).toMatchObject(SOUND);
    const { versions, mappings } = workspaceFile.parse(
      readJson(readFileSync(join(folder, 'w.lodestone.json'), 'utf8')),
    );
    expect(versions.map(({ dataset }) => dataset.bom[0]?.quantity)).toEqual([2, 3]);
    const [kept] = mappings;
    expect(mappings).toHaveLength(1);
    expect(kept).toMatchObject({ shape: mapping.shape, purpose: mapping.purpose });
    expect(new Set(kept?.columns)).toEqual(new Set(mapping.columns));
    const bad = await runLodestone(folder, 'check', 'january.csv', '--mapping', 'bad.mapping.json');
    expect(bad).toMatchObject({ code: 2, output: '' });
    expect(bad.errors).toContain('bad.mapping.json holds no mappings (at mappings.0.shape');
  });
});

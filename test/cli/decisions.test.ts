import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceFile } from '../../src/domain/workspace-file.ts';
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
      2,
      ['bom.csv:3', 'parts.csv:3'],
    ]);
    const { versions } = workspaceFile.parse(readJson(readFileSync(join(folder, 'w.lodestone.json'), 'utf8')));
    expect(versions[0]?.meta.leftOut).toEqual(leftOut);
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
    expect(mappings).toEqual([mapping]);
    const bad = await runLodestone(folder, 'check', 'january.csv', '--mapping', 'bad.mapping.json');
    expect(bad).toMatchObject({ code: 2, output: '' });
    expect(bad.errors).toContain('bad.mapping.json holds no mappings (at mappings.0.shape');
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { workspaceFile } from '../../../src/domain/workspace/workspace-file.ts';
import { checkDocument, exposureDocument, importDocument } from '../documents.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from '../run-lodestone.ts';

function readJson(text: string): unknown {
  return JSON.parse(text);
}

/** The motor maker with a column that nobody knows, and a substance that nobody understands. */
const WITH_REMAINDERS = {
  ...MOTOR_MAKER,
  'parts.csv': MOTOR_MAKER['parts.csv']
    .split('\n')
    .map((line, at) => (line === '' ? line : `${line},${at === 0 ? 'weight_kg' : '1.2'}`))
    .join('\n'),
  'composition.csv': `${MOTOR_MAKER['composition.csv']}magnet,confidential,1,2\n`,
};

describe('a folder', () => {
  it('is its tables and declarations, without what the program wrote itself', async () => {
    const substance = (name: string, cas: string, share: number): string =>
      `<Substance name="${name}"><UniqueID authority="CAS" identity="${cas}"/><MatMassPercent massPercent="${share}"/></Substance>`;
    const folder = createFolder({
      'a.xml': `<?xml version="1.0"?><Main xmlns="http://std.iec.ch/iec62474"><Product><ProductID identifier="X-1"/><Material name="Alloy">${substance('Terbium', '7440-27-9', 1)}${substance('Iron', '7439-89-6', 99)}</Material></Product></Main>`,
      'b.json': JSON.stringify({ catenaXId: '1', partTypeInformation: { manufacturerPartId: 'X-2' } }),
      'c.decisions.json': '{}',
      'notes.md': 'not a table',
    });
    const { code, output, errors } = await runLodestone(folder, 'check', '.', '--json');
    expect(code).toBe(0);
    expect(errors).toMatch(/^Not taken from the folder \., .+: c\.decisions\.json, notes\.md\.\n$/);
    const files = checkDocument.parse(readJson(output)).ledger.records.map(({ file }) => file);
    expect([...new Set(files)]).toEqual(['a.xml', 'b.json']);
  });
});

describe('what is not read', () => {
  const remainders = [
    { file: 'composition.csv', column: 'substance', cells: 1, samples: ['confidential'], why: 'word not known' },
    { file: 'parts.csv', column: 'weight_kg', cells: 2, samples: ['1.2'], why: 'no meaning chosen' },
  ];

  it('is listed by check and import with its ledger, and in the version', async () => {
    const folder = createFolder(WITH_REMAINDERS);
    const checked = await runLodestone(folder, 'check', '.', '--json');
    const { unread, ledger } = checkDocument.parse(readJson(checked.output));
    expect(unread).toMatchObject(remainders);
    expect(ledger.reading.find(({ file }) => file === 'parts.csv')).toMatchObject({ filled: 13, read: 11, unread: 2 });
    expect(ledger.records.find(({ file }) => file === 'parts.csv')).toMatchObject({ rows: 2, taken: 2 });
    const text = await runLodestone(folder, 'check', '.');
    expect(text.output).toContain('parts.csv, weight_kg: 2 cells, no meaning chosen (1.2)');

    const imported = await runLodestone(folder, 'import', '.', '-o', 'w.lodestone.json', '--json');
    expect(importDocument.parse(readJson(imported.output)).unread).toMatchObject(remainders);
    const written = workspaceFile.parse(readJson(readFileSync(join(folder, 'w.lodestone.json'), 'utf8')));
    expect(written.versions[0]?.meta.unread).toMatchObject(remainders);
  });

  it('changes neither the hash of the data nor what surely needs a licence', async () => {
    const hashes = await Promise.all(
      [MOTOR_MAKER, { ...WITH_REMAINDERS, 'composition.csv': MOTOR_MAKER['composition.csv'] }].map(async (files) => {
        const { output } = await runLodestone(createFolder(files), 'exposure', '.', '--json');
        const { dataVersion, totals } = exposureDocument.parse(readJson(output));
        return [dataVersion, totals.surely];
      }),
    );
    expect(hashes[1]).toEqual(hashes[0]);
  });
});

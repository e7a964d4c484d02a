import { describe, expect, it } from 'vitest';
import { NOTHING_REMEMBERED } from '../../../src/domain/decisions/remembered.ts';
import { workspaceFile } from '../../../src/domain/workspace/workspace-file.ts';
import { buildWorkspaceFile } from '../../../src/intake/writing/build-workspace-file.ts';
import { NO_DECISIONS } from '../../../src/intake/base/import-decisions.ts';
import { importFiles } from '../../../src/intake/import-files.ts';
import { CATALOGUE, findProblem, importText, listErrors } from '../import-text.ts';

const OPTIONS = { name: 'Another', demo: false, dataDate: null, catalogue: CATALOGUE };

async function buildTwoVersions() {
  const first = await importText({ 'parts.csv': 'part_number,stock\na,1\n' }, { demo: true, dataDate: '2026-06-01' });
  const second = await importText({ 'parts.csv': 'part_number,stock\na,2\n' }, { demo: true, dataDate: '2026-11-01' });
  const author = 'Demo';
  return buildWorkspaceFile([
    { outcome: first, accepted: '2026-06-02T08:00:00Z', author, note: 'First data' },
    { outcome: second, accepted: '2026-11-02T08:00:00Z', author, note: 'New stocks' },
  ]);
}

function toFile(content: unknown) {
  return { name: 'w.lodestone.json', bytes: new TextEncoder().encode(JSON.stringify(content)) };
}

describe(buildWorkspaceFile, () => {
  it('holds one version for each import, the last in use, each named by its content', async () => {
    const file = await buildTwoVersions();
    expect(workspaceFile.parse(file)).toEqual(file);
    const [first, second] = file.versions.map(({ meta }) => meta);
    expect(file).toMatchObject({ name: 'Test', demo: true, head: second?.hash });
    expect(first).toMatchObject({
      number: 1,
      parent: null,
      accepted: '2026-06-02T08:00:00Z',
      dataDate: '2026-06-01',
      counts: { parts: 1 },
    });
    expect(second).toMatchObject({ number: 2, parent: first?.hash, note: 'New stocks' });
    expect(second?.sourceFiles.map(({ file: name }) => name)).toEqual(['parts.csv']);
    expect(second?.sourceFiles[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(await buildTwoVersions()).toEqual(file);
  });

  it('lists in a version the rows that were left out of it', async () => {
    const leftOut = [{ file: 'parts.csv', sheet: null, row: 3 }];
    const outcome = await importText(
      { 'parts.csv': 'part_number,stock\na,1\nb,many\n' },
      { decisions: { ...NO_DECISIONS, leftOut } },
    );
    const file = buildWorkspaceFile([{ outcome, accepted: '2026-11-24T08:00:00Z', author: 'ann', note: '' }]);
    const reason = 'stock holds “many”; expected a number such as 1250 or 12.5.';
    expect(file.versions[0]?.meta.leftOut).toEqual([{ file: 'parts.csv', sheet: null, row: 3, reason }]);
    expect((await importFiles([toFile(file)], OPTIONS)).workspace).toEqual(file);
  });

  it('is still read where it was written before versions listed rows and workspaces remembered decisions', async () => {
    const { mappings: _mappings, merges: _merges, ...file } = await buildTwoVersions();
    const versions = file.versions.map(({ meta: { leftOut: _leftOut, ...meta }, dataset }) => ({ meta, dataset }));
    const { workspace } = await importFiles([toFile({ ...file, versions })], OPTIONS);
    expect(workspace).toMatchObject({ mappings: [], merges: [] });
    expect(workspace?.versions.map(({ meta }) => meta.leftOut)).toEqual([[], []]);
  });

  it('remembers the mapping that was given last for a shape, beside those it knows', async () => {
    const outcome = await importText({ 'parts.csv': 'part_number\na\n' });
    const step = { outcome, accepted: '2026-11-24T08:00:00Z', author: 'ann', note: '' };
    const map = (shape: string, purpose: string) => ({ shape, purpose, columns: [] });
    const file = buildWorkspaceFile([
      { ...step, remembered: { ...NOTHING_REMEMBERED, mappings: [map('a', 'bom'), map('b', 'parts')] } },
      { ...step, remembered: { ...NOTHING_REMEMBERED, mappings: [map('a', 'parts')] } },
    ]);
    expect(file.mappings).toEqual([map('a', 'parts'), map('b', 'parts')]);
  });

  it('refuses an import that was refused', async () => {
    const outcome = await importText({ 'parts.csv': '' });
    expect(() => buildWorkspaceFile([{ outcome, accepted: '', author: '', note: '' }])).toThrow('refused');
  });

  it('is read again as the version in use, under its own name', async () => {
    const file = await buildTwoVersions();
    const outcome = await importFiles([toFile(file)], OPTIONS);
    expect(listErrors(outcome)).toEqual([]);
    expect(outcome.dataVersion).toBe(file.head);
    expect(outcome.dataset?.settings.name).toBe('Test');
    expect(outcome.workspace).toEqual(file);
  });

  it('says so where its data were changed afterwards, and refuses what it cannot hold', async () => {
    const file = await buildTwoVersions();
    const changed = structuredClone(file);
    const part = changed.versions[1]?.dataset.parts[0];
    if (part !== undefined) part.stock = 3;
    const outcome = await importFiles([toFile(changed)], OPTIONS);
    expect(outcome.dataVersion).not.toBe(file.head);
    expect(findProblem(outcome, 'hash-differs')?.severity).toBe('note');

    const circular = structuredClone(file);
    circular.versions[1]?.dataset.bom.push(
      ...[
        { parent: 'a', child: 'b' },
        { parent: 'b', child: 'a' },
      ].map((pair) => ({ ...pair, quantity: 1, unit: null, yield: 1, essential: true, rows: [] })),
    );
    expect(listErrors(await importFiles([toFile(circular)], OPTIONS)).map((error) => error.split(' ')[0])).toEqual([
      'unknown-reference',
      'unknown-reference',
      'loop',
    ]);

    const headless = await importFiles([toFile({ ...file, head: 'f00' })], OPTIONS);
    expect(headless.document.files[0]?.refused).toContain('does not hold');
    const mixed = await importFiles(
      [toFile(file), { name: 'parts.csv', bytes: new TextEncoder().encode('part_number\na\n') }],
      OPTIONS,
    );
    expect(listErrors(mixed)).toEqual(['workspace-and-tables w.lodestone.json:null:null']);
  });

  it('is refused with a record that no import takes, by its place', async () => {
    const file = structuredClone(await buildTwoVersions());
    const { parts = [] } = file.versions[1]?.dataset ?? {};
    const [part] = parts;
    if (part === undefined) throw new Error('The workspace has a part.');
    parts.push({ ...part });
    part.annualDemand = -1000;
    const { problems } = (await importFiles([toFile(file)], OPTIONS)).document;
    expect(problems.filter(({ severity }) => severity === 'error').map(({ message }) => message)).toEqual([
      'Record 1 of the table parts holds what no import takes: annual_demand -1000 is below 0.',
      `Record ${parts.length} of the table parts holds what no import takes: part_number “${part.partNumber}” is there already.`,
    ]);
  });

  it('is refused with a part of itself', async () => {
    const file = structuredClone(await buildTwoVersions());
    const { parts = [], bom = [] } = file.versions[1]?.dataset ?? {};
    const [part] = parts;
    if (part === undefined) throw new Error('The workspace has a part.');
    const { partNumber } = part;
    const rows = [{ file: 'bom.csv', sheet: null, row: 2 }];
    bom.push({ parent: partNumber, child: partNumber, quantity: 1, unit: null, yield: 1, essential: true, rows });
    const { problems } = (await importFiles([toFile(file)], OPTIONS)).document;
    const errors = problems.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, found }) => [code, found])).toEqual([['loop', `${partNumber} › ${partNumber}`]]);
  });
});

import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { WorkspaceSummary } from '../api/contract.ts';
import { createMemoryStorage } from '../api/memory-storage.ts';
import { DEMO_WORKSPACE, seedDemo } from '../api/seed-demo.ts';
import type { WorkspaceFile } from '../domain/workspace/workspace-file.ts';
import { buildWorkspaceFile } from '../intake/writing/build-workspace-file.ts';
import type { AcceptedImport } from '../intake/writing/build-workspace-file.ts';
import { importFiles } from '../intake/import-files.ts';
import type { InputFile } from '../intake/base/import-outcome.ts';

/** Words of `company.json` on the fictional company beside its tables. */
const company = z.object({
  name: z.string().min(1),
  demo: z.literal(true),
  homeCountry: z.string(),
  reportingCurrency: z.string(),
  endUse: z.enum(['civil', 'military']).nullable(),
  /** Oldest first; each a folder of CSV files. */
  versions: z
    .array(
      z.object({
        folder: z.string().regex(/^[\w-]+$/),
        dataDate: z.iso.date(),
        note: z.string(),
        accepted: z.iso.datetime(),
      }),
    )
    .min(1),
});

/** How many faults of a broken demo company the build names. */
const NAMED_FAULTS = 10;

/**
 * The demo workspace, imported from the canonical CSV files of a folder as a person's own files would be, one version for each of its subfolders
 * named by `company.json`, with the moment of its acceptance, so the same files always make the same workspace. Throws with the first faults
 * where an import is refused.
 */
export async function buildDemoWorkspace(folder: string): Promise<WorkspaceFile> {
  const { versions, ...settings } = company.parse(JSON.parse(await readFile(join(folder, 'company.json'), 'utf8')));
  const imports: AcceptedImport[] = [];
  for (const { folder: version, dataDate, note, accepted } of versions) {
    const outcome = await importFiles(await readTables(join(folder, version)), { ...settings, dataDate });
    if (outcome.dataset === null) {
      const errors = outcome.document.problems.filter(({ severity }) => severity === 'error');
      const named = errors
        .slice(0, NAMED_FAULTS)
        .map(({ file, row, column, message }) => `  ${file ?? ''} row ${String(row)} ${column ?? ''}: ${message}`);
      throw new Error(
        `The demo company's ${version} was refused (${String(errors.length)} faults):\n${named.join('\n')}`,
      );
    }
    imports.push({ outcome, accepted, author: 'Demo', note });
  }
  return buildWorkspaceFile(imports);
}

/** The workspace a host makes of the file where it has none yet, in its own words. */
export async function describeDemoWorkspace(file: WorkspaceFile): Promise<WorkspaceSummary> {
  const storage = createMemoryStorage();
  await seedDemo(storage, { demoHead: file.head, loadDemo: () => Promise.resolve(file) });
  const summary = await storage.findWorkspace(DEMO_WORKSPACE);
  if (summary === undefined) throw new Error('The demo file has no version.');
  return summary;
}

async function readTables(folder: string): Promise<InputFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.csv')).toSorted();
  return Promise.all(names.map(async (name) => ({ name, bytes: new Uint8Array(await readFile(join(folder, name))) })));
}

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Dataset } from '../../../src/domain/dataset.ts';
import type { WorkspaceFile } from '../../../src/domain/workspace/workspace-file.ts';
import { createFolder, MOTOR_MAKER, runLodestone } from '../../cli/run-lodestone.ts';

/** The motor maker's data, and the workspace that the command line has made of them, at `path`. */
export async function importCompany(): Promise<{ folder: string; path: string; dataset: Dataset }> {
  const folder = createFolder(MOTOR_MAKER);
  const { code, output } = await runLodestone(folder, 'import', '.', '-o', 'W.lodestone.json', '--json');
  if (code !== 0) throw new Error(output);
  const path = join(folder, 'W.lodestone.json');
  const { versions } = JSON.parse(readFileSync(path, 'utf8')) as WorkspaceFile;
  return { folder, path, dataset: versions[0]!.dataset };
}

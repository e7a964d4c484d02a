import type { WorkspaceFile } from '../domain/workspace/workspace-file.ts';
import type { StoredVersion } from './contract.ts';
import { FIRST_ORGANISATION } from '../domain/first-organisation.ts';
import type { Storage } from './storage.ts';

/** Id of the workspace with the fictional company. */
export const DEMO_WORKSPACE = 'demo';

export type DemoSource = { demoHead: string; loadDemo: () => Promise<WorkspaceFile> };

/**
 * Sees to the demo workspace in the storage with this build's versions. Reads the demo file only on first use or after a build with other demo
 * data; its versions then follow the existing ones, and a person's additions stay. Two tabs may do this at once: the loser of a race leaves the
 * rest to the other. Returns its added versions, as stored.
 */
export async function seedDemo(storage: Storage, { demoHead, loadDemo }: DemoSource): Promise<StoredVersion[]> {
  const found = await storage.findWorkspace(DEMO_WORKSPACE);
  if (found && (await storage.listVersions(DEMO_WORKSPACE)).some(({ hash }) => hash === demoHead)) return [];
  const file = await loadDemo();
  const first = file.versions[0];
  if (!first) return [];
  const event = {
    at: first.meta.accepted,
    author: first.meta.author,
    action: 'create-workspace',
    subject: DEMO_WORKSPACE,
    detail: file.name,
  };
  const workspace = await storage.createWorkspace(
    { id: DEMO_WORKSPACE, name: file.name, demo: true, organisation: FIRST_ORGANISATION },
    event,
  );
  let head = workspace.head;
  const added: StoredVersion[] = [];
  for (const { meta, dataset } of file.versions) {
    const { number: _number, parent: _parent, ...rest } = meta;
    const addition = {
      at: meta.accepted,
      author: meta.author,
      action: 'add-version',
      subject: meta.hash,
      detail: meta.note,
    };
    const written = await storage.addVersion(DEMO_WORKSPACE, head, { meta: rest, dataset }, addition);
    if (!written.ok) return added;
    head = written.value.hash;
    added.push({ meta: written.value, dataset });
  }
  return added;
}

import { useState } from 'react';
import type { LookedAtPack } from '../../../analyses/tasks/look-at-pack.ts';
import { createBrowserTasks } from '../../../analyses/threads/tasks-in-browser.ts';
import type { PackContent, SignedPack, WorkspacePacks } from '../../../domain/packs/pack-file.ts';
import { putSetBack, takePack } from '../../../domain/packs/pack-sets.ts';
import { getPackName } from '../../../domain/packs/packs-in-use.ts';
import { readPublicKey } from '../../../domain/packs/sign-pack.ts';
import { useLacking, useMe } from '../../queries/session/use-me.ts';
import { toWorkspacePacks } from '../../queries/view/document-values.ts';
import { findDocument } from '../../queries/view/compose-view.ts';
import { useToday } from '../../queries/view/use-today.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useWrites } from '../../queries/writes/use-writes.tsx';
import { useDocuments } from '../../queries/workspace-queries.ts';

const runTask = createBrowserTasks();
const NOTHING: WorkspacePacks = { keys: [], accepted: [], sets: [] };

/** A file given by a person, and its result. */
export type Looked = { readonly file: string; readonly result: LookedAtPack };
export type Drafted = { readonly file: string; readonly pack: PackContent };

/** The packs of the workspace shown, and the ways to look at one, take it, put a set back, and keep keys. Every write can be undone. */
export function usePacks() {
  const view = useView();
  const documents = useDocuments(view.workspaceId).data;
  const held = toWorkspacePacks(findDocument(documents, 'packs', 'current')?.value) ?? NOTHING;
  const { writeDocument } = useWrites();
  const lacking = useLacking('planner');
  const today = useToday();
  const author = useMe().data?.person?.name ?? 'this browser';
  const [looked, setLooked] = useState<Looked | null>(null);
  const [drafted, setDrafted] = useState<Drafted | null>(null);
  const [failure, setFailure] = useState<string | null>(null);

  const write = async (value: WorkspacePacks, label: string): Promise<void> => {
    try {
      setFailure(null);
      await writeDocument({ kind: 'packs', key: 'current', value, label });
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    setFailure(null);
    try {
      await work();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
    }
  };
  const getMoment = () => ({ at: new Date().toISOString(), author });
  return {
    held,
    lacking,
    isReady: documents !== undefined,
    looked,
    drafted,
    failure,
    look: (file: File) =>
      attempt(async () => {
        const result = await runTask('pack', { text: await file.text(), held, today: view.lawDate });
        setLooked({ file: file.name, result });
      }),
    take: async (pack: SignedPack) => {
      await write(takePack(held, pack, getMoment()), `Take the pack ${getPackName(pack)}`);
      setLooked(null);
    },
    drop: () => setLooked(null),
    putBack: (number: number) => {
      const value = putSetBack(held, number, getMoment());
      return value === null ? Promise.resolve() : write(value, `Put back set ${String(number)} of packs`);
    },
    trust: (name: string, text: string) => {
      const key = readPublicKey(text);
      if (key === null) {
        setFailure('This is no public Ed25519 key: 32 bytes in base64 or hexadecimal, or PEM.');
        return;
      }
      const keys = [...held.keys.filter((one) => one.key !== key), { name: name.trim() || 'Unnamed', key }];
      void write({ ...held, keys }, `Trust the key of ${name}`);
    },
    distrust: (key: string) =>
      write({ ...held, keys: held.keys.filter((one) => one.key !== key) }, 'Trust a key no more'),
    draft: (file: File) =>
      attempt(async () => {
        const bytes = new Uint8Array(await file.arrayBuffer());
        const pack = await runTask('draft', { bytes, packs: view.packs, today });
        setDrafted({ file: file.name, pack });
      }),
  };
}

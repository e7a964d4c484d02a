import type { WorkspaceSummary } from './contract.ts';
import type { Storage } from './storage.ts';

/**
 * A workspace as the body for making another one like it (`POST /workspaces`): all versions, oldest first, the one in use, and the documents.
 * Text in pieces, so no version need be in memory. Without content where it has no version yet.
 */
export async function* exportWorkspace(storage: Storage, { id, name, head }: WorkspaceSummary): AsyncGenerator<string> {
  yield `{"name":${JSON.stringify(name)},"demo":false`;
  const metas = (await storage.listVersions(id)).toReversed();
  if (metas.length > 0) {
    yield ',"content":{"versions":[';
    for (const [index, { hash, note, sourceFiles, leftOut, unread }] of metas.entries()) {
      const given = JSON.stringify({ note, sourceFiles, leftOut, unread });
      yield `${index === 0 ? '' : ','}${given.slice(0, -1)},"dataset":`;
      yield* streamDataset(storage, id, hash);
    }
    const documents = (await storage.listDocuments(id)).filter(({ value }) => value !== null);
    const rest = { head: metas.findIndex(({ hash }) => hash === head), documents: documents.map(toGiven) };
    yield `],${JSON.stringify(rest).slice(1)}`;
  }
  yield '}';
}

function toGiven({ kind, key, value }: { kind: string; key: string; value: unknown }) {
  return { kind, key, value };
}

/** Begin of the dataset in a storage's text of a version, `{"meta":…,"dataset":…}`; within a text the quotes of this key are escaped. */
const BEGINNING = '"dataset":';

/** The dataset of a version and the closing bracket of the version. */
async function* streamDataset(storage: Storage, id: string, hash: string): AsyncGenerator<string> {
  const text = await storage.streamVersion(id, hash);
  if (!text) throw new Error(`There is no version "${hash}".`);
  let before: string | null = '';
  for await (const piece of text) {
    if (before === null) {
      yield piece;
      continue;
    }
    before += piece;
    const at = before.indexOf(BEGINNING);
    if (at < 0) continue;
    yield before.slice(at + BEGINNING.length);
    before = null;
  }
}

import { hashDataset } from '../../src/domain/content-hash.ts';
import type { Client } from '../../src/api/client.ts';
import { datasetWithParts } from '../api/datasets.ts';

/** What a workspace is to hold: documents by key as JSON, versions in their order, and how many events its audit has. */
export type Model = { documents: ReadonlyMap<string, string>; versions: readonly string[]; events: number };

export const EMPTY: Model = { documents: new Map(), versions: [], events: 1 };

export type WriteKind = 'document' | 'documents' | 'version';
/** A write, and what the workspace holds when it is there whole. */
export type Write = { kind: WriteKind; send: (client: Client, id: string) => Promise<unknown>; after: Model };

const KINDS: readonly WriteKind[] = ['document', 'version', 'documents'];
/** Documents that are written in one step. */
const TOGETHER = 8;
/** Parts of a version: enough for several pieces. */
const PARTS = 4000;

/** The `count`th write to a workspace that holds `before`; the kinds take turns. */
export function planWrite(before: Model, count: number): Write {
  const kind = KINDS[count % KINDS.length] ?? 'document';
  const events = before.events + 1;
  if (kind === 'version') {
    const parts = Array.from({ length: PARTS }, (_, part) => `P-${String(part)}`);
    const dataset = datasetWithParts(`version ${String(count)}`, ...parts);
    const version = { basedOn: before.versions.at(-1) ?? null, dataset, note: '', sourceFiles: [] };
    return {
      kind,
      send: (client, id) => client.addVersion(id, version),
      after: { ...before, versions: [...before.versions, hashDataset(dataset)], events },
    };
  }
  const keys = Array.from({ length: kind === 'documents' ? TOGETHER : 1 }, (_, index) => `${kind} ${String(index)}`);
  const value = { name: `write ${String(count)}`, page: 'exposure', search: 'x'.repeat(count % 3000) };
  const writes = keys.map((key) => {
    const known = before.documents.get(key);
    return { kind: 'view' as const, key, basedOn: known === undefined ? 0 : readRevision(known), value };
  });
  const written = writes.map(({ key, basedOn }) => [key, JSON.stringify({ revision: basedOn + 1, value })] as const);
  const [first] = writes;
  return {
    kind,
    send: (client, id) =>
      kind === 'document' && first
        ? client.writeDocument(id, first.kind, first.key, first)
        : client.writeDocuments(id, writes),
    after: { ...before, documents: new Map([...before.documents, ...written]), events },
  };
}

function readRevision(document: string): number {
  return (JSON.parse(document) as { revision: number }).revision;
}

/** What a workspace holds. Throws where it contradicts itself: its newest versions are not what they are called, or another is in use. */
export async function readModel(client: Client, id: string): Promise<Model> {
  const documents = await client.listDocuments(id);
  const versions = (await client.listVersions(id)).map(({ hash }) => hash);
  const { head } = await client.getWorkspace(id);
  if (head !== (versions[0] ?? null))
    throw new Error(`version ${String(head)} is in use, ${String(versions[0])} the newest`);
  // A kill can have harmed the last one, and the one before was being read meanwhile.
  for (const hash of versions.slice(0, 2)) {
    const { dataset } = await client.getVersion(id, hash);
    if (hashDataset(dataset) !== hash) throw new Error(`version ${hash} holds something else`);
  }
  return {
    documents: new Map(documents.map(({ key, revision, value }) => [key, JSON.stringify({ revision, value })])),
    versions: versions.toReversed(),
    events: (await client.listAudit(id)).length,
  };
}

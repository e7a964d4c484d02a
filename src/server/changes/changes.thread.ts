import { parentPort, workerData } from 'node:worker_threads';
import { type VersionChange, type Versioned, compareVersions } from '../../analyses/changes/list-changes.ts';
import { openCatalogue } from '../../catalogue/packs/open-catalogue.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { SignedPack } from '../../domain/packs/pack-file.ts';
import type { Assumptions, VersionMeta } from '../../domain/workspace/workspace.ts';

/** Common to all steps; the thread starts with it. */
export type ChangesThreadData = {
  readonly packs: readonly SignedPack[];
  readonly assumptions: Assumptions;
  readonly inference: boolean;
};

/** The JSON text of a version in pieces, then its name; with a law date it is compared with the one before it. */
export type ChangesThreadRequest =
  | { readonly type: 'piece'; readonly text: string }
  | { readonly type: 'version'; readonly meta: VersionMeta; readonly lawDate: string | null };

/** After each version: its changes, null if it was only taken. */
export type ChangesThreadReply = VersionChange | null;

const { packs, assumptions, inference } = workerData as ChangesThreadData;
const { catalogue } = openCatalogue(packs);
let pieces: string[] = [];
let before: Versioned | null = null;

parentPort?.on('message', (request: ChangesThreadRequest) => {
  if (request.type === 'piece') {
    pieces.push(request.text);
    return;
  }
  const { dataset } = JSON.parse(pieces.join('')) as { dataset: Dataset };
  pieces = [];
  const { meta, lawDate } = request;
  const version = { meta, dataset };
  const reply: ChangesThreadReply =
    before === null || lawDate === null
      ? null
      : compareVersions(before, version, { catalogue, lawDate, assumptions, inference });
  before = version;
  parentPort?.postMessage(reply);
});

import { MOST_UNREAD_COLUMNS } from '../../domain/unread-limit.ts';
import type { RememberedMapping } from '../../domain/decisions/decisions.ts';
import { NOTHING_REMEMBERED, type Remembered } from '../../domain/decisions/remembered.ts';
import type { VersionMeta } from '../../domain/workspace/workspace.ts';
import type { WorkspaceFile } from '../../domain/workspace/workspace-file.ts';
import type { CheckDocument, ImportOutcome } from '../base/import-outcome.ts';

/** One accepted import, with the person's (or the build's) words on it. `accepted` is an instant as ISO text, given and never read from a clock. */
export type AcceptedImport = {
  readonly outcome: Pick<ImportOutcome, 'dataset' | 'dataVersion' | 'counts' | 'leftOutRows'> & {
    readonly unread?: ImportOutcome['unread'];
    readonly document: Pick<CheckDocument, 'files'>;
  };
  readonly accepted: string;
  readonly author: string;
  readonly note: string;
  /** The new memory of the workspace as a whole; if left out, it stays as it is. Mappings of other shapes stay. */
  readonly remembered?: Remembered;
};

/**
 * A workspace with one version for each import, oldest first; the last is the one in use. Assumptions, triage and views are empty. Throws if an
 * import was refused or none is given; a caller must rule this out before.
 */
export function buildWorkspaceFile(imports: readonly AcceptedImport[]): WorkspaceFile {
  const [first, ...rest] = imports;
  if (first === undefined) throw new Error('A workspace needs at least one import.');
  const version = createVersion(first, null, 1);
  const { name, demo } = version.dataset.settings;
  const workspace: WorkspaceFile = {
    format: 'lodestone-workspace',
    formatVersion: 1,
    name,
    demo,
    head: version.meta.hash,
    versions: [version],
    assumptions: {},
    triage: {},
    views: [],
    ...copyRemembered(first.remembered ?? NOTHING_REMEMBERED, []),
    supplierEntries: [],
    scenarios: [],
    plans: [],
  };
  return rest.reduce(applyImport, workspace);
}

/**
 * The workspace with one more version, now in use; everything people wrote in it stays. A version already in it is only put in use again. Throws if
 * the import was refused.
 */
export function applyImport(workspace: WorkspaceFile, accepted: AcceptedImport): WorkspaceFile {
  const version = createVersion(accepted, workspace.head, workspace.versions.length + 1);
  const { name, demo } = version.dataset.settings;
  const known = workspace.versions.some(({ meta }) => meta.hash === version.meta.hash);
  const versions = known ? workspace.versions : [...workspace.versions, version];
  const remembered = copyRemembered(accepted.remembered ?? workspace, workspace.mappings);
  return { ...workspace, name, demo, head: version.meta.hash, versions, ...remembered };
}

function copyRemembered(
  { mappings, merges, facts, corrections, leftOut }: Remembered,
  known: readonly RememberedMapping[],
): Pick<WorkspaceFile, keyof Remembered> {
  return {
    mappings: rememberMappings(known, mappings),
    merges: [...merges],
    facts: [...facts],
    corrections: [...corrections],
    leftOut: [...leftOut],
  };
}

function rememberMappings(
  known: readonly RememberedMapping[],
  given: readonly RememberedMapping[],
): RememberedMapping[] {
  const byShape = new Map<string, RememberedMapping>();
  for (const mapping of [...given, ...known]) if (!byShape.has(mapping.shape)) byShape.set(mapping.shape, mapping);
  return [...byShape.values()];
}

function createVersion(
  { outcome, accepted, author, note }: AcceptedImport,
  parent: string | null,
  number: number,
): WorkspaceFile['versions'][number] {
  const { dataset, dataVersion } = outcome;
  if (dataset === null || dataVersion === null) throw new Error('An import that was refused cannot become a version.');
  const meta: VersionMeta = {
    hash: dataVersion,
    parent,
    number,
    accepted,
    author,
    note,
    dataDate: dataset.settings.dataDate,
    sourceFiles: outcome.document.files.map(({ file, sha256 }) => ({ file, sha256 })),
    counts: { ...outcome.counts },
    leftOut: [...outcome.leftOutRows],
    ...(outcome.unread === undefined ? {} : { unread: outcome.unread.slice(0, MOST_UNREAD_COLUMNS) }),
  };
  return { meta, dataset };
}

import type { VersionMeta, WorkspaceFile } from '../domain/workspace.ts';
import type { ImportOutcome } from './import-outcome.ts';

/** One accepted import, with what the person (or the build) says of it. `accepted` is an instant as ISO text, given and never read from a clock. */
export type AcceptedImport = {
  readonly outcome: ImportOutcome;
  readonly accepted: string;
  readonly author: string;
  readonly note: string;
};

/**
 * A workspace with one version for each import, oldest first; the last is the one in use. Assumptions, triage and views are
 * empty. Throws where an import was refused or none is given, which a caller must have seen before.
 */
export function buildWorkspaceFile(imports: readonly AcceptedImport[]): WorkspaceFile {
  const versions: WorkspaceFile['versions'] = [];
  for (const { outcome, accepted, author, note } of imports) {
    const { dataset, dataVersion } = outcome;
    if (dataset === null || dataVersion === null)
      throw new Error('An import that was refused cannot become a version.');
    const meta: VersionMeta = {
      hash: dataVersion,
      parent: versions.at(-1)?.meta.hash ?? null,
      number: versions.length + 1,
      accepted,
      author,
      note,
      dataDate: dataset.settings.dataDate,
      sourceFiles: outcome.document.files.map(({ file, sha256 }) => ({ file, sha256 })),
      counts: { ...outcome.counts },
    };
    versions.push({ meta, dataset });
  }
  const last = versions.at(-1);
  if (last === undefined) throw new Error('A workspace needs at least one import.');
  const { name, demo } = last.dataset.settings;
  return {
    format: 'lodestone-workspace',
    formatVersion: 1,
    name,
    demo,
    head: last.meta.hash,
    versions,
    assumptions: {},
    triage: {},
    views: [],
  };
}

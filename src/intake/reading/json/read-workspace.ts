import { type WorkspaceFile, workspaceFile } from '../../../domain/workspace/workspace-file.ts';

/** A workspace, or one sentence why the file is none. */
export type WorkspaceReading =
  | { readonly ok: true; readonly workspace: WorkspaceFile }
  | { readonly ok: false; readonly refused: string };

const FORMAT = workspaceFile.shape.formatVersion.value;

/** The number of a format that comes after the one read here; null: it is this one, or the file is no workspace. */
function readLaterFormat(content: unknown): number | null {
  if (typeof content !== 'object' || content === null || !('format' in content) || !('formatVersion' in content))
    return null;
  const { format, formatVersion } = content;
  const isLater = format === workspaceFile.shape.format.value && typeof formatVersion === 'number';
  return isLater && formatVersion > FORMAT ? formatVersion : null;
}

/**
 * Reads a `*.lodestone.json`. The schema drops keys that it does not know, so nothing of a foreign file gets past it; `head` must
 * name one of the versions. Whether a version still matches its hash is for the caller to see (`hashDataset`).
 */
export function readWorkspace(name: string, bytes: Uint8Array): WorkspaceReading {
  let content: unknown;
  try {
    content = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return { ok: false, refused: `${name} is no readable JSON, so it is no workspace.` };
  }
  const later = readLaterFormat(content);
  if (later !== null) {
    const refused = `${name} was written by a later Lodestone (format ${later}; this one reads up to ${FORMAT}): bring Lodestone up to date to read it.`;
    return { ok: false, refused };
  }
  const parsed = workspaceFile.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'at the top' : `at ${issue.path.join('.')}`;
    return {
      ok: false,
      refused: `${name} is JSON but no Lodestone workspace (${where}: ${issue?.message ?? 'unknown shape'}).`,
    };
  }
  if (!parsed.data.versions.some(({ meta }) => meta.hash === parsed.data.head)) {
    return {
      ok: false,
      refused: `${name} names a version in use, ${parsed.data.head.slice(0, 12)}, that it does not hold.`,
    };
  }
  return { ok: true, workspace: parsed.data };
}

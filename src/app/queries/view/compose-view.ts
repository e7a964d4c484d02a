import type { Document, WorkspaceSummary } from '../../../api/contract.ts';
import type { IsoDate } from '../../../domain/units.ts';
import type { SignedPack } from '../../../domain/packs/pack-file.ts';
import type { Assumptions, Clocks } from '../../../domain/workspace/workspace.ts';
import type { Asked } from '../../../domain/questions/questions.ts';
import type { GlobalSearch } from '../../url-state.ts';
import { parseAssumptions } from '../../address-lists.ts';
import { toPacksInUse, toValidAssumptions, toValidPreferences } from './document-values.ts';

export const DEFAULT_WORKSPACE = 'demo';

/** What a page shows a result under: the address where it speaks, else what is saved with the workspace, else the default. */
export type View = Required<Clocks> & {
  workspaceId: string;
  /** Undefined until it is here. */
  workspace: WorkspaceSummary | undefined;
  /** Hash of the data version shown; null: the workspace has no data, or it is not known yet. */
  dataVersion: string | null;
  /** True when an older version than the one in use is shown. */
  isOlderVersion: boolean;
  lawDate: IsoDate;
  /** True when the address names the law date, so that it does not follow today. */
  lawDateIsFixed: boolean;
  assumptions: Assumptions;
  /** What is saved with the workspace, which the address may differ from. */
  savedAssumptions: Assumptions;
  inference: boolean;
  /** Law beyond the catalogue of the program. */
  packs: readonly SignedPack[];
  /** True when the workspace and what is saved with it are here. */
  isReady: boolean;
};

/** The value of one document in a list; undefined: none, deleted, or the list is not here. */
export function findDocument(documents: readonly Document[] | undefined, kind: Document['kind'], key: string) {
  return documents?.find((document) => document.kind === kind && document.key === key);
}

/** What the address and the saved preferences make of a view, as far as it is known; the rest is the default. */
export function composeView(
  search: GlobalSearch,
  summary: WorkspaceSummary | undefined,
  documents: readonly Document[] | undefined,
  today: IsoDate,
): View {
  const saved = toValidAssumptions(findDocument(documents, 'assumptions', 'current')?.value);
  const preferences = toValidPreferences(findDocument(documents, 'preferences', 'current')?.value);
  const head = summary?.head ?? null;
  return {
    workspaceId: search.ws ?? DEFAULT_WORKSPACE,
    workspace: summary,
    dataVersion: search.v ?? head,
    isOlderVersion: search.v !== undefined && head !== null && search.v !== head,
    lawDate: search.law ?? today,
    lawDateIsFixed: search.law !== undefined,
    suspensionEnd: search.end ?? preferences.suspensionEnd,
    reading: search.reading ?? preferences.reading,
    assumptions: parseAssumptions(search.assume) ?? saved,
    savedAssumptions: saved,
    inference: search.inf === undefined ? preferences.inference : search.inf === 'on',
    packs: toPacksInUse(findDocument(documents, 'packs', 'current')?.value),
    isReady: summary !== undefined && documents !== undefined,
  };
}

/** The question of a view under assumptions that the engine takes. */
export function getQuestion(view: View, assumptions: Assumptions): Asked<'exposure'> {
  return {
    dataVersion: view.dataVersion ?? '',
    lawDate: view.lawDate,
    suspensionEnd: view.suspensionEnd,
    reading: view.reading,
    assumptions,
    inference: view.inference,
    destination: null,
    ...(view.packs.length > 0 && { packs: view.packs }),
  };
}

import type { Document, WorkspaceSummary } from '../../../api/contract.ts';
import type { IsoDate } from '../../../domain/units.ts';
import type { SignedPack } from '../../../domain/packs/pack-file.ts';
import type { Assumptions, Clocks } from '../../../domain/workspace/workspace.ts';
import type { Asked } from '../../../domain/questions/questions.ts';
import type { GlobalSearch } from '../../url-state.ts';
import { parseAssumptions } from '../../address-lists.ts';
import { toPacksInUse, toValidAssumptions, toValidPreferences } from './document-values.ts';

export const DEFAULT_WORKSPACE = 'demo';

/** A page's settings for a result: the address's word, else the one saved with the workspace, else the default. */
export type View = Required<Clocks> & {
  workspaceId: string;
  /** Undefined until it is here. */
  workspace: WorkspaceSummary | undefined;
  /** Hash of the data version shown; null: the workspace has no data, or it is not known yet. */
  dataVersion: string | null;
  /** True when an older version than the one in use is shown. */
  isOlderVersion: boolean;
  lawDate: IsoDate;
  /** True when the address names the law date, so it does not follow today. */
  lawDateIsFixed: boolean;
  assumptions: Assumptions;
  /** Settings saved with the workspace, perhaps different from the address's. */
  savedAssumptions: Assumptions;
  inference: boolean;
  /** Law beyond the catalogue of the program. */
  packs: readonly SignedPack[];
  /** True when the workspace and its saved settings are here. */
  isReady: boolean;
};

/** The value of one document in a list; undefined: none, deleted, or the list is not here. */
export function findDocument(documents: readonly Document[] | undefined, kind: Document['kind'], key: string) {
  return documents?.find((document) => document.kind === kind && document.key === key);
}

/** View by the address and the saved preferences, as far as it is known; the rest is the default. */
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

/** The question of a view under assumptions acceptable to the engine. */
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

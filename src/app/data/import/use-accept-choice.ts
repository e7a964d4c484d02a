import { useState } from 'react';
import type { Dataset } from '../../../domain/dataset.ts';
import { MOST_UNREAD_COLUMNS } from '../../../domain/unread-limit.ts';
import type { DatasetDifference } from '../../../intake/versions/compare-versions.ts';
import { formatCounted } from '../../format/number.ts';
import { useView } from '../../queries/view/use-view.ts';
import { useVersions } from '../../queries/workspace-queries.ts';
import { listDecided } from '../../../analyses/decided-import.ts';
import { listCellDecisions, listFactDecisions, listMergeDecisions } from '../../../domain/decisions/list-decided.ts';
import { NOTHING_DECIDED } from '../session/edit-decisions.ts';
import type { ReadState } from '../session/import-session.ts';
import { listHalved } from '../understood/update-modes.tsx';
import { isSame } from '../versions/summarise-difference.ts';
import { useAccept } from '../session/use-accept.ts';
import { useAskBeforeLeaving } from '../session/use-ask-before-leaving.ts';
import { useImportSession } from '../session/use-import-session.ts';
import { type AcceptTarget, useLackingFor } from './use-lacking-to-accept.ts';

const NOTHING_HALVED: readonly string[] = [];

/** Possible targets of an import and its name, obstacles, and the way to do it. */
export type AcceptChoice = {
  target: AcceptTarget;
  canGoHere: boolean;
  workspaceName: string;
  isDemoData: boolean;
  /** Act of the button, in words. */
  label: string;
  /** Why it cannot be accepted yet; null: it can. */
  why: string | null;
  work: 'none' | 'storing' | { error: unknown };
  /** For the list of versions; null if a workspace brings its own. */
  note: string | null;
  /** Rows listed by the version as left out. */
  leftOut: number;
  /** Tables losing half of the rows in use or more, and whether the person means it. */
  halved: readonly string[];
  consents: boolean;
  setConsents: (consents: boolean) => void;
  setTarget: (target: AcceptTarget) => void;
  setNote: (note: string) => void;
  accept: () => Promise<void>;
};

/** The target asked for, or the suitable one: the workspace shown, unless it is the demo or a workspace was read. */
export function useAcceptTarget({ outcome }: ReadState, dataset: Dataset | null) {
  const { workspace } = useView();
  const [wanted, setWanted] = useState<AcceptTarget | null>(null);
  // The fictional company keeps to itself: own data never go into its workspace.
  const canGoHere = workspace !== undefined && !workspace.demo && dataset?.settings.demo !== true;
  const target: AcceptTarget = canGoHere ? (wanted ?? (outcome.workspace === null ? 'here' : 'new')) : 'new';
  return { target, canGoHere, setTarget: setWanted };
}

/**
 * The person's choice once an import can be accepted; `difference` undefined while it is being worked out, `openPoints` undecided ones, counted
 * by the sentence after it; `isCounting` while movements are.
 */
export function useAcceptChoice(
  state: ReadState,
  dataset: Dataset,
  { target, canGoHere, setTarget }: ReturnType<typeof useAcceptTarget>,
  difference: DatasetDifference | undefined,
  { openPoints, isCounting, isBehind }: { openPoints: number; isCounting: boolean; isBehind: boolean },
): AcceptChoice {
  const { outcome, settings } = state;
  const view = useView();
  const { session } = useImportSession();
  const { acceptHere, acceptAsNew } = useAccept();
  const versions = useVersions(view.workspaceId).data;
  const lacking = useLackingFor(target);
  const [note, setNote] = useState('');
  const [consents, setConsents] = useState(false);
  const halved = target === 'here' && difference !== undefined ? listHalved(difference) : NOTHING_HALVED;
  const [work, setWork] = useState<AcceptChoice['work']>('none');
  useAskBeforeLeaving(work === 'storing' || state.decisions.length > 0);

  const parts = formatCounted(dataset.parts.length, 'part');
  const open = openPoints === 0 ? '' : `; ${formatCounted(openPoints, 'point')} still open`;
  const { name } = dataset.settings;
  // The hash is that of the files as they were read; a name or date typed since makes another version.
  const isAsRead = JSON.stringify(outcome.dataset?.settings) === JSON.stringify(dataset.settings);
  const known = versions?.find((version) => isAsRead && version.hash === outcome.dataVersion);
  const number = known?.number ?? Math.max(0, ...(versions ?? []).map((version) => version.number)) + 1;
  const label =
    target === 'here'
      ? `Accept ${parts} as version ${number}`
      : `Create ${name === '' ? 'a workspace' : `“${name}”`} with ${parts}`;
  const why =
    lacking !== null
      ? lacking
      : state.again !== null || (target === 'here' && isBehind)
        ? 'The files are being read again.'
        : isCounting
          ? 'The movements are being counted.'
          : name === ''
            ? 'Give the company a name.'
            : target === 'here' && difference !== undefined && isSame(difference)
              ? 'These files hold the data of the version in use: there is nothing to accept.'
              : halved.length > 0 && !consents
                ? `Say first that the ${halved.join(' and ')} may go.`
                : null;

  const accept = async (): Promise<void> => {
    const { files } = outcome.document;
    const atFirst = (state.decisions[0]?.before.settings ?? settings).decisions ?? NOTHING_DECIDED;
    const acceptance = {
      dataset,
      note: note.trim() === '' ? files.map((file) => file.file).join(', ') : note.trim(),
      sourceFiles: files.map(({ file, sha256 }) => ({ file, sha256 })),
      leftOut: outcome.leftOutRows,
      unread: outcome.unread.slice(0, MOST_UNREAD_COLUMNS),
      remembered: listDecided(outcome, settings),
      started: {
        mappings: [],
        merges: listMergeDecisions(atFirst),
        facts: listFactDecisions(atFirst),
        corrections: listCellDecisions(atFirst, []),
        leftOut: atFirst.rows ?? [],
      },
      workspace: outcome.workspace,
    };
    setWork('storing');
    try {
      if (target === 'new') {
        await acceptAsNew(acceptance);
        session.discard(`“${name}” has its own workspace now, with ${parts}${open}.`);
      } else {
        const became = await acceptHere(acceptance, view.workspace?.head ?? null, label);
        if (became.state === 'stored') {
          const { workspaceId } = view;
          const { hash } = became.version;
          session.discard(`Version ${number} with ${parts} is in use${open}.`, { workspaceId, hash });
        }
        if (became.state === 'waiting')
          session.discard(`${parts} are kept in this browser, and sent when the server answers.`);
      }
      setWork('none');
    } catch (error) {
      setWork({ error });
    }
  };

  return {
    target,
    canGoHere,
    workspaceName: view.workspace?.name ?? '',
    isDemoData: dataset.settings.demo,
    label,
    why,
    work,
    note: outcome.workspace === null ? note : null,
    leftOut: outcome.leftOutRows.length,
    halved,
    consents,
    setConsents,
    setTarget: (wanted) => {
      setTarget(wanted);
      const { update } = settings;
      // A workspace of its own holds what is in the files, and nothing that is in use here.
      if (wanted === 'new' && update !== undefined)
        void session.decide('A workspace of its own', { settings: { ...settings, update: undefined } });
      const before = state.decisions.findLast((one) => one.before.settings.update !== undefined)?.before.settings
        .update;
      if (wanted === 'here' && update === undefined && before !== undefined)
        void session.decide('Into the data in use', { settings: { ...settings, update: before } });
    },
    setNote,
    accept,
  };
}

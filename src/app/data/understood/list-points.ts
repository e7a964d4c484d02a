import type { ImportSettings } from '../../../analyses/import-settings.ts';
import type { ImportDecisions } from '../../../intake/base/import-decisions.ts';
import type { ImportOutcome } from '../../../intake/base/import-outcome.ts';
import type { MergeProposal } from '../../../intake/base/proposals.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import { formatCounted } from '../../format/number.ts';
import { RECORD_WORDS } from '../../words/import-words.ts';
import type { ImportStep } from '../../url-state.ts';
import { correctMapping } from '../mapping/correct-mapping.ts';
import { NOTHING_DECIDED, confirmFacts, keepApart, mergeRecords } from '../session/edit-decisions.ts';
import type { MoneyOf } from './money-of-parts.ts';

/** One way to answer a point: the reading under it, or its whole step. */
export type PointOption =
  | { readonly label: string; readonly change: (settings: ImportSettings) => ImportSettings }
  | { readonly label: string; readonly step: ImportStep };

/** A point in need of a person, with the money behind it and the ways to answer it. */
export type Point = {
  readonly id: string;
  readonly question: string;
  readonly why: string;
  readonly money: number | null;
  /** Where it stands, as people say it. */
  readonly source: string | null;
  readonly options: readonly PointOption[];
};

/** More points than these are not asked at once; the rest stays on the steps. */
export const MOST_POINTS = 5;
/** Merges asked one by one; more are one point. */
const FEW_MERGES = 2;
const NAMED = 4;
/** Candidates for the company itself, offered by name. */
const MOST_CANDIDATES = 4;

type Asked = Pick<ImportOutcome, 'dataset' | 'duplicates' | 'partProposals' | 'proposals' | 'own' | 'notes'>;

/** All points of an import, those with most money first; those without a sum of their own stand behind them. */
export function listPoints(outcome: Asked, money: MoneyOf, report: Pick<ExposureReport, 'parts'> | undefined): Point[] {
  const points = [
    ...askOwn(outcome),
    ...askMerges(outcome.duplicates, money),
    ...askProposals(outcome, money),
    ...askUnknown(outcome, money, report),
    ...askTables(outcome),
    ...askNotes(outcome, money),
  ];
  return points.toSorted((a, b) => (b.money ?? 0) - (a.money ?? 0));
}

function decide(change: (decisions: ImportDecisions) => ImportDecisions): (settings: ImportSettings) => ImportSettings {
  return (settings) => ({ ...settings, decisions: change(settings.decisions ?? NOTHING_DECIDED) });
}

/** Supplier for the company itself, where several make the products. */
function askOwn({ own, dataset }: Asked): Point[] {
  if (own.marked || own.candidates.length < 2 || dataset === null) return [];
  const names = new Map(dataset.suppliers.map(({ supplierId, name }) => [supplierId, name]));
  return [
    {
      id: 'own',
      question: 'Which of these companies are you?',
      why: `${own.candidates.map((id) => names.get(id) ?? id).join(', ')} make products. What the company itself makes needs no licence to reach it.`,
      money: null,
      source: null,
      options: own.candidates.slice(0, MOST_CANDIDATES).map((id) => ({
        label: names.get(id) ?? id,
        change: (settings: ImportSettings) => ({ ...settings, ownSupplierId: id }),
      })),
    },
  ];
}

function askMerges(duplicates: readonly MergeProposal[], money: MoneyOf): Point[] {
  const sum = ({ kind, keep, absorbed }: MergeProposal): number | null => {
    const ids = [keep, ...absorbed];
    return kind === 'part' ? money.parts(ids) : kind === 'site' ? money.sites(ids) : money.suppliers(ids);
  };
  const most = duplicates.map(sum).reduce((a, b) => (a === null || b === null ? (a ?? b) : Math.max(a, b)), null);
  if (duplicates.length > FEW_MERGES) {
    return [
      {
        id: 'merges',
        question: `Are these ${duplicates.length} ${duplicates.every(({ absorbed }) => absorbed.length === 1) ? 'pairs' : 'groups'} of records one each?`,
        why: `${duplicates
          .slice(0, NAMED)
          .map(({ keep, absorbed }) => `“${keep}” and “${absorbed.join('”, “')}”`)
          .join('; ')}${duplicates.length > NAMED ? ' …' : ''}`,
        money: most,
        source: null,
        options: [
          {
            label: 'All are one',
            change: decide((decisions) =>
              duplicates.reduce(
                (made, { kind, keep, absorbed }) => mergeRecords(made, { kind, keep, absorbed }),
                decisions,
              ),
            ),
          },
          {
            label: 'None is',
            change: decide((decisions) =>
              duplicates.reduce(
                (made, { kind, keep, absorbed }) => keepApart(made, { kind, ids: [keep, ...absorbed] }),
                decisions,
              ),
            ),
          },
          { label: 'One by one', step: 'duplicates' },
        ],
      },
    ];
  }
  return duplicates.map((proposal): Point => {
    const { kind, keep, absorbed, evidence } = proposal;
    const noun = RECORD_WORDS[kind].toLowerCase();
    return {
      id: `merge ${kind} ${keep}`,
      question: `Are “${keep}” and “${absorbed.join('”, “')}” the same ${noun}?`,
      why: evidence,
      money: sum(proposal),
      source: null,
      options: [
        { label: `One ${noun}`, change: decide((decisions) => mergeRecords(decisions, { kind, keep, absorbed })) },
        {
          label: 'Not the same',
          change: decide((decisions) => keepApart(decisions, { kind, ids: [keep, ...absorbed] })),
        },
      ],
    };
  });
}

function askProposals({ partProposals }: Asked, money: MoneyOf): Point[] {
  const parts = new Set(partProposals.map(({ partNumber }) => partNumber));
  const [first] = partProposals;
  if (first === undefined) return [];
  const facts = partProposals.map(({ partNumber, field, value, reason }) => ({ partNumber, field, value, reason }));
  const shown = partProposals.slice(0, NAMED).map(({ partNumber, field, value }) => `${partNumber}: ${field} ${value}`);
  return [
    {
      id: 'proposals',
      question:
        parts.size === 1
          ? 'Is this part what its words suggest?'
          : `Are these ${formatCounted(parts.size, 'part')} what their words suggest?`,
      why: `${shown.join('; ')}${partProposals.length > NAMED ? ' …' : ''}. The words are not sure enough to take them unasked.`,
      money: money.parts(parts),
      source: `${first.file}, row ${first.row}`,
      options: [
        {
          label: partProposals.length === 1 ? 'Yes' : 'All of them',
          change: decide((decisions) => confirmFacts(decisions, facts)),
        },
        { label: 'Open the list', step: 'parts' },
      ],
    },
  ];
}

/** Unjudged parts of unknown nature, without a proposal by their words. */
function askUnknown(
  { dataset, partProposals }: Asked,
  money: MoneyOf,
  report: Pick<ExposureReport, 'parts'> | undefined,
): Point[] {
  if (dataset === null || report === undefined) return [];
  const proposed = new Set(partProposals.map(({ partNumber }) => partNumber));
  const unknown = listUnknownParts(report).filter((partNumber) => !proposed.has(partNumber));
  if (unknown.length === 0) return [];
  const known = new Map(dataset.parts.map((part) => [part.partNumber, part]));
  const words = unknown.slice(0, NAMED).map((id) => `“${known.get(id)?.description || id}”`);
  const [place] = known.get(unknown[0] ?? '')?.rows ?? [];
  return [
    {
      id: 'unknown',
      question:
        unknown.length === 1 ? 'What is this part?' : `What are these ${formatCounted(unknown.length, 'part')}?`,
      why: `${unknown.length === 1 ? 'Its' : 'Their'} words do not settle it: ${words.join(', ')}${unknown.length > NAMED ? ' …' : ''}. One table, one choice a part.`,
      money: money.parts(unknown),
      source: place === undefined ? null : `${place.file}, row ${place.row}`,
      options: [{ label: 'Open the table', step: 'parts' }],
    },
  ];
}

/** The parts of unknown nature, in the order of the report. */
export function listUnknownParts({ parts }: Pick<ExposureReport, 'parts'>): string[] {
  return parts.flatMap(({ partNumber, reasons, inferred, category, form }) =>
    !inferred && category === null && form === null && reasons.some(({ code }) => code === 'kind-not-known')
      ? [partNumber]
      : [],
  );
}

function askTables({ proposals }: Asked): Point[] {
  const open = proposals.filter(
    ({ purpose, confidence, columns }) => purpose === null && confidence < 1 && columns.length > 0,
  );
  const [first] = open;
  if (first === undefined) return [];
  const names = [...new Set(open.map(({ file, sheet }) => (sheet === null ? file : `${file}, ${sheet}`)))];
  return [
    {
      id: 'tables',
      question: open.length === 1 ? `What is ${names[0] ?? 'this table'}?` : `What are these ${open.length} tables?`,
      why: `${names.slice(0, NAMED).join('; ')}${names.length > NAMED ? ' …' : ''}: the columns fit nothing that is known, and nothing of ${open.length === 1 ? 'it' : 'them'} is read.`,
      money: null,
      source: null,
      options: [
        { label: 'Say what the columns mean', step: 'tables' },
        {
          label: open.length === 1 ? 'Leave it out' : 'Leave them out',
          change: (settings) => ({
            ...settings,
            mappings: open.reduce(
              (known, table) => correctMapping(known, table, { purpose: null }),
              [...(settings.mappings ?? [])],
            ),
          }),
        },
      ],
    },
  ];
}

/** Figures for a person's question. */
function askNotes({ notes }: Asked, money: MoneyOf): Point[] {
  const asked = notes.filter(({ code }) => code.startsWith('ask-') || code === 'number-style-open');
  const [first] = asked;
  if (first === undefined) return [];
  const parts = asked.flatMap(({ found, code }) => (code === 'ask-rate' || found === null ? [] : [found]));
  return [
    {
      id: 'figures',
      question: asked.length === 1 ? 'Is this figure right?' : `Are these ${asked.length} figures right?`,
      why: `${asked
        .slice(0, NAMED)
        .map(({ message }) => message)
        .join(' ')}${asked.length > NAMED ? ' …' : ''}`,
      money: money.parts(parts),
      source: first.file === null ? null : first.row === null ? first.file : `${first.file}, row ${first.row}`,
      options: [{ label: 'Look at the rows', step: 'problems' }],
    },
  ];
}

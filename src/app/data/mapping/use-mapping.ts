import type { RememberedMapping } from '../../../domain/decisions/decisions.ts';
import type { ColumnProposal, TableProposal } from '../../../intake/base/table-proposal.ts';
import { useRemembered } from '../../queries/use-remembered.ts';
import { useView } from '../../queries/view/use-view.ts';
import type { MappingCorrection } from './correct-mapping.ts';
import { correctMapping } from './correct-mapping.ts';
import type { ReadState } from '../session/import-session.ts';
import { describeMeaning, describePurpose } from './mapping-words.ts';
import { useImportSession } from '../session/use-import-session.ts';

/** Decider of a table's or column's meaning: the dictionary, the person just now, or the memory (`from` says where). */
export type MappingOrigin = 'proposed' | 'decided' | { from: string };

/** Decider of one table and its columns, and the way to correct it; a correction reads the files again at once. */
export function useMapping({ files, settings, outcome, again }: ReadState, table: TableProposal) {
  const { document } = outcome;
  const { session } = useImportSession();
  const { workspace } = useView();
  const remembered = useRemembered();
  const mappings = settings.mappings ?? [];
  const given = mappings.find(({ shape }) => shape === table.shape);
  const fromFile = outcome.mappings.find(({ shape }) => shape === table.shape);
  const known = fromFile ?? given;
  const isKept = given !== undefined && remembered.mappings.some((one) => isEqual(one, given));
  const ofTable: MappingOrigin =
    known === undefined
      ? 'proposed'
      : fromFile !== undefined
        ? { from: 'the layout file' }
        : isKept
          ? { from: workspace?.name ?? 'this workspace' }
          : 'decided';
  /** Shown at once, while the files are read again under it: a list falling back to the former reading would take the next key for another choice. */
  const wanted = again === null ? undefined : given;
  const decided = new Set(known?.columns.map(({ header }) => header.toLowerCase()));
  const correct = (correction: MappingCorrection): void => {
    const label =
      'purpose' in correction
        ? `Take ${table.sheet ?? table.file} for: ${describePurpose(correction.purpose)}`
        : `Read ${correction.header} as ${describeMeaning(correction.meaning)}`;
    // A file with layouts would speak before the person: what it says is taken over, and the file left aside.
    const hasFile = outcome.mappings.length > 0;
    const before = hasFile ? [...outcome.mappings, ...mappings] : mappings;
    void session.decide(label, {
      settings: { ...settings, mappings: correctMapping(before, table, correction) },
      files: hasFile ? files.filter(({ name }) => document.files.some(({ file }) => file === name)) : files,
    });
  };
  return {
    origin: {
      table: ofTable,
      column: (header: string): MappingOrigin => (decided.has(header.toLowerCase()) ? ofTable : 'proposed'),
    },
    wanted: {
      purpose: wanted === undefined ? table.purpose : wanted.purpose,
      meaning: ({ header, meaning }: ColumnProposal): string | null => {
        const chosen = wanted?.columns.find((column) => column.header === header);
        return chosen === undefined ? meaning : chosen.meaning;
      },
    },
    correct,
  };
}

function isEqual(one: RememberedMapping, other: RememberedMapping): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

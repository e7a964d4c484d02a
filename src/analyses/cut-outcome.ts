import type { Dataset } from '../domain/dataset.ts';
import type { ImportOutcome } from '../intake/base/import-outcome.ts';

/** The lists of an outcome in growth with the files. */
type Lists = {
  -readonly [Table in keyof Dataset as Dataset[Table] extends readonly unknown[] ? Table : never]: Dataset[Table];
} & {
  problems: ImportOutcome['document']['problems'];
  partProposals: ImportOutcome['partProposals'];
  taken: ImportOutcome['taken'];
  duplicates: ImportOutcome['duplicates'];
  leftOutRows: ImportOutcome['leftOutRows'];
  unread: ImportOutcome['unread'];
};

/** Some records of one list of an outcome, in their order. */
export type OutcomePiece = Partial<Lists>;

/** Records of one message: few enough to be received without anybody noticing. */
const PIECE = 2000;

/**
 * An outcome in pieces, so its page never stands still while receiving one: each long list in parts, and the rest with these lists empty. Lists
 * within one piece stay in the rest; `notes` never do, since the problems hold them.
 */
export function cutOutcome(outcome: ImportOutcome): { pieces: OutcomePiece[]; rest: ImportOutcome } {
  const pieces: OutcomePiece[] = [];
  function cut<Entry>(records: readonly Entry[], name: (some: Entry[]) => OutcomePiece): Entry[] {
    if (records.length <= PIECE) return [...records];
    for (let from = 0; from < records.length; from += PIECE) pieces.push(name(records.slice(from, from + PIECE)));
    return [];
  }
  const { dataset, document } = outcome;
  const rest: ImportOutcome = {
    ...outcome,
    notes: [],
    document: { ...document, problems: cut(document.problems, (problems) => ({ problems })) },
    partProposals: cut(outcome.partProposals, (partProposals) => ({ partProposals })),
    taken: cut(outcome.taken, (taken) => ({ taken })),
    duplicates: cut(outcome.duplicates, (duplicates) => ({ duplicates })),
    leftOutRows: cut(outcome.leftOutRows, (leftOutRows) => ({ leftOutRows })),
    unread: cut(outcome.unread, (unread) => ({ unread })),
    dataset: dataset && {
      ...dataset,
      parts: cut(dataset.parts, (parts) => ({ parts })),
      properties: cut(dataset.properties, (properties) => ({ properties })),
      composition: cut(dataset.composition, (composition) => ({ composition })),
      bom: cut(dataset.bom, (bom) => ({ bom })),
      suppliers: cut(dataset.suppliers, (suppliers) => ({ suppliers })),
      sites: cut(dataset.sites, (sites) => ({ sites })),
      sourcing: cut(dataset.sourcing, (sourcing) => ({ sourcing })),
      inventory: cut(dataset.inventory, (inventory) => ({ inventory })),
      rates: cut(dataset.rates, (rates) => ({ rates })),
      licences: cut(dataset.licences, (licences) => ({ licences })),
    },
  };
  return { pieces, rest };
}

/** The cut outcome, from its pieces in the order of cutting. */
export function joinOutcome(rest: ImportOutcome, pieces: readonly OutcomePiece[]): ImportOutcome {
  const join = <Entry>(kept: readonly Entry[], get: (piece: OutcomePiece) => readonly Entry[] | undefined): Entry[] => [
    ...kept,
    ...pieces.flatMap((piece) => get(piece) ?? []),
  ];
  const { dataset, document } = rest;
  const problems = join(document.problems, (piece) => piece.problems);
  return {
    ...rest,
    notes: problems.filter(({ severity }) => severity === 'note'),
    document: { ...document, problems },
    partProposals: join(rest.partProposals, (piece) => piece.partProposals),
    taken: join(rest.taken, (piece) => piece.taken),
    duplicates: join(rest.duplicates, (piece) => piece.duplicates),
    leftOutRows: join(rest.leftOutRows, (piece) => piece.leftOutRows),
    unread: join(rest.unread, (piece) => piece.unread),
    dataset: dataset && {
      ...dataset,
      parts: join(dataset.parts, (piece) => piece.parts),
      properties: join(dataset.properties, (piece) => piece.properties),
      composition: join(dataset.composition, (piece) => piece.composition),
      bom: join(dataset.bom, (piece) => piece.bom),
      suppliers: join(dataset.suppliers, (piece) => piece.suppliers),
      sites: join(dataset.sites, (piece) => piece.sites),
      sourcing: join(dataset.sourcing, (piece) => piece.sourcing),
      inventory: join(dataset.inventory, (piece) => piece.inventory),
      rates: join(dataset.rates, (piece) => piece.rates),
      licences: join(dataset.licences, (piece) => piece.licences),
    },
  };
}

import type { Lever } from '../../domain/scenario/lever.ts';

/** Names of the parts and sites of moves. */
export type MoveNames = {
  readonly part: (partNumber: string) => string;
  readonly site: (siteId: string | null) => string;
};

/** Returns a move in words a planner reads: "90 days of stock: Oil-pump magnet ring". */
export function nameMove(lever: Lever, names: MoveNames): string {
  switch (lever.kind) {
    case 'buffer-stock':
      return `${lever.coverDays} days of stock: ${names.part(lever.partNumber)}`;
    case 'second-source':
      return `Second source ${names.site(lever.siteId)}: ${names.part(lever.partNumber)}`;
    case 'substitution':
      return `Substitute: ${names.part(lever.partNumber)}`;
    case 'expedite':
      return `Faster transport: ${names.part(lever.partNumber)}`;
    case 'demand-shift':
      return `Move demand from ${names.part(lever.fromPartNumber)} to ${names.part(lever.toPartNumber)}`;
    case 'early-filing':
      return `File ${lever.daysEarlier} days earlier`;
  }
}

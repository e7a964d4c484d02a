import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { StockMovement } from '../../domain/stock-movement.ts';

/**
 * Returns movements without those that another file has said before, how many these were, and how many of them have no number of booking: a row that stands twice in one file counts twice, one that
 * stands in each of two lists counts once.
 */
export function leaveOutRepeats(movements: readonly StockMovement[]): {
  kept: StockMovement[];
  repeated: number;
  unnumbered: number;
} {
  const kept: StockMovement[] = [];
  let unnumbered = 0;
  const said = new Map<string, number>();
  for (const [, ofFile] of Map.groupBy(movements, ({ file }) => file)) {
    const here = new Map<string, number>();
    for (const movement of ofFile) {
      const name = nameMovement(movement);
      const count = (here.get(name) ?? 0) + 1;
      here.set(name, count);
      if (count > (said.get(name) ?? 0)) kept.push(movement);
      else if (movement.document === null) unnumbered += 1;
    }
    for (const [name, count] of here) said.set(name, Math.max(count, said.get(name) ?? 0));
  }
  return { kept, repeated: movements.length - kept.length, unnumbered };
}

/** Returns the hash of what movements say, in no order. */
export function hashMovements(movements: readonly StockMovement[]): string {
  const lines = movements.map(nameMovement).toSorted();
  return bytesToHex(sha256(utf8ToBytes(lines.join('\n'))));
}

function nameMovement({ day, partNumber, quantity, unit, type, supplier, plant, document }: StockMovement): string {
  return JSON.stringify([day, partNumber, quantity, unit, type, supplier, plant, document]);
}

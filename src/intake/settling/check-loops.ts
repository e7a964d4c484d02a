import { findLoops } from '../../domain/checks/bom-loops.ts';
import type { BomLine } from '../../domain/dataset.ts';
import type { ProblemLog } from '../base/problem.ts';

/**
 * Looks for loops in a BOM. A loop that consumes as much as it makes has no finite need: it is refused and named. One that gives back
 * less than it takes (recycling) is accepted and noted. A part of itself is one of them, unless its line was refused where it was read (`linesRead`).
 */
export function checkLoops(bom: readonly BomLine[], log: ProblemLog, linesRead = true): void {
  for (const { name, parts, kind, line } of findLoops(bom)) {
    if (parts === 1 && linesRead) continue;
    const place = line?.rows[0] ?? {};
    if (kind === 'too-large') {
      log.error({
        code: 'loop-too-large',
        ...place,
        column: 'child',
        found: name,
        message: `${parts} parts contain each other in loops, too many to solve; one of them is ${name}.`,
      });
    } else if (kind === 'consumes-itself') {
      log.error({
        code: 'loop',
        ...place,
        column: 'child',
        found: name,
        expected: 'a loop that needs less than one unit to make one unit',
        message: `This loop uses at least as much as it makes, so nothing could ever be built: ${name}.`,
      });
    } else {
      log.note({
        code: 'loop-accepted',
        ...place,
        column: 'child',
        found: name,
        message: `A loop that returns less than it takes, such as recycling, was accepted: ${name}.`,
      });
    }
  }
}

import type { SimulationReport } from '../simulation/results/report.ts';

/** Notes on a disruption without goods on file, or without goods known to be needed for sales. */
const IDLE: ReadonlySet<string> = new Set([
  'holds-no-lane',
  'stops-no-plant',
  'touches-nothing',
  'reaches-nothing-needed',
]);

/**
 * True if a disruption of the scenario meets no goods on file with a use in sales, and no control in it holds any lane of such goods: running lines
 * then say nothing.
 */
export function holdsNothing({ controls, notes }: Pick<SimulationReport, 'controls' | 'notes'>): boolean {
  const beside = new Set(
    notes.flatMap((note) => (note.code === 'reaches-nothing-needed' ? [note.facts.disruption] : [])),
  );
  return (
    notes.some(({ code }) => IDLE.has(code)) &&
    controls.every(({ disruptionId, lanes }) => lanes === 0 || beside.has(disruptionId))
  );
}

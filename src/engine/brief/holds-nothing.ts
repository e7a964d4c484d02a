import type { SimulationReport } from '../simulation/results/report.ts';

/** Notes on a disruption without goods on file. */
const IDLE: ReadonlySet<string> = new Set(['holds-no-lane', 'stops-no-plant', 'touches-nothing']);

/** True where something in the scenario meets no goods on file, and no control in it holds any lane: that no line stops then says nothing. */
export function holdsNothing({ controls, notes }: Pick<SimulationReport, 'controls' | 'notes'>): boolean {
  return notes.some(({ code }) => IDLE.has(code)) && controls.every(({ lanes }) => lanes === 0);
}

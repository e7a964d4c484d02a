import type { ShockQuestion } from '../../../engine/inventory-dynamics/shock-report.ts';
import type { ScenariosSearch } from '../scenarios-search.ts';

/** Days of following a shock. */
const HORIZON_DAYS = 365;
const MOST_DAYS = 1096;

/** Possible numbers of a shock; `otherwise` is for an address without a sound one. */
type Bounds = { readonly low: number; readonly high: number; readonly otherwise: number };

export const SHOCK_BOUNDS = {
  damage: { low: 1, high: 100, otherwise: 100 },
  recovery: { low: 1, high: MOST_DAYS, otherwise: 60 },
  stock: { low: 1, high: MOST_DAYS, otherwise: 15 },
  reorder: { low: 1, high: MOST_DAYS, otherwise: 6 },
} as const satisfies Record<string, Bounds>;
export type ShockNumber = keyof typeof SHOCK_BOUNDS;

/** Whether a number is possible for a shock; those of days are whole. */
export function isSound(field: ShockNumber, value: number): boolean {
  const { low, high } = SHOCK_BOUNDS[field];
  return value >= low && value <= high && (field === 'damage' || Number.isInteger(value));
}

/** The shock of the address; a `recovery` of "never" has no end. Null: no site is chosen. Malformed numbers take their usual value. */
export function readShock(search: ScenariosSearch): ShockQuestion | null {
  const { site, model = 'firms', rule = 'prop' } = search;
  if (site === undefined) return null;
  const read = (field: ShockNumber): number => {
    const value = Number(search[field] ?? Number.NaN);
    return isSound(field, value) ? value : SHOCK_BOUNDS[field].otherwise;
  };
  return {
    model,
    siteId: site,
    damage: read('damage') / 100,
    recoveryDays: search.recovery === 'never' ? null : read('recovery'),
    rule,
    stockDays: read('stock'),
    reorderDays: read('reorder'),
    days: HORIZON_DAYS,
  };
}

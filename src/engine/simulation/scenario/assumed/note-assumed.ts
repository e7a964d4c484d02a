import type { Assumed } from '../../../../domain/scenario/assumed.ts';
import type { EngineNote } from '../../../../domain/notes/engine-note.ts';
import { COVER_CLASSES } from '../../../../domain/scenario/assumed.ts';
import { countAssumed } from './count-assumed.ts';

type Rows = Parameters<typeof countAssumed>[0];

/** Returns the assumptions about a company, as a note, and the codes of notes replaced by it: they no longer hold. */
export function noteAssumed(
  rows: Rows,
  { coverDays, leadDays, capacityOverUse }: Assumed,
): { readonly notes: readonly EngineNote[]; readonly replaces: ReadonlySet<EngineNote['code']> } {
  const replaces = new Set<EngineNote['code']>();
  if (coverDays !== null) replaces.add('no-stock-on-file').add('stock-partly-on-file');
  if (leadDays !== null) replaces.add('lead-time-not-on-file');
  if (capacityOverUse !== null) replaces.add('capacity-not-on-file');
  const shelves = COVER_CLASSES.filter((one) => one !== 'finishedGoods' && (coverDays?.[one] ?? null) !== null);
  const facts = {
    shelves: shelves.reduce((sum, one) => sum + countAssumed(rows, `coverDays.${one}`), 0),
    makers: (coverDays?.finishedGoods ?? null) === null ? 0 : countAssumed(rows, 'coverDays.finishedGoods'),
    leads: leadDays === null ? 0 : countAssumed(rows, 'leadDays'),
    capacities: capacityOverUse === null ? 0 : countAssumed(rows, 'capacityOverUse'),
  };
  const isAny = Object.values(facts).some((count) => count > 0);
  const { statedEmpty } = rows.silent;
  return {
    notes: [
      ...(isAny ? [{ code: 'assumed-not-on-file', facts } as const] : []),
      ...(statedEmpty > 0 ? [{ code: 'stock-stated-none', facts: { places: statedEmpty } } as const] : []),
    ],
    replaces,
  };
}

import type { LicenceCase } from '../../engine/licences/case-report.ts';
import type { LicenceUse, UseCount } from '../../engine/licences/count-use.ts';

/** Returns the used amount of a licence for a quantity, as far as known, with the unit if it is not its parts'. */
export function saySpent({
  quantity,
  used,
  quantityUnit,
}: Pick<LicenceCase, 'quantity' | 'used' | 'quantityUnit'>): string {
  const granted = quantityUnit === null ? `${quantity ?? ''}` : `${quantity ?? ''} ${quantityUnit}`;
  return used === null ? `${granted} granted, use not on file` : `${used} of ${granted} used`;
}

/** What must be known of a case to say how far its licence reaches. */
export type GrantedCase = Partial<Pick<LicenceCase, 'state' | 'quantity' | 'kind'>>;

/** Whether a licence is in force for a quantity on no file; a general one is for none. */
export function isQuantitySilent({ state, quantity, kind }: GrantedCase): boolean {
  return state === 'granted' && quantity === null && kind !== 'general';
}

/** Returns the first day of the wait for a decision, if a case's day of filing is on no file; '' if it is. */
export function sayAssumedFiling(
  { state, filed, expected }: Pick<LicenceCase, 'state' | 'filed' | 'expected'>,
  writeDay: (day: string) => string,
): string {
  const isSilent = (state === 'filed' || state === 'question') && filed === null && expected !== null;
  return isSilent ? `, if filed on ${writeDay(expected.filed)}: the day is not on file` : '';
}

/** Returns the arithmetic of one licence's use by movements, in one sentence. */
export function sayUse({
  code,
  exporter,
  quantity,
  stated,
  before,
  receipts,
  received,
  reversed,
  startsOn,
  hasUnclear,
  used,
}: LicenceUse): string {
  const earlier = before === null ? 0 : before.received - before.reversed;
  const head = before === null ? '' : `${earlier} counted from lists before (to ${before.to}) + `;
  const sum = `${head}${received} received in ${receipts} receipts − ${reversed} reversed = ${earlier + received - reversed}`;
  const granted = quantity === null ? '' : ` of ${quantity}${(used ?? 0) > quantity ? ', more than was granted' : ''}`;
  const onFile = stated === null ? '' : `; on file before: ${stated}`;
  const least = [
    startsOn === null
      ? ''
      : `the list starts on ${startsOn}, after the licence began (give the lists from before it as well)`,
    hasUnclear ? 'rows that are not counted may belong to it' : '',
    before !== null && stated !== null && stated > (before.used ?? 0)
      ? 'somebody has stated more since the last list'
      : '',
  ].filter((reason) => reason !== '');
  const late =
    least.length === 0 ? '' : `. That is the least: ${least.join(', and ')}; what was on file stays where it is more`;
  return `${code}, ${exporter}: ${sum}; used ${used ?? 'not known'}${granted}${onFile}${late}.`;
}

/** Returns the fate of the rows of a list of movements, in one sentence. */
export function sayRows({ left, inside, repeated, unnumbered, known, span }: UseCount): string {
  const days = span === null ? 'No movement could be read' : `Movements from ${span[0]} to ${span[1]}`;
  const rest = left.length === 0 ? 'every receipt is counted' : `${left.length} rows are not counted`;
  const same =
    unnumbered === 0
      ? ''
      : ` (${unnumbered} of them have no number of booking and are taken for the same because they say the same)`;
  const twice = repeated === 0 ? '' : `${repeated} rows stand in two lists and count once${same}; `;
  const earlier = known === 0 ? '' : `${known} rows were counted with a list before; `;
  return `${days}; ${inside} pass no border (issues, moves, counts, returns); ${twice}${earlier}${rest}.`;
}

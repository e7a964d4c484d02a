import type { LicenceUse, UseCount } from '../../engine/licences/count-use.ts';

/** Returns the arithmetic of what movements say of the use of one licence, in one sentence. */
export function sayUse({
  code,
  exporter,
  quantity,
  stated,
  receipts,
  received,
  reversed,
  startsOn,
  hasUnclear,
  used,
}: LicenceUse): string {
  const sum = `${received} received in ${receipts} receipts − ${reversed} reversed = ${received - reversed}`;
  const granted = quantity === null ? '' : ` of ${quantity}${(used ?? 0) > quantity ? ', more than was granted' : ''}`;
  const before = stated === null ? '' : `; on file before: ${stated}`;
  const least = [
    startsOn === null
      ? ''
      : `the list starts on ${startsOn}, after the licence began (give it together with the lists before it)`,
    hasUnclear ? 'rows that are not counted may belong to it' : '',
  ].filter((reason) => reason !== '');
  const late =
    least.length === 0 ? '' : `. That is the least: ${least.join(', and ')}; what was on file stays where it is more`;
  return `${code}, ${exporter}: ${sum}; used ${used ?? 'not known'}${granted}${before}${late}.`;
}

/** Returns what became of the rows of a list of movements, in one sentence. */
export function sayRows({ left, inside, repeated, span }: UseCount): string {
  const days = span === null ? 'No movement could be read' : `Movements from ${span[0]} to ${span[1]}`;
  const rest = left.length === 0 ? 'every receipt is counted' : `${left.length} rows are not counted`;
  const twice = repeated === 0 ? '' : `${repeated} rows stand in two lists and count once; `;
  return `${days}; ${inside} pass no border (issues, moves, counts, returns); ${twice}${rest}.`;
}

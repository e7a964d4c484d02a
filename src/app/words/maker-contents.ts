import { formatRounded } from '../../documents/format/locale.ts';
import type { CompositionRow } from '../../domain/dataset.ts';

type Content = Pick<CompositionRow, 'substance' | 'massPctMin' | 'massPctMax'>;

const REST = 'rest';
const WHOLE = 100;

/** A list of contents in a line: "Nd 30 % · no Dy · nothing else"; a list that is not closed says so. */
export function describeContents(contents: readonly Content[]): string {
  const named = contents.filter(({ substance }) => substance !== REST);
  const rest = contents.find(({ substance }) => substance === REST)?.massPctMax ?? WHOLE;
  return [...named.map(describeContent), describeRest(rest)].join(' · ');
}

function describeContent({ substance, massPctMin: least, massPctMax: most }: Content): string {
  if (most === 0) return `no ${substance}`;
  if (most === null) return least === null ? `${substance}, share not said` : `${substance} at least ${write(least)}`;
  if (least === null) return `${substance} at most ${write(most)}`;
  return `${substance} ${least === most ? write(most) : `${writeFigure(least)} to ${write(most)}`}`;
}

function describeRest(most: number): string {
  if (most >= WHOLE) return 'nothing said of others';
  return most === 0 ? 'nothing else' : `others up to ${write(most)}`;
}

function write(percent: number): string {
  return `${writeFigure(percent)} %`;
}

function writeFigure(percent: number): string {
  return formatRounded(percent, { maximumFractionDigits: 6 });
}

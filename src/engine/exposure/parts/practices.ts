import type { Catalogue } from '../../../catalogue/schema.ts';
import type { IsoDate } from '../../../domain/units.ts';
import type { Finding } from '../report.ts';

const CHINA = 'CN';

/**
 * Practice beside the law for the goods of a part on a day: ids of the catalogue's practices concerning one of its lanes out of China, by a met
 * or possibly met item of the lane, or by an element in the goods. They stand beside the verdict and change no figure.
 */
export function findPractices(
  catalogue: Pick<Catalogue, 'practices'>,
  findings: readonly Finding[],
  lanes: readonly { country: string | null; destination: string | null }[],
  elements: ReadonlySet<string>,
  lawDate: IsoDate,
): string[] {
  const leaving = lanes.filter(({ country, destination }) => country === CHINA && destination !== CHINA);
  if (leaving.length === 0) return [];
  return catalogue.practices.flatMap((one) => {
    if (lawDate < one.from || (one.to !== null && lawDate > one.to)) return [];
    const goesThere = (to: string | null): boolean =>
      one.destinations === 'all' || (to !== null && one.destinations.includes(to));
    const isOfMeasure = findings.some(
      ({ measureId, match, exporter, destination }) =>
        one.measureIds.includes(measureId) &&
        match !== 'failed' &&
        match !== 'none' &&
        exporter === CHINA &&
        goesThere(destination),
    );
    const holds = one.measureIds.length === 0 && one.elements.some((element) => elements.has(element));
    const concerns = isOfMeasure || (holds && leaving.some(({ destination }) => goesThere(destination)));
    return concerns ? [one.id] : [];
  });
}

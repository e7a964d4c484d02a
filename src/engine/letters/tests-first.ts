import type { Dataset } from '../../domain/dataset.ts';
import type { Question } from '../exposure/questions/question.ts';
import type { FirstTest } from './letter-report.ts';

const MOST = 10;
const HEAVY = new Set(['Dy', 'Tb', 'Ho']);
/** From here on a handheld device sees a heavy rare earth beside iron without doubt; a cautious bound of our own. */
const SEEN_BY_X_RAY_PCT = 1;

/**
 * The ten open compositions with the most revenue behind them, each with the expectation of its grade and its settlement. In an iron magnet a
 * handheld X-ray device can show dysprosium and terbium but hardly exclude them: their L lines (Dy 6.50, Tb 6.27 keV) lie beside the K line of
 * iron (6.40 keV), so a "no" takes a declaration or a laboratory dissolving the magnet (ICP). Energies: X-ray Data Booklet, LBNL 2009, table
 * 1-2.
 */
export function chooseFirstTests(
  { parts, composition }: Pick<Dataset, 'parts' | 'composition'>,
  questions: readonly Question[],
): FirstTest[] {
  const named = new Map(parts.map((part) => [part.partNumber, part.description]));
  const rowsOf = Map.groupBy(composition, ({ partNumber }) => partNumber);
  return questions
    .filter(({ fact, elements }) => fact === 'composition' && elements.length > 0)
    .toSorted((a, b) => b.revenueAtRisk - a.revenueAtRisk || (a.partNumber < b.partNumber ? -1 : 1))
    .slice(0, MOST)
    .map(({ partNumber, siteId, elements, revenueAtRisk, isLeast }): FirstTest => {
      const expected = (rowsOf.get(partNumber) ?? []).flatMap(({ substance, massPctMin, massPctMax }) =>
        elements.includes(substance) ? [{ element: substance, min: massPctMin ?? 0, max: massPctMax ?? 100 }] : [],
      );
      return {
        partNumber,
        description: named.get(partNumber) ?? partNumber,
        siteId,
        elements,
        expected,
        revenueAtRisk,
        ...(isLeast === undefined ? {} : { isLeast }),
        ...chooseMethod(elements, expected),
      };
    });
}

function chooseMethod(elements: readonly string[], expected: FirstTest['expected']): Pick<FirstTest, 'method' | 'why'> {
  const sure = expected.find(({ min }) => min >= SEEN_BY_X_RAY_PCT);
  if (sure !== undefined)
    return {
      method: 'x-ray',
      why: `Its grade lets expect ${sure.min} to ${sure.max} % ${sure.element}: a handheld X-ray device shows that within minutes. It proves a “yes” only.`,
    };
  const possible = expected.find(({ max }) => max > 0);
  if (possible !== undefined)
    return {
      method: 'laboratory',
      why: `Its grade lets expect ${possible.min} to ${possible.max} % ${possible.element}, so that “none” is possible, and a handheld X-ray device can hardly exclude it beside iron: a laboratory has to dissolve it, unless the supplier declares it.`,
    };
  const heavy = elements.some((element) => HEAVY.has(element));
  return {
    method: 'declaration',
    why: heavy
      ? 'Nothing is known of its grade: ask for the material declaration first. A handheld X-ray device can show these elements beside iron, but hardly exclude them; a “no” takes a declaration or a laboratory.'
      : 'Ask for the material declaration first; it costs nothing and states all elements at once.',
  };
}

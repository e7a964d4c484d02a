import type { QuestionOf } from '../../domain/questions/questions.ts';
import { prepareExposure } from '../../engine/exposure/prepare.ts';
import type { Context } from '../analysis.ts';
import { refuseAssumptions } from './assumed.ts';

/** Says which assumption a question about exposure may not make, or that nobody knows its destination; null: it may have an answer. */
export function refuseExposed(
  context: Pick<Context, 'catalogue' | 'dataset'>,
  question: QuestionOf<'exposure'>,
): string | null {
  return refuseAssumptions(context, question) ?? refuseDestination(context, question);
}

/** Says the same of a question about one part, or that the network has no such part, inferred ones included; null: it may have an answer. */
export function refuseExposedPart(
  context: Pick<Context, 'catalogue' | 'dataset'>,
  question: QuestionOf<'explanation'>,
): string | null {
  const reason = refuseExposed(context, question);
  if (reason !== null) return reason;
  const { partNumber, inference } = question;
  const { network } = prepareExposure(context.dataset, context.catalogue, inference);
  return network.parts.some((part) => part.partNumber === partNumber) ? null : `There is no part ${partNumber}.`;
}

/** A territory named by the company's own sites alone is one all the same. */
function refuseDestination(
  { catalogue, dataset }: Pick<Context, 'catalogue' | 'dataset'>,
  { destination }: QuestionOf<'exposure'>,
): string | null {
  if (destination === null) return null;
  const isKnown =
    catalogue.territories.some(({ code }) => code === destination) ||
    dataset.sites.some(({ country }) => country === destination);
  return isKnown
    ? null
    : `There is no territory “${destination}”; destination takes a country by its two-letter code, such as DE.`;
}

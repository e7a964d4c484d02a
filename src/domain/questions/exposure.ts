import { z } from 'zod';
import { assumptions } from '../workspace/workspace.ts';
import { askedClocks } from './clocks.ts';
import { defineQuestion } from './question.ts';

/** Dependences of every question about exposure. */
export const exposed = askedClocks.extend({
  assumptions,
  /** Whether market shares stand in for unseen sources. */
  inference: z.boolean(),
  /** Count only lanes into this territory; null: all. */
  destination: z.string().nullable().default(null),
});
const part = exposed.extend({ partNumber: z.string().min(1) });

/** How such a question is asked where nobody has chosen otherwise; a page begins so too (`app/queries/view/document-values.ts`). */
export const UNCHOSEN = {
  suspensionEnd: 'inclusive',
  reading: 'open',
  assumptions: {},
  inference: true,
  destination: null,
} as const;

/** The usual beginning of an example. */
export const today = { lawDate: '2026-11-24', suspensionEnd: 'inclusive', assumptions: {}, inference: true } as const;

/** Questions about the effect of a day's law on a company. */
export const EXPOSURE_QUESTIONS = {
  exposure: defineQuestion({
    summary: 'Findings and exposure of every part, and the fills of every product.',
    schema: exposed,
    example: today,
  }),
  summary: defineQuestion({
    summary: 'The same without its parts, in less than half of the time.',
    schema: exposed,
    example: { ...today, destination: 'DE' },
  }),
  explanation: defineQuestion({
    summary: 'The chains and rows behind the numbers of one part.',
    schema: part,
    example: { ...today, partNumber: 'EM-1200-01' },
  }),
  alternates: defineQuestion({
    summary: 'Other places to buy one part from, each judged by the same rules.',
    schema: part,
    example: { ...today, partNumber: 'AU-5140-01' },
  }),
  'network-exposure': defineQuestion({
    summary: 'What the law does to each source and lane of the network, in the rows of `network`.',
    schema: exposed,
    example: today,
  }),
  chains: defineQuestion({
    summary: 'Risk, cover and wait of every part without the reasons: what the exposed chains of the network show.',
    schema: exposed,
    example: today,
  }),
};

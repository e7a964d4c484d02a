import { findReplyDay } from '../../../domain/letters/reply-day.ts';
import { getStandings } from '../../../engine/controls/status.ts';
import { composeLetters } from '../../../engine/letters/compose-letters.ts';
import type { Analysis } from '../../analysis.ts';
import { refuseExposed } from '../exposed.ts';
import { summarise } from './summary.ts';

export const letters = {
  refuse: refuseExposed,
  run: (context, { language, languages, replyBy, sender, contacts, wider, ...exposed }) => {
    const { dataset, catalogue, dataVersion } = context;
    const summary = summarise(context, { ...exposed, dataVersion });
    const standings = getStandings(catalogue, exposed.assumptions, exposed);
    const options = { language, languages, replyBy: replyBy ?? findReplyDay(exposed.lawDate), sender, contacts, wider };
    const { lawDate, currency } = summary;
    const law = { catalogue, standings, clocks: exposed };
    return { lawDate, dataVersion, currency, ...composeLetters(dataset, law, summary, options) };
  },
} satisfies Analysis<'letters'>;

import { FILL_NAMES, FILL_TEXTS } from '../words/fill-words.ts';
import type { BriefSheet } from './brief-sheet.ts';

const ROW_WORDS = { law: 'law', licences: 'licences', lines: 'lines', decide: 'decide by' } as const;

/** Returns the sheet as plain text with headings, one fact a line. */
export function writeSheetText(sheet: BriefSheet): string {
  const section = (title: string, lines: readonly (string | null)[]): string =>
    [title, ...lines.filter((line) => line !== null && line !== '').map((line) => `  ${line}`)].join('\n');
  const bars = (list: BriefSheet['bars']): string[] =>
    list.map(
      ({ name, texts, total }) =>
        `${name}: ${total} = ${FILL_NAMES.map((fill) => `${texts[fill]} ${FILL_TEXTS[fill].label.toLowerCase()}`).join(' + ')}`,
    );
  return `${[
    `${sheet.company}${sheet.isDemo ? ' (demo, fictional)' : ''}`,
    sheet.opening,
    sheet.under,
    section('Exposure, revenue a year', sheet.bars.length === 0 ? ['not known'] : bars(sheet.bars)),
    section(
      'First stop',
      sheet.figures.map(({ label, value, note }) => `${label}: ${value} (${note})`),
    ),
    section('What to do now', [
      sheet.acts.shown.length === 0 ? sheet.acts.none : null,
      ...sheet.acts.shown.map(
        ({ title, by, cost, effect, owner, detail }) =>
          `${title}. Decide by: ${by}; cost ${cost}; ${effect}; owner: ${owner}. ${detail}`,
      ),
      sheet.acts.more,
      sheet.acts.note,
    ]),
    section('Ahead', [
      ...sheet.ahead.days.map(
        ({ row, date, title, detail }) => `${ROW_WORDS[row]}  ${date}  ${title}${detail === '' ? '' : `: ${detail}`}`,
      ),
      sheet.ahead.more,
    ]),
    section('From revenue to what is unsold', [
      sheet.bridge.caption,
      ...sheet.bridge.steps.map(({ label, text, kind }) => `${kind === 'total' ? '= ' : ''}${label}: ${text}`),
      sheet.bridge.note,
    ]),
    section('By product', [...bars(sheet.products), sheet.productsMore]),
    section(
      sheet.paths.title,
      sheet.paths.shown.map(({ money, text, code, status }) => `${money}  ${text}  ${code} (${status})`),
    ),
    section('Who ships it', [
      ...sheet.shippers.shown.map(({ country, name, text }) => `${country}  ${name}: ${text}`),
      sheet.shippers.more,
    ]),
    section(
      sheet.questions.title,
      sheet.questions.shown.map(({ money, text }) => `${money}  ${text}`),
    ),
    section('Assumptions', sheet.assumptions),
    sheet.stamp,
  ].join('\n\n')}\n`;
}

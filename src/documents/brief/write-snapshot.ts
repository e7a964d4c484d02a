import { escapeHtml } from '../format/escape-html.ts';
import { FILL_NAMES, FILL_TEXTS } from '../words/fill-words.ts';
import type { BriefSheet, SheetBar } from './brief-sheet.ts';

/** Counted up with each change in the reading of snapshots. */
export const SNAPSHOT_FORMAT = 1;

const STYLE =
  'body{font:15px/1.45 system-ui,sans-serif;color:#15181b;background:#fff;max-width:64em;margin:2em auto;padding:0 1.5em}h1{font:500 1.7em/1.3 Georgia,serif}h2{font-size:1.1em;border-top:1px solid #cfcabf;padding-top:.8em;margin-top:1.8em}table{border-collapse:collapse;width:100%;font-size:.9em}td,th{text-align:left;vertical-align:top;padding:.35em .8em .35em 0;border-bottom:1px solid #e5e2db;font-weight:400}thead th{color:#60676f}small,.foot{color:#60676f}.late{color:#c01530;font-weight:600}';

/**
 * Returns the sheet as one self-contained HTML file: no script, nothing from elsewhere, the same words next year in any browser. The sheet
 * itself is in it as data, for `readSnapshot`.
 */
export function writeSnapshot(sheet: BriefSheet, madeAt: string): string {
  const data = JSON.stringify({ lodestoneSnapshot: SNAPSHOT_FORMAT, madeAt, sheet }).replaceAll('<', '\\u003c');
  const title = `${sheet.company}, ${sheet.lawDate}`;
  return [
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<p class="foot">${escapeHtml(`${sheet.company}${sheet.isDemo ? ' · Demo, fictional' : ''} · ${sheet.stamp} · snapshot of ${madeAt}`)}</p>`,
    `<h1>${escapeHtml(sheet.opening)}</h1>`,
    writeText(sheet.under),
    sheet.bars.length === 0 ? '' : writeBars('Exposure, revenue a year', sheet.bars, null),
    writeTable(
      'What stops first',
      ['', '', ''],
      sheet.figures.map(({ label, value, note }) => [label, value, note]),
    ),
    writeTable(
      'What to do now',
      ['Move', 'Decide by', 'Cost', 'What hangs on it', 'Owner'],
      sheet.acts.shown.map(({ title: what, detail, by, cost, effect, owner }) => [
        `${what}. ${detail}`,
        by,
        cost,
        effect,
        owner,
      ]),
    ),
    writeText(sheet.acts.shown.length === 0 ? sheet.acts.none : null),
    writeText(sheet.acts.more),
    writeText(sheet.acts.note),
    writeTable(
      'Ahead',
      ['Row', 'Date', 'What'],
      sheet.ahead.days.map(({ row, date, title: what, detail }) => [
        row,
        date,
        detail === '' ? what : `${what}. ${detail}`,
      ]),
    ),
    writeText(sheet.ahead.more),
    writeTable(
      'From revenue to what is unsold',
      ['Step', 'Amount'],
      sheet.bridge.steps.map(({ label, text }) => [label, text]),
    ),
    writeText(`${sheet.bridge.caption} ${sheet.bridge.note}`),
    writeBars('By product', sheet.products, sheet.productsMore),
    writeTable(
      sheet.paths.title,
      ['Rests on it', 'Path', 'Item', 'Law'],
      sheet.paths.shown.map(({ money, text, code, status }) => [money, text, code, status]),
    ),
    writeTable(
      'Who ships it',
      ['From', 'Who', 'Revenue at risk'],
      sheet.shippers.shown.map(({ country, name, text }) => [country, name, text]),
    ),
    writeText(sheet.shippers.more),
    writeTable(
      sheet.questions.title,
      ['Hangs on it', 'Question'],
      sheet.questions.shown.map(({ money, text }) => [money, text]),
    ),
    `<h2>What these figures assume</h2><ul>${sheet.assumptions.map((one) => `<li>${escapeHtml(one)}</li>`).join('')}</ul>`,
    `<script type="application/json" id="lodestone-snapshot">${data}</script>`,
    '</body></html>\n',
  ].join('\n');
}

/** Content of a snapshot, or in a sentence why it cannot be read. */
export type SnapshotReading =
  | { readonly ok: true; readonly madeAt: string; readonly sheet: BriefSheet }
  | { readonly ok: false; readonly reason: string };

/** Reads the sheet out of a snapshot's text. A later version's text, or any other text, is refused with a sentence. */
export function readSnapshot(text: string): SnapshotReading {
  const refused = {
    ok: false,
    reason: 'This file is no snapshot of Lodestone: the data that one carries are not in it.',
  } as const;
  const [, data] = /<script type="application\/json" id="lodestone-snapshot">([^<]*)<\/script>/.exec(text) ?? [];
  if (data === undefined) return refused;
  let held: unknown;
  try {
    held = JSON.parse(data);
  } catch {
    return refused;
  }
  if (!isSnapshot(held)) return refused;
  const { lodestoneSnapshot: format, madeAt, sheet } = held;
  if (format > SNAPSHOT_FORMAT)
    return {
      ok: false,
      reason: `This snapshot was written by a later Lodestone (format ${format}; this one reads up to ${SNAPSHOT_FORMAT}). Any browser shows it; to read it back, bring Lodestone up to date.`,
    };
  return { ok: true, madeAt, sheet };
}

function isSnapshot(held: unknown): held is { lodestoneSnapshot: number; madeAt: string; sheet: BriefSheet } {
  if (typeof held !== 'object' || held === null) return false;
  const { lodestoneSnapshot, madeAt, sheet } = held as Record<string, unknown>;
  return (
    typeof lodestoneSnapshot === 'number' && typeof madeAt === 'string' && typeof sheet === 'object' && sheet !== null
  );
}

function writeText(text: string | null): string {
  return text === null || text.trim() === '' ? '' : `<p>${escapeHtml(text)}</p>`;
}

function writeTable(title: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.every((one) => one === '')
    ? ''
    : `<thead><tr>${heads.map((one) => `<th>${escapeHtml(one)}</th>`).join('')}</tr></thead>`;
  const body = rows.map((cells) => `<tr>${cells.map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`).join('');
  return `<h2>${escapeHtml(title)}</h2>${rows.length === 0 ? '<p>none</p>' : `<table>${head}<tbody>${body}</tbody></table>`}`;
}

function writeBars(title: string, bars: readonly SheetBar[], more: string | null): string {
  const heads = ['', 'Revenue', ...FILL_NAMES.map((fill) => FILL_TEXTS[fill].label)];
  const rows = bars.map(({ name, total, texts }) => [name, total, ...FILL_NAMES.map((fill) => texts[fill])]);
  return `${writeTable(title, heads, rows)}${writeText(more)}`;
}

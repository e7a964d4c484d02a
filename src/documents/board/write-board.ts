import { escapeHtml } from '../format/escape-html.ts';
import type { BoardReport, BoardSection } from './board-report.ts';

const STYLE =
  ':root{color-scheme:light dark}body{font:15px/1.45 system-ui,sans-serif;max-width:72em;margin:2em auto;padding:0 1.5em}table{border-collapse:collapse;width:100%;font-size:.9em}td,th{text-align:left;vertical-align:top;padding:.35em .8em .35em 0;border-bottom:1px solid #8886;overflow-wrap:anywhere}h2{margin-top:1.8em}';

/** Returns the report as Markdown with tables; no text of a file can begin another cell or row. */
export function writeBoardMarkdown({ title, under, sections }: BoardReport): string {
  const cell = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\|<>[\]`*]/g, '\\$&');
  const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;
  const section = ({ title: name, says, columns, rows, notKnown }: BoardSection, at: number): string =>
    [
      `## ${at + 1}. ${cell(name)}\n`,
      `${cell(says)}\n`,
      ...(rows.length === 0 ? [] : [row(columns), row(columns.map(() => '---')), ...rows.map(row), '']),
      ...notKnown.map((one) => `- **Not known:** ${cell(one)}`),
      '',
    ].join('\n');
  return [`# ${cell(title)}\n`, `${cell(under)}\n`, ...sections.map(section)].join('\n');
}

/** Returns the report as one self-contained HTML file: no script, nothing from elsewhere. */
export function writeBoardPage({ title, under, sections }: BoardReport): string {
  const cells = (row: readonly string[], tag: 'td' | 'th'): string =>
    `<tr>${row.map((text) => `<${tag}>${escapeHtml(text)}</${tag}>`).join('')}</tr>`;
  const section = ({ title: name, says, columns, rows, notKnown }: BoardSection, at: number): string =>
    [
      `<h2>${at + 1}. ${escapeHtml(name)}</h2><p>${escapeHtml(says)}</p>`,
      rows.length === 0
        ? ''
        : `<table><thead>${cells(columns, 'th')}</thead><tbody>${rows.map((row) => cells(row, 'td')).join('\n')}</tbody></table>`,
      notKnown.length === 0
        ? ''
        : `<ul>${notKnown.map((one) => `<li><b>Not known:</b> ${escapeHtml(one)}</li>`).join('')}</ul>`,
    ].join('\n');
  return [
    '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">',
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src \'unsafe-inline\'">',
    `<title>${escapeHtml(title)}</title><style>${STYLE}</style></head><body>`,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(under)}</p>`,
    ...sections.map(section),
    '</body></html>\n',
  ].join('\n');
}

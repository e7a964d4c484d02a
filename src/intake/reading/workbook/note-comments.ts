import type { ProblemLog } from '../../base/problem.ts';
import { getAttribute, scanXml } from '../scan-xml.ts';
import { resolveEscapes } from './workbook-parts.ts';

/** Comments that a note shows, and the letters of each. */
const SHOWN = 3;
const LETTERS = 80;

/** Notes the comments on cells of a sheet: what stands in them is in no cell, and is not read. `xml` is their part of the archive. */
export function noteComments(file: string, sheet: string, xml: string, log: ProblemLog): void {
  const comments: { address: string; text: string }[] = [];
  let inText = false;
  scanXml(xml, {
    open: (name, attributes) => {
      if (name === 'comment') comments.push({ address: getAttribute(attributes, 'ref') ?? '', text: '' });
      inText = name === 't';
    },
    text: (text) => {
      const last = comments.at(-1);
      if (inText && last !== undefined) last.text += text;
    },
    close: () => {
      inText = false;
    },
  });
  const said = comments
    .map((one) => ({ ...one, text: resolveEscapes(one.text).trim() }))
    .filter(({ text }) => text !== '');
  const [first] = said;
  if (first === undefined) return;
  const samples = said.slice(0, SHOWN).map(({ address, text }) => `${address} “${text.slice(0, LETTERS)}”`);
  log.note({
    code: 'comments-not-read',
    file,
    sheet,
    row: Number(/(?<!\d)\d+$/.exec(first.address)?.[0] ?? 1),
    found: samples.join(', '),
    expected: 'facts in cells',
    message: `${said.length === 1 ? 'A comment on a cell is' : `${said.length} comments on cells are`} not read: ${samples.join(', ')}${said.length > SHOWN ? ' …' : ''}.`,
  });
}

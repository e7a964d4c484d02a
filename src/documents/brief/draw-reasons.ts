import { drawFillBar } from '../pdf/draw-fills.ts';
import type { Paper } from '../pdf/paper.ts';
import { FILL_NAMES, FILL_TEXTS } from '../words/fill-words.ts';
import type { BriefSheet } from './brief-sheet.ts';
import { BODY, Column, SMALL, STRONG } from './column.ts';
import { placeBridge } from './place-bridge.ts';

const GAP = 22;
/** Share of the page kept for the reasons, with assumptions of any length. */
const LEAST_REASONS = 0.6;

/** Draws the second page: how revenue becomes unsold, by product, by path, by shipper, questions, and all assumptions. */
export function drawReasons(
  paper: Paper,
  sheet: BriefSheet,
  { margin, bottom }: { margin: number; bottom: number },
): void {
  const full = paper.width - 2 * margin;
  const half = (full - GAP) / 2;
  const assumptions = sheet.assumptions.join(' ');
  const last = Math.max(bottom * LEAST_REASONS, bottom - paper.measure(assumptions, full, SMALL) - 26);
  const middle = 34 + (last - 34) * 0.36;
  const under = 34 + (last - 34) * 0.72;
  const at = (left: number, y: number, end: number, width = half): Column =>
    new Column(paper, { x: margin + left, y, width, bottom: end });
  drawBridge(at(0, 34, middle), sheet);
  drawProducts(at(half + GAP, 34, middle), sheet);
  drawPaths(at(0, middle, under), sheet);
  drawShippers(at(half + GAP, middle, under), sheet);
  drawQuestions(at(0, under, last, full), sheet);
  const foot = at(0, last, bottom, full);
  foot.open('What these figures assume', '');
  foot.say(assumptions);
}

function drawBridge(column: Column, { bridge }: BriefSheet): void {
  column.open('From revenue to what is unsold', bridge.caption);
  const { paper, x, width } = column;
  const [label, bar] = [width * 0.42, width * 0.36];
  for (const { step, from, to, isOtherScale } of placeBridge(bridge.steps)) {
    const style = step.kind === 'total' ? STRONG : BODY;
    const taken = paper.write('P', step.label, { x, y: column.y, width: label - 6 }, style);
    paper.drawFigure(`${step.label}: ${step.text}`, (doc) =>
      doc
        .rect(x + label + from * bar, column.y + 1, Math.max(0.6, (to - from) * bar), 7)
        .fillAndStroke(isOtherScale ? '#e9bd7d' : step.kind === 'total' ? '#4b5259' : '#dbe2e3', '#4b5259'),
    );
    paper.write('P', step.text, { x: x + label + bar, y: column.y, width: width - label - bar, right: true }, style);
    column.y += taken + 3;
  }
  column.say(bridge.note);
}

function drawProducts(column: Column, { products, productsMore }: BriefSheet): void {
  column.open('By product', 'Yearly revenue by exposure.');
  const { paper, x, width } = column;
  for (const product of products) {
    const words = FILL_NAMES.map((fill) => `${product.texts[fill]} ${FILL_TEXTS[fill].label.toLowerCase()}`).join(
      ' · ',
    );
    const room = paper.measure(product.name, width - 60, STRONG) + paper.measure(words, width, SMALL) + 13;
    if (column.y + room > column.bottom - 10) {
      column.say('Other products are on the page; there is no room for them here.');
      return;
    }
    const taken = paper.write('P', product.name, { x, y: column.y, width: width - 60 }, STRONG);
    paper.write('P', product.total, { x: x + width - 60, y: column.y, width: 60, right: true }, BODY);
    column.y += taken;
    paper.drawFigure(`${product.name}: ${words}`, (doc) =>
      drawFillBar(doc, product.amounts, { x, y: column.y + 1, width, height: 6 }),
    );
    column.y += 9;
    column.say(words);
    column.y += 2;
  }
  column.say(productsMore ?? '');
}

function drawPaths(column: Column, { paths }: BriefSheet): void {
  column.open(paths.title, 'Revenue that rests on each path. They overlap and are not added.');
  const { width } = column;
  column.writeTable(
    paths.shown,
    ({ money, text, code, status }) => [
      { text: money, left: 0, width: 48, style: STRONG },
      { text, left: 50, width: width - 50, under: `${code}, ${status}` },
    ],
    12,
  );
}

function drawShippers(column: Column, { shippers }: BriefSheet): void {
  column.open('Who ships it', 'Revenue at risk by maker, from surely to surely or possibly. They overlap.');
  const { width } = column;
  column.writeTable(
    shippers.shown,
    ({ country, name, text }) => [
      { text: country, left: 0, width: 18, style: STRONG },
      { text: name, left: 20, width: width - 130 },
      { text, left: width - 108, width: 108, right: true },
    ],
    22,
  );
  column.say(shippers.more ?? '');
}

function drawQuestions(column: Column, { questions }: BriefSheet): void {
  column.open(questions.title, 'Revenue that hangs on each; they overlap.');
  column.writeTable(
    questions.shown,
    ({ money, text }) => [
      { text: money, left: 0, width: 48, style: STRONG },
      { text, left: 50, width: column.width - 50 },
    ],
    12,
  );
}

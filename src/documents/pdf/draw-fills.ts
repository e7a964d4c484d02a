import { FILL_NAMES, type FillAmounts } from '../words/fill-words.ts';

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

/** Colours different in grey as well, and hatches in two directions: the fills stay apart in black and white. */
const COLOURS: Readonly<
  Record<keyof FillAmounts, { readonly paint: string; readonly hatch: string | null; readonly rises: boolean }>
> = {
  surely: { paint: '#a04a13', hatch: null, rises: true },
  possibly: { paint: '#e9bd7d', hatch: null, rises: true },
  ifPausedBack: { paint: '#ffffff', hatch: '#a04a13', rises: true },
  cannotBeJudged: { paint: '#ffffff', hatch: '#6b7177', rises: false },
  notExposed: { paint: '#eef1f1', hatch: null, rises: true },
};
const STEP = 3.2;

/** Draws one fill in a box. */
export function drawFill(doc: PDFKit.PDFDocument, fill: keyof FillAmounts, { x, y, width, height }: Box): void {
  const { paint, hatch, rises } = COLOURS[fill];
  doc.rect(x, y, width, height).fill(paint);
  if (hatch !== null) {
    doc.save().rect(x, y, width, height).clip().lineWidth(0.9).strokeColor(hatch);
    for (let at = x - height; at < x + width + height; at += STEP) {
      if (rises) doc.moveTo(at, y + height).lineTo(at + height, y);
      else doc.moveTo(at, y).lineTo(at + height, y + height);
    }
    doc.stroke().restore();
  }
  doc.rect(x, y, width, height).lineWidth(0.4).stroke('#4b5259');
}

/** Draws the fills of a whole side by side; a fill above nothing stays visible. */
export function drawFillBar(doc: PDFKit.PDFDocument, amounts: FillAmounts, box: Box): void {
  const total = FILL_NAMES.reduce((sum, name) => sum + amounts[name], 0);
  if (total <= 0) {
    doc.rect(box.x, box.y, box.width, box.height).lineWidth(0.4).stroke('#4b5259');
    return;
  }
  const least = 1.5;
  const shown = FILL_NAMES.filter((name) => amounts[name] > 0);
  const room = box.width - shown.length * least;
  let x = box.x;
  for (const name of shown) {
    const width = least + (amounts[name] / total) * room;
    drawFill(doc, name, { ...box, x, width });
    x += width;
  }
}

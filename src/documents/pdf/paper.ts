import Document from 'pdfkit';
import { breakLines } from './break-lines.ts';
import { FACE_NAMES, type FaceName, type FontFiles, splitRuns } from './faces.ts';

/** How a text is set: size in points, weight, colour. */
export type TextStyle = { readonly size: number; readonly bold?: boolean; readonly colour?: string };

export type PaperSize = 'A4' | 'letter';
export const INK = '#15181b';
export const GREY = '#4b5259';
export const RED = '#c01530';
export const LINE = '#cfcabf';
const LEADING = 1.32;
const ASCENT = 0.88;

type Options = {
  readonly size: PaperSize;
  readonly title: string;
  readonly fonts: FontFiles;
  /** The document's stated instant of making. */
  readonly madeAt: Date;
  /** Height at the foot of each page kept for the foot's own text. */
  readonly foot: number;
};

/** A tagged PDF document, drawn top down: text open to selection, in any needed faces, and words for screen readers. */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  private readonly root: PDFKit.PDFStructureElement;
  private parent: PDFKit.PDFStructureElement;
  private readonly foot: number;
  private cut = false;
  private readonly chunks: Uint8Array[] = [];
  private readonly done: Promise<void>;

  constructor({ size, title, fonts, madeAt, foot }: Options) {
    this.foot = foot;
    this.doc = new Document({
      size: size === 'A4' ? 'A4' : 'LETTER',
      margin: 0,
      autoFirstPage: false,
      pdfVersion: '1.7',
      tagged: true,
      lang: 'en',
      displayTitle: true,
      // No font of the library's own is opened: all are given.
      font: '',
      info: { Title: title, Producer: 'Lodestone', Creator: 'Lodestone', CreationDate: madeAt },
    });
    for (const weight of ['regular', 'bold'] as const) {
      for (const face of FACE_NAMES) {
        const file = fonts[weight][face];
        if (file !== undefined) this.doc.registerFont(`${weight} ${face}`, file.buffer);
      }
    }
    this.doc.on('data', (chunk: Uint8Array) => this.chunks.push(chunk));
    this.done = new Promise((resolve, reject) => {
      this.doc.on('end', resolve);
      this.doc.on('error', reject);
    });
    this.root = this.doc.struct('Document');
    this.doc.addStructure(this.root);
    this.parent = this.root;
  }

  /** Begins a page. */
  addPage(): void {
    this.cut = false;
    this.doc.addPage();
  }

  get width(): number {
    return this.doc.page.width;
  }

  get height(): number {
    return this.doc.page.height;
  }

  /** Where the foot of the page begins. */
  get bottom(): number {
    return this.height - this.foot;
  }

  /** Whether a text of this page had no room, and ends in “…” or is not there. */
  get isCut(): boolean {
    return this.cut;
  }

  /** Draws the drawing of `draw` within a structure element, such as a table and its rows. */
  within(tag: string, draw: () => void): void {
    const element = this.doc.struct(tag);
    this.parent.add(element);
    const outer = this.parent;
    this.parent = element;
    draw();
    this.parent = outer;
    element.end();
  }

  /** Returns the height of a text in lines of some width. */
  measure(text: string, width: number, style: TextStyle): number {
    return this.breakText(text, width, style).length * style.size * LEADING;
  }

  /** Writes a text in lines under a tag (`P`, `H1`, `TD` …), and returns its height. Text without room above the foot, or in `height`, is left out. */
  write(
    tag: string,
    text: string,
    at: { x: number; y: number; width: number; right?: boolean; height?: number },
    style: TextStyle,
  ): number {
    const room = Math.min(at.height ?? Infinity, this.bottom - at.y);
    const lines = this.cutLines(this.breakText(text, at.width, style), room, at.width, style);
    if (lines.length === 0) return 0;
    this.parent.add(
      this.doc.struct(tag, {}, () => {
        for (const [row, line] of lines.entries()) {
          const indent = at.right === true ? at.width - this.measureLine(line, style) : 0;
          this.writeLine(line, at.x + indent, at.y + row * style.size * LEADING, style);
        }
      }),
    );
    return lines.length * style.size * LEADING;
  }

  /** Draws a figure with `alt` as its words. */
  drawFigure(alt: string, draw: (doc: PDFKit.PDFDocument) => void): void {
    this.parent.add(this.doc.struct('Figure', { alt }, () => draw(this.doc)));
  }

  /** Draws marks without a meaning of their own, such as a rule. */
  drawArtifact(draw: (doc: PDFKit.PDFDocument) => void): void {
    this.doc.markContent('Artifact', { type: 'Layout' });
    draw(this.doc);
    this.doc.endMarkedContent();
  }

  /** Writes the foot of each page, outside of the text. */
  writeFoot(text: string, at: { x: number; y: number; width: number; right?: boolean }, style: TextStyle): void {
    this.doc.markContent('Artifact', { type: 'Pagination' });
    const indent = at.right === true ? at.width - this.measureLine(text, style) : 0;
    this.writeLine(text, at.x + indent, at.y, style);
    this.doc.endMarkedContent();
  }

  /** Ends the document and returns its bytes. */
  async finish(): Promise<Uint8Array<ArrayBuffer>> {
    this.root.end();
    this.doc.end();
    await this.done;
    const bytes = new Uint8Array(this.chunks.reduce((sum, { byteLength }) => sum + byteLength, 0));
    let at = 0;
    for (const chunk of this.chunks) {
      bytes.set(chunk, at);
      at += chunk.byteLength;
    }
    return bytes;
  }

  private breakText(text: string, width: number, style: TextStyle): string[] {
    return breakLines(text.replaceAll(/\p{Cc}+/gu, ' '), width, (piece) => this.measureLine(piece, style));
  }

  /** As many lines as have room, the last one with a mark where others follow. */
  private cutLines(lines: readonly string[], room: number, width: number, style: TextStyle): readonly string[] {
    const most = Math.max(0, Math.floor(room / (style.size * LEADING) + 1e-6));
    if (lines.length <= most) return lines;
    this.cut = true;
    const kept = lines.slice(0, most);
    const [last] = this.breakText(kept.pop() ?? '', width - this.measureLine(' …', style), style);
    return most === 0 ? [] : [...kept, `${last} …`];
  }

  private useFace(face: FaceName, { size, bold }: TextStyle): void {
    this.doc.font(`${bold === true ? 'bold' : 'regular'} ${face}`).fontSize(size);
  }

  private measureLine(line: string, style: TextStyle): number {
    return splitRuns(line).reduce((sum, { face, text }) => {
      this.useFace(face, style);
      return sum + this.doc.widthOfString(text);
    }, 0);
  }

  private writeLine(line: string, x: number, y: number, style: TextStyle): void {
    let left = x;
    for (const { face, text } of splitRuns(line)) {
      this.useFace(face, style);
      // Faces differ in height: all stand on one base line.
      this.doc
        .fillColor(style.colour ?? INK)
        .text(text, left, y + style.size * ASCENT, { lineBreak: false, baseline: 'alphabetic' });
      left += this.doc.widthOfString(text);
    }
  }
}

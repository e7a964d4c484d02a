import { GREY, LINE, type Paper, type TextStyle } from '../pdf/paper.ts';

export const SMALL: TextStyle = { size: 6.8, colour: GREY };
export const BODY: TextStyle = { size: 7.6 };
export const STRONG: TextStyle = { size: 7.6, bold: true };
const HEAD: TextStyle = { size: 9.6, bold: true };

/** A column of a page, filled from the top; text without room above `bottom` is not drawn, and said to be left out. */
export class Column {
  readonly paper: Paper;
  readonly x: number;
  readonly width: number;
  readonly bottom: number;
  y: number;

  constructor(paper: Paper, box: { x: number; y: number; width: number; bottom: number }) {
    this.paper = paper;
    this.x = box.x;
    this.y = box.y;
    this.width = box.width;
    this.bottom = box.bottom;
  }

  /** Begins a section: rule, title, caption. */
  open(title: string, caption: string): void {
    const { paper, x, width } = this;
    paper.drawArtifact((doc) =>
      doc
        .moveTo(x, this.y)
        .lineTo(x + width, this.y)
        .lineWidth(0.5)
        .stroke(LINE),
    );
    this.y += 5;
    this.y += paper.write('H2', title, { x, y: this.y, width }, HEAD);
    if (caption !== '') this.y += paper.write('P', caption, { x, y: this.y, width }, SMALL);
    this.y += 3;
  }

  /** Writes a paragraph, with no more than `height` of it shown. */
  say(text: string, style: TextStyle = SMALL, height = Infinity): void {
    if (text === '') return;
    this.y += this.paper.write('P', text, { x: this.x, y: this.y, width: this.width, height }, style) + 2;
  }

  /** Room between two sections. */
  close(): void {
    this.y += 9;
  }

  /**
   * Writes rows as a table, as many as have room above `bottom` less `reserve`; the rest are counted in a line. `cells` gives each row's cells with
   * their place within the column.
   */
  writeTable<Row>(rows: readonly Row[], cells: (row: Row) => readonly Cell[], reserve = 0): void {
    const { paper, x } = this;
    let drawn = 0;
    paper.within('Table', () => {
      for (const row of rows) {
        const list = cells(row);
        const height = Math.max(
          ...list.map(
            ({ text, width, style = BODY, under }) =>
              paper.measure(text, width, style) + (under === undefined ? 0 : paper.measure(under, width, SMALL)),
          ),
        );
        if (this.y + height > this.bottom - reserve) break;
        paper.within('TR', () => {
          for (const { text, left, width, style = BODY, right, under, isHead } of list) {
            const tag = isHead === true ? 'TH' : 'TD';
            const at = { x: x + left, y: this.y, width, ...(right === true && { right }) };
            if (under === undefined) paper.write(tag, text, at, style);
            else
              paper.within(tag, () => {
                const taken = paper.write('P', text, at, style);
                paper.write('P', under, { ...at, y: at.y + taken }, SMALL);
              });
          }
        });
        this.y += height + 3;
        drawn += 1;
      }
    });
    if (drawn < rows.length) this.say(`${rows.length - drawn} more on the page, for which there is no room here.`);
  }
}

export type Cell = {
  readonly text: string;
  readonly left: number;
  readonly width: number;
  readonly style?: TextStyle;
  readonly right?: boolean;
  /** A second, smaller text below. */
  readonly under?: string;
  readonly isHead?: boolean;
};

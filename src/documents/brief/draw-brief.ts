import { drawFill, drawFillBar } from '../pdf/draw-fills.ts';
import { type FaceName, type FontFiles, hasUndrawn, listFaces } from '../pdf/faces.ts';
import { GREY, Paper, type PaperSize, RED } from '../pdf/paper.ts';
import { unpackFonts } from '../pdf/unpack-font.ts';
import { FILL_NAMES, FILL_TEXTS } from '../words/fill-words.ts';
import type { BriefSheet, SheetBar } from './brief-sheet.ts';
import { BODY, Column, SMALL, STRONG } from './column.ts';
import { drawReasons } from './draw-reasons.ts';

const MARGIN = 40;
const FOOT = 46;
/** Sizes of the opening: the largest with no more than this share of the page; below the smallest it is cut. */
const HEAD_SIZES = [14, 11.5, 9.6];
const SMALLEST_HEAD = 8;
const MOST_OPENING = 0.2;
/** The part with the least room comes last. */
const ROW_ORDER = ['lines', 'decide', 'licences', 'law'] as const;
const ROW_WORDS = { law: 'Law', licences: 'Licences', lines: 'Lines', decide: 'Decide by' } as const;

export type BriefPaper = {
  readonly size: PaperSize;
  readonly fonts: FontFiles;
  /** The instant of its making. */
  readonly madeAt: Date;
};

/** Returns the faces for the brief of a sheet; the Chinese one, a large file, only if a name asks for it. */
export function listBriefFaces(sheet: BriefSheet): FaceName[] {
  return listFaces([JSON.stringify(sheet)]);
}

/** Returns the brief as a PDF of two pages: events and acts, then the reasons. Text of it can be selected, and is tagged for screen readers. */
export async function drawBrief(
  sheet: BriefSheet,
  { size, fonts, madeAt }: BriefPaper,
): Promise<Uint8Array<ArrayBuffer>> {
  const title = `Brief: ${sheet.company}, ${sheet.lawDate}`;
  const paper = new Paper({ size, title, fonts: await unpackFonts(fonts), madeAt, foot: FOOT });
  paper.addPage();
  drawWhatToDo(paper, sheet);
  drawFoot(paper, sheet, 1, madeAt);
  paper.addPage();
  drawReasons(paper, sheet, { margin: MARGIN, bottom: paper.bottom });
  drawFoot(paper, sheet, 2, madeAt);
  return paper.finish();
}

function drawFoot(paper: Paper, sheet: BriefSheet, page: number, madeAt: Date): void {
  const { company, isDemo, stamp } = sheet;
  const width = paper.width - 2 * MARGIN;
  const y = paper.bottom + 14;
  const made = `${madeAt.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
  const mark = isDemo ? 'DEMO, FICTIONAL · ' : '';
  paper.writeFoot(`${mark}${company} · ${stamp}`, { x: MARGIN, y, width }, { size: 6, colour: GREY });
  paper.writeFoot(
    `Made ${made} · page ${page} of 2${paper.isCut ? ' · where … stands there was no room; in full on the Overview' : ''}${hasUndrawn(JSON.stringify(sheet)) ? ' · boxes stand for letters that no font of this file has; in full on the Overview' : ''}`,
    { x: MARGIN, y: y + 9, width, right: true },
    { size: 6, colour: GREY },
  );
}

function drawWhatToDo(paper: Paper, sheet: BriefSheet): void {
  const column = new Column(paper, {
    x: MARGIN,
    y: 30,
    width: paper.width - 2 * MARGIN,
    bottom: paper.bottom,
  });
  column.say(`${sheet.company}${sheet.isDemo ? ' · Demo, fictional' : ''} · ${sheet.stamp}`, SMALL);
  column.y += 3;
  const most = paper.height * MOST_OPENING;
  const { width } = column;
  const size = HEAD_SIZES.find((one) => paper.measure(sheet.opening, width, { size: one, bold: true }) <= most);
  const style = { size: size ?? SMALLEST_HEAD, bold: true };
  column.y += paper.write('H1', sheet.opening, { x: MARGIN, y: column.y, width, height: most }, style) + 2;
  column.say(sheet.under, SMALL, most);
  column.y += 4;
  drawBars(column, sheet.bars);
  drawFigures(column, sheet);
  drawActs(column, sheet);
  drawAhead(column, sheet);
}

function drawBars(column: Column, bars: readonly SheetBar[]): void {
  if (bars.length === 0) return;
  const { paper, x, width } = column;
  const nameWidth = 110;
  const barWidth = width - nameWidth - 60;
  for (const bar of bars) {
    const words = FILL_NAMES.map((fill) => `${bar.texts[fill]} ${FILL_TEXTS[fill].label.toLowerCase()}`).join(' · ');
    const name = paper.write('P', bar.name, { x, y: column.y, width: nameWidth - 8 }, bar.isChosen ? STRONG : BODY);
    paper.drawFigure(`${bar.name}: ${words}`, (doc) =>
      drawFillBar(doc, bar.amounts, { x: x + nameWidth, y: column.y, width: barWidth, height: 12 }),
    );
    paper.write('P', bar.total, { x: x + nameWidth + barWidth, y: column.y + 1, width: 60, right: true }, BODY);
    const text = paper.write('P', words, { x: x + nameWidth, y: column.y + 13, width: width - nameWidth }, SMALL);
    column.y += Math.max(name, 13 + text) + 3;
  }
  const chosen = bars.find(({ isChosen }) => isChosen);
  column.say(chosen?.note ?? '');
  const each = width / FILL_NAMES.length;
  for (const [place, fill] of FILL_NAMES.entries()) {
    paper.drawArtifact((doc) => drawFill(doc, fill, { x: x + place * each, y: column.y + 1, width: 9, height: 7 }));
    paper.write('P', FILL_TEXTS[fill].label, { x: x + place * each + 13, y: column.y, width: each - 15 }, SMALL);
  }
  column.y += 14;
}

function drawFigures(column: Column, { figures }: BriefSheet): void {
  const { paper, x, width } = column;
  const each = width / Math.max(1, figures.length);
  const heights = figures.map(({ label, value, note }, place) => {
    const at = { x: x + place * each, width: each - 10 };
    let y = column.y;
    y += paper.write('P', label, { ...at, y }, SMALL);
    y += paper.write('P', value, { ...at, y }, { size: 12, bold: true });
    y += paper.write('P', note, { ...at, y }, SMALL);
    return y - column.y;
  });
  column.y += Math.max(0, ...heights);
  column.close();
}

function drawActs(column: Column, { acts }: BriefSheet): void {
  column.open('What to do now', acts.note);
  const { width } = column;
  const [what, by, cost, effect] = [width * 0.5, width * 0.14, width * 0.11, width * 0.14];
  const head = {
    title: 'Move',
    detail: '',
    by: 'Decide by',
    isLate: false,
    cost: 'Cost',
    effect: 'What hangs on it',
    owner: 'Owner',
  };
  if (acts.shown.length === 0) column.say(acts.none);
  column.writeTable(acts.shown.length === 0 ? [] : [head, ...acts.shown], (row) => {
    const isHead = row === head;
    const style = isHead ? SMALL : BODY;
    const late = row.isLate ? { ...STRONG, colour: RED } : style;
    return [
      {
        text: row.title,
        left: 0,
        width: what - 8,
        style: isHead ? SMALL : STRONG,
        isHead,
        ...(row.detail !== '' && { under: row.detail }),
      },
      { text: row.by, left: what, width: by - 6, style: late, isHead },
      { text: row.cost, left: what + by, width: cost - 6, style, isHead },
      { text: row.effect, left: what + by + cost, width: effect - 6, style, isHead },
      { text: row.owner, left: what + by + cost + effect, width: width - what - by - cost - effect, style, isHead },
    ];
  });
  column.say(acts.more ?? '');
  column.close();
}

function drawAhead(column: Column, { ahead }: BriefSheet): void {
  column.open(
    'Ahead',
    'Dates of the law, of licences, of lines and of decisions; in brackets what 8 of 10 runs or cases span.',
  );
  const reserve = 12;
  column.writeTable(
    ROW_ORDER.flatMap((row) => ahead.days.filter((day) => day.row === row)),
    ({ row, date, title, detail, isLate }) => [
      { text: ROW_WORDS[row], left: 0, width: 44, style: SMALL },
      { text: date, left: 46, width: 142, style: isLate ? { ...STRONG, colour: RED } : STRONG },
      {
        text: detail === '' || row === 'law' ? title : `${title}. ${detail}`,
        left: 192,
        width: column.width - 192,
        style: BODY,
      },
    ],
    reserve,
  );
  column.say(ahead.more ?? '');
}

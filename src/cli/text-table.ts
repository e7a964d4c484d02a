/** A column of a printed table; numbers stand to the right. */
export type TextColumn = { readonly title: string; readonly right?: boolean };

const WIDEST = 48;

/** Rows under their titles as plain text, columns two spaces apart; a cell beyond 48 characters is cut and marked. Empty without rows. */
export function writeTextTable(columns: readonly TextColumn[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cut = rows.map((cells) => columns.map((_, place) => shorten(cells[place] ?? '')));
  const widths = columns.map(({ title }, place) =>
    Math.max(title.length, ...cut.map((cells) => cells[place]?.length ?? 0)),
  );
  const write = (cells: readonly string[]): string =>
    columns
      .map(({ right }, place) => {
        const cell = cells[place] ?? '';
        const width = widths[place] ?? 0;
        return right === true ? cell.padStart(width) : cell.padEnd(width);
      })
      .join('  ')
      .trimEnd();
  const rule = widths.map((width) => '─'.repeat(width)).join('  ');
  return [write(columns.map(({ title }) => title)), rule, ...cut.map(write)].map((line) => `${line}\n`).join('');
}

/** Text for a terminal: no control character of a file's may move the cursor or change colours. */
export function toPlainText(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ');
}

function shorten(text: string): string {
  const plain = toPlainText(text);
  return plain.length > WIDEST ? `${plain.slice(0, WIDEST - 1)}…` : plain;
}

/** An amount of money without decimals, thousands apart by thin spaces of the terminal: `12 345`. */
export function writeMoney(amount: number | null): string {
  return amount === null ? '–' : (Math.round(amount) || 0).toLocaleString('en-US').replaceAll(',', ' ');
}

/** A share as a percentage with at most one decimal; between 0 and 0.05 % it says so and never 0. */
export function writePercent(share: number): string {
  if (share > 0 && share < 0.0005) return '<0.1 %';
  return `${Number((share * 100).toFixed(1))} %`;
}

import { parseFormatName, type NumberStyle } from '../workbook/number-format.ts';

/** What a style of a page saved by a spreadsheet program says of a cell; `asText`: its number format is that of texts. */
export type PageStyle = {
  readonly number?: NumberStyle;
  readonly asText?: boolean;
  readonly indent?: number;
  readonly hidden?: boolean;
};

/** Steps beyond which an indent places text and is no level of a structure. */
const MOST_INDENT = 15;

/** What the declarations of a rule or of a `style` attribute say. */
export function parseDeclarations(css: string): PageStyle {
  const format = /mso-number-format\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'((?:[^'\\]|\\.)*)'|((?:[^;"'\\]|\\.)+))/is.exec(css);
  const indent = Number(/mso-char-indent-count\s*:\s*(\d{1,3})/i.exec(css)?.[1] ?? 0);
  const code = format === null ? null : unescapeCss(format[1] ?? format[2] ?? format[3] ?? '').trim();
  return {
    ...(code === null ? {} : { number: parseFormatName(code), asText: code === '@' }),
    ...(indent > 0 && indent <= MOST_INDENT ? { indent } : {}),
    ...(/display\s*:\s*none/i.test(css) ? { hidden: true } : {}),
  };
}

/** Enters what the rules of a style sheet say of classes into `classes`, under their names in small letters. */
export function readClasses(css: string, classes: Map<string, PageStyle>): void {
  for (const rule of css.split('}')) {
    const open = rule.lastIndexOf('{');
    const style = open === -1 ? {} : parseDeclarations(rule.slice(open + 1));
    if (Object.keys(style).length === 0) continue;
    for (const selector of rule.slice(0, open).split(',')) {
      // A selector of more than one part speaks of cells in a certain place, which is not followed.
      const name = /^[^.{}\s]*\.([\w-]+)$/.exec(selector.replaceAll(/<!--|-->/g, '').trim())?.[1];
      if (name !== undefined) classes.set(name.toLowerCase(), { ...classes.get(name.toLowerCase()), ...style });
    }
  }
}

function unescapeCss(text: string): string {
  return text.replaceAll(/\\(?:([\da-f]{4,6}) ?|(.))/gis, (_, hex?: string, sign?: string) =>
    hex === undefined ? (sign ?? '') : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

import { resolveHtmlEntities } from './html-entities.ts';

/** A worksheet that the head of a page names, and in which file it lies where that is another one. */
export type PageWorksheet = { readonly name: string; readonly hidden: boolean; readonly source: string | null };

/** A spreadsheet program writes its list of sheets into the head. */
const LONGEST_HEAD = 1_000_000;

/** The worksheets that the head of a page lists as spreadsheet programs write them, in their order. */
export function listWorksheets(html: string): readonly PageWorksheet[] {
  const [, ...parts] = html.slice(0, LONGEST_HEAD).split(/<x:ExcelWorksheet>/i);
  return parts.flatMap((part) => {
    const own = part.slice(0, 20_000).split(/<\/x:ExcelWorksheet>/i, 1)[0] ?? '';
    const name = /<x:Name>([^<]{1,200})<\/x:Name>/i.exec(own)?.[1];
    if (name === undefined) return [];
    const source = /<x:WorksheetSource\s[^>]{0,400}?HRef=["']([^"'>]{1,400})["']/i.exec(own)?.[1] ?? null;
    const hidden = /<x:Visible>\s*Sheet(?:Very)?Hidden/i.test(own);
    return [{ name: resolveHtmlEntities(name).trim(), hidden, source }];
  });
}

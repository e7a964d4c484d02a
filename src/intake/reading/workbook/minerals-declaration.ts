import { DECLARED_COLUMNS, writeDeclaredRow } from '../../base/declared-list.ts';
import type { Grid } from '../../base/grid.ts';

/** The second question of the RMI forms (CMRT, EMRT, AMRT) in any of their languages: whether a metal remains in the products. */
const REMAINS = /^\s*[(（]?2\s*[)）.、].*(?:remain|verbl|残|残留|存在|남|reste|perman|restan)/i;
const NEXT_QUESTION = /^\s*[(（]?[3-9A-Z]\s*[)）.、]/;
const YES = /^(?:yes|ja|oui|s[ií]|sim|是|はい|예)\b|^(?:是|はい|예)$/i;
/** Scope B: the form is for the products that it lists. Of the company as a whole (A) and what its user defined (C) no product can be told. */
const LISTS_PRODUCTS = /^B\s*[.．、:)-]/i;
const FIRM = /^(?:company name|firmenname|name des unternehmens|公司名称|会社名|회사명|nombre de la)/i;
const DATE = /^(?:effective date|authorization date|gültig|wirksam|生效日期|授权日期|有効日|발효)/i;
const REQUESTER_NUMBER =
  /^(?:requester'?s? product number|请求方的?产品编号|依頼(?:者|元)の?製品番号|요청자 제품 번호)/i;
const MAKER_NUMBER =
  /manufacturer'?s? product number|respondent'?s? product number|制造商的?产品编号|回复方的?产品编号|製造者の?製品番号|回答者の?製品番号/i;
const MAKER_NAME =
  /(?:manufacturer|respondent)'?s? product name|(?:制造商|回复方)的?产品名称|(?:製造|回答)者の?製品名/i;

/**
 * What a filled minerals declaration says of the products that it lists, as a declared list: each product with the metals that are said to remain in it, without
 * an amount, since the form asks for none. Null for any other workbook, for a form of another scope, and where no product is listed or no metal remains.
 * "No" and "Unknown" give no row: the form asks for what was added on purpose, and a metal that was not may still be in. `from`: the sheets that it was
 * taken from.
 */
export function listRemainingMetals(
  grids: readonly Grid[],
): { readonly list: Grid; readonly from: readonly Grid[] } | null {
  // The sheet of instructions explains the question before another one asks it.
  const answers = grids.find(({ rows }) => listYes(rows).length > 0);
  const products = grids.find(({ rows }) => rows.some((row) => row.some((cell) => MAKER_NUMBER.test(cell))));
  if (answers === undefined || products === undefined) return null;
  const metals = listYes(answers.rows);
  const asked = answers.rows.findIndex((row) => row.some((cell) => REMAINS.test(cell)));
  const head = answers.rows.slice(0, asked).map((row) => row.map((cell) => cell.trim()).filter((cell) => cell !== ''));
  if (metals.length === 0 || !head.some((cells) => cells.some((cell) => LISTS_PRODUCTS.test(cell)))) return null;
  const supplier = findAnswer(head, FIRM);
  const date = findAnswer(head, DATE);
  const rows = listProducts(products.rows).flatMap((product) => [
    writeDeclaredRow({ level: 1, type: 'component', ...product, supplier, date }),
    writeDeclaredRow({ level: 2, type: 'material', name: 'Not stated' }),
    ...metals.map((name) => writeDeclaredRow({ level: 3, type: 'substance', name })),
  ]);
  if (rows.length === 0) return null;
  const list: Grid = {
    sheet: 'metals of the listed products',
    hidden: false,
    rows: [[...DECLARED_COLUMNS], ...rows],
    merged: [],
    decimalComma: false,
  };
  return { list, from: [answers, products] };
}

/** What stands beside the first label that matches; '' where nothing does. */
function findAnswer(head: readonly (readonly string[])[], label: RegExp): string {
  return head.find(([first = '']) => label.test(first))?.[1] ?? '';
}

/** The metals below the second question whose answer is yes. */
function listYes(rows: Grid['rows']): string[] {
  const start = rows.findIndex((row) => row.some((cell) => REMAINS.test(cell)));
  if (start < 0) return [];
  const asked = (rows[start] ?? []).map((cell) => cell.trim());
  // Comments stand behind the answers, and begin with "Yes" as well.
  const place = asked.findIndex((cell, at) => cell !== '' && at > asked.findIndex((text) => REMAINS.test(text)));
  const metals: string[] = [];
  for (const row of rows.slice(start + 1)) {
    const [metal = '', first = ''] = row.filter((cell) => cell.trim() !== '');
    if (NEXT_QUESTION.test(metal)) break;
    const answer = place < 0 ? first : (row[place] ?? '');
    if (YES.test(answer.trim())) metals.push(metal.replace(/\s*\(\*\)\s*$/, '').trim());
  }
  return metals;
}

/** Each listed product: its maker's number, ours where it is stated, and its name. */
function listProducts(rows: Grid['rows']): { number: string; our_number: string; name: string }[] {
  const at = rows.findIndex((row) => row.some((cell) => MAKER_NUMBER.test(cell)));
  const header = rows[at] ?? [];
  const [own, maker, named] = [REQUESTER_NUMBER, MAKER_NUMBER, MAKER_NAME].map((words) =>
    header.findIndex((cell) => words.test(cell.trim())),
  );
  return rows.slice(at + 1).flatMap((row) => {
    const read = (place: number | undefined): string => (row[place ?? -1] ?? '').trim();
    const [number, ours] = [read(maker), read(own)];
    return number === '' && ours === '' ? [] : [{ number: number || ours, our_number: ours, name: read(named) }];
  });
}

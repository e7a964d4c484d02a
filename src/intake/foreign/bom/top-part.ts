import { foldWord } from '../../base/closed-words.ts';
import { readSoldFacts } from './sold-facts.ts';
import { cleanCell } from '../../values/foreign-cells.ts';
import { BILL_NAMES } from '../../dictionary/lines/bill-names.ts';
import type { ForeignTable } from '../../base/foreign-table.ts';

/** The assembly of a whole table, and the source of its number. */
export type TopPart = {
  readonly partNumber: string;
  readonly from: 'known' | 'sold' | 'title' | 'sheet' | 'file';
  /** Whether a title, the sheet or the file bears the number by itself, so that lines below one first line go into it as well. */
  readonly isNamed: boolean;
  /** Words of the block above the header on it, by canonical column of `parts`. */
  readonly facts: readonly (readonly [column: string, value: string])[];
};

const LABEL =
  /^(?:bom|bill of materials?|parts? list|stückliste|nomenclature|物料清单|部品表|assembly(?: (?:item|no|number|name))?|(?:structure|parent|top|header|finished)(?:[- ]level)? (?:item|assembly|material|part|product)|kopfmaterial|project(?: name)?|product(?: (?:name|number))?|part (?:no|number|name)|item(?: (?:no|number))?|baugruppe|erzeugnis|projekt|artikel|(?:kopf|fertig)?teil|teile?[- ]?(?:nummer|nr)|sachnummer|ident[- ]?(?:nummer|nr)|ensemble|produit|article|articolo|codice|art[íi]culo|c[óo]digo|produkt|wyr[óo]b|d[íi]l|v[ýy]robek|изделие|деталь|номенклатура|design|board|产品|项目|母件(?:编码|料号)?|父件(?:编码|料号)?|成品|総組|品番|品目)\.?\s*(?:for|of|für|de|:|：|=)\s*(.*)$/i;
const BILL = BILL_NAMES.join('|');
/** `Distinta base: MT-100 Motore`, `Stückliste für MT-100`. */
const LABELLED_BILL = new RegExp(
  `^(?:${BILL})\\.?\\s*(?:for|of|für|de|di|do|dla|per|pro|för|til|для|:|：|=)\\s*(.+)$`,
  'iu',
);
/** `Stückliste 4711 Pumpe`: a number right behind the label, unless it is a day. */
const LABELLED_NUMBER = new RegExp(
  `^(?:${BILL}|assembly|baugruppe|ensemble)\\s+(?!\\d{1,4}[-./]\\d{1,2}[-./]\\d{1,4}\\b)(?=\\S*\\d)(\\S+)(?:\\s|$)`,
  'iu',
);
/** `Material             PUMP-100`, as printed lists set a label and its number apart, perhaps with its text apart behind it. */
const SET_APART =
  /^(?:material|materialnummer|materiał|materiale|matériel|article|artículo|articolo|produto|материал|изделие|malzeme|物料|品目|자재|assembly|product|baugruppe|erzeugnis)\s{2,}(\S+(?=$)|(?=\S*\d)\S+(?=\s{2,}\p{L}))/iu;
/** `Werk 1000  Material GA-40  Gear drive   Basismenge 10 ST`: the statements of a whole head in one line, the number's own behind it. */
const IN_LINE =
  /^\S.*?\s{2,}(?:kopf)?(?:material(?:nummer)?|assembly|product|baugruppe|erzeugnis)\s(?=\S*\d)((\S+)(?:\s{2,}\S+(?:\s\S+)*)?)/i;
const BARE_LABEL =
  /^(?:assembly|project|product|produkt|produit|prodotto|producto|produto|tuote|výrob(?:ek|ok)|wyrób|termék|ürün|изделие|제품|製品|part|item|material|materialnummer|baugruppe|erzeugnis|projekt|board|产品|项目)(?: (?:no|number|name|nr))?\.?\s*[:：]?$/i;
const GENERIC = new RegExp(
  `^(?:sheet|tabelle|blatt|feuil|table|工作表|シート)?\\s*\\d*$|^(?:${BILL}|parts?|components?|data|export|default)$`,
  'iu',
);
const KIND_WORDS = new RegExp(`(?:^|[\\s_\\-.(])(?:${BILL}|export)(?=$|[\\s_\\-.)])`, 'giu');

/**
 * The assembly of a table without a row for it: a title, sheet or file name equal to a part number of another table or with one in it, else a
 * title saying so (`BOM for …`, `Assembly: …`), else a number in the name of the sheet or file that is written as those of the bill, else the only product
 * sold in the files (`sold`), else the sheet's own name, else the file's.
 * `findPart` gives a known part in its own spelling; `taken` holds the parts of the table itself, none of them the whole.
 */
export function findTopPart(
  { source, titles = [] }: ForeignTable,
  findPart: (name: string) => string | null,
  taken: ReadonlySet<string>,
  sold: readonly string[] = [],
): TopPart {
  const labelled: string[] = [];
  const words = new Map<string, string>();
  titles.forEach((title, index) => {
    const text = cleanCell(title);
    const named =
      (LABEL.exec(text) ?? LABELLED_BILL.exec(text))?.[1]?.trim() ??
      LABELLED_NUMBER.exec(text)?.[1] ??
      SET_APART.exec(title.trim())?.[1];
    const inLine = IN_LINE.exec(title.trim());
    if (inLine !== null) addLabelled(inLine[2] ?? '', inLine[1] ?? '', '');
    // `Estrutura do produto` is what such a list is called.
    if (named !== undefined && named !== '' && !BARE_LABEL.test(named))
      addLabelled(named, title, titles[index + 1] ?? '');
    else if (BARE_LABEL.test(text) || (named === '' && titles[index + 1] !== undefined)) {
      const next = cleanCell(titles[index + 1] ?? '');
      if (next !== '' && !/[:：]$/.test(next)) addLabelled(next, titles[index + 1] ?? '', titles[index + 2] ?? '');
    }
  });
  const described = describeTop(titles);
  const sheet = cleanCell(source.sheet ?? '');
  const stem = cleanCell(source.file.replace(/^.*[\\/]/, '').replace(/\.[a-z0-9]{1,8}$/i, ''));
  const short = cleanCell(stem.replaceAll(KIND_WORDS, '')).replaceAll(/^[\s_\-.]+|[\s_\-.]+$/g, '');
  for (const candidate of [...labelled, ...titles.map(cleanCell), sheet, stem, short]) {
    const known = candidate === '' ? null : findPart(candidate);
    if (known !== null && !taken.has(known)) return finish(known, 'known', true);
  }
  const inside = new Set([...titles, sheet, stem].flatMap(listNumbers).flatMap((word) => findPart(word) ?? []));
  const others = [...inside].filter((known) => !taken.has(known));
  if (others.length === 1 && others[0] !== undefined) return finish(others[0], 'known');
  const title = labelled.find((name) => name.length <= 120 && !taken.has(name));
  if (title !== undefined) return finish(title, 'title', true);
  for (const [name, from] of [
    [sheet, 'sheet'],
    [stem, 'file'],
  ] as const) {
    const alike = findAlike(name, taken);
    if (alike !== null) return finish(alike, from, true);
  }
  const [product, ...more] = sold.filter((one) => !taken.has(one));
  if (product !== undefined && more.length === 0) return finish(product, 'sold');
  if (sheet !== '' && !GENERIC.test(sheet) && !taken.has(sheet)) return finish(sheet, 'sheet');
  const name = GENERIC.test(foldWord(short)) ? stem || source.file || 'assembly' : short;
  return finish(taken.has(name) ? `${name} (assembly)` : name, 'file');

  /** `MTR-200  Traction motor`: the number and, set apart from it, its description; or the description in the cell behind. */
  function addLabelled(text: string, raw: string, behind: string): void {
    const begin = text.split(' ')[0] ?? text;
    const written = raw.trim().slice(Math.max(0, raw.trim().indexOf(begin)));
    const apart =
      APART.exec(written) ??
      (findPart(text) === null && (findPart(begin) !== null || isNumbered(begin)) ? FIRST_WORD.exec(text) : null);
    const [, number = text, wording = ''] = apart ?? [];
    labelled.push(number);
    words.set(findPart(number) ?? number, wording || (isWording(behind) ? cleanCell(behind) : ''));
  }
  function finish(partNumber: string, from: TopPart['from'], isNamed = false): TopPart {
    const description = words.get(partNumber) || described;
    const wording: TopPart['facts'] =
      description === '' || description === partNumber ? [] : [['description', description]];
    return { partNumber, from, isNamed, facts: [...wording, ...readSoldFacts(titles, source.decimalComma)] };
  }
}

/** The only word of a name that is written as most part numbers of the bill are, sign for sign, as 400184 is beside 400163; no day. */
function findAlike(name: string, taken: ReadonlySet<string>): string | null {
  const shapes = Map.groupBy(taken, shapeOf);
  const words = listNumbers(name);
  const alike = [...new Set(words)].filter(
    (word) => !taken.has(word) && !COMPACT_DAY.test(word) && (shapes.get(shapeOf(word))?.length ?? 0) * 2 > taken.size,
  );
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

/** A word with each figure and letter as one of its kind: `AB-1` is `AA-0`. */
function shapeOf(word: string): string {
  return word
    .replaceAll(/\d/g, '0')
    .replaceAll(/\p{Lu}/gu, 'A')
    .replaceAll(/\p{Ll}/gu, 'a');
}

/** `20260131`, as the names of files have it. */
const COMPACT_DAY = /^(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])$/;

/** Words of a title perhaps a part number: with a figure in them or of capitals in groups (`PU-HB`), and longer than a quantity. */
function listNumbers(title: string): string[] {
  const words = title.split(/[\s|;,:=()[\]"']+/).map((word) => word.replaceAll(/^[.\-_/]+|[.\-_/]+$/g, ''));
  return words
    .flatMap((word) => [word, ...word.split('_')])
    .filter((word) => word.length >= 4 && (/\d/.test(word) || (GROUPED.test(word) && /[-_/]/.test(word))));
}

/** A number with a figure or a hyphen in it, or in capitals, and words set apart by a run of blanks. */
const APART = /^(\S*[\d_-]\S*|\p{Lu}+)\s{2,}(\p{L}.*)$/u;
/** Capitals and figures, perhaps in groups. */
const GROUPED = /^[\p{Lu}\d]+(?:[-_/.][\p{Lu}\d]+)*$/u;
const DAY = /^\d{1,4}[-./]\d{1,2}[-./]\d{1,4}$/;

/** Whether a word is a number of a part by its form: two figures running beside letters or a hyphen, as no name of a design has (`Gen3`). */
function isNumbered(word: string): boolean {
  return GROUPED.test(word) && /\d{2}/.test(word) && /[-_/.\p{Lu}]/u.test(word) && !DAY.test(word);
}

const FIRST_WORD = /^(\S+) (\p{L}.*)$/u;
const DESCRIPTION_LABEL = /^(?:description|bezeichnung|materialkurztext|kurztext|benennung)\s*[:：]?\s*(.*)$/i;

function describeTop(titles: readonly string[]): string {
  for (const [index, title] of titles.entries()) {
    const rest = DESCRIPTION_LABEL.exec(cleanCell(title))?.[1];
    if (rest === undefined) continue;
    const text = rest === '' ? cleanCell(titles[index + 1] ?? '') : rest;
    if (isWording(text)) return text;
  }
  return '';
}

/** Whether a cell beside a number describes it: words, and no label of the block. */
function isWording(cell: string): boolean {
  const text = cleanCell(cell);
  return /\p{L}{3}/u.test(text) && !/[:：]$/.test(text) && !BLOCK_LABEL.test(text) && !BARE_LABEL.test(text);
}

const BLOCK_LABEL =
  /^(?:werk|plant|usage|verwendung|alternative|basismenge|base (?:qty|quantity)|description|bezeichnung|material|organization|revision|datum|date|g[uü]ltig|valid|stufe|level|status)(?:\b|$)/i;

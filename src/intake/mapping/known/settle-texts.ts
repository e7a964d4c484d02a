import { foldHeader } from '../../dictionary/fold-header.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { has } from '../settle-items.ts';
import { listPlaces, type Candidate } from '../bills/candidate.ts';

/** Headings, folded, of words on goods, and of something else in other lists: a number, a remark. */
const MAY_NAME_GOODS =
  /^(?:(?:po|order|line|long|full|item|article|product|goods) ?text|texte?s?|texto|testo|tekst|teksti|tekstas|metin|szoveg|текст|文本|テキスト|텍스트|item|goods|ware|waren|artikel|product|produkt|produkte?|producto|produto|prodotto|produit|objet|objekt|betreff|details?|inhalt|contents?|denominazione|nimike|спецификация|товар|изделие|品项|货物|產品|产品|製品|商品)$/u;
/** Two words, or a word in signs without gaps between them. */
const IN_WORDS =
  /\p{L}{2}[\s,;/-]+[\p{L}\d]|\p{Script=Han}{2}|\p{Script=Hangul}{2}|[\p{Script=Hiragana}\p{Script=Katakana}]{2}/u;
const MOST = 0.5;
const IT_SAYS = 'It says in words what the part is.';

/** A number or code of a part: digits in it, and no second word. */
const CODE = /^(?=.*\d)[\p{L}\d._/-]+$/u;

/**
 * The words on parts under a header of several uses, if a list names its parts by number and no other column describes them. A column under a header
 * for numbers of parts as well holds their words if its cells are words and those under `Material` are numbers.
 */
export function settleTexts(names: readonly string[], lines: readonly SourceLine[], chosen: Candidate[]): void {
  if (has(chosen, 'description')) return;
  const share = (at: number, fits: RegExp): number => {
    const cells = lines.map(({ cells: row }) => (row[at] ?? '').trim()).filter((cell) => cell !== '');
    return cells.length === 0 ? 0 : cells.filter((cell) => fits.test(cell)).length / cells.length;
  };
  const isText = (name: string, at: number): boolean =>
    MAY_NAME_GOODS.test(foldHeader(name).text) && share(at, IN_WORDS) >= MOST;
  const [number = -1] = listPlaces(chosen, 'part-number');
  const [material = -1] = listPlaces(chosen, 'material');
  if (number >= 0 && material >= 0 && isText(names[number] ?? '', number) && share(material, CODE) === 1) {
    chosen[material] = { meaning: 'part-number', confidence: 0.7, reason: 'Its cells are numbers of parts.' };
    chosen[number] = { meaning: 'description', confidence: 0.7, reason: IT_SAYS };
    return;
  }
  if (number < 0 && !has(chosen, 'maker-part-number')) return;
  const suppliers = listPlaces(chosen, 'supplier');
  const isFree = (at: number): boolean =>
    (chosen[at]?.meaning ?? null) === null || (suppliers.length > 1 && suppliers.includes(at));
  const place = names.findIndex((name, at) => isFree(at) && isText(name, at));
  if (place >= 0) chosen[place] = { meaning: 'description', confidence: 0.6, reason: IT_SAYS };
}

/** A word, and no code or amount. */
const WORD = /^(?!\S*\d)\p{L}{3}|\p{L}{3,}[\s,;/-]+\S/u;
/** Firms end so, and goods do not. */
const FIRM =
  /(?:^|[\s,.])(?:gmbh|ag|kg|ltd|llc|inc|corp|co|s\.?r\.?l|s\.?a|a\/s|aps|ab|oy|b\.?v|n\.?v|kft|zrt|s\.?r\.?o|a\.?s|d\.?o\.?o|spa)\.?\s*$/iu;
/** Parts of one kind may bear one name, and a unit or a store repeats in all lines. */
const MOSTLY_OWN = 0.6;

/**
 * In a bill without descriptions of its parts, the words right behind the number of the part under a header nobody knows (`Komponentbeskrivelse`):
 * one text for each part, most of them different.
 */
export function settleWordsBehind(lines: readonly SourceLine[], chosen: Candidate[]): void {
  const [part, further] = listPlaces(chosen, 'part-number');
  if (part === undefined || further !== undefined || has(chosen, 'description')) return;
  const behind = chosen[part + 1];
  if (behind === undefined || behind.meaning !== null || behind.confidence > 0) return;
  const texts = new Map<string, string>();
  for (const { cells } of lines) {
    const [number, text] = [(cells[part] ?? '').trim(), (cells[part + 1] ?? '').trim()];
    if (number === '') continue;
    if (!WORD.test(text) || FIRM.test(text) || (texts.get(number) ?? text) !== text) return;
    texts.set(number, text);
  }
  const different = new Set(texts.values()).size;
  if (different < 2 || different < texts.size * MOSTLY_OWN) return;
  chosen[part + 1] = { meaning: 'description', confidence: 0.6, reason: IT_SAYS };
}

import { CONTROLLED_ELEMENTS } from '../../../domain/substances/controlled-elements.ts';
import type { Grid } from '../../base/grid.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { readSubstance } from '../../../domain/substances/read-substance.ts';
import { isHeadAlone, listPartSections, readPartHead } from '../../values/contents/part-heads.ts';
import { isPutRight } from '../../values/contents/words-on-values.ts';
import { isWithdrawn } from '../../values/contents/weaken-denial.ts';
import { deniesWithdrawal } from '../../values/contents/withdrawn-states.ts';
import { readContentsInWords } from '../../values/contents/contents-in-words.ts';

/** A longer sentence is cut where it is quoted. */
const LONGEST_QUOTED = 160;
const MOST_STATEMENTS = 3;
const DENIAL =
  /(?<!\p{L})(?:free|frei|no|not|without|kein\p{L}*|ohne|nicht|sans|senza|sin|bez|без|не)(?!\p{L})|[不无無未]|なし|含ま|없/iu;
const HEAVY = /rare earths?|seltene[nr]? erden?|terres rares|稀土|希土|レアアース|\b[HLR]RE{1,2}\b/iu;

/** What is withdrawn by a letter on contents. */
const OF_PAPER =
  /declarat|statement|certificat|data ?sheet|answer|erklärung|deklaration|zertifikat|datenblatt|antwort|déclaration|réponse|dichiarazion|declaraci|声明|聲明|证明|報告|报告|回[复覆答]|宣言|証明/iu;

/** That a paper is wrong, or is not to be used. */
const NOT_TO_BE_USED =
  /(?<!\p{L})(?:disregard|ignore|do not (?:use|rely on)|no longer (?:valid|appl\p{L}+|correct)|(?:was|were|is|are) (?:wrong|incorrect|erroneous|not correct|invalid)|nicht (?:mehr )?(?:gültig|zu verwenden|verwenden|korrekt|richtig|beachten|berücksichtigen)|falsch|fehlerhaft|hinfällig|gegenstandslos|ne pas (?:tenir compte|utiliser)|(?:n['’]est|ne sont) plus valables?|erronée?s?|incorrectes?|non (?:è|sono) più valid\p{L}|non (?:tenere conto|utilizzare)|errat[aoei]|ya no (?:es|son) válid\p{L}+|no (?:tener en cuenta|utilizar))(?!\p{L})|[请請]?勿(?:再)?(?:使)?用|错误|錯誤|有误|有誤|不再有效|誤り|使用しないで|破棄/iu;

/** Whether a sentence takes back or puts right what was said of goods. */
const takesBack = (text: string): boolean =>
  isPutRight(text) ||
  (OF_PAPER.test(text) && !deniesWithdrawal(text) && (isWithdrawn(text) || NOT_TO_BE_USED.test(text)));

const splitSentences = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split(/(?<=[.!?。;])\s+|[\r\n]+/u)).map((text) => text.trim());

/** The sentences of a text that say what something contains or does not contain (an element with an amount, or with a denial), or that take such a statement back. */
export function findStatements(texts: readonly string[]): readonly string[] {
  return listStatements(splitSentences(texts));
}

function listStatements(sentences: readonly string[]): readonly string[] {
  return sentences
    .filter(
      (text) =>
        text !== '' &&
        (readContentsInWords(text).length > 0 || (DENIAL.test(text) && namesElement(text)) || takesBack(text)),
    )
    .map(quote);
}

const quote = (text: string): string => (text.length > LONGEST_QUOTED ? `${text.slice(0, LONGEST_QUOTED)} …` : text);

const CONTROLLED: ReadonlySet<string> = new Set(CONTROLLED_ELEMENTS);

/** Whether a controlled element stands in a sentence, by name or symbol. */
function namesElement(text: string): boolean {
  if (HEAVY.test(text)) return true;
  const words = text.match(/[\p{L}]{2,24}/gu) ?? [];
  return words.some((word) => {
    if (!/^(?:[A-Z][a-z]|\p{L}{3,})$/u.test(word)) return false;
    const { contains, mayContain } = readSubstance(word);
    return [...contains, ...mayContain].some((element) => CONTROLLED.has(element));
  });
}

/** Texts under the labels that name several parts, each section by its numbers, and those above the first of them; null where they name one part or none so. */
function splitByPart(texts: readonly string[]) {
  const sections = listPartSections(texts.map((text) => [text]));
  if (sections === null) return null;
  const first = texts.findIndex((text) => readPartHead([text]) !== null);
  return {
    above: texts.slice(0, first),
    sections: sections.map(({ numbers, start, rows }) => ({
      numbers,
      texts: rows.flatMap((row, at) => (at < Math.max(start, first) ? [] : row)),
    })),
  };
}

/**
 * What a letter takes back: the first sentence of it that does, with the text that says of what. Of sections on several parts each is heard by itself, unless such a sentence
 * stands above or behind them all.
 */
function listAgainst(texts: readonly string[]): readonly { readonly text: string; readonly sentence: string }[] {
  const find = (some: readonly string[]): string | undefined => splitSentences(some).find(takesBack);
  const sentence = find(texts);
  if (sentence === undefined) return [];
  const { above, sections } = splitByPart(texts) ?? { above: texts, sections: [] };
  const isOfAll = find(above) !== undefined || find(sections.at(-1)?.texts ?? []) !== undefined;
  if (isOfAll) return [{ text: texts.join('\n'), sentence }];
  return sections.flatMap((section) => {
    const own = find(section.texts);
    return own === undefined ? [] : [{ text: [...section.numbers, ...section.texts].join('\n'), sentence: own }];
  });
}

/** What a letter says that matters, in its words: the first sentence, or that on each part of several; '' where it says nothing. */
function describeStatements(texts: readonly string[]): string {
  const say = (some: readonly string[]): string | null => {
    const [first] = listStatements(splitSentences(some));
    return first === undefined ? null : `“${first.replace(/[.。]$/u, '')}”`;
  };
  const sections = (splitByPart(texts)?.sections ?? []).flatMap(({ numbers, texts: own }) => {
    const said = say(own);
    return said === null ? [] : [`of ${numbers.join(' and ')} ${said}`];
  });
  const more =
    sections.length > MOST_STATEMENTS ? ` and more of ${sections.length - MOST_STATEMENTS} further parts` : '';
  if (sections.length > 0) return ` that says ${sections.slice(0, MOST_STATEMENTS).join(', ')}${more}`;
  const said = say(texts);
  return said === null ? '' : ` that says ${said}`;
}

/**
 * The one sentence on a letter without a table: what it says that matters, and where to take it down. `what` is its kind. Where it takes a statement
 * back, `log` has it for what that statement denies.
 */
export function refuseLetter(name: string, what: string, texts: readonly string[], log: ProblemLog): string {
  for (const { text, sentence } of listAgainst(texts))
    log.takeBack({ file: name, text, sentence: quote(sentence), until: '', standing: null });
  const says = describeStatements(texts);
  return `${name} is ${what}${says} and holds no table of parts and amounts: enter what it says as an answer under Data › Questions, or ask for a table of part number, substance and content.`;
}

/** The sentence on a file of lines that are no table and say what something contains, or of which part they are; null where none of them does. */
export function refuseLines(name: string, grids: readonly Pick<Grid, 'rows'>[], log: ProblemLog): string | null {
  const lines = grids.flatMap(({ rows }) => rows).map((cells) => cells.join(', '));
  const isLetter = findStatements(lines).length > 0 || grids.some(({ rows }) => rows.some(isHeadAlone));
  return isLetter ? refuseLetter(name, 'a text', lines, log) : null;
}

/** Notes what the sentences of a document or message beside its tables say of contents: it is read nowhere. */
export function noteStatements(file: string, texts: readonly string[], log: ProblemLog): void {
  const statements = findStatements(texts);
  if (statements.length === 0) return;
  log.note({
    code: 'letter-not-read',
    file,
    found: statements.slice(0, MOST_STATEMENTS).join(' · '),
    message:
      'Of this document the tables are read, and not its sentences, some of which say what parts contain; enter that as an answer under Data › Questions.',
  });
}

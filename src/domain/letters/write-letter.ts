import type { Form } from '../closed-lists.ts';
import { nameAskedMetals } from './contents-question.ts';
import { nameElement } from './element-words.ts';
import { getLetterLine } from './asked-fields.ts';
import type { LetterLanguage } from './letter-language.ts';
import { type AskedFact, type AskedPart, LETTER_LINES, type LetterRequest, type WrittenLetter } from './letter.ts';
import type { LetterWords } from './letter-words.ts';
import { GERMAN } from './words-de.ts';
import { ENGLISH } from './words-en.ts';
import { CHINESE } from './words-zh.ts';

/** The words of each language. */
export const LETTER_WORDS: Readonly<Record<LetterLanguage, LetterWords>> = { en: ENGLISH, de: GERMAN, zh: CHINESE };

/**
 * A letter to one supplier: salutation, reason, the law in one sentence, at most three lines a part, deadline, enclosures. It speaks of the
 * goods and of nobody else, and names no description of a part, possibly in any language.
 */
export function writeLetter(request: LetterRequest): WrittenLetter {
  const words = LETTER_WORDS[request.language];
  const replyBy = words.writeDay(request.replyBy);
  const numbers = request.parts.map(({ partNumber, supplierPartNumber }) => supplierPartNumber ?? partNumber);
  const blocks = [
    words.salutation(request.contact),
    [words.reason(request.company), words.law(request.laws)].join(request.language === 'zh' ? '' : ' '),
    words.request(replyBy),
    ...request.parts.map((part, at) => writePart(part, at, request.language)),
    words.enclosed,
    words.restraint,
    [words.regards, request.sender, request.company].filter((line) => line !== '').join('\n'),
  ];
  return { language: request.language, subject: words.subject(numbers, replyBy), text: `${blocks.join('\n\n')}\n` };
}

function writePart(part: AskedPart, at: number, language: LetterLanguage): string {
  const words = LETTER_WORDS[language];
  const goods = part.form === null || part.form === 'other' ? '' : words.forms[part.form];
  const heading = `${at + 1}. ${words.part(part.supplierPartNumber, part.partNumber, goods)}`;
  return [heading, ...writeLines(part.facts, language, part.form).map((line) => `   – ${line}`)].join('\n');
}

/** Goods with magnets or cells beside other things, so a share must name its whole. */
const HOLDERS: ReadonlySet<Form> = new Set<Form>([
  'magnet-assembly',
  'motor',
  'assembly',
  'module',
  'pack',
  'equipment',
]);

/** Questions about one part, in at most three lines; `form`: its nature, as far as it is known. */
export function writeLines(facts: readonly AskedFact[], language: LetterLanguage, form: Form | null = null): string[] {
  return LETTER_LINES.map((line) => facts.filter((fact) => getLetterLine(fact) === line))
    .filter((group) => group.length > 0)
    .map((group) => writeLine(group, language, form));
}

function writeLine(facts: readonly AskedFact[], language: LetterLanguage, form: Form | null): string {
  const words = LETTER_WORDS[language];
  const isLoose = form === 'magnet' || form === 'magnet-powder';
  const elements = facts.flatMap((fact) => (fact.kind === 'share' ? [nameElement(fact.element, language)] : []));
  const sentences = facts.flatMap((fact): string[] => {
    switch (fact.kind) {
      case 'share':
        return [];
      case 'form':
        return [words.askForm];
      case 'family':
        return [words.askFamily(isLoose)];
      case 'contents':
        return [words.askContents(nameAskedMetals(language))];
      case 'property':
        return [words.askProperty(nameProperty(fact.property, words), fact.unit)];
      case 'origin':
        return [words.askOrigin];
      case 'source':
        return [words.askSource];
      case 'technology':
        return [words.askTechnology];
    }
  });
  const all =
    elements.length === 0 ? sentences : [...sentences, words.askShares(elements, HOLDERS.has(form ?? 'other'))];
  return [...new Set(all)].join(language === 'zh' ? '' : ' ');
}

/** A property in the words of a letter. */
export function nameProperty(id: string, words: LetterWords): string {
  return words.properties[id] ?? words.otherProperty(id);
}

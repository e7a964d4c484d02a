import { foldWord } from '../base/closed-words.ts';

/** Legal forms at the end of a name, longest first; they tell firms of one group apart on paper and mean nothing to a buyer. */
const LEGAL_FORMS =
  /(?:^| )(?:gmbh co kg|gmbh|co kg|kgaa|kg|ag|se|ohg|e k|co ltd|co limited|pty ltd|pvt ltd|private limited|private ltd|sdn bhd|ltd|limited|llc|llp|inc|incorporated|corp|corporation|company|co|plc|s a s|sas|sarl|s a r l|s a|sa|s p a|spa|s r l|srl|s l|sl|b v|bv|n v|nv|oy|oyj|ab|a s|as|aps|sp z o o|z o o|s r o|sro|kft|zrt|d o o|doo|a d|k k|kk|kabushiki kaisha|jsc|ooo|pt|tbk|tic|a ş|aş)$/;
const EASTERN_FORMS = /(?:股份有限公司|有限责任公司|有限公司|集团|公司|株式会社|有限会社|주식회사)/g;

/** A name folded and without its legal form: `Würth Elektronik GmbH & Co. KG` is `wurth elektronik`. */
export function dropLegalForm(name: string): string {
  let core = foldWord(name.replaceAll(EASTERN_FORMS, ' '));
  for (let turn = 0; turn < 3; turn++) {
    const shorter = core.replace(LEGAL_FORMS, '').trim();
    if (shorter === '' || shorter === core) break;
    core = shorter;
  }
  return core;
}

/** How systems write letters that their sets of signs lack. */
const LETTERS: ReadonlyMap<string, string> = new Map([
  ['ä', 'ae'],
  ['ö', 'oe'],
  ['ü', 'ue'],
  ['ß', 'ss'],
  ['ø', 'oe'],
  ['å', 'aa'],
  ['æ', 'ae'],
]);
/** What stands for `&`. */
const AND = / (?:und|and|et|en|och|og) /g;
/** Legal forms written out, and as most write them. */
const WRITTEN_OUT: readonly (readonly [RegExp, string])[] = [
  [/ incorporated$/, ' inc'],
  [/ corporation$/, ' corp'],
  [/ company(?= |$)/, ' co'],
  [/ limited$/, ' ltd'],
];

/**
 * A name as it is under another keyboard or another clerk: `Müller & Söhne K.G.`, `MUELLER UND SOEHNE KG` are `mueller soehne kg`. Two names of one such
 * spelling differ in nothing that tells firms apart.
 */
export function spellFirm(name: string): string {
  const letters = name
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[äöüßøåæ]/g, (sign) => LETTERS.get(sign) ?? sign);
  const words = ` ${foldWord(letters)} `.replaceAll(AND, ' ').trim();
  // `K.K.` and `KK`, `S.p.A.` and `SpA`.
  const joined = words.replaceAll(/(?<![^ ])(\p{L}) (?=\p{L}(?: |$))/gu, '$1');
  return WRITTEN_OUT.reduce((text, [form, short]) => text.replace(form, short), joined);
}

/** Whether a text ends in the legal form of a firm. */
export function bearsLegalForm(text: string): boolean {
  const core = dropLegalForm(text);
  return core !== '' && core !== foldWord(text);
}

/** Words of the names of firms that persons do not bear. */
const FIRM_WORDS =
  /trad(?:e|ing|ers?)\b|handel|commerc|import|export|magnet|metal|material|industr|electr|elektr|techn|\bgroup\b|gruppe|gruppo|groupe|holding|werke?\b|\bworks\b|solutions|components|systems?\b|贸易|商社|磁|集团|公司|厂$|商事|工業|製作所|산업|전자|무역/iu;

/** Whether a text names a firm and no person: by a legal form, or by a word that firms alone bear. */
export function namesFirm(text: string): boolean {
  const core = dropLegalForm(text);
  return core !== '' && (core !== foldWord(text) || FIRM_WORDS.test(text));
}

/** Headings of the names of firms in a list of them, folded; elsewhere of the names of anything. */
export const FIRM_NAME_WORDS: readonly string[] =
  'name; nom; nombre; nome; naam; namn; navn; nazwa; nazev; ad; unvan; наименование; название; fname; anzeigename; display name; nom affiche; nom d affichage; nombre mostrado; nome visualizzato; weergavenaam'.split(
    '; ',
  );

/** Headings of their whole names as registered, folded. */
export const LEGAL_NAMES: ReadonlySet<string> = new Set([
  'razao social',
  'razon social',
  'ragione sociale',
  'rag sociale',
  'raison sociale',
]);

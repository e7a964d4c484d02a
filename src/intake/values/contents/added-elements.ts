import { CONTROLLED_ELEMENTS } from '../../../domain/substances/controlled-elements.ts';
import { SYMBOL_OF_NAME } from '../../../domain/substances/element-names.ts';

/** Grain boundary diffusion, in the languages of suppliers: it brings heavy rare earths into the skin of a finished magnet. */
const DIFFUSION =
  /grain[\s-]?boundar|(?<!\p{L})gbd(?!\p{L})|diffus|korngrenz|dif[uú]z|dyfuz|扩散|擴散|拡散|渗(?=[镝铽重])|滲(?=[鏑鋱重])|확산/iu;
/** Other ways in which something comes into goods that are there. */
const ADDITION =
  /(?<!\p{L})(?:added|adding|additions?|additives?|doped|doping|dopant|infiltrat\w*|coated|coating|layer|film)(?!\p{L})|zusatz|zugesetzt|zugabe|dotier|beschicht|ajout|dopé|dopage|revêtu|dopad|añadid|recubiert|drogat|aggiunt|rivestit|adicionad|revestid|domieszk|dodat|powłok|dopovan|přidán|povlak|katkılı|ilave|kaplama|tillsa|dopad|belagd|添加|掺|摻|镀|鍍|涂层|塗層|ドープ|コーティング|被覆|첨가|도핑|코팅/iu;
/** That something is not there, in the languages of suppliers. */
export const DENIAL =
  /(?<!\p{L})(?:no|not|non|none|never|without|w\/o|free|frei|ohne|kein\w*|nicht|sans|pas|aucun\w*|senza|nessun\w*|sin|ningun\w*|sem|nenhum\w*|bez|nie|brak|ne|není|nejsou|žádn\w*|utan|inte|ej|ingen|olmadan|yok|değil\w*|zonder|geen|без|нет|не|n\/?a)(?!\p{L})|[\p{L}]-?frei(?!\p{L})|[不无無未非]|なし|ません|ない|없|않|안\s|미(?=첨|적|사)/iu;
const CLAUSE = /[;,.。；，、|()（）\n]|(?<!\p{L})(?:but|aber|mais|ma|pero|mas)(?!\p{L})/iu;
/** Heavy rare earths that magnets are diffused with, where nobody says which. */
const DIFFUSED = ['Dy', 'Tb'];
/** Symbols that are other words as often: yes and no, a preposition. */
const OTHER_WORDS: ReadonlySet<string> = new Set(['Y']);
/** Longer texts are no remarks. */
const LONGEST = 300;

const CONTROLLED: ReadonlySet<string> = new Set(CONTROLLED_ELEMENTS);
const SYMBOL_OF: ReadonlyMap<string, string> = new Map(
  [...SYMBOL_OF_NAME].filter(
    ([name, symbol]) => CONTROLLED.has(symbol) && (name.length > 3 || /\P{Script=Latin}/u.test(name)),
  ),
);
const NAMES = [...SYMBOL_OF.keys()].toSorted((a, b) => b.length - a.length);
/** `Terbium` in `Terbiumdiffusion` and not in `Ytterbium`; signs of Chinese have no ends of words. */
const NAMED = new RegExp(String.raw`(?<![\p{Script=Latin}\p{Script=Cyrillic}])(?:${NAMES.join('|')})`, 'gu');

/**
 * Symbols of the controlled elements that a remark says to have come into goods by a process, with no amount: `grain boundary diffusion with Tb`, `晶界扩散铽`, `Dy-dotiert`. Diffusion alone
 * brings dysprosium or terbium. None where the clause denies it (`no Tb added`, `ohne Korngrenzendiffusion`) or speaks of no such process.
 */
export function listAddedElements(remark: string): readonly string[] {
  const text = remark.slice(0, LONGEST).normalize('NFKC');
  if (!DIFFUSION.test(text) && !ADDITION.test(text)) return [];
  const found = text.split(CLAUSE).flatMap((clause) => {
    const isDiffused = DIFFUSION.test(clause);
    if (DENIAL.test(clause) || (!isDiffused && !ADDITION.test(clause))) return [];
    const named = listNamed(clause);
    return named.length > 0 || !isDiffused ? named : (namedBeside(text) ?? DIFFUSED);
  });
  return [...new Set(found)];
}

/** `Grain boundary diffusion (Tb)`: elements that a bracket or a clause beside names alone; null where none does. */
function namedBeside(text: string): readonly string[] | null {
  const alone = text.split(CLAUSE).filter((clause) => !DENIAL.test(clause) && clause.trim().length <= 20);
  const named = alone.flatMap(listNamed);
  return named.length > 0 ? named : null;
}

/** Symbols of the controlled elements that a text names. */
export function listNamed(clause: string): readonly string[] {
  const symbols = (clause.match(/(?<![\p{Script=Latin}\p{Script=Cyrillic}])[A-Z][a-z]?(?![\p{Ll}\d])/gu) ?? []).filter(
    (symbol) => CONTROLLED.has(symbol) && !OTHER_WORDS.has(symbol),
  );
  const folded = clause
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
  return [...symbols, ...(folded.match(NAMED) ?? []).flatMap((name) => SYMBOL_OF.get(name) ?? [])];
}

/** Heavy rare earths or all of them, by their group. */
const GROUP =
  /(?<!\p{L})H?REEs?(?!\p{L})|(?<!\p{L})HRE(?!\p{L})|rare[\s-]?earth|seltene[nr]? erden?|seltenerd|terres? rares?|tierras? raras?|terr[ae] rar[ae]|稀土|希土|レアアース|희토류/iu;

/** Whether a text names an element that the controls name, or a group of rare earths. */
export function namesControlled(text: string): boolean {
  const plain = text.slice(0, LONGEST).normalize('NFKC');
  return GROUP.test(plain) || listNamed(plain).length > 0;
}

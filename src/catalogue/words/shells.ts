import { foldWord } from '../fold-word.ts';
import { listPartWords } from './thing-words.ts';
import type { WordMeaning } from './thing-words.ts';

/**
 * Housings, covers and wheels moving a fluid, folded. Their material says whether a rule can name something in them: moulded of a plastic, cast
 * of a common metal or bent from sheet they hold nothing of the kind.
 */
const SHELL =
  /(?:^|\p{L})(?:gehause|gehauseunterteil|gehauseoberteil|gehausedeckel|deckel|haube|abdeckung|laufrad|lufterrad|lufterflugel|flugelrad|lagerschild|handrad|spalttopf|schaltschrank)$|^(?:housing|hsg|enclosure|cabinet|cover|lid|impeller|fan wheel|blade|end bell|endbell|end shield|endshield|bezel|carter|couvercle|capot|flasque|turbine|carcasa|tapa|rodete|girante|coperchio|外壳|机壳|叶轮|风叶|端盖|后盖|前盖|罩壳|ハウジング|インペラ|カバー|羽根車)$/u;
/** Compounds with these before the housing name one with possible magnets or a winding of its own. */
const HOLDS_MORE = /magnet|motor|pol(?=gehause)|stator|rotor|sensor|laut|spul|ventil|akku|batter|zell/;
const PLASTIC =
  /^(?:pa ?\d{1,3}|pps|pom|abs|pbt|ppa|peek|pc abs|pp|hdpe|gf ?\d\d|gk ?\d\d|kunststoff|plastic|plastik|plastique|nylon|polyamid|polycarbonat|塑料|尼龙|樹脂)$/u;
const CAST =
  /^(?:gg|ggg|gg ?\d\d|gjl|gjs|grauguss|spharoguss|guss|alu ?guss|druckguss|aludruckguss|zinkdruckguss|casting|cast|diecast|adc ?\d\d|alsi\d*|fonte|fonderie|fonderie alu|铸铁|铸铝|压铸|鋳物|ダイカスト)$/u;
const SHEET =
  /^(?:sheet metal|sheet steel|steel|stahl|stahlblech|edelstahlblech|alublech|blech|tole|dc01|dc04|钣金|冷轧板|板金)$/u;

/** Words of things named by rules, or holding them, single ones, folded. */
const CORE = new Set(listPartWords().flatMap(([word, { role }]) => (role === 'core' ? [foldWord(word)] : [])));

const MADE_OF: readonly (readonly [category: string, material: RegExp])[] = [
  ['plastic-moulding', PLASTIC],
  ['casting', CAST],
  ['sheet-metal', SHEET],
];

/** A housing with its material in the text. */
export type Shell = { readonly words: string; readonly meaning: WordMeaning };

/**
 * The housing, cover or impeller named by a description with its plastic, its casting metal or its sheet; null if it names none or several,
 * or beside anything named by rules or holding it.
 */
export function findShell(description: string): Shell | null {
  const tokens = foldWord(description).split(' ');
  const pairs = tokens.flatMap((token, at) => [token, `${token} ${tokens[at + 1] ?? ''}`.trim()]);
  const shell = pairs.find((words) => SHELL.test(words));
  if (shell === undefined || HOLDS_MORE.test(shell) || pairs.some((words) => CORE.has(words))) return null;
  const made = MADE_OF.filter(([, material]) => pairs.some((words) => material.test(words)));
  const [only] = made;
  if (only === undefined || made.length > 1) return null;
  return { words: shell, meaning: { category: only[0], form: null, role: 'ordinary' } };
}

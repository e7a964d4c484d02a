import { foldWord } from '../fold-word.ts';

/**
 * Short forms of descriptions in planning systems, folded, with the word behind each. One with two meanings has the one asked for by the words
 * beside it, or none (`mag`: magnesium too).
 */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map([
  ['magn', 'magnet'],
  ['dauermagn', 'dauermagnet'],
  ['permmagn', 'permanentmagnet'],
  ['perm', 'permanent'],
  ['segm', 'segment'],
  ['seg', 'segment'],
  ['kpl', 'assembly'],
  ['kompl', 'assembly'],
  ['komplett', 'assembly'],
  ['cpl', 'assembly'],
  ['compl', 'assembly'],
  ['complet', 'assembly'],
  ['assy', 'assembly'],
  ['asm', 'assembly'],
  ['asy', 'assembly'],
  ['baugruppe', 'assembly'],
  ['mot', 'motor'],
  ['mtr', 'motor'],
  ['getriebemot', 'getriebemotor'],
  ['servomot', 'servomotor'],
  ['brg', 'bearing'],
  ['scr', 'screw'],
  ['schr', 'schraube'],
  ['brkt', 'bracket'],
  ['hsg', 'housing'],
  ['lam', 'lamination'],
  ['batt', 'battery'],
  ['batz', 'batteriezelle'],
  ['cbl', 'cable'],
  ['lspr', 'lautsprecher'],
  ['spkr', 'speaker'],
  ['steckverb', 'steckverbinder'],
  ['kunststoffgeb', 'kunststoffgebunden'],
  ['unbest', 'unbestuckt'],
  ['best', 'bestuckt'],
]);

/** Makers of motors, magnets, cells and drives, folded. */
export const MAKERS =
  'maxon faulhaber nidec mabuchi lenze dunkermotoren bosch siemens sew yaskawa mitsubishi panasonic fanuc beckhoff kollmorgen omron abb weg ebmpapst samsung catl byd murata tdk proterial vacuumschmelze bomatec';

/** Words of shape, coating, size, place, state or maker, and never of the thing; folded. */
const QUALIFIERS: ReadonlySet<string> = new Set(
  (
    'scheibe scheiben disque set kit satz segment segments segmente arc arcs ring rings disc disk discs block blocks bar rod rods tile tiles bread cylinder zylinder quader stab bogen blank blanks rohling ' +
    'stuck teil part piece plate platte anneau annulaire arche brique bloc disque rond ' +
    'epoxy vernickelt vern verzinkt verz ni cu nicuni nickel nickele zn zinc zink zinn coat coated coating beschichtet plated plating passivated phosphated phosphatiert blank lackiert parylene galv ' +
    'magnetised magnetized unmagnetised unmagnetized unmagn magnetisiert unmagnetisiert sintered gesintert fritte isotropic anisotropic anisotrop isotrop radial axial axially radially diametral halbach array ' +
    'bonded kunststoffgebunden kunststoffgeb injection moulded molded spritzgegossen spritzgeb ' +
    'gestanzt geschliffen gedreht gefrast gegossen geschweißt geschweisst gewickelt gew roh bearbeitet unbearbeitet gehartet eloxiert anodised anodized machined turned milled ground stamped welded forged hardened pulverbeschichtet ' +
    'pole poles polig polpaar new neu ball roller deep groove spare ersatz standard std type typ groß gross klein small large big flat flach rund round strong stark high low hoch niedrig temp temperature grade gr class kl klasse qual quality permanent ' +
    'nbr fkm epdm hnbr silicone ptfe fr4 toroid ingot barren li ion ionen po lithium prismatic prismatisch prism pouch cylindrical rund ' +
    'layer layers lagig hex skt sechskant innensechskant inbus zyl csk pan torx item material artikel pos position blau schwarz weiss rot black white red blue ' +
    'kunstlich synthetisch naturlich artificiel naturel artificial synthetic natural ' +
    'doped undoped dotiert undotiert polished poliert purity reinheit pure rein reinst hochrein ultrapure anhydrous wasserfrei hydrate hydrat tetrahydrate pentahydrate hexahydrate octahydrate hexahydrat octahydrat calcined kalziniert fine extrafine ultrafine extra fein feinst extrafein ultrafein grob coarse ' +
    'brushless burstenlos burstenlose burstenloser ' +
    'left right front rear upper lower inner outer lh rh links rechts vorn vorne hinten oben unten innen aussen mitte middle ' +
    'gauche droit avant arriere interieur exterieur ' +
    'alloy steel stahl acier inox edelstahl stainless brass messing aluminium aluminum alu copper kupfer cuivre iron eisen nickel plastic kunststoff plastik pa66 pom ' +
    'bare nu unbestuckt 裸板 瓦形 方形 圆形 环形 セグメント リング smd tht thru din iso en iec ansi astm jis gb nema ip ' +
    'old alt new neu obsolete sample muster prototype prototyp musterteil ersatzteil spare complete version rohs ce ul esd konform compliant eol ' +
    `${MAKERS} ` +
    'inch zoll pouce pouces v kv a ma ah mah w kw wh kwh mwh hz khz mhz ohm ohms mm cm um µm g kg nm bar mpa rpm pcs stk st x'
  )
    .split(' ')
    .map(foldWord),
);

/** Cell formats, chemistries and words of batteries: support for reading a cell as a battery's; on raw text. */
const BATTERY =
  /li-?\s?(?:ion|po|ionen|fe)|lithium|lfp|lifepo|nm[cC]|ncm|nca|18650|21700|26650|4680|\d\s?m?ah\b|batter|akku|prismatic|prism\.|pouch|cylindr|电芯|電池|电池|锂|リチウム/iu;

/** Returns the word behind a folded word, or the word itself. */
export function expandShortForm(word: string): string {
  return SHORT_FORMS.get(word) ?? word;
}

/** Returns true for a word, folded, of shape, coating, size, place, state or maker and never of the thing. */
export function isQualifier(word: string): boolean {
  return QUALIFIERS.has(word) || /\d/.test(word) || (word.length === 1 && !/\p{Script=Han}/u.test(word));
}

/** Returns true if a text makes its cell a battery's, by format, chemistry or charge. */
export function namesBattery(text: string): boolean {
  return BATTERY.test(text);
}

/** Chinese, or a Japanese syllable. */
export const EASTERN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

/** Returns true if a word is written in Chinese or Japanese. */
export function isEastern(word: string): boolean {
  return EASTERN.test(word);
}

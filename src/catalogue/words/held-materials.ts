import { foldPattern, foldWord } from '../fold-word.ts';
import type { WordMeaning } from './thing-words.ts';

/** Metals named by rules, in the words of several languages, and trade names of alloys of them. */
const HELD_METAL = foldPattern(
  /(?:^| )(?:wolfram|volfram|tungst|hartmetall|molybd[aä]n|molybden|molibd|antimon|antymon|indium|indio|bismut|wismut|vismut|tellur|telur|gallium|galio|german(?:ium|io)|e?scandi|yttrium|itrio|samari|gadolini|terbi(?:um|o)|d[iy]spros|holmi(?:um|o)|erbi(?:um|o)|thulium|[yi]tterbi|lutet|europi(?:um|o))|вольфрам|молибден|сурьм|висмут|теллур|галли[йея]|германи|скандий|иттри|самари|гадолини|диспрози|тербий|[钨鎢钼鉬锑銻铟銦铋鉍碲镓鎵锗鍺钐釤钆釓铽鋱镝鏑镥鎦钪鈧钇釔钬鈥铒鉺]|タングステン|モリブデン|アンチモン|インジウム|ビスマス|テルル|ガリウム|ゲルマニウム|スカンジウム|イットリウム|サマリウム|ガドリニウム|ジスプロシウム|テルビウム|텅스텐|몰리브|안티몬|인듐|비스무트|갈륨|게르마늄|스칸듐|이트륨|디스프로|硬质合金|超硬|(?:^| )(?:al ?sc|sc ?al|scalmalloy|mg ?(?:y|gd)|we ?(?:43|54)|ev ?31|elektron 21|ybco|rebco)(?: |\d|$)|superconduct|supraleit|supraconduct|超导|超電導/u,
);
/** Further materials and things that rules name, by names of trade: heavy metals, flexible graphite, carbides but those of other metals, diamond, stabilised zirconia. */
const HELD_BY_TRADE_NAME =
  /densimet|inermet|triamet|heavy metal|schwermetall|grafoil|sigraflex|papyex|flexicarb|galinstan|terfenol|(?:^| )(?:wc|[358]?ysz|3?y tzp|pcd|pkd|p?cbn)(?: |$)|yttria|(?<!(?:silicon|silizium|silicium|boron|bor|titanium|titan|chromium|chrom|vanadium|niobium|tantalum|calcium) ?)(?:carbide|karbid)|diamond|diamant|алмаз|金刚石|金剛石|ダイヤモンド|다이아몬드/u;
/** Materials named by rules. A thing of one of them is no ordinary thing, under any name: a ring of graphite is not of rubber, a screw of tungsten not of steel. */
const HELD_MATERIAL = foldPattern(
  new RegExp(`${HELD_METAL.source}|${HELD_BY_TRADE_NAME.source}|gra(?:ph|f)it|графит|石墨|黒鉛|흑연`, 'u'),
);
/** A board that something is on; the bare one alone is known to hold nothing. */
const POPULATED = foldPattern(
  /(?:^| )(?:populated|assembl\w*|assy|mounted|loaded|stuffed|fitted|equip\w*|best|bestuckt\w*|montad\w*|montat\w*|assemblat\w*|smt|smd|with|mit|w(?! o(?: |$))|avec|con|incl\w*|inkl\w*)(?: |$)|実装|贴片|贴装|焊接|组件|組件|装配/u,
);

/** Symbols of metals that rules name; molybdenum is in many steels, and tungsten counts beside the metals that its named alloys have. */
const HELD_SYMBOLS: ReadonlySet<string> = new Set('Sb Bi Te In Ge Ga Sc Y Sm Gd Tb Dy Lu Ho Er Tm Yb Eu'.split(' '));
/** What stands beside them in formulas and alloys; the whole table of elements is no load for a page that looks words up. */
const PARTNERS: ReadonlySet<string> = new Set(
  'H Li B C N O F Na Mg Al Si P S Cl K Ca Ti V Cr Mn Fe Co Ni Cu Zn As Se Br Sr Zr Nb Mo Ag Cd Sn I Ba La Ce Pr Nd Hf Ta W Re Pt Au Hg Tl Pb'.split(
    ' ',
  ),
);
const BESIDE_TUNGSTEN: ReadonlySet<string> = new Set(['Cu', 'Ag', 'Ni', 'Co']);
/** A formula or an alloy in symbols (`CdZnTe`, `W-Cu`, `SnBi58`); capitals alone are an acronym. */
const FORMULA = /(?<![\p{L}\d])(?=[A-Z\d-]*[a-z\d-])(?:[A-Z][a-z]?(?:\d{1,2}(?:\.\d+)?)?-?){2,8}(?![\p{L}\d])/gu;
/** What a crystal of an oscillator has beside its name; other crystals are of a compound. */
const OSCILLATOR = /hz|ppm|quar[tz]|oscill|oszill|xtal|(?:^| )(?:\d+ ?pf|hc ?49\w*|smd|clock|takt)(?: |$)/;
const CRYSTAL = /^(?:crystal|crystals|kristall|kristalle|cristal)$/;

/** An alloy of a metal is not that metal, and may be one that rules name (`Cobalt alloy`). */
const ALLOY = foldPattern(
  /(?:^| )(?:alloys?|\p{L}*legierung(?:en)?|alliages?|aleacion(?:es)?|leg(?:a|he)|ligas?|stop|slitina|сплав\p{L}*)(?: |$)|合金|합금/u,
);

/** Whether a text has a metal that rules name in a formula. */
function namesHeldFormula(text: string): boolean {
  return (text.match(FORMULA) ?? []).some((formula) => {
    const symbols: readonly string[] = formula.match(/[A-Z][a-z]?/g) ?? [];
    if (!symbols.every((symbol) => HELD_SYMBOLS.has(symbol) || PARTNERS.has(symbol))) return false;
    const isTungstenAlloy = symbols.includes('W') && symbols.some((symbol) => BESIDE_TUNGSTEN.has(symbol));
    return isTungstenAlloy || symbols.some((symbol) => HELD_SYMBOLS.has(symbol));
  });
}

/** Whether a text names a crystal and neither a frequency nor another word of oscillators: a crystal of what stands beside it. */
function isCrystalOfSomething(known: string, said: string): boolean {
  if (!CRYSTAL.test(known)) return false;
  const rest = said.replace(known, ' ');
  return /[\p{L}]{2}/u.test(rest) && !OSCILLATOR.test(rest);
}

/**
 * Whether the words beside the name of a thing say that it is more than that name: of a material that rules name, or a board with parts on it.
 * A category's name alone (`catalyst`) is no thing of that category where such a metal stands beside it; graphite is stated of many. A metal's name beside a
 * word for alloys is that of another material.
 */
export function isMoreThanItsName(
  { meaning, known }: { readonly meaning: WordMeaning; readonly known: string },
  description: string,
): boolean {
  const said = foldWord(description);
  if (meaning.category === 'pcb' && POPULATED.test(said)) return true;
  if (meaning.role === 'ordinary') {
    if (isCrystalOfSomething(known, said) || namesHeldMaterial(said)) return true;
    // A chip of a compound is a finished part, which no rule names for what is in it.
    return meaning.category !== 'active-electronics' && namesHeldFormula(description);
  }
  if (meaning.role !== 'core' || (meaning.form !== null && meaning.form !== 'metal')) return false;
  const rest = said.replace(known, ' ');
  return ALLOY.test(rest) || (meaning.form === null && HELD_METAL.test(rest));
}

/** Whether a text names a material that rules name, so no name or group beside it says that nothing in the thing is controlled. */
export function namesHeldMaterial(text: string): boolean {
  return HELD_MATERIAL.test(foldWord(text));
}

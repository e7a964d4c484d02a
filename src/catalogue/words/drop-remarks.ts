import { isPlainText } from '../fold-word.ts';
import { MAKERS } from './short-forms.ts';
import type { WordMeaning } from './thing-words.ts';

const MASS = String.raw`\d+(?:[.,]\d+)?[ -]?(?:kgs?|g|gr|lbs?|t|mt|to|ltr?|l|ml|gal)\.?`;
const PACKAGING =
  'drums?|fass|fasser|fässer|barrels?|hobbocks?|bags?|sacks?|sack|säcke|cans?|canisters?|kanister|tins?|dosen?|pails?|buckets?|eimer|bottles?|flaschen?|jars?|cartons?|kartons?|boxes|box|kisten?|cases?|crates?|gebinde|pkg|packungen|fûts?|sacs?|bid[oó]n(?:e?s)?|bolsas?|sacos?|fust[oi]|sacc(?:o|hi)';

const KNOWN_MAKER = `(?:${MAKERS.replaceAll(' ', '|')})`;

/** An identifier: signs without blanks, a figure among them. */
const ID = String.raw`(?=[\p{L}_./-]{0,40}\d)[\p{L}\d_./-]+`;

/** A name of a firm; letters stand in brackets, where plain texts have `a-z` for them. */
const NAME = String.raw`[\p{L}][\p{L}\d&.-]*`;

/** Remarks on materials: packing, numbers of registers, lots, purity, sizes of grains, quality and origin. */
const OF_MATERIALS = [
  String.raw`${MASS}(?:\s{1,2}(?:net|netto))?\s?[/-]?\s?(?:(?:iron|steel|fibre|fiber|plastic|paper|pe|hdpe|big)[ -])?(?:${PACKAGING})`,
  String.raw`(?<!^)(?:${PACKAGING})\s?(?:de|d'|à|da|di|zu|von|of)\s?${MASS}|(?<=[,;(/|-] {0,2})(?:${PACKAGING})\s?${MASS}`,
  String.raw`(?<!^)(?:in )?big[ -]?bags?`,
  String.raw`(?:cas(?:[ -]?(?:rn|no|nr|number|nummer))?\.?[ :#]{0,3})?\d{2,7}-\d{2}-\d`,
  String.raw`(?:ec|eg|einecs|reach)[ -]?(?:no|nr|number)?\.?[ :#]{0,3}\d{3}-\d{3}-\d`,
  String.raw`(?:hs|hsn|hts)[ -]?(?:code|no|nr)?\.?[ :#]{0,3}\d{4}[\d.]*`,
  String.raw`un[ -]?(?:no|nr)?\.?[ :#]{0,3}\d{4}`,
  String.raw`(?:lot|batch|charge|chg|los)\.?[ -]{0,2}(?:no|nr)?[.:# ]{0,3}(?=[\p{L}_-]{0,40}\d)[\p{L}\d_/-]+`,
  String.raw`t?reo(?=\s?(?:[\d<>=≥]|min|$))|(?<=% ?)t?reo|tremo?`,
  String.raw`(?:min|max|mind|typ|approx)\.?\s?(?=[<>=≥]?\s?\d)|(?<=% ?)(?:min|max|typ)`,
  String.raw`[-+<]?\s?\d+\s?mesh|mesh\s?[-+]?\d+`,
  String.raw`(?:techn?(?:ical)?|industrial|industrie|reagent|lab(?:oratory)?|analytical|optical|electronics?|ceramic|metallurgical|solar|nuclear|pharma(?:ceutical)?|polishing|catalyst|varistor|(?:thermal )?spray|capacitor|phosphor|crystal|glass|flame[ -]retardant)[ -]?(?:grade|qualität)`,
  String.raw`fsss|lme|zone[ -]refined|zonengereinigt`,
  String.raw`techn\.|tech\.|p\.\s?a\.|puriss\.?|technisch(?:e[rs]?)? rein`,
  String.raw`(?:made in|country of origin|origin|herkunft|ursprung|ex)[: ]{1,3}(?:pr )?(?:china|cn|prc|japan|vietnam|korea|germany|deutschland|usa|eu|russia|kazakhstan|tajikistan)|(?:pr[ -])?(?:china|chinese) origin`,
];

/** A drawing, with a number, behind a preposition or at an end; else it may be what a thing is for (`drawing board`). */
const DRAWING = String.raw`(?:drawing|drwg|drg|dwg|zeichnung|zeichng|zchng|zng)\.?(?:\s?(?:no|nr)\.?)?`;
const AS_IN = String.raw`(?:acc(?:ording)?\.?(?:\s?to)?|as\s?per|per|nach|laut|lt\.|gem\.|gemäß|gemäss|n\.|s\.|siehe)`;

/** Remarks on parts: drawings, revisions, numbers of others, conformity, state, packing by pieces and variants. */
const OF_PARTS = [
  String.raw`${AS_IN}\s?${DRAWING}(?:[\s:#-]{0,3}${ID})?|${DRAWING}(?:[\s:#-]{0,3}${ID}|(?=\s{0,3}(?:[,;:()|/-]|$|rev|index|ver)))`,
  String.raw`(?:rev(?:ision)?|index|version|ver|issue|ausgabe)\.?[ :-]{0,3}(?:\d[\d.]*|[\p{L}]\d?)`,
  String.raw`gen(?:eration)?\.?[ -]?\d|(?:series|serie|baureihe|model|modell|typ|type)\.?[ :]{0,3}${ID}|size\s{1,2}(?:x{0,2}[sml]|\d+)`,
  String.raw`(?:p\/?n|part[ -]?(?:no|number)|art(?:ikel)?\.?[ -]?nr|best(?:ell)?\.?[ -]?nr|mat\.?[ -]?nr|item[ -]?no|id|mpn|ref|sap)\.?[ :#]{0,3}${ID}`,
  String.raw`rohs(?:\s?(?:ii|\d))?(?:[ -]?(?:compliant|conform|konform))?|reach[ -]?(?:compliant|conform|konform)|(?:ul|vde|ce|csa|tüv)[ -]?(?:listed|recognized|recognised|approved|certified|geprüft|gepr\.)`,
  String.raw`(?:halogen|lead|pb|blei|silicon|silikon)[ -]?(?:free|frei)|halogenfrei|bleifrei|waterproof|wasserdicht|low[ -]noise|high[ -](?:torque|speed|performance|precision|temperature)|heavy[ -]duty`,
  String.raw`do not use|not for new design|phase[ -]?out|end of life|eol|discontinued|obsolete|obsolet|auslauf(?:teil|artikel|typ)?|gesperrt|inactive|inaktiv|(?:neue?|alte?|new|old)[ -](?:version|ausführung)`,
  String.raw`(?:kunde|lieferant|fabrikat|hersteller)\.?[: ]{1,3}${NAME}|(?:customer|supplier|brand|mfr|mfg)(?:\s?:|\.)\s{0,2}${NAME}`,
  // English says what a thing is for in the same way (`mfg tool`): only the name of a firm that is known is one.
  String.raw`(?:customer|supplier|brand|mfr|mfg)\s${KNOWN_MAKER}`,
  String.raw`pack of \d+|\d+er[ -]?pack|vpe[ :]{0,3}\d+|\d+\s?(?:pcs|pieces|stück|stk|pc|ea)?\s?(?:\/|per)\s?(?:box|bag|pack|carton|reel|tray|roll|set)`,
  String.raw`(?:us|usa|eu|uk|jp|cn|export)[ -](?:version|variante|variant|ausführung|model)`,
];
/** Remarks on orders and papers: norms, offers, plans, successors, numbers, voltages and whose stock it is. */
const OF_PAPERS = [
  String.raw`(?:${AS_IN}|selon|seg[uú]n|conforme|conf\.)\s(?:spec(?:ification)?|spezifikation|din|iso|en|norm|norme?|norma|standard|offer|quote|angebot|order|plano?|disegno|dessin|muster|sample|print)\.?(?:\s${ID})?`,
  String.raw`(?:teile?[ -]?nr|tnr|r[eé]f|no|nr)\.?[ :#]{0,3}\d[\p{L}\d_./-]*`,
  String.raw`(?:replaced by|superseded by|ersetzt durch|remplac[eé] par)[ :]{1,3}${ID}|phased out|superseded|nrnd|ce[ -]mark(?:ed|ing)`,
  String.raw`(?:by|von|fa\.)\s${KNOWN_MAKER}|customer[ -]specific|kundenspezifisch|customer[ -]supplied|free[ -]issue|consigned|konsignation|beistellung|ex works`,
  String.raw`ral[ -]?\d{4}|baujahr \d{4}|moq[ :]{0,3}\d+|(?:weight|gewicht|poids|peso)[ :]{1,3}${MASS}|(?<=\d ?)v[ad]c|tape (?:&|and) reel`,
  String.raw`(?:see|siehe|s\.)\s(?:note|anlage|attachment|hinweis)`,
  // At the end alone, for elsewhere they are words for other things (`reach truck`, `used oil`).
  String.raw`(?:reach|atex|bulk|lose|used|gebraucht|refurbished|serie|repuesto|ricambio|tbd)(?=\s{0,3}(?:[,;()]|$))`,
];
const SOURCE = String.raw`(?<![\p{L}\d])(?:${[...OF_MATERIALS, ...OF_PARTS, ...OF_PAPERS].join('|')})(?![\p{L}\d])`;
/** A pattern for any text, and the same for plain ASCII: without the tables of all letters it takes a third of the time. */
type Patterns = { readonly any: RegExp; readonly plain: RegExp };
const compile = (source: string): Patterns => ({
  any: new RegExp(source, 'giu'),
  plain: new RegExp(source.replaceAll(String.raw`\p{L}`, 'a-z'), 'gi'),
});
const REMARK = compile(SOURCE);

/**
 * A description without its remarks on packing (`25 kg drum`), numbers of registers and of others (`CAS 1309-64-4`, `P/N 4711-1`), lots, purity
 * (`REO`, `min.`), sizes of grains (`-325 mesh`), quality, origin, drawings, revisions, conformity (`RoHS`) and state (`obsolete`), each a blank:
 * behind a noun, their words would be taken for the thing itself. Packing without an amount is a thing (`magnet drum`), and so is packing alone.
 */
export function dropRemarks(description: string): string {
  return drop(description, REMARK);
}

/** Packing that may as well be the thing itself, with its weight (`motor can 5 kg`, `Li-ion 2 kg pack`): of goods in bulk alone it is a remark. */
const PACKING = String.raw`(?<![\p{L}\d])(?:${MASS}\s?packs?|(?<!^)(?:${PACKAGING}|packs?)\s?${MASS})(?![\p{L}\d])`;
const OF_BULK = compile(PACKING);

/** A description of goods in bulk without packing that could be a thing, too, each a blank. */
export function dropPackingOfBulk(description: string): string {
  return drop(description, OF_BULK);
}

/** Ordinary things that are sold in drums and cans. */
const BULK: ReadonlySet<string> = new Set(['operating-fluid', 'paint', 'adhesive']);

/** Returns true for a material or an ordinary thing that is sold by weight or volume. */
export function isInBulk({ kind, category }: WordMeaning): boolean {
  return kind === 'material' || (category !== null && BULK.has(category));
}

function drop(description: string, { any, plain }: Patterns): string {
  const rest = description.replaceAll(isPlainText(description) ? plain : any, ' ');
  return /\p{L}/u.test(rest) ? rest : description;
}

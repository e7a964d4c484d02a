import { FORMS, type Form } from '../../domain/closed-lists.ts';
import { ELEMENTS, SYMBOL_OF_NAME } from '../../domain/substances/element-names.ts';

type PlacedElement = { readonly symbol: string; readonly at: number };

/** Words for a form of goods in announcements; the first one in a text goes before the others. */
const FORM_WORDS: readonly (readonly [Form, RegExp])[] = [
  [
    'equipment',
    /设备|装置|生产线|[炉窑釜机槽]\s*[,;(:]|equipment|furnace|reactor|\bkiln|machine|production line|apparatus/i,
  ],
  ['target', /靶材|靶\b|targets?\b/i],
  ['magnet-powder', /磁粉|永磁.{0,6}粉|magnet(ic)? powder/i],
  ['magnet', /永磁|磁体|磁铁|magnets?\b/i],
  ['cathode-active', /正极材料|正极活性|cathode (active )?material/i],
  ['precursor', /前驱体|precursor/i],
  ['anode-active', /负极材料|负极活性|anode (active )?material/i],
  ['cell', /电池|电芯|batter(y|ies)|\bcells?\b/i],
  ['pack', /电池[组包]|battery packs?|batteries and packs|packs of/i],
  ['electrolyte-salt', /电解质盐|六氟磷酸锂|electrolyte salt|LiPF6/i],
  ['electrolyte', /电解液|electrolyte/i],
  ['separator', /隔膜|separator/i],
  ['graphite', /石墨|graphite/i],
  ['oxide', /氧化物|氧化[\p{Script=Han}]|oxides?\b/iu],
  ['alloy', /合金|alloys?\b/i],
  [
    'compound',
    /化合物|硫化|磷酸|碳酸|氯化|氟化|硝酸|硫酸|氢氧化|compounds?\b|carbonate|chloride|fluoride|nitrate|sulph?ate|hydroxide|sul(f|ph)ide|phosphate|nitride|carbide|salts?\b/i,
  ],
  ['ore', /矿石|精矿|矿产|\bores?\b|concentrates?\b/i],
  ['foil', /箔|foils?\b/i],
  ['motor', /电动机|电机|motors?\b/i],
  ['metal', /金属|\bmetals?\b|锭|ingots?\b|纯[\p{Script=Han}]/iu],
];

/** Forms of goods named in a text, the likeliest first; none if it names none. */
export function findForms(text: string): Form[] {
  const found = FORM_WORDS.flatMap(([form, words]) => (words.test(text) ? [form] : []));
  // A magnet of an alloy is a magnet, and equipment for anything is equipment.
  const alone = found[0] === 'equipment' || found[0] === 'target' ? found.slice(0, 1) : found;
  return FORMS.filter((form) => alone.includes(form)).toSorted((a, b) => alone.indexOf(a) - alone.indexOf(b));
}

/** Every element named in a text in English or Chinese, in their order; symbols count where they stand alone or in a formula of metals (`Nd-Fe-B`). */
function placeElements(text: string): PlacedElement[] {
  const found = new Map<string, number>();
  const add = (symbol: string, at: number): void => {
    if (!found.has(symbol) || found.get(symbol)! > at) found.set(symbol, at);
  };
  for (const [name, symbol] of SYMBOL_OF_NAME) {
    if (/^\p{Script=Han}$/u.test(name)) {
      // Gold stands in the words for metal, alloy and diamond.
      const at = name === '金' ? text.search(/(?<!合)金(?![属刚])/) : text.indexOf(name);
      if (at >= 0) add(symbol, at);
    } else if (/^[a-z]{4,}$/.test(name)) {
      const at = text.search(new RegExp(`\\b${name}\\b`, 'i'));
      if (at >= 0) add(symbol, at);
    }
  }
  for (const match of text.matchAll(/(?<![A-Za-z0-9.])([A-Z][a-z]?(?:-[A-Z][a-z]?)+|[A-Z][a-z])(?![A-Za-z0-9.])/g)) {
    const symbols = match[1]!.split('-');
    // Short words that begin a sentence look like symbols: only rows of them, or those in brackets, count.
    const isSure = symbols.length > 1 || text[match.index - 1] === '(';
    if (isSure && symbols.every((symbol) => ELEMENTS.has(symbol)))
      for (const symbol of symbols) add(symbol, match.index);
  }
  // What an oxide or a carbonate is named after, and not what it is bound to.
  const named = [...found].filter(([symbol]) => !['O', 'H', 'C', 'N'].includes(symbol) || /石墨|graphite/i.test(text));
  return named.toSorted((a, b) => a[1] - b[1]).map(([symbol, at]) => ({ symbol, at }));
}

/** Elements named in a text, in their order. */
export function findElements(text: string): string[] {
  return placeElements(text).map(({ symbol }) => symbol);
}

/** The elements naming goods: the first one, with those beside it with nothing but “or”, “and” or a comma between. */
export function findLeadingElements(text: string): string[] {
  const [first, ...others] = placeElements(text);
  if (first === undefined) return [];
  const leading = [first];
  for (const one of others) {
    const between = text.slice(leading.at(-1)!.at, one.at).replace(/^([\p{Script=Han}]|[A-Za-z]+)/u, '');
    if (!/^\s*([、,/或和及与]|,?\s*(or|and|and\/or)\b)\s*$/i.test(between)) break;
    leading.push(one);
  }
  return leading.map(({ symbol }) => symbol);
}

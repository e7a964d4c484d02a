import { RARE_EARTHS, type SubstanceReading } from './substance-words.ts';
import type { NamePart } from './split-words.ts';

const RARE: ReadonlySet<string> = new Set(RARE_EARTHS);

/** Joint meaning of the parts of one name. */
export function composeWords(parts: readonly NamePart[]): SubstanceReading {
  const words = parts.flatMap(({ says }) => says ?? []);
  const unknown = words.length < parts.length;
  const of = <K extends (typeof words)[number]['kind']>(kind: K) =>
    words.filter((word): word is Extract<(typeof words)[number], { kind: K }> => word.kind === kind);
  const named = of('element').map(({ symbol }) => symbol);
  const compounds = of('compound').flatMap(({ elements }) => elements);
  const materials = of('material').flatMap(({ elements }) => elements);
  const opens = of('open');
  const groups = of('group');
  const mentioned = unique([
    ...named,
    ...materials,
    ...opens.flatMap(({ elements }) => elements),
    ...groups.flatMap(({ elements }) => elements),
  ]);
  const nothing = { isRest: false, contains: [], atZero: [] };

  if (mentioned.length === 0) {
    const isRest = of('rest').length > 0 && !unknown && of('denial').length + opens.length + compounds.length === 0;
    return { ...nothing, mayContain: [], isRest, understood: isRest };
  }
  if (of('denial').length > 0 || unknown)
    return { ...nothing, mayContain: unique([...mentioned, ...compounds]), understood: false };
  if (groups.length > 0) {
    const alone = groups.length === 1 && mentioned.length === groups[0]?.elements.length && compounds.length === 0;
    const understood = opens.length === 0;
    return {
      ...nothing,
      mayContain: unique([...mentioned, ...compounds]),
      atZero: alone && understood ? (groups[0]?.core ?? []) : [],
      understood,
    };
  }
  const distinct = unique(named);
  if (distinct.length > 1 && compounds.length + materials.length + opens.length === 0) {
    // `dysprosium terbium` is the sum of two; `iron nickel` an alloy, which holds more than its name says.
    return distinct.every((symbol) => RARE.has(symbol))
      ? { ...nothing, mayContain: distinct, atZero: distinct, understood: true }
      : { ...nothing, contains: distinct, mayContain: [], understood: false };
  }
  const contains = unique([...mentioned, ...compounds]);
  const understood = opens.length === 0;
  const [only] = contains;
  return {
    isRest: false,
    contains,
    mayContain: [],
    atZero: understood && contains.length === 1 && only !== undefined ? [only] : [],
    understood,
  };
}

function unique(elements: readonly string[]): string[] {
  return [...new Set(elements)];
}

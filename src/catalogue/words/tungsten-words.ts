import type { MaterialGroup } from './compound-words.ts';

/** Names of the metal, by the words that shapes follow. */
const METAL = 'tungsten|wolfram|tungstène|tungsteno|wolframio|tungstênio|wolfraam|volfram|вольфрам';
/** Goods of the metal alone; powder is another kind, sintered carbide is no metal, and electrodes hold oxides, some of them of rare earths. */
const METAL_WORDS =
  'wolframdraht|wolframblech|wolframstab|wolframstange|wolframfolie|wolframtiegel|fil de tungstène|' +
  'tige de tungstène|filo di tungsteno|barra di tungsteno|hilo de tungsteno|varilla de tungsteno|drut wolframowy|pręt wolframowy|blacha wolframowa|' +
  '钨丝|钨棒|钨板|钨片|钨杆|钨坩埚|纯钨|タングステン線|タングステン棒|タングステン板|タングステンワイヤ|タングステンるつぼ|텅스텐 와이어|텅스텐 봉|텅스텐 판|вольфрамовая проволока|вольфрамовый пруток';
const SHAPES = 'rod|rods|bar|sheet|plate|wire|foil|strip|disc|disk|crucible|filament|boat'.split('|');
/**
 * The rules name alloys with nickel and iron, and with nickel and copper, of great density. `Tungsten alloy` and `heavy metal` alone may be
 * others, and are asked.
 */
const HEAVY_ALLOY_WORDS =
  'tungsten heavy alloy|tungsten heavy metal|heavy tungsten alloy|high density tungsten alloy|tungsten heavy metal alloy|' +
  'tungsten nickel iron|tungsten nickel iron alloy|w ni fe|wnife|densimet|inermet|triamet|densalloy|' +
  'wolfram schwermetall|wolframschwermetall|wolfram schwermetalllegierung|alliage lourd de tungstène|alliage lourd tungstène|aleación pesada de tungsteno|' +
  'lega pesante di tungsteno|ciężki stop wolframu|高比重合金|高密度钨合金|高比重钨合金|钨镍铁|钨镍铁合金|タングステン重合金|텅스텐 중합금|тяжелый вольфрамовый сплав';
const NICKEL_COPPER_WORDS =
  'tungsten nickel copper|tungsten nickel copper alloy|w ni cu|wnicu|wolfram nickel kupfer|钨镍铜|钨镍铜合金|タングステンニッケル銅';
const HEAVY_THINGS = 'counterweight|balance weight|weight|collimator|radiation shield|shielding|rod|bar|ring'.split(
  '|',
);
const COPPER_WORDS =
  'tungsten copper|copper tungsten|tungsten copper alloy|copper tungsten alloy|wcu|cuw|wolframkupfer|wolfram kupfer|kupferwolfram|cuivre tungstène|tungstène cuivre|' +
  'rame tungsteno|tungsteno rame|cobre tungsteno|tungsteno cobre|miedź wolfram|钨铜|铜钨|钨铜合金|铜钨合金|銅タングステン|タングステン銅|텅스텐 구리';
const SILVER_WORDS =
  'tungsten silver|silver tungsten|tungsten silver alloy|silver tungsten alloy|agw|wolframsilber|silberwolfram|argent tungstène|tungstène argent|银钨|钨银|銀タングステン|タングステン銀';

const withShapes = (names: readonly string[], shapes: readonly string[]): string[] => [
  ...names,
  ...names.flatMap((name) => shapes.map((shape) => `${name} ${shape}`)),
];

/** Returns the words of solid tungsten and of its alloys that the rules name by their partners, by category and form. */
export function listTungstenGroups(): readonly MaterialGroup[] {
  const named = METAL.split('|').flatMap((name) => SHAPES.map((shape) => `${name} ${shape}`));
  return [
    ['tungsten-metal', 'metal', [...METAL_WORDS.split('|'), ...named]],
    ['tungsten-heavy-alloy', 'alloy', withShapes(HEAVY_ALLOY_WORDS.split('|'), HEAVY_THINGS)],
    ['tungsten-nickel-copper-alloy', 'alloy', withShapes(NICKEL_COPPER_WORDS.split('|'), HEAVY_THINGS)],
    ['tungsten-copper-alloy', 'alloy', withShapes(COPPER_WORDS.split('|'), [...SHAPES, 'contact', 'heat sink'])],
    ['tungsten-silver-alloy', 'alloy', withShapes(SILVER_WORDS.split('|'), [...SHAPES, 'contact', 'contacts'])],
  ];
}

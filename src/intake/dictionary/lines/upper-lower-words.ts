/**
 * Stems, folded, of headers that say that a column stands above another one in a structure, in the languages of which bills were seen: what is
 * the parent, made, finished or assembled. Words that name any part, such as `Artikel`, are none of them.
 */
const UPPER = [
  'parent|father|mother|higher|upper|superior|assembl|finished|end item|end product|top item|top part|top level|kit!|manufactured|produced|used in|used on|where used|goes into|belongs to|fg',
  'vater|mutter|ober|kopf|ubergeordnet|baugruppe|fertig|enderzeugnis|endprodukt|erzeugnis|verwendet in|gehort zu|eingebaut in',
  'pere|mere|superieur|compose|ensemble|assemblage|fini|fabrique|monte dans|utilise dans|entre dans',
  'padre|madre|superiore|composto|assieme|finito|usato in|impiegato in|montato in',
  'conjunto|ensamble|terminado|superior|usado en|montado en|fabricado|compuesto',
  'pai|mae|acabado|composto|usado em|montado em|estrutura',
  'nadrzedn|wyrob|wyrobu|gotow|złozeni|zlozeni|zespol|zespoł|wchodzi do',
  'nadrazen|nadriaden|vyssi|rodic|sestav|zostav|hotov|vyrobek|vyrobku|vyrobok|final|vstupuje do',
  'bovenliggend|hoofd|eindproduct|samenstelling|gereed|moeder',
  'overordnad|overordnet|huvud|hoved|fardig|færdig|ferdig|moder|tillverkad|ingar i|indgar i|inngar i',
  'paanimike|ylempi|ylanimike|kokoonpano|valmis|tuote',
  'ust|ana|mamul|urun|bitmis',
  'szulo|focikk|kesztermek|gyartmany|folerendelt|beepul ebbe',
  'parinte|finit|ansamblu|superioar',
  'nadreden|nadređen|gotov|sklop|nadrejen|izdelek|proizvod',
  'родител|вышестоящ|верхн|сборк|сборочн|узел|узла|издели|готов|куда входит|входит в|продукци|выріб|вироб|батьківськ|готов',
  '父|母|上级|上級|上位|上层|上層|上阶|上階|主件|成品|总成|總成|产成品|产品|產品|親|組立|製品|完成品|모품|모자재|상위|완제품|제품|조립',
] as const;

/** The same of what stands below: the child, what goes in, is bought or used up. */
const LOWER = [
  'child|son!|daughter|lower|sub|inferior|component|comp!|raw material|purchased|bought|consumed|input|ingredient|contained|constituent|part!|pn|rm|piece part|member',
  'sohn|tochter|kind!|unter|untergeordnet|komponente|einzelteil|rohstoff|rohmaterial|rohteil|rohling|halbzeug|einsatz|bestandteil|positionsmaterial|positionsteil|kaufteil|zukaufteil|teil!|teilenummer|element',
  'fils|fille|enfant|inferieur|composant|matiere|consomme|piece!|article|reference|entrant|element',
  'figlio|figlia|inferiore|componente|materia prima|particolare|pezzo|elemento|articolo',
  'hijo|hija|inferior|insumo|pieza|parte|materia|elemento',
  'filho|filha|peca|insumo|materia|componente|item!',
  'podrzedn|skladnik|składnik|surow|material|komponent|detal|czesc|element',
  'podrizen|podriaden|nizsi|potomek|komponent|material|surovin|dil|diel|polozk',
  'onderliggend|onderdeel|grondstof|component|dochter|artikel|materiaal',
  'underordnad|underordnet|ingaende|indgaende|inngaende|komponent|ravara|ravare|råvare|material|artikel|vare|detalj',
  'osanimike|alempi|alanimike|komponentti|raaka aine|osa|nimike|materiaali',
  'alt|bilesen|hammadde|malzeme|parca|yari mamul|girdi',
  'gyermek|gyerek|beepulo|alkatresz|alapanyag|komponens|anyag|alarendelt|cikk',
  'copil|component|materie|materii|reper|piesa|material|inferioar',
  'podreden|podređen|komponent|sastojak|sirovin|materijal|dio|del|podrejen|sestavni|surovina|material',
  'потом|нижестоящ|нижн|компонент|сырь|материал|комплектующ|деталь|детали|обозначение|что входит|элемент|дочірн|складов|матеріал|сировин',
  '子|下级|下級|下位|下层|下層|下阶|下階|元件|材料|原料|原材料|物料|零件|零部件|部品|構成|構成品|資材|자품|자자재|하위|원자재|자재|부품|구성',
] as const;

/** Scripts that put no blanks between words: their signs are looked for anywhere, those of others at the beginning of a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

const IS_UPPER = joinStems(UPPER);
const IS_LOWER = joinStems(LOWER);

function joinStems(lists: readonly string[]): RegExp {
  const stems = [...new Set(lists.flatMap((list) => list.split('|')))];
  const anywhere = stems.filter((stem) => UNSPACED.test(stem));
  // Short ones are whole words, as are those with a mark behind them: `sub`, `part!`; the others may go on: `nadrzedn-y`, `composant-s`.
  const words = stems
    .filter((stem) => !UNSPACED.test(stem))
    .map((stem) => (stem.length <= 3 || stem.endsWith('!') ? `${stem.replace('!', '')}(?!\\p{L})` : stem));
  return new RegExp(`(?<!\\p{L})(?:${words.join('|')})|${anywhere.join('|')}`, 'u');
}

/** What is below although a word of it is one for what is made. */
const ONLY_LOWER =
  /(?<!\p{L})(?:sub|child|component|unter|komponente?|composant|sous|figlio|hijo|filho|alt|yari|podrz|podskl|beepulo|comp)(?!\p{L})|^(?:子|下|자|하위)|半成品|构成|構成/u;

/**
 * Whether a folded header says that its column stands above another one of the line, below it, or (null) neither. `Sub assembly` is below and
 * `Parent part` above: a word that only what goes in has says so first, then one for what is made.
 */
export function tellPlaceInStructure(header: string): 'upper' | 'lower' | null {
  if (ONLY_LOWER.test(header)) return 'lower';
  return IS_UPPER.test(header) ? 'upper' : IS_LOWER.test(header) ? 'lower' : null;
}

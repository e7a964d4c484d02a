/** Which of the goods of one number something is said of: their batch, plant, revision or variant, or the number that their maker gives them. */
const OF_GOODS =
  /^(?:(?:production |manufacturing |material |supplier )?(?:batch|lot|heat|melt|cast|charge|serial|coil)|schmelze|charge|los|fertigungslos|coulée|lote|colada|lotto|colata|partia|šarže|parti|партия|плавка|批次?|批号|批號|炉号|爐號|ロット|チャージ|로트|(?:production |manufacturing |supplier |vendor |maker )?(?:plant|site|factory|facility|works)|(?:production|manufacturing) (?:location|place)|place of (?:production|manufacture)|made (?:at|in)|produced (?:at|in)|werk|herstellwerk|lieferwerk|fertigungs(?:ort|stätte|standort)|herstell(?:ort|stätte)|produktionsort|standort|usine|site de (?:production|fabrication)|planta|fábrica|stabilimento|sito produttivo|zakład|závod|tesis|завод|工厂|工廠|厂区|生产地|生產地|生产基地|产地|産地|工場|製造拠点|製造場所|공장|제조지|(?:part |drawing |product |item |article |material |design )?(?:rev(?:ision)?|index|indice|índice)(?: level| index| state)?|(?:eng(?:ineering)? )?change level|(?:änderungs|zeichnungs|teile)(?:stand|index)|revisionsstand|wydanie|revize|版次|图纸版本|圖面版本|改訂|図面改訂|variant|variante|ausführung|wariant|varianta|(?:supplier|vendor|manufacturer|maker|mfr|mfg)(?:['’]?s)? (?:part|item|article|product|material)|mpn|(?:lieferanten|hersteller)(?:-?(?:teile|artikel|material))?|供应商料号|供应商物料|厂家型号|メーカー(?:品番|型番)|仕入先品番)(?:[ -]?(?:no|nr|number|nummer|num|n[o°º]|id|code|#|号|號|編号|番号|번호)?\.?)$/iu;

/** What a maker's name alone is called, without a number behind it. */
const OF_FIRM = /^(?:lieferanten|hersteller)$/iu;

/** Whether a header tells apart goods of one number, so that a newer statement on some of them replaces none on others. `Report no` and `Document revision` tell papers apart. */
export function tellsGoodsApart(header: string): boolean {
  const text = header
    .normalize('NFKC')
    .replaceAll(/\s+/g, ' ')
    .replace(/[:：]+$/, '')
    .trim();
  return text.length <= LONGEST && OF_GOODS.test(text) && !OF_FIRM.test(text);
}

const LONGEST = 40;

const OF_SAMPLES =
  /(?<!\p{L})(?:samples?|prototyp\p{L}*|pre-?series|pilot (?:lot|run|series)|(?:erst)?muster(?:teile?)?|vorserie|échantillons?|présérie|campion[ei]|prototip[oi]|muestras?|amostras?|próbk[ai]|vzork[yu]?|vzorek)(?!\p{L})|样品|樣品|样件|試作|サンプル|시제품|샘플/iu;

/** Whether what is said of goods is said of samples, of which nobody knows that they are what is delivered. */
export function namesSamples(goods: string): boolean {
  return OF_SAMPLES.test(goods);
}

/** Returns what each row of a list says of its goods: by the cells at `places`, else as the row before where it names no part, `part` being its own cell. */
export function createGoodsReader(places: readonly number[]): (row: readonly string[], part: string) => string {
  let last = '';
  return (row, part) => {
    const goods = nameGoods(places.map((at) => row[at] ?? ''));
    last = goods === '' && part === '' ? last : goods;
    return last;
  };
}

/** What the cells under such headers say of one row, '' where none says anything. */
export function nameGoods(cells: readonly string[]): string {
  return cells
    .map((cell) => cell.normalize('NFKC').replaceAll(/\s+/g, ' ').replaceAll('/', ' ').trim())
    .filter((cell) => cell !== '' && !/^[-–—]$/.test(cell))
    .join(' · ');
}

/** Whether a number of a part ends with a mark: a footnote that nobody can join to it, or a stand-in for what follows, so that some of its goods alone may be meant. */
export function bearsMark(number: string): boolean {
  return /[*†‡…＊]$|\.{3}$/u.test(number.trim());
}

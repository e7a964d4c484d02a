/** Words and codes for one piece, folded as `isPieceWord` folds: of ERP systems, UN/ECE recommendation 20 (`C62`, `H87`, `NMB`) and of everyday in some forty languages. */
const WORDS: ReadonlySet<string> = new Set(
  [
    'pc pcs pce pces piece pieces each ea unit units item items no nos nr n c62 h87 nmb nar',
    'st stk stck stück stueck artikel einheit einheiten einh',
    'u un und uni ud uds unid unidad unidades unidade unité unités unità pièce pièces pza pzas pieza piezas pz pezzo pezzi pç pçs peç peça peças peca pecas',
    'stuk stuks eenheid eenheden styck stycken stykk stykker stykke kpl kappale kappaletta enhet enheter enhed',
    'szt sztuk sztuka sztuki ks kus kusů kusy kusov db darab buc bucată bucăți bucati бр брой броя kom komad komada komadi kos kosa kosov tk tükk tükki vnt gab gabals gabali',
    'шт штук штука штуки од τεμ τεμάχιο τεμάχια τμχ adet ad parça',
    '个 個 件 只 隻 片 枚 本 台 套 根 支 颗 顆 块 塊 条 條 把 ヶ ケ コ 개 매 대 cái chiếc buah bh biji',
    'ชิ้น อัน ตัว قطعة قطعه عدد دانه יחידה יחידות',
  ]
    .join(' ')
    .split(' '),
);
/** `PCS/个`, `Unit(s)`, `pièce(s)`, `n°`, `יח'`. */
const BETWEEN = /[/|()（）\s]+/u;

/** Whether a unit is a word for pieces, or one such word in two languages: case, points behind it and a plural in brackets do not matter. */
export function isPieceWord(unit: string): boolean {
  const word = fold(unit);
  if (WORDS.has(word) || /^יח['׳]?$/u.test(word)) return true;
  const words = word.split(BETWEEN).filter((part) => part !== '' && part !== 's' && part !== 'e');
  return (
    words.length > 0 && words.length <= 3 && words.length < word.length && words.every((part) => WORDS.has(fold(part)))
  );
}

function fold(unit: string): string {
  return unit
    .normalize('NFC')
    .trim()
    .toLowerCase()
    .replace(/[.°º]+$/u, '')
    .trim();
}

import { scoreScripts } from './judge-scripts.ts';
import { isBaltic, isCentralEuropean, isLatin2, isTurkish, scoreNeighbour } from './latin-neighbours.ts';

/** Encodings from before UTF-8 that are tried, by their name for people. */
export type LegacyEncoding =
  | 'GB18030'
  | 'Shift_JIS'
  | 'EUC-JP'
  | 'Big5'
  | 'EUC-KR'
  | 'Windows-1252'
  | 'Windows-1250'
  | 'ISO-8859-2'
  | 'Windows-1251'
  | 'Windows-1253'
  | 'Windows-1254'
  | 'Windows-1255'
  | 'Windows-1256'
  | 'Windows-1257';

/** What an encoding of East Asia is told by: signs that its tables are full of, and the rest of its common signs. */
type Candidate = {
  readonly encoding: LegacyEncoding;
  readonly label: string;
  readonly frequent: ReadonlySet<string>;
  readonly common: RegExp;
};

/** Signs of headers, names of parts and firms, in the two Chinese scripts, Japanese and Korean. */
const SIMPLIFIED =
  '零件号编码名称规格数量单位价格供应商物料图纸版本备注材质型采购库存产品部总成电机磁钢转子定子线束铜铝铁螺钉母栓轴承胶板片盖壳体支架接头插座阻容感芯标签包装箱日期国家地区公司有限的一是不在有大中上下序用级父项元器池模组块组配动力工厂厂产类别描述说明层次来源最小订货周期税含币种人民永稀土粉合金氧化镝铽钕硼包电解液隔膜正极负石墨';
const TRADITIONAL =
  '零件號編碼名稱規格數量單位價格供應商物料圖紙版本備註材質型採購庫存產品部總成電機磁鋼轉子定子線束銅鋁鐵螺釘母栓軸承膠板片蓋殼體支架接頭插座阻容感晶標籤包裝箱日期國家地區公司有限的一是不在有大中上下序用級父項元器池模組塊配動力工廠類別描述說明層次來源最小訂貨週期稅含幣種馬達鐵永稀土粉合金氧化鏑鋱釹硼極負石墨';
const JAPANESE =
  '品番名称数量単位価格仕入先材料部図面版備考型式購買在庫製組立総合電機磁石鋼線銅鉄螺軸受板蓋体支持端子抵抗容回路基表示箱日付国地域会社株式永久希土合金酸化焼結構成員親子番号区分単価金額納期原産製造元電池正極負黒鉛液銀分類用';
const KOREAN =
  '부품번호명칭수량단위가격공급업체자재목규격사양비고재질도면고구매생산조립자석모터전기회로기판나사볼트너트베어링하우징커버브라켓스프와이어하네커넥저항콘덴서배리셀듈팩국가원산지중한일본제조코드이름금액통화타임월년주식회사산정밀의을를은는에로다영구회전축고정압철동알루미늄';

const HAN = /[\u4E00-\u9FFF、。，：；（）]/u;
const KANA = /[\u3041-\u3096\u30A1-\u30FA\u30FC]/u;

const CANDIDATES: readonly Candidate[] = [
  { encoding: 'GB18030', label: 'gb18030', frequent: new Set(SIMPLIFIED), common: HAN },
  { encoding: 'Shift_JIS', label: 'shift_jis', frequent: new Set(JAPANESE), common: HAN },
  { encoding: 'EUC-JP', label: 'euc-jp', frequent: new Set(JAPANESE), common: HAN },
  { encoding: 'Big5', label: 'big5', frequent: new Set(TRADITIONAL), common: HAN },
  { encoding: 'EUC-KR', label: 'euc-kr', frequent: new Set(KOREAN), common: /[\uAC00-\uD7A3]/u },
];
const IN_JAPANESE: ReadonlySet<LegacyEncoding> = new Set<LegacyEncoding>(['Shift_JIS', 'EUC-JP']);

/** Letters and signs of Western European tables. */
const WESTERN = new Set('äöüÄÖÜßéèêëàâçñóíáúôîïûùøåæØÅÆÉÈÀÇÑÓÍÁÚõãœŒ°µ²³±§€£×·½¼¾®™–—“”‘’«»„‚…¿¡ºª¹');

const SAMPLED_BYTES = 65_536;
/** What a sign counts that is common in its script, though not in tables. */
const COMMON = 0.4;
/** What kana of half width count beside other signs of Japanese; without these any bytes of that range read as such. */
const NARROW = 0.8;
/** Less than this speaks for no encoding of East Asia. */
const LEAST = 0.3;
/** Two that are nearer to each other than this may each be meant. */
const CLEAR = 0.15;

/** Encodings that a file may be in, the likeliest first. `clear`: no other comes near the first. */
export type EncodingVerdict = { readonly ranked: readonly LegacyEncoding[]; readonly clear: boolean };

/**
 * Judges in which encoding from before UTF-8 the bytes are: those in which some byte is impossible are out, and of the others the one whose signs are
 * those of its tables. Windows-1252 is told by accents that stand alone among letters of ASCII; it is the last resort too. Windows-1250 is told from it by what letters of
 * Czech, Slovak, Polish and Hungarian would be in it and in no language of the west, ISO 8859-2 from that by letters that would be signs in it, Windows-1254 likewise by those of Turkish and Windows-1257 by those of Lithuanian and Latvian; Windows-1251, 1253, 1255 and 1256 are told by words of
 * Cyrillic, Greek, Hebrew or Arabic letters alone.
 */
export function judgeEncoding(bytes: Uint8Array): EncodingVerdict {
  const sample = cutAtLine(bytes);
  const scores = CANDIDATES.map((candidate) => ({
    encoding: candidate.encoding,
    score: scoreCandidate(sample, candidate),
  })).filter(({ score }) => score >= LEAST);
  const [turkish, central, baltic] = [isTurkish(sample), isCentralEuropean(sample), isBaltic(sample)];
  // Some letters of its neighbours are none of its own: they are weighed as they are read there.
  const score = Math.max(
    scoreWestern(sample),
    central ? scoreNeighbour(sample, 'Windows-1250') : 0,
    baltic ? scoreNeighbour(sample, 'Windows-1257') : 0,
  );
  const western = { encoding: 'Windows-1252' as const, score };
  const scripts = scoreScripts(sample).filter((script) => script.score >= LEAST);
  const ranked = [...scores, western, ...scripts].toSorted((a, b) => b.score - a.score);
  const [first, second] = ranked;
  const isClear = second === undefined || (first?.score ?? 0) - second.score >= CLEAR;
  const names: LegacyEncoding[] = ranked.map(({ encoding }) => encoding);
  if (names[0] === 'Windows-1252') {
    if (baltic) names.unshift('Windows-1257');
    else if (turkish) names.unshift('Windows-1254');
    else if (central) names.unshift(isLatin2(sample) ? 'ISO-8859-2' : 'Windows-1250');
  }
  return { ranked: names.at(-1) === 'Windows-1252' ? names : [...names, 'Windows-1252'], clear: isClear };
}

/** The beginning of a file up to a line break, so that no sign is cut in two. */
function cutAtLine(bytes: Uint8Array): Uint8Array {
  if (bytes.length <= SAMPLED_BYTES) return bytes;
  const end = bytes.lastIndexOf(0x0a, SAMPLED_BYTES);
  return bytes.subarray(0, end > 0 ? end : SAMPLED_BYTES);
}

/** The mean weight of the signs beyond ASCII, 0 to 1; 0 where some byte is impossible. */
function scoreCandidate(sample: Uint8Array, { encoding, label, frequent, common }: Candidate): number {
  const text = new TextDecoder(label).decode(sample);
  if (text.includes('\uFFFD')) return 0;
  let signs = 0;
  let weight = 0;
  let narrow = 0;
  const isJapanese = IN_JAPANESE.has(encoding);
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign <= '\u007F') continue;
    signs += 1;
    // `Dr瀉va`: an accent and the letter behind it, as no table in these scripts has a sign.
    if (isAmongLetters(text, at)) continue;
    if (frequent.has(sign) || (isJapanese && KANA.test(sign))) weight += 1;
    else if (isJapanese && isNarrowKana(text, at)) narrow += 1;
    else if (common.test(sign)) weight += COMMON;
  }
  return signs === 0 ? 0 : (weight + narrow * (weight > 0 ? NARROW : COMMON)) / signs;
}

/** Whether a sign stands alone between two letters of ASCII. */
function isAmongLetters(text: string, at: number): boolean {
  return /[a-z]/i.test(text[at - 1] ?? '') && /[a-z]/i.test(text[at + 1] ?? '');
}

/** Kana of half width come in words; one alone is as likely an accent of Windows-1252. */
function isNarrowKana(text: string, at: number): boolean {
  const isNarrow = (place: number) => /[\uFF66-\uFF9F]/.test(text[place] ?? '');
  return isNarrow(at) && (isNarrow(at - 1) || isNarrow(at + 1));
}

/** The share of accents and signs of Western Europe among the signs beyond ASCII; those that touch others count less. */
function scoreWestern(sample: Uint8Array): number {
  const text = new TextDecoder('windows-1252').decode(sample);
  let signs = 0;
  let weight = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign <= '\u007F') continue;
    signs += 1;
    if (!WESTERN.has(sign)) continue;
    const others = [text[at - 1] ?? ' ', text[at + 1] ?? ' '].filter((near) => near > '\u007F').length;
    weight += others === 0 ? 1 : others === 1 ? 0.6 : 0.1;
  }
  return signs === 0 ? 1 : weight / signs;
}

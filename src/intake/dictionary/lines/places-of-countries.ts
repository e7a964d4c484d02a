import { simplifySigns } from '../../../domain/texts/simplify-signs.ts';
import type { TerritoryCode } from '../../../domain/units.ts';

/** Provinces and towns that lists of suppliers name without their country, where one country alone has a known place of that name; parted by semicolons. */
const PLACES: readonly (readonly [code: TerritoryCode, places: string])[] = [
  [
    'CN',
    'guangdong; zhejiang; jiangsu; jiangxi; hunan; hubei; henan; hebei; sichuan; shandong; shanxi; shaanxi; fujian; anhui; liaoning; jilin; heilongjiang; guangxi; guizhou; yunnan; inner mongolia; neimenggu; ningxia; xinjiang; qinghai; gansu; hainan; shanghai; beijing; peking; tianjin; chongqing; shenzhen; guangzhou; dongguan; huizhou; foshan; zhongshan; zhuhai; zhaoqing; jiangmen; ningbo; hangzhou; wenzhou; shaoxing; jiaxing; huzhou; dongyang; hengdian; yiwu; jinhua; taizhou; suzhou; wuxi; changzhou; nanjing; nantong; kunshan; xuzhou; yangzhou; ganzhou; nanchang; baotou; xiamen; fuzhou; quanzhou; longyan; ningde; chengdu; mianyang; leshan; changsha; zhuzhou; hengyang; wuhan; yichang; zhengzhou; luoyang; hefei; wuhu; yantai; qingdao; jinan; weifang; zibo; linyi; dalian; shenyang; yingkou; harbin; changchun; taiyuan; xi an; xian; baoji; lanzhou; jinchang; kunming; guiyang; nanning; liuzhou',
  ],
  ['TW', 'taipei; new taipei; hsinchu; taichung; kaohsiung; tainan; taoyuan; miaoli; changhua'],
  ['JP', 'tokyo; osaka; nagoya; yokohama; kobe; kyoto; fukuoka; sapporo; hiroshima; sendai'],
  ['KR', 'seoul; busan; incheon; daegu; gwangju; daejeon; ulsan; suwon; changwon; gumi; gyeonggi'],
];

const COUNTRY_OF_PLACE = new Map(
  PLACES.flatMap(([code, places]) => places.split('; ').map((place) => [place, code] as const)),
);

/** Addresses in signs begin with their province or city, of which each country has its own. */
const IN_SIGNS: readonly (readonly [code: TerritoryCode, begins: RegExp])[] = [
  [
    'CN',
    /^(?:中国)?(?:北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|内蒙古|广西|西藏|宁夏|新疆|重慶|遼寧|江蘇|廣東|貴州|雲南|陝西|甘肅|內蒙古|廣西|寧夏|包头|赣州|宁波|深圳|东莞|广州|苏州|杭州|厦门|成都|沈阳|大连|武汉|长沙|惠州|佛山|无锡|常州|宁德|蘇州|廣州|東莞|寧波|贛州|廈門|瀋陽|武漢|長沙|無錫|寧德)/u,
  ],
  ['TW', /^(?:台湾)?(?:台北|新北|桃园|新竹|苗栗|台中|彰化|南投|云林县|嘉义|台南|高雄|屏东|宜兰|花莲|台东)/u],
  ['JP', /^(?:東京都|北海道|大阪府|京都府|東京|大阪|[\u4E00-\u9FFF]{2,3}県)/u],
  ['KR', /^(?:서울|부산|대구|인천|광주|대전|울산|세종|경기|강원|충청|충북|충남|전라|전북|전남|경상|경북|경남|제주)/u],
];

const CHINA = String.raw`(?:P\.?\s?R\.?\s?C\.?|CN|CHN|(?:(?:P\.?\s?R\.?|VR|RP|R\.P\.)\s?(?:of )?)?(?:China|Chine|Cina|Chiny|Čína|Kina|Kiina|Kína|Çin)|Китай|КНР|中国|中國|중국)`;
/** `Magnets (CN)`, `Magnets [China] Co., Ltd.`, `Magnets - China`, `Magnets, Ningbo, China`. */
const CHINA_BEHIND = new RegExp(
  String.raw`(?:[([（【]\s*${CHINA}\s*[)\]）】][\s,]*(?:co\.?,?\s*)?(?:ltd\.?|limited|inc\.?|gmbh|有限公司)?|(?:\s[-–—/]|,)\s*${CHINA})\s*$`,
  'iu',
);
const IN_BRACKETS = /[([（【]\s*([^()（）]{2,40}?)\s*[)\]）】]/u;
/** Customs territories of their own are written with China behind, too. */
const OWN_CUSTOMS = /hong[ -]?kong|maca[ou]|taiwan|香港|澳门|澳門|台湾|台灣/iu;

/**
 * Whether the name of a firm says that it is in China: by the country in brackets or behind a dash or comma, by a town in brackets, or as a name in signs begins
 * with its town (`宁波金鸡强磁`). Other countries are not read so: two letters there are a legal
 * form as often (`AG`, `SA`), and a seat elsewhere would say that nothing leaves China.
 */
export function isNamedInChina(firm: string): boolean {
  if (firm.length > 160 || OWN_CUSTOMS.test(firm)) return false;
  const inside = IN_BRACKETS.exec(firm)?.[1] ?? '';
  return (
    CHINA_BEHIND.test(firm) ||
    findCountryOfPlace(inside) === 'CN' ||
    (/^\p{Script=Han}/u.test(firm) && findCountryOfPlace(firm) === 'CN')
  );
}

/** A free zone is in the country of its town. */
const FREE_ZONE =
  /\b(?:(?:pilot |china )?(?:\(|)?free[- ]?trade (?:zone|area)|ftz|(?:comprehensive )?bonded (?:zone|area|logistics (?:park|centre|center)|warehouse)|export processing zone|port|harbou?r|hafen)\b\)?/gu;

/**
 * The country of a province, a town or an address that ends in one (`Gaoyao, Zhaoqing, Guangdong`; `福建省福州市鼓樓區`); null where none is known. Only for a cell that should say
 * where a firm or its goods are and names no country.
 */
export function findCountryOfPlace(cell: string): TerritoryCode | null {
  const text = cell.trim();
  if (text === '' || text.length > 160) return null;
  const simple = simplifySigns(text);
  const signs = IN_SIGNS.find(([, begins]) => begins.test(text) || begins.test(simple))?.[0];
  if (signs !== undefined) return signs;
  const pieces = text
    .toLowerCase()
    .split(/[,;/]/)
    .map((piece) =>
      piece
        .replaceAll(/\d+|[.'’]/g, ' ')
        .replaceAll(FREE_ZONE, ' ')
        .replaceAll(/\b(?:province|prov|city|shi|sheng|district|county|region|municipality|prefecture)\b/g, ' ')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    )
    .filter((piece) => piece !== '');
  const [last = ''] = pieces.slice(-1);
  return COUNTRY_OF_PLACE.get(last) ?? null;
}

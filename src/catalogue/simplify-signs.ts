/** Signs as they are written in Taiwan and Hong Kong, each followed by the one of the mainland, for the words of lists and the names of countries. */
const PAIRS =
  '號号單单數数編编碼码規规廠厂應应採采購购庫库價价幣币國国屬属備备註注稱称總总類类別别層层階阶產产製制項项組组損损進进條条電电機机聯联絡络訂订貨货額额標标準准實实際际預预測测計计劃划銷销開开結结門门馬马達达鋁铝鐵铁釹钕鏑镝鋱铽釤钐鈷钴環环膠胶灣湾陸陆韓韩義义蘭兰羅罗愛爱爾尔烏乌亞亚緬缅萬万歐欧圓圆時时間间週周區区縣县質质徑径寬宽長长記记錄录級级據据說说與与參参庫库淨净詳详細细電电話话郵邮件件貿贸創创檔档營营業业務务專专員员東东車车鑄铸殼壳壓压體体軟软硬硬線线圈圈轉转軸轴燒烧離离極极負负簡简倉仓鎵镓鍺锗銻锑鎢钨鉍铋銦铟鋰锂鎳镍鈦钛釔钇鈧钪鎦镥釓钆鎂镁錫锡鉬钼鎘镉場场報报匯汇換换運运輸输內内對对賣卖買买給给會会節节陰阴陽阳隻只個个顆颗張张雙双塊块緣缘絕绝顯显驅驱動动傳传導导熱热鏈链齒齿輪轮漿浆錠锭濺溅鍍镀純纯協协廣广華华臺台';

const SIMPLE: ReadonlyMap<string, string> = new Map(
  Array.from({ length: Math.floor(PAIRS.length / 2) }, (_, at) => [PAIRS[2 * at]!, PAIRS[2 * at + 1]!] as const),
);

const HAN = /\p{Script=Han}/u;

/** A text of Taiwan's signs in the mainland's; any other text as it is. */
export function simplifySigns(text: string): string {
  // Nearly all texts that are looked up hold no such sign.
  if (!HAN.test(text)) return text;
  return Array.from(text, (sign) => SIMPLE.get(sign) ?? sign).join('');
}

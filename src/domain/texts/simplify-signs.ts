/** Signs as they are written in Taiwan and Hong Kong, each followed by the one of the mainland, for the words of lists and the names of countries. */
const PAIRS =
  '號号單单數数編编碼码規规廠厂應应採采購购庫库價价幣币國国屬属備备註注稱称總总類类別别層层階阶產产製制項项組组損损進进條条電电機机聯联絡络訂订貨货額额標标準准實实際际預预測测計计劃划銷销開开結结門门馬马達达鋁铝鐵铁釹钕鏑镝鋱铽釤钐鈷钴環环膠胶灣湾陸陆韓韩義义蘭兰羅罗愛爱爾尔烏乌亞亚緬缅萬万歐欧圓圆時时間间週周區区縣县質质徑径寬宽長长記记錄录級级據据說说與与參参庫库淨净詳详細细電电話话郵邮件件貿贸創创檔档營营業业務务專专員员東东車车鑄铸殼壳壓压體体軟软硬硬線线圈圈轉转軸轴燒烧離离極极負负簡简倉仓鎵镓鍺锗銻锑鎢钨鉍铋銦铟鋰锂鎳镍鈦钛釔钇鈧钪鎦镥釓钆鎂镁錫锡鉬钼鎘镉場场報报匯汇換换運运輸输內内對对賣卖買买給给會会節节陰阴陽阳隻只個个顆颗張张雙双塊块緣缘絕绝顯显驅驱動动傳传導导熱热鏈链齒齿輪轮漿浆錠锭濺溅鍍镀純纯協协廣广華华臺台';

/** Further signs of names of firms and places, as Japan, Taiwan and Hong Kong write them, each followed by the one of the mainland. */
const NAME_PAIRS =
  '鋼钢沖冲気气産产豊丰興兴艦舰衛卫軍军発发鉄铁団团図图変变検检軽轻転转術术設设構构網网統统連连島岛芸艺飛飞総总銅铜銀银鋳铸関关験验龍龙竜龙宮宫橋桥亜亚栄荣滝泷沢泽浜滨広广応应徳德斉齐楽乐県县塩盐辺边鶴鹤黒黑円圆価价圧压単单戦战焼烧経经継继続续繊纤薬药証证読读譲让郷乡鉱矿録录錬炼駅驿訊讯銃铳銘铭鍛锻鈴铃鎌镰閣阁隊队雲云須须頭头飯饭駆驱鳥鸟麗丽葉叶蔵藏満满漢汉澤泽濱滨灘滩瀬濑無无獅狮現现瑪玛異异畢毕監监盤盘礦矿種种積积穀谷窓窗競竞筆笔築筑紀纪紅红納纳紙纸絵绘絹绢綾绫維维綱纲緑绿緯纬縫缝縄绳縮缩織织習习職职聖圣聞闻聡聪肅肃脇胁舗铺荘庄蓮莲薩萨藍蓝見见親亲観观託托訓训許许評评詞词試试該该誠诚調调諸诸謙谦識识護护貝贝貞贞財财販贩費费資资賀贺賢贤頼赖軌轨軒轩載载輝辉農农遠远適适選选遺遗還还針针鈍钝銳锐鋭锐錦锦鍋锅鍵键鎖锁鏡镜鐘钟鑑鉴閃闪閉闭閥阀閲阅闘斗隣邻雑杂難难霊灵頂顶順顺頑顽領领題题顔颜願愿顧顾風风養养館馆駐驻騎骑驚惊鮮鲜鯉鲤鷹鹰鷲鹫';

const SIMPLE = readPairs(PAIRS);
const SIMPLE_IN_NAMES = readPairs(`${PAIRS}${NAME_PAIRS}`);

const HAN = /\p{Script=Han}/u;

/** A text of Taiwan's signs in the mainland's; any other text as it is. */
export function simplifySigns(text: string): string {
  return replaceSigns(text, SIMPLE);
}

/** A name in the mainland's signs that Japan or Taiwan writes in its own: as a Chinese notice prints it, unless that translates it. */
export function simplifyName(name: string): string {
  return replaceSigns(name, SIMPLE_IN_NAMES);
}

function readPairs(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    Array.from({ length: Math.floor(pairs.length / 2) }, (_, at) => [pairs[2 * at]!, pairs[2 * at + 1]!] as const),
  );
}

function replaceSigns(text: string, simple: ReadonlyMap<string, string>): string {
  // Nearly all texts that are looked up hold no such sign.
  if (!HAN.test(text)) return text;
  return Array.from(text, (sign) => simple.get(sign) ?? sign).join('');
}

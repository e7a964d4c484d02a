/**
 * Names of the elements in material declarations: symbol, then names in English, German, French, Chinese (simplified and traditional) and
 * Japanese, in lower case and without accents, divided by blanks. A name common to two languages stands once.
 */
const NAMES = `
H hydrogen wasserstoff hydrogene 氢 氫 水素
He helium 氦 ヘリウム
Li lithium 锂 鋰 リチウム
Be beryllium 铍 鈹 ベリリウム
B boron bor bore 硼 ホウ素 硼素 ボロン
C carbon kohlenstoff carbone 碳 炭素 カーボン graphite graphit 石墨 黒鉛 グラファイト
N nitrogen stickstoff azote 氮 窒素
O oxygen sauerstoff oxygene 氧 酸素
F fluorine fluor 氟 フッ素 弗素
Ne neon 氖 ネオン
Na sodium natrium 钠 鈉 ナトリウム
Mg magnesium 镁 鎂 マグネシウム
Al aluminium aluminum alu 铝 鋁 アルミニウム アルミ
Si silicon silizium silicium 硅 矽 ケイ素 珪素 シリコン
P phosphorus phosphor phosphore 磷 リン 燐
S sulfur sulphur schwefel soufre 硫 硫黄 イオウ
Cl chlorine chlor chlore 氯 塩素
Ar argon 氩 氬 アルゴン
K potassium kalium 钾 鉀 カリウム
Ca calcium kalzium 钙 鈣 カルシウム
Sc scandium skandium 钪 鈧 スカンジウム
Ti titanium titan titane 钛 鈦 チタン チタニウム
V vanadium 钒 釩 バナジウム
Cr chromium chrom chrome 铬 鉻 クロム
Mn manganese mangan 锰 錳 マンガン
Fe iron eisen fer 铁 鐵 鉄 ferrum
Co cobalt kobalt 钴 鈷 コバルト
Ni nickel 镍 鎳 ニッケル
Cu copper kupfer cuivre 铜 銅 カッパー
Zn zinc zink 锌 鋅 亜鉛
Ga gallium 镓 鎵 ガリウム
Ge germanium 锗 鍺 ゲルマニウム
As arsenic arsen 砷 ヒ素 砒素
Se selenium selen 硒 セレン
Br bromine brom brome 溴 臭素
Kr krypton 氪 クリプトン
Rb rubidium 铷 銣 ルビジウム
Sr strontium 锶 鍶 ストロンチウム
Y yttrium 钇 釔 イットリウム
Zr zirconium zirkonium 锆 鋯 ジルコニウム
Nb niobium niob columbium 铌 鈮 ニオブ
Mo molybdenum molybdan molybdaen molybdene 钼 鉬 モリブデン
Ru ruthenium 钌 釕 ルテニウム
Rh rhodium 铑 銠 ロジウム
Pd palladium 钯 鈀 パラジウム
Ag silver silber argent 银 銀
Cd cadmium kadmium 镉 鎘 カドミウム
In indium 铟 銦 インジウム
Sn tin zinn etain 锡 錫 スズ すず
Sb antimony antimon antimoine 锑 銻 アンチモン
Te tellurium tellur tellure 碲 テルル
I iodine iod jod iode 碘 ヨウ素 沃素
Xe xenon 氙 キセノン
Cs caesium cesium zasium casium 铯 銫 セシウム
Ba barium 钡 鋇 バリウム
La lanthanum lanthan lanthane 镧 鑭 ランタン
Ce cerium cer zer 铈 鈰 セリウム
Pr praseodymium praseodym praseodyme 镨 鐠 プラセオジム プラセオジウム
Nd neodymium neodym neodyme 钕 釹 ネオジム ネオジウム
Pm promethium 钷 鉕 プロメチウム
Sm samarium 钐 釤 サマリウム
Eu europium 铕 銪 ユウロピウム ユーロピウム
Gd gadolinium 钆 釓 ガドリニウム
Tb terbium 铽 鋱 テルビウム
Dy dysprosium 镝 鏑 ジスプロシウム
Ho holmium 钬 鈥 ホルミウム
Er erbium 铒 鉺 エルビウム
Tm thulium 铥 銩 ツリウム
Yb ytterbium 镱 鐿 イッテルビウム
Lu lutetium lutecium 镥 鑥 ルテチウム
Hf hafnium 铪 鉿 ハフニウム
Ta tantalum tantal tantale 钽 鉭 タンタル
W tungsten wolfram tungstene 钨 鎢 タングステン
Re rhenium 铼 錸 レニウム
Os osmium 锇 鋨 オスミウム
Ir iridium 铱 銥 イリジウム
Pt platinum platin platine 铂 鉑 白金 プラチナ
Au gold or 金
Hg mercury quecksilber mercure 汞 水銀 水银
Tl thallium 铊 鉈 タリウム
Pb lead blei plomb 铅 鉛
Bi bismuth wismut bismut 铋 鉍 ビスマス 蒼鉛
Po polonium 钋 釙 ポロニウム
At astatine astat 砹 アスタチン
Rn radon 氡 ラドン
Fr francium 钫 鍅 フランシウム
Ra radium 镭 鐳 ラジウム
Ac actinium 锕 錒 アクチニウム
Th thorium 钍 釷 トリウム
Pa protactinium 镤 鏷 プロトアクチニウム
U uranium uran 铀 鈾 ウラン
`;

const ROWS = NAMES.trim()
  .split('\n')
  .map((line) => line.split(' '));

/** Symbols of the elements from hydrogen to uranium but the two without weighable amounts in nature. */
export const ELEMENTS: ReadonlySet<string> = new Set([...ROWS.map(([symbol = '']) => symbol), 'Tc']);

/** Symbol of each name, the name as a folded word: lower case, without accents. */
export const SYMBOL_OF_NAME: ReadonlyMap<string, string> = new Map(
  ROWS.flatMap(([symbol = '', ...names]) => names.map((name): [string, string] => [name, symbol])),
);

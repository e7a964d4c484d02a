/**
 * Names of the elements in material declarations: symbol, then names in English, German, French, Chinese (simplified and traditional) and
 * Japanese, in lower case and without accents, divided by blanks. A name common to two languages stands once.
 */
const NAMES = `
H hydrogen wasserstoff hydrogene 氢 氫 水素 hidrogeno idrogeno hidrogenio
He helium 氦 ヘリウム
Li lithium 锂 鋰 リチウム litio
Be beryllium 铍 鈹 ベリリウム berilio berillio
B boron bor bore 硼 ホウ素 硼素 ボロン boro
C carbon kohlenstoff carbone 碳 炭素 カーボン graphite graphit 石墨 黒鉛 グラファイト carbono carbonio grafito grafite
N nitrogen stickstoff azote 氮 窒素 nitrogeno azoto nitrogenio
O oxygen sauerstoff oxygene 氧 酸素 oxigeno ossigeno oxigenio
F fluorine fluor 氟 フッ素 弗素 fluoro
Ne neon 氖 ネオン
Na sodium natrium 钠 鈉 ナトリウム sodio
Mg magnesium 镁 鎂 マグネシウム magnesio
Al aluminium aluminum alu 铝 鋁 アルミニウム アルミ aluminio alluminio
Si silicon silizium silicium 硅 矽 ケイ素 珪素 シリコン silicio
P phosphorus phosphor phosphore 磷 リン 燐 fosforo
S sulfur sulphur schwefel soufre 硫 硫黄 イオウ azufre zolfo enxofre
Cl chlorine chlor chlore 氯 塩素 cloro
Ar argon 氩 氬 アルゴン
K potassium kalium 钾 鉀 カリウム potasio potassio
Ca calcium kalzium 钙 鈣 カルシウム calcio
Sc scandium skandium 钪 鈧 スカンジウム escandio scandio
Ti titanium titan titane 钛 鈦 チタン チタニウム titanio
V vanadium 钒 釩 バナジウム vanadio
Cr chromium chrom chrome 铬 鉻 クロム cromo
Mn manganese mangan 锰 錳 マンガン manganeso manganes
Fe iron eisen fer 铁 鐵 鉄 ferrum hierro ferro
Co cobalt kobalt 钴 鈷 コバルト cobalto
Ni nickel 镍 鎳 ニッケル niquel nichel nichelio
Cu copper kupfer cuivre 铜 銅 カッパー cobre rame
Zn zinc zink 锌 鋅 亜鉛 cinc zinco
Ga gallium 镓 鎵 ガリウム galio gallio
Ge germanium 锗 鍺 ゲルマニウム germanio
As arsenic arsen 砷 ヒ素 砒素 arsenico arsenio
Se selenium selen 硒 セレン selenio
Br bromine brom brome 溴 臭素 bromo
Kr krypton 氪 クリプトン
Rb rubidium 铷 銣 ルビジウム
Sr strontium 锶 鍶 ストロンチウム estroncio stronzio
Y yttrium 钇 釔 イットリウム itrio ittrio
Zr zirconium zirkonium 锆 鋯 ジルコニウム circonio zirconio
Nb niobium niob columbium 铌 鈮 ニオブ niobio
Mo molybdenum molybdan molybdaen molybdene 钼 鉬 モリブデン molibdeno molibdenio
Ru ruthenium 钌 釕 ルテニウム
Rh rhodium 铑 銠 ロジウム
Pd palladium 钯 鈀 パラジウム paladio palladio
Ag silver silber argent 银 銀 plata argento prata
Cd cadmium kadmium 镉 鎘 カドミウム cadmio
In indium 铟 銦 インジウム indio
Sn tin zinn etain 锡 錫 スズ すず estano stagno estanho
Sb antimony antimon antimoine 锑 銻 アンチモン antimonio
Te tellurium tellur tellure 碲 テルル telurio tellurio
I iodine iod jod iode 碘 ヨウ素 沃素 yodo iodio iodo
Xe xenon 氙 キセノン
Cs caesium cesium zasium casium 铯 銫 セシウム
Ba barium 钡 鋇 バリウム bario
La lanthanum lanthan lanthane 镧 鑭 ランタン lantano lantanio
Ce cerium cer zer 铈 鈰 セリウム cerio
Pr praseodymium praseodym praseodyme 镨 鐠 プラセオジム プラセオジウム praseodimio
Nd neodymium neodym neodyme 钕 釹 ネオジム ネオジウム neodimio
Pm promethium 钷 鉕 プロメチウム
Sm samarium 钐 釤 サマリウム samario
Eu europium 铕 銪 ユウロピウム ユーロピウム europio
Gd gadolinium 钆 釓 ガドリニウム gadolinio
Tb terbium 铽 鋱 テルビウム terbio
Dy dysprosium 镝 鏑 ジスプロシウム disprosio
Ho holmium 钬 鈥 ホルミウム holmio olmio
Er erbium 铒 鉺 エルビウム erbio
Tm thulium 铥 銩 ツリウム tulio
Yb ytterbium 镱 鐿 イッテルビウム iterbio itterbio
Lu lutetium lutecium 镥 鑥 ルテチウム lutecio lutezio
Hf hafnium 铪 鉿 ハフニウム hafnio afnio
Ta tantalum tantal tantale 钽 鉭 タンタル tantalo tantalio
W tungsten wolfram tungstene 钨 鎢 タングステン wolframio tungsteno tungstenio volframio
Re rhenium 铼 錸 レニウム renio
Os osmium 锇 鋨 オスミウム
Ir iridium 铱 銥 イリジウム
Pt platinum platin platine 铂 鉑 白金 プラチナ platino platina
Au gold or 金 oro ouro
Hg mercury quecksilber mercure 汞 水銀 水银 mercurio
Tl thallium 铊 鉈 タリウム
Pb lead blei plomb 铅 鉛 plomo piombo chumbo
Bi bismuth wismut bismut 铋 鉍 ビスマス 蒼鉛 bismuto
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

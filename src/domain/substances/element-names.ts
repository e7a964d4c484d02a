/**
 * Names of the elements in material declarations: symbol, then names in English, German, French, Chinese (simplified and traditional), Japanese,
 * Spanish, Italian, Korean, Russian, Polish, Turkish, Hungarian, Romanian, Czech, Slovak, Nordic, Vietnamese and Thai languages, some in Indonesian, in lower case and without accents, divided by blanks. A name common to two languages stands once.
 */
const NAMES = `
H hydrogen wasserstoff hydrogene 氢 氫 水素 hidrogeno idrogeno hidrogenio
He helium 氦 ヘリウム
Li lithium 锂 鋰 リチウム litio 리튬 литии lityum
Be beryllium 铍 鈹 ベリリウム berilio berillio
B boron bor bore 硼 ホウ素 硼素 ボロン boro 붕소 бор бора boru bo โบรอน
C carbon kohlenstoff carbone 碳 炭素 カーボン graphite graphit 石墨 黒鉛 グラファイト carbono carbonio grafito grafite 탄소 흑연 углерод wegiel karbon графит grafit uhlik
N nitrogen stickstoff azote 氮 窒素 nitrogeno azoto nitrogenio dusik azot
O oxygen sauerstoff oxygene 氧 酸素 oxigeno ossigeno oxigenio tlen kyslik
F fluorine fluor 氟 フッ素 弗素 fluoro
Ne neon 氖 ネオン
Na sodium natrium 钠 鈉 ナトリウム sodio
Mg magnesium 镁 鎂 マグネシウム magnesio 마그네슘 магнии magnez magnezyum
Al aluminium aluminum alu 铝 鋁 アルミニウム アルミ aluminio alluminio 알루미늄 алюминии glin aluminyum hlinik alumiini aluminiu nhom อะลูมิเนียม
Si silicon silizium silicium 硅 矽 ケイ素 珪素 シリコン silicio 규소 실리콘 кремнии krzem silisyum kremik kisel silic ซิลิคอน
P phosphorus phosphor phosphore 磷 リン 燐 fosforo фосфор fosfor
S sulfur sulphur schwefel soufre 硫 硫黄 イオウ azufre zolfo enxofre сера siarka kukurt
Cl chlorine chlor chlore 氯 塩素 cloro
Ar argon 氩 氬 アルゴン
K potassium kalium 钾 鉀 カリウム potasio potassio
Ca calcium kalzium 钙 鈣 カルシウム calcio
Sc scandium skandium 钪 鈧 スカンジウム escandio scandio 스칸듐 скандии skand skandiyum скандия skandu szkandium scandiu skandity 스칸디움 scandi สแกนเดียม
Ti titanium titan titane 钛 鈦 チタン チタニウム titanio 타이타늄 티타늄 티탄 титан tytan titanyum
V vanadium 钒 釩 バナジウム vanadio 바나듐 ванадии wanad vanadyum
Cr chromium chrom chrome 铬 鉻 クロム cromo 크로뮴 크롬 хром krom
Mn manganese mangan 锰 錳 マンガン manganeso manganes 망가니즈 망간 марганец manganez
Fe iron eisen fer 铁 鐵 鉄 ferrum hierro ferro 철 железо zelazo demir железа zelaza jarn jern rauta fier zelezo sat เหล็ก besi
Co cobalt kobalt 钴 鈷 コバルト cobalto 코발트 кобальт кобальта kobaltu kobolt coban โคบอลต์
Ni nickel 镍 鎳 ニッケル niquel nichel nichelio 니켈 никель nikiel nikel nikkel nikkeli niken นิกเกิล
Cu copper kupfer cuivre 铜 銅 カッパー cobre rame 구리 медь miedz koppar kobber kupari cupru bakir đong ทองแดง tembaga
Zn zinc zink 锌 鋅 亜鉛 cinc zinco 아연 цинк cynk cinko zinek sink
Ga gallium 镓 鎵 ガリウム galio gallio 갈륨 галлии galyum галлия galu gali แกลเลียม
Ge germanium 锗 鍺 ゲルマニウム germanio 저마늄 게르마늄 германии germanyum germani เจอร์เมเนียม
As arsenic arsen 砷 ヒ素 砒素 arsenico arsenio 비소 мышьяк
Se selenium selen 硒 セレン selenio 셀레늄
Br bromine brom brome 溴 臭素 bromo
Kr krypton 氪 クリプトン
Rb rubidium 铷 銣 ルビジウム
Sr strontium 锶 鍶 ストロンチウム estroncio stronzio
Y yttrium 钇 釔 イットリウム itrio ittrio 이트륨 иттрии itr itriyum иттрия itru ytrium ytriu ittrium yttrity ytrity 이트리움 yttri อิตเทรียม
Zr zirconium zirkonium 锆 鋯 ジルコニウム circonio zirconio 지르코늄 цирконии cyrkon zirkonyum
Nb niobium niob columbium 铌 鈮 ニオブ niobio 나이오븀 니오븀 ниобии niyobyum
Mo molybdenum molybdan molybdaen molybdene 钼 鉬 モリブデン molibdeno molibdenio 몰리브데넘 몰리브덴 молибден molibden
Ru ruthenium 钌 釕 ルテニウム
Rh rhodium 铑 銠 ロジウム
Pd palladium 钯 鈀 パラジウム paladio palladio
Ag silver silber argent 银 銀 plata argento prata серебро srebro gumus
Cd cadmium kadmium 镉 鎘 カドミウム cadmio
In indium 铟 銦 インジウム indio 인듐 индии indyum
Sn tin zinn etain 锡 錫 スズ すず estano stagno estanho 주석 олово cyna kalay
Sb antimony antimon antimoine 锑 銻 アンチモン antimonio 안티모니 안티몬 сурьма сурьмы antymon antymonu
Te tellurium tellur tellure 碲 テルル telurio tellurio 텔루륨 теллур
I iodine iod jod iode 碘 ヨウ素 沃素 yodo iodio iodo
Xe xenon 氙 キセノン
Cs caesium cesium zasium casium 铯 銫 セシウム
Ba barium 钡 鋇 バリウム bario
La lanthanum lanthan lanthane 镧 鑭 ランタン lantano lantanio 란타넘 란탄 란타늄 лантан лантана lantanu lantan lantani แลนทานัม
Ce cerium cer zer 铈 鈰 セリウム cerio 세륨 церии seryum церия ceru ceri ซีเรียม
Pr praseodymium praseodym praseodyme 镨 鐠 プラセオジム プラセオジウム praseodimio 프라세오디뮴 празеодим prazeodym praseodim празеодима prazeodymu prazeodimium praseodyymi prazeodimiu praseodimiu praseodimyum 프라세오디움 празеодимия praseodymity prazeodymity praseodymi เพรซีโอดิเมียม
Nd neodymium neodym neodyme 钕 釹 ネオジム ネオジウム neodimio 네오디뮴 неодим neodim неодима neodymu neodimium neodyymi neodimiu neodimyum 네오디움 neodymity neodymi นีโอดิเมียม
Pm promethium 钷 鉕 プロメチウム
Sm samarium 钐 釤 サマリウム samario 사마륨 самарии samar samaryum самария samaru szamarium samariu 사마리움 samarity samari ซาแมเรียม
Eu europium 铕 銪 ユウロピウム ユーロピウム europio 유로퓸 европии evropiyum europ europu europiu 유로피움 европия europity
Gd gadolinium 钆 釓 ガドリニウム gadolinio 가돌리늄 гадолинии gadolin gadolinyum гадолиния gadolinu gadoliniu 가돌리니움 gadolinity gadolini แกโดลิเนียม
Tb terbium 铽 鋱 テルビウム terbio 터븀 테르븀 터비움 тербии terb terbiyum тербия terbu terbiu terbity terbi เทอร์เบียม
Dy dysprosium 镝 鏑 ジスプロシウム disprosio 디스프로슘 диспрозии dysproz disprosyum диспрозия dysprozu diszprozium dysprozium disprosiu disprozyum 디스프로시움 ディスプロシウム dysprosity dysprozity dysprosi ดิสโพรเซียม disprosium
Ho holmium 钬 鈥 ホルミウム holmio olmio 홀뮴 гольмии holmiyum гольмия holmu holm holmiu 홀미움 holmity holmi โฮลเมียม
Er erbium 铒 鉺 エルビウム erbio 어븀 에르븀 эрбии erbiyum erb erbu erbiu эрбия erbity erbi เออร์เบียม
Tm thulium 铥 銩 ツリウム tulio 툴륨 тулии tulyum tulium tul tulu tuliu тулия thulity tulity
Yb ytterbium 镱 鐿 イッテルビウム iterbio itterbio 이터븀 이테르븀 иттербии iterb iterbiyum yterbium yterbiu iterbu иттербия itterbium ytterbity yterbity
Lu lutetium lutecium 镥 鑥 ルテチウム lutecio lutezio 루테튬 лютеции lutet lutesyum лютеция lutetu 鎦 luteciu lutetiu 루테슘 ルテシウム lutecity luteti ลูทีเชียม
Hf hafnium 铪 鉿 ハフニウム hafnio afnio 하프늄 гафнии hafniyum
Ta tantalum tantal tantale 钽 鉭 タンタル tantalo tantalio 탄탈럼 탄탈륨 탄탈 тантал
W tungsten wolfram tungstene 钨 鎢 タングステン wolframio tungsteno tungstenio volframio 텅스텐 вольфрам вольфрама wolframu
Re rhenium 铼 錸 レニウム renio
Os osmium 锇 鋨 オスミウム
Ir iridium 铱 銥 イリジウム
Pt platinum platin platine 铂 鉑 白金 プラチナ platino platina
Au gold or 金 oro ouro
Hg mercury quecksilber mercure 汞 水銀 水银 mercurio
Tl thallium 铊 鉈 タリウム
Pb lead blei plomb 铅 鉛 plomo piombo chumbo 납 свинец ołow kursun
Bi bismuth wismut bismut 铋 鉍 ビスマス 蒼鉛 bismuto 비스무트 висмут bizmut
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

/** Signs of the longest label that is looked at: more are no name with a symbol, and the pattern takes long over them. */
const LONGEST_LABEL = 100;

/** The symbol of a label that says an element by its name and its symbol together: `镝Dy`, `Dysprosium (Dy)`, `Tb 铽`; null for any other. */
export function findNamedSymbol(label: string): string | null {
  if (label.length > LONGEST_LABEL) return null;
  const [, before = '', symbol = '', behind = ''] =
    /^([\p{L} ]*?)[\s([（]*(?<!\p{Script=Latin})([A-Z][a-z]?)(?!\p{Script=Latin})[\s)\]）([（]*([\p{L} ]*?)[)\]）]?$/u.exec(
      label.normalize('NFKC').trim(),
    ) ?? [];
  const name = `${before}${behind}`
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F]/g, '')
    .normalize('NFC');
  return name !== '' && SYMBOL_OF_NAME.get(name) === symbol ? symbol : null;
}

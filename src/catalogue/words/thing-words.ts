import type { Form, PartKind } from '../../domain/closed-lists.ts';
import { FURTHER_GOODS, FURTHER_ORDINARY } from './further-words.ts';
import { listMaterialGroups, MATERIALS } from './material-words.ts';
import { RARE_EARTH_GOODS } from './rare-earth-words.ts';

/**
 * Function of a word in a description. `core`: it may be, or hold, something named by rules. `ordinary`: a thing of an uncontrolled category;
 * beside a core word it is the thing, and the core word names its place (`motor cable`). `other`: a thing of neither kind, without a proposal
 * (`valve`).
 */
export type WordRole = 'core' | 'ordinary' | 'other';

/** Suggestion of a word for a thing. */
export type WordMeaning = {
  readonly category: string | null;
  readonly form: Form | null;
  readonly role: WordRole;
  readonly kind?: PartKind;
};

type Group = readonly [category: string | null, form: Form | null, words: string];

/** Words of things named by rules, or holding them, beside the names and synonyms of the catalogue, in five languages. */
const CORE: readonly Group[] = [
  [
    'magnet-unknown-family',
    'magnet',
    'magnet|magnets|magnete|permanent magnet|perm magnet|dauermagnet|permanentmagnet|magneetblok|magneetsegment|magneetring|magneetschijf|magneetstaaf|blokmagneet|ringmagneet|segmentmagneet|schijfmagneet|permanente magneet|segmentmagnet|ringmagnet|blockmagnet|magnet block|magnetblock|scheibenmagnet|magnetsegment|magnetring|magnetblok|magnetblokk|magnetmaterial|magnetwerkstoff|magnetstav|magnetskive|magnetskiva|ring magnet|encoder ring magnet|encoder magnet ring|disc magnet|disk magnet|block magnet|arc magnet|segment magnet|pot magnet|schijfmagneet|blokmagneet|staafmagneet|potmagneet|kestomagneetti|magneetti|magneettisauva|magneettipala|magneettilevy|magneettisegmentti|magneettirengas|mágnes|aimant|aimants|aimant permanent|aimant perm|磁钢|磁鋼|永磁体|永磁|磁铁|磁体|磁石|永久磁石|マグネット|永磁铁|磁瓦|ボンド磁石|焼結磁石|imán|imanes|imán permanente|ímã|ímãs|ímã permanente|calamita|calamite|magneti|magnete permanente|mıknatıs|miknatis|магнит|магниты|постоянный магнит|magnes|magnesy|magneet|magneten|magneter|자석|영구자석|מגנט|מגנטים',
  ],
  [
    'ndfeb-magnet',
    'magnet',
    'ndfeb magnet|neodymium magnet|neo magnet|neodym magnet|neodymmagnet|aimant neodyme|magnete al neodimio|magneti al neodimio|magnete neodimio|neodim mıknatıs|neodim miknatis|네오디뮴 자석|네오디움 자석|钕铁硼磁钢|钕铁硼磁体|钕铁硼磁铁|烧结钕铁硼|钕铁硼磁环|钕铁硼磁瓦|钕铁硼磁片|钕铁硼磁块|钕铁硼|ネオジム磁石|ネオジウム磁石|ネオジム焼結磁石|ネオジウム焼結磁石|ネオマグ',
  ],
  [
    'bonded-ndfeb-magnet',
    'magnet',
    'bonded ndfeb|bonded ndfeb magnet|bonded neodymium magnet|粘结钕铁硼|粘结钕铁硼磁环|粘结钕铁硼磁体',
  ],
  [
    'smco-magnet',
    'magnet',
    'smco magnet|samarium cobalt magnet|samarium kobalt magnet|aimant samarium cobalt|aimant smco|magnete al samario cobalto|magnete samario cobalto|samaryum kobalt mıknatıs|samaryum kobalt miknatis|사마륨코발트 자석|magnes samarowo kobaltowy|magnesy samarowo kobaltowe|magnes samarowy|imán de samario cobalto|imán samario cobalto|samarium kobalt magneet|samariummagnet|самарий кобальтовый магнит|samarium kobolt magnet|钐钴磁钢|钐钴磁体|钐钴磁铁|钐钴磁环|钐钴磁瓦|钐钴磁片|钐钴磁块|钐钴永磁|サマリウムコバルト磁石|サマコバ磁石|サマコバ',
  ],
  ['ndfeb-alloy', 'alloy', 'ndfeb strip cast alloy|ndfeb alloy|neodymium iron boron alloy|钕铁硼合金|钕铁硼速凝片'],
  [
    'bonded-ndfeb-powder',
    'magnet-powder',
    'ndfeb powder|bonded ndfeb powder|ndfeb magnet powder|isotropic ndfeb powder|ndfeb pulver|钕铁硼磁粉|ネオジム磁粉',
  ],
  [
    null,
    'magnet-powder',
    'magnet powder|magnetic powder|bonded magnet powder|hddr powder|melt spun flake|melt spun ribbon|magnetpulver|poudre magnétique|磁粉|磁石粉|磁性粉',
  ],
  ...RARE_EARTH_GOODS,
  ['rotor', 'magnet-assembly', 'rotor|rotors|rotor assembly|läufer|转子|转子总成|ロータ|ローター|回転子'],
  ['magnet-sensor-part', 'magnet-assembly', 'magnet carrier|magnetträger|magnet wheel|polrad'],
  ['stator', null, 'stator|stators|stator assembly|ständer|定子|定子总成|ステータ|ステーター|固定子'],
  [
    null,
    'motor',
    'motoréducteur|motoréducteurs|motoriduttore|motoriduttori|motorreductor|motoredutor|motoreduktor|motoredüktör|redüktörlü motor|motopřevodovka|växelmotor|gearmotor|girmotor|motor|motors|motoren|electric motor|elektromotor|getriebemotor|gearmotor|geared motor|stellmotor|schrittmotor|servomotor|moteur|moteurs|moteur électrique|电机|電機|电动机|马达|モータ|モーター|電動機',
  ],
  [
    'eesm-motor',
    'motor',
    'induction motor|asynchronmotor|moteur asynchrone|异步电机|誘導電動機|誘導モータ|asynchronmaschine|moteur à induction|silnik asynchroniczny|silnik indukcyjny|motore asincrono|motore a induzione|motor asíncrono|motor de inducción|motor assíncrono|motor de indução|асинхронный двигатель|асинхронный электродвигатель|asynkronmotor|induktionsmotor|asynchrone motor|inductiemotor|asynchronní motor|indukční motor|aszinkron motor|indukciós motor|oikosulkumoottori|asenkron motor|motor asincron|asinhronski motor|异步电动机|感应电机|感应电动机|誘導モーター|유도전동기|유도 전동기',
  ],
  [
    'traction-motor',
    'motor',
    'traction motor|drive motor|fahrmotor|traktionsmotor|moteur de traction|驱动电机|牵引电机|駆動モータ|駆動用モータ',
  ],
  [
    'loudspeaker',
    null,
    'tweeter|woofer|hochtöner|tieftöner|loudspeaker|loudspeakers|speaker|speakers|lautsprecher|haut parleur|扬声器|喇叭|スピーカ|スピーカー',
  ],
  ['inverter', null, 'inverter|onduleur|逆变器|インバータ|インバーター|wechselrichter|umrichter|frequenzumrichter'],
  [
    'pack',
    'pack',
    'batteripack|batteripaket|batteripakke|accupack|accupakket|pacco batteria|pacco batterie|pack de baterías|paquete de baterías|batterie lifepo4|batteria lifepo4|batería lifepo4|bateria lifepo4|lifepo4 battery|lifepo4 akku|akku lifepo4|battery pack|batt pack|batteriepack|akkupack|traktionsbatterie|batteriesystem|pack batterie|pack batteries|电池包|动力电池包|电池总成|バッテリーパック|電池パック',
  ],
  [
    'module',
    'module',
    'battery module|batteriemodul|akkumodul|module de batterie|module batterie|电池模组|电池模块|电芯模组|電池モジュール|バッテリーモジュール',
  ],
  [
    'cell',
    'cell',
    'cell|cells|zelle|zellen|cellule|battery cell|lithium ion cell|li ion cell|lithium cell|lfp cell|nmc cell|prismatic cell|pouch cell|cylindrical cell|batteriezelle|akkuzelle|pouchzelle|rundzelle|lithium ionen zelle|li ionen zelle|cellule de batterie|cellule lithium ion|cellule li ion|电芯|锂离子电芯|電池セル|リチウムイオンセル|锂离子电池单体',
  ],
  ['copper-foil', 'foil', 'copper foil|cu foil|kupferfolie|feuille de cuivre|铜箔|銅箔'],
  ['aluminium-foil', 'foil', 'aluminium foil|aluminum foil|alu foil|al foil|aluminiumfolie|alufolie|铝箔|アルミ箔'],
  [
    'separator',
    'separator',
    'battery separator|separator film|separator pe|separator pp|separatorfolie|séparateur batterie|隔膜|电池隔膜|セパレータ',
  ],
  ['electrolyte', 'electrolyte', 'electrolyte|elektrolyt|électrolyte|电解液|電解液'],
  [
    'cathode',
    'cathode-active',
    'cathode active material|cathode material|cathode powder|kathodenpulver|kathodenmaterial|kathodenaktivmaterial|cam powder|lfp powder|nmc powder|正极材料|正極材料|正極材|正極活物質',
  ],
  [
    'anode-blend',
    'anode-active',
    'anode active material|anode material|anodenmaterial|anodengraphit|负极材料|負極材料|負極材',
  ],
  [
    'anode-artificial-graphite',
    'anode-active',
    'artificial graphite anode|artificial graphite anode powder|synthetic graphite anode|synthetic graphite anode powder|synthetic graphite anode material|artificial graphite anode material|künstlicher graphit anode|poudre anode graphite artificiel|人造石墨负极材料|人造石墨负极|人造黒鉛負極材',
  ],
  ['anode-natural-graphite', 'anode-active', 'natural graphite anode|天然石墨负极材料|天然石墨负极'],
  [
    'flake-graphite',
    'graphite',
    'flake graphite|natural flake graphite|flockengraphit|鳞片石墨|graphite en paillettes',
  ],
];

/** Words of things of uncontrolled categories. */
const ORDINARY: readonly Group[] = [
  [
    'ferrite-magnet',
    'magnet',
    'ferrietmagneet|ferriet magneet|자석 페라이트|ferrite magnet|ferritmagnet|hartferritmagnet|aimant ferrite|ferrit mıknatıs|페라이트 자석|铁氧体磁环|铁氧体磁瓦|铁氧体永磁|铁氧体磁体|铁氧体磁钢|フェライト磁石|ceramic magnet|ferrite ring magnet',
  ],
  ['alnico-magnet', 'magnet', 'alnico magnet|alnicomagnet|aimant alnico|铝镍钴磁体|アルニコ磁石'],
  [
    'passive-electronics',
    null,
    'resistor|resistors|res|thick film resistor|chip resistor|widerstand|chipwiderstand|résistance|résistances|电阻|电阻器|贴片电阻|抵抗|抵抗器|potentiometer|thermistor|ntc|varistor|电位器|crystal|quarz|quartz|晶振|水晶振動子|electrolytic capacitor|film capacitor|tantalum capacitor|elko|elektrolytkondensator|folienkondensator|condensateur électrolytique|电解电容|電解コンデンサ|cap alum|cap elec|cap tant|cap film',
  ],
  [
    'ceramic-capacitor',
    null,
    'ceramic capacitor|cap cer|mlcc|cap ceramic|multilayer ceramic capacitor|keramikkondensator|condensateur céramique|陶瓷电容|贴片陶瓷电容|积层陶瓷电容|セラミックコンデンサ',
  ],
  [
    'inductor',
    null,
    'inductor|inductors|ferrite bead|choke|transformer|drossel|speicherdrossel|induktivität|inductance|transformateur|电感|磁珠|变压器|インダクタ|トランス|fixed ind|ind',
  ],
  [
    'active-electronics',
    null,
    'ic|ics|mcu|microcontroller|transistor|mosfet|diode|led|tvs|igbt|op amp|opamp|ldo|eeprom|transceiver|schaltkreis|mikrocontroller|halbleiter|circuit intégré|二极管|三极管|晶体管|集成电路|芯片|单片机|发光二极管|ダイオード|トランジスタ|集積回路|マイコン|schottky diode|zener diode|voltage regulator|gate driver|optocoupler|optokoppler|gleichrichter|rectifier|thyristor|稳压器|整流器|フォトカプラ',
  ],
  [
    'pcb',
    null,
    'pcb|printed circuit board|bare pcb|leiterplatte|platine|circuit imprimé|电路板|印制电路板|線路板|プリント基板|基板|bare board|rohleiterplatte|裸板',
  ],
  [
    'connector',
    null,
    'connector|connectors|conn|pin header|receptacle|steckverbinder|stecker|buchse|stiftleiste|connecteur|连接器|接插件|插座|排针|コネクタ|コネクター|plug|socket|crimp terminal|ring terminal|terminal block|kabelschuh|klemmleiste|anschlussklemme|cosse|端子|接线端子|插头|端子台|ターミナル',
  ],
  ['fuse', null, 'fuse|sicherung|fusible|保险丝|熔断器|ヒューズ'],
  [
    'wiring-harness',
    null,
    'wiring harness|wire harness|cable harness|harness|cable|cables|kabelbaum|kabelsatz|leitungssatz|kabel|anschlusskabel|faisceau|câble|线束|電線|电缆|ワイヤーハーネス|ハーネス|ケーブル|litze|leitung|anschlussleitung|motorleitung|power cord|cordon|电源线|导线|リード線',
  ],
  [
    'fastener',
    null,
    'screw|screws|bolt|bolts|nut|nuts|washer|rivet|stud|fastener|fasteners|verbindungselement|verbindungselemente|normteile|schraube|schrauben|zylinderschraube|sechskantschraube|mutter|sechskantmutter|unterlegscheibe|niet|vis|boulon|écrou|rondelle|螺丝|螺钉|螺栓|螺母|垫圈|ねじ|ネジ|ボルト|ナット|ワッシャ|cap screw|set screw|threaded rod|gewindestange|gewindestift|zylinderstift|passstift|dowel pin|spring pin|spring washer|circlip|sicherungsring|seegerring|retaining ring|snap ring|federscheibe|sprengring|goupille|circlips|卡簧|挡圈|定位销|铆钉|リベット|スナップリング|ワッシャー',
  ],
  [
    'bearing',
    null,
    'bearing|bearings|ball bearing|roller bearing|kugellager|rillenkugellager|wälzlager|roulement|roulement à billes|轴承|ベアリング|軸受|玉軸受|needle bearing|nadellager|gleitlager|plain bearing|palier',
  ],
  [
    'spring',
    null,
    'spring|springs|compression spring|feder|druckfeder|zugfeder|ressort|弹簧|ばね|スプリング|tellerfeder|blattfeder|wave spring|wellfeder|压簧|波形弹簧',
  ],
  [
    'rubber-part',
    null,
    'seal|gasket|o ring|dichtung|dichtring|o-ring|wellendichtring|joint torique|密封圈|密封件|o型圈|ガスケット|オリング|oil seal|shaft seal|simmerring|dichtungsring|flachdichtung|gummipuffer|rubber buffer|zahnriemen|keilriemen|timing belt|v belt|courroie|同步带|タイミングベルト|joint plat|密封垫|油封|パッキン',
  ],
  [
    'label',
    null,
    'label|labels|sticker|nameplate|etikett|typenschild|aufkleber|étiquette|标签|铭牌|ラベル|銘板|rating plate|plaque signalétique|bedienungsanleitung|说明书|取扱説明書',
  ],
  [
    'electrical-steel',
    null,
    'electrical steel|lamellpaket|lamellpakke|lamelpakke|lamelpakket|rotorplåt|statorplåt|pakiet blach|pakiet rotora|pakiet stojana|rotorový paket|statorový paket|chapa silício|chapa de silício|silisli sac|silicon steel|lamierini|lamierino|pacco lamierini|chapa magnética|chapas magnéticas|tôles magnétiques|blikpakket|plåtpaket|blikpakke|elektroplech|elektroplechy|lamination|laminations|lamination stack|core stack|elektroblech|blechpaket|statorblech|rotorblech|tôle magnétique|硅钢片|电工钢|铁芯|定子铁芯|转子铁芯|電磁鋼板|ロータコア|ステータコア|モータコア|stator core|rotor core|stator lamination|rotor lamination|statorkern|paquet de tôles|硅钢|定子冲片|转子冲片|ケイ素鋼板',
  ],
  [
    'copper-winding',
    null,
    'magnet wire|enamelled wire|enameled wire|enamelled copper wire|enameled copper wire|winding wire|kupferlackdraht|lackdraht|fil émaillé|fil de cuivre émaillé|fil cuivre émaillé|漆包线|マグネットワイヤ|エナメル線|hairpin|hairpins|hairpin copper|wicklungsdraht|copper winding wire',
  ],
  [
    'soft-magnetic-core',
    null,
    'ferrite core|ferritkern|noyau ferrite|磁芯|铁氧体磁环|铁氧体磁芯|锰锌磁环|镍锌磁环|フェライトコア',
  ],
  ['busbar', null, 'busbar|bus bar|stromschiene|kupferschiene|barre omnibus|铜排|母排|バスバー'],
  [
    'lead-acid-battery',
    null,
    'batterie plomb|batterie au plomb|batteria al piombo|batería de plomo|bateria chumbo ácido|akumulator ołowiowy|olověná baterie|blybatteri|loodaccu|kurşun akü|lead acid battery|bleibatterie|bleiakku|铅酸电池|铅酸蓄电池|鉛蓄電池',
  ],
  [
    'adhesive',
    null,
    'adhesive|glue|klebstoff|kleber|colle|sealant|胶水|粘合剂|接着剤|thermal pad|wärmeleitpad|wärmeleitpaste|gap filler|potting compound|vergussmasse|epoxy resin|epoxidharz|träufelharz|灌封胶|导热硅脂|导热垫',
  ],
  [
    'gear',
    null,
    'gear|gears|shaft|gearbox|zahnrad|welle|antriebswelle|ritzelwelle|ritzel|arbre|pignon|齿轮|转轴|シャフト|歯車|pinion|sprocket|pulley|riemenscheibe|planetenrad|hohlrad|sonnenrad|schneckenrad|zahnstange|keilwelle|kurbelwelle|spindel|轴|主轴|齿轮轴|プーリ|スプロケット',
  ],
  [
    'structural-part',
    null,
    'bracket|mounting bracket|halter|halterung|motorhalter|support|支架|支座|ブラケット|base plate|grundplatte|montageplatte|flange|flansch|heat sink|heatsink|kühlkörper|équerre|dissipateur|法兰|底板|框架|散热器|フランジ|ヒートシンク',
  ],
  [
    'aluminium',
    null,
    'aluminium ingot|aluminum ingot|aluminiumbarren|lingot aluminium|aluminium tube|aluminum tube|aluminium profile|aluminum profile|aluminium extrusion|aluminum extrusion|aluminium extrusion profile|aluminum extrusion profile|aluminiumrohr|alurohr|aluminiumprofil|alu profil|tube aluminium|profilé aluminium|铝管|铝型材|铝锭|アルミパイプ|アルミインゴット',
  ],
  ['casting', null, 'casting|castings|die casting|gussteil|gussteile|druckgussteil|pièce de fonderie|壳体|压铸件'],
  ['stamping', null, 'stamping|stampings|stanzteil|stanzteile|冲压件'],
  ['plastic-moulding', null, 'kunststoffteil|spritzgussteil|injection moulded part|grille|注塑件'],
  ['packaging', null, 'carton|verpackung|karton|包装箱|faltschachtel|palette|polybeutel|emballage|纸箱|ダンボール'],
  [
    'operating-fluid',
    null,
    'motoröl|getriebeöl|engine oil|gear oil|huile moteur|grease|schmierfett|lubricant|schmierstoff|graisse|润滑脂|グリース',
  ],
  [
    'paint',
    null,
    'paint|varnish|impregnating varnish|lack|tränklack|isolierlack|vernis|绝缘漆|浸渍漆|ワニス|含浸ワニス',
  ],
  [
    'insulation',
    null,
    'slot liner|nutisolation|isolierpapier|isolierfolie|insulation paper|insulating paper|papier isolant|绝缘纸|绝缘片|絶縁紙',
  ],
  ['sheet-metal', null, 'sheet metal part|blechteil|abdeckblech|钣金件|板金'],
];

/** Things without a proposal, in spite of a name like something else's: electromagnets, tools, valves, sensors. */
const OTHER =
  'capacitor|kondensator|condensateur|电容|电容器|コンデンサ|' +
  'module|modul|electromagnet|elektromagnet|hubmagnet|haltemagnet|zugmagnet|drehmagnet|ventilmagnet|bremsmagnet|schaltmagnet|verriegelungsmagnet|lasthebemagnet|haftmagnet|électroaimant|electro aimant|solenoid|电磁铁|电磁体|電磁石|' +
  'batterie|battery|batteries|akku|电池|電池|蓄电池|sensor|sensors|capteur|传感器|センサ|encoder|resolver|' +
  'load cell|solar cell|fuel cell|coin cell|button cell|photocell|knopfzelle|messzelle|wägezelle|brennstoffzelle|solarzelle|kraftmesszelle|cellule photoélectrique|cellule photovoltaïque|cell holder|cell contacting system|' +
  'wound rotor|rotor wound|schleifringläufer|rotor bobiné|绕线转子|巻線形回転子|cage rotor|squirrel cage rotor|käfigläufer|kurzschlussläufer|rotor à cage|鼠笼转子|brake rotor|rotor shaft|spule|spulen|coil|coils|bobine|magnetspule|wicklung|winding|线圈|コイル|巻線|绕组|' +
  'valve|solenoid valve|ventil|magnetventil|électrovanne|vanne|电磁阀|阀|電磁弁|弁|switch|schalter|magnetschalter|interrupteur|开关|スイッチ|relay|relais|schütz|继电器|リレー|' +
  'catch|latch|schnäpper|magnetschnäpper|gripper|greifer|stirrer|rührer|holder|porte aimant|magnettasche|magnetfuß|magnetfuss|magnetband|tool|werkzeug|vorrichtung|fixture|fähre|tasche|fuss|fuß|' +
  'brake|bremse|coupling|kupplung|clutch|magnetic bearing|magnetlager|pump|pumpe|fan|lüfter|ventilateur|ventola|ventilador|ventoinha|ventilatore|ventilator|wentylator|fläkt|风扇|風扇|ファン|drive|antrieb|actuator|aktuator|aktor|controller|control|steuerung|motorsteuerung|' +
  'housing|gehäuse|carter|cover|deckel|haube|lid|kasten|case|盖|盖板|ホルダ|ホルダー|カバー|mount|stirnrad|pcba|leiterplatte bestückt|carte électronique|电路板组件|grommet|hülse|buchsen|' +
  'graphite brush|kohlebürste|oil separator|ölabscheider|washer pump|cable tie|kabelbinder|screw driver|bearing puller|smco alloy|smco powder|lyso crystal|lso crystal|yag crystal|laser crystal|laserkristall|scintillator|szintillator|scintillateur|闪烁晶体|激光晶体|pulver|powder|magnetron|胶';

/** Every word of the lists with its meaning, as pairs; words are not folded. */
export function listPartWords(): readonly (readonly [word: string, meaning: WordMeaning])[] {
  const readGroups = (groups: readonly Group[], role: WordRole) =>
    groups.flatMap(([category, form, words]) =>
      words.split('|').map((word): readonly [string, WordMeaning] => {
        const meaning = { category, form, role };
        return [word, form !== null && MATERIALS.has(form) ? { ...meaning, kind: 'material' } : meaning];
      }),
    );
  const others = OTHER.split('|').map((word): readonly [string, WordMeaning] => [
    word,
    { category: null, form: null, role: 'other' },
  ]);
  const materials = listMaterialGroups().map(([category, form, words]): Group => [category, form, words.join('|')]);
  return [
    ...others,
    ...readGroups(materials, 'core'),
    ...readGroups(FURTHER_GOODS, 'core'),
    ...readGroups(FURTHER_ORDINARY, 'ordinary'),
    ...readGroups(CORE, 'core'),
    ...readGroups(ORDINARY, 'ordinary'),
  ];
}

import type { Form, PartKind } from '../domain/closed-lists.ts';

/** What a word for a thing suggests; null: the word says so little that nothing is proposed, although it ends like another. */
export type WordMeaning = { readonly category: string | null; readonly form: Form | null; readonly kind?: PartKind };

type Group = readonly [category: string | null, form: Form | null, words: string];

/**
 * Words of the trade in English, German, French, Chinese and Japanese, beside the synonyms of the catalogue. Forms only where the word itself
 * says what crosses the border; a category is a proposal in every case.
 */
const GROUPS: readonly Group[] = [
  [
    'magnet-unknown-family',
    'magnet',
    'magnet|magnets|permanent magnet|dauermagnet|permanentmagnet|aimant|aimants|aimant permanent|磁钢|磁鋼|永磁体|永磁|磁铁|磁体|磁石|永久磁石|マグネット',
  ],
  [
    'ndfeb-magnet',
    'magnet',
    'ndfeb magnet|neodymium magnet|neodym magnet|neodymmagnet|aimant néodyme|钕铁硼磁钢|钕铁硼磁体|钕铁硼|ネオジム磁石|ネオジウム磁石',
  ],
  [
    'smco-magnet',
    'magnet',
    'smco magnet|samarium cobalt magnet|aimant samarium cobalt|钐钴磁钢|钐钴磁体|サマリウムコバルト磁石',
  ],
  ['ferrite-magnet', 'magnet', 'ferrite magnet|ferritmagnet|aimant ferrite|铁氧体磁体|铁氧体磁钢|フェライト磁石'],
  [
    null,
    'magnet-powder',
    'magnet powder|magnetic powder|bonded magnet powder|hddr powder|melt spun flake|melt spun ribbon|magnetpulver|poudre magnétique|磁粉|磁石粉|磁性粉',
  ],
  [
    'bonded-ndfeb-powder',
    'magnet-powder',
    'ndfeb powder|ndfeb magnet powder|isotropic ndfeb powder|钕铁硼磁粉|ネオジム磁粉',
  ],
  [
    null,
    null,
    'module|modul|electromagnet|elektromagnet|électroaimant|electro aimant|电磁铁|电磁体|電磁石|batterie|battery|akku|batteries|电池|電池|蓄电池|sensor|capteur|传感器|センサ',
  ],
  ['rotor', 'magnet-assembly', 'rotor|rotors|rotor assembly|läufer|转子|转子总成|ロータ|ローター'],
  ['cathode', 'cathode-active', 'cathode powder|kathodenpulver|正极材料|正極材'],
  ['stator', null, 'stator|stator assembly|定子|定子总成|ステータ|ステーター'],
  [
    null,
    'motor',
    'motor|motors|electric motor|elektromotor|moteur|moteur électrique|电机|电动机|马达|モータ|モーター|電動機',
  ],
  [
    'traction-motor',
    'motor',
    'traction motor|drive motor|fahrmotor|traktionsmotor|moteur de traction|驱动电机|牵引电机|駆動モータ|駆動用モータ',
  ],
  ['inverter', null, 'inverter|onduleur|逆变器|インバータ|インバーター|wechselrichter'],
  [
    'pack',
    'pack',
    'battery pack|batteriepack|traktionsbatterie|batteriesystem|pack batterie|电池包|动力电池包|电池总成|バッテリーパック|電池パック',
  ],
  ['module', 'module', 'battery module|batteriemodul|module de batterie|电池模组|电池模块|电芯模组|電池モジュール'],
  [
    'cell',
    'cell',
    'battery cell|lithium ion cell|li ion cell|lithium cell|batteriezelle|lithium ionen zelle|cellule de batterie|cellule lithium ion|电芯|锂离子电芯|電池セル|リチウムイオンセル',
  ],
  [
    'passive-electronics',
    null,
    'resistor|resistors|res|thick film resistor|chip resistor|widerstand|chipwiderstand|résistance|résistances|电阻|电阻器|贴片电阻|抵抗|抵抗器|potentiometer|thermistor|ntc|varistor|电位器|crystal|oscillator|quarz|quartz|晶振|水晶振動子',
  ],
  [
    'passive-electronics',
    null,
    'electrolytic capacitor|film capacitor|tantalum capacitor|elko|elektrolytkondensator|folienkondensator|condensateur électrolytique|电解电容|電解コンデンサ',
  ],
  [
    'ceramic-capacitor',
    null,
    'ceramic capacitor|cap cer|mlcc|cap ceramic|multilayer ceramic capacitor|keramikkondensator|condensateur céramique|陶瓷电容|贴片陶瓷电容|积层陶瓷电容|セラミックコンデンサ',
  ],
  [
    'inductor',
    null,
    'inductor|ferrite bead|choke|transformer|drossel|spule|induktivität|inductance|bobine|transformateur|电感|磁珠|变压器|インダクタ|コイル|トランス|fixed ind|ind',
  ],
  [
    'active-electronics',
    null,
    'ic|ics|mcu|microcontroller|transistor|mosfet|diode|led|tvs|igbt|op amp|opamp|regulator|ldo|eeprom|memory|transceiver|schaltkreis|mikrocontroller|halbleiter|circuit intégré|二极管|三极管|晶体管|集成电路|芯片|单片机|发光二极管|ダイオード|トランジスタ|集積回路|マイコン|schottky diode|zener diode',
  ],
  [
    'pcb',
    null,
    'pcb|printed circuit board|bare pcb|leiterplatte|platine|circuit imprimé|电路板|印制电路板|線路板|プリント基板|基板',
  ],
  [
    'connector',
    null,
    'connector|conn|header|pin header|receptacle|steckverbinder|stecker|buchse|stiftleiste|connecteur|连接器|接插件|插座|排针|コネクタ|コネクター',
  ],
  ['fuse', null, 'fuse|sicherung|fusible|保险丝|熔断器|ヒューズ'],
  ['wiring-harness', null, 'wiring harness|cable harness|kabelbaum|faisceau|线束|ワイヤーハーネス|ハーネス'],
  [
    'fastener',
    null,
    'screw|screws|bolt|nut|washer|rivet|schraube|schrauben|mutter|unterlegscheibe|scheibe din|vis|boulon|écrou|rondelle|螺丝|螺钉|螺栓|螺母|垫圈|ねじ|ネジ|ボルト|ナット|ワッシャ',
  ],
  ['bearing', null, 'bearing|ball bearing|kugellager|wälzlager|roulement|轴承|ベアリング|軸受'],
  ['spring', null, 'spring|feder|druckfeder|ressort|弹簧|ばね|スプリング'],
  ['rubber-part', null, 'seal|gasket|o ring|dichtung|o-ring|joint torique|密封圈|密封件|ガスケット|オリング'],
  ['label', null, 'label|sticker|etikett|étiquette|标签|ラベル'],
  [
    'electrical-steel',
    null,
    'electrical steel|lamination stack|elektroblech|blechpaket|tôle magnétique|硅钢片|电工钢|電磁鋼板',
  ],
  [
    'copper-winding',
    null,
    'magnet wire|enamelled wire|winding|wicklung|kupferlackdraht|fil émaillé|漆包线|绕组|マグネットワイヤ|巻線',
  ],
  [
    'soft-magnetic-core',
    null,
    'ferrite core|ferritkern|noyau ferrite|磁芯|铁氧体磁环|锰锌磁环|镍锌磁环|フェライトコア',
  ],
  ['busbar', null, 'busbar|stromschiene|barre omnibus|铜排|母排|バスバー'],
  ['loudspeaker', null, 'loudspeaker|speaker|lautsprecher|haut parleur|扬声器|喇叭|スピーカ|スピーカー'],
  ['copper-foil', 'foil', 'copper foil|kupferfolie|feuille de cuivre|铜箔|銅箔'],
  ['aluminium-foil', 'foil', 'aluminium foil|aluminum foil|aluminiumfolie|铝箔|アルミ箔'],
  ['separator', 'separator', 'battery separator|separator film|separatorfolie|séparateur|隔膜|セパレータ'],
  ['electrolyte', 'electrolyte', 'electrolyte|elektrolyt|électrolyte|电解液|電解液'],
  [
    'cathode',
    'cathode-active',
    'cathode active material|cathode material|kathodenmaterial|kathodenaktivmaterial|正极材料|正極材料|正極材',
  ],
  ['anode-blend', 'anode-active', 'anode active material|anode material|anodenmaterial|负极材料|負極材料|負極材'],
  ['lead-acid-battery', null, 'lead acid battery|bleibatterie|bleiakku|铅酸电池|铅酸蓄电池|鉛蓄電池'],
];

/** Forms whose parts are materials. */
const MATERIALS: ReadonlySet<Form> = new Set<Form>([
  'foil',
  'separator',
  'electrolyte',
  'cathode-active',
  'anode-active',
]);

/** Every word of the list with its meaning, as pairs; words are not folded. */
export function listPartWords(): readonly (readonly [word: string, meaning: WordMeaning])[] {
  return GROUPS.flatMap(([category, form, words]) =>
    words.split('|').map((word) => {
      const meaning = { category, form };
      return [
        word,
        form !== null && MATERIALS.has(form) ? { ...meaning, kind: 'material' as const } : meaning,
      ] as const;
    }),
  );
}

/** Headings and subheadings of the Harmonized System 2022 that name one category or one form. A heading is a hint and no finding. */
const HS: readonly (readonly [prefix: string, category: string | null, form: Form | null, what: string])[] = [
  ['850511', 'magnet-unknown-family', 'magnet', 'permanent magnets of metal'],
  ['850519', 'ferrite-magnet', 'magnet', 'permanent magnets not of metal'],
  ['8501', null, 'motor', 'electric motors and generators'],
  ['850710', 'lead-acid-battery', null, 'lead-acid starter batteries'],
  ['853224', 'ceramic-capacitor', null, 'ceramic capacitors, multilayer'],
  ['8532', 'passive-electronics', null, 'capacitors'],
  ['8533', 'passive-electronics', null, 'resistors'],
  ['8534', 'pcb', null, 'printed circuits'],
  ['853669', 'connector', null, 'plugs and sockets'],
  ['8541', 'active-electronics', null, 'diodes and transistors'],
  ['8542', 'active-electronics', null, 'integrated circuits'],
  ['854430', 'wiring-harness', null, 'wiring sets for vehicles'],
  ['7318', 'fastener', null, 'screws, bolts and nuts'],
  ['7320', 'spring', null, 'springs'],
  ['8482', 'bearing', null, 'ball and roller bearings'],
  ['4011', 'tyre', null, 'new pneumatic tyres'],
  ['7410', 'copper-foil', 'foil', 'copper foil'],
  ['7607', 'aluminium-foil', 'foil', 'aluminium foil'],
];

/** What an HS code suggests, by its longest known beginning; null where it says nothing about one category or form. */
export function findHsMeaning(code: string): (WordMeaning & { readonly what: string }) | null {
  const digits = code.replaceAll(/\D/g, '');
  let best: (typeof HS)[number] | null = null;
  for (const entry of HS) {
    if (digits.startsWith(entry[0]) && entry[0].length > (best?.[0].length ?? 0)) best = entry;
  }
  return best === null ? null : { category: best[1], form: best[2], what: best[3] };
}

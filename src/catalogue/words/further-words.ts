import type { Form } from '../../domain/closed-lists.ts';

/**
 * Names in trade of magnets, batteries and their materials in further languages: Italian, Portuguese, Dutch, the languages of the north and the east of
 * Europe, Greek, Turkish, Hebrew, Arabic, Korean, Thai, Vietnamese and Malay, as far as the words of the other lists have none. A name that a battery
 * also bears behind its noun (`litio ferro fosfato`) is not among them.
 */
export const FURTHER_GOODS: readonly (readonly [category: string | null, form: Form | null, words: string])[] = [
  [
    'magnet-unknown-family',
    'magnet',
    'магніт|постійний магніт|μαγνήτης|μόνιμος μαγνήτης|nam châm|nam châm vĩnh cửu|แม่เหล็ก|แม่เหล็กถาวร|מגנט|מגנט קבוע|مغناطيس|مغناطيس دائم|nuolatinis magnetas|pastāvīgais magnēts',
  ],
  [
    'ndfeb-magnet',
    'magnet',
    'magnet neodim|magnet din neodim|magnet cu neodim|magnet neodimium|magnes ndfeb|neodijski magnet|neodyymimagneetti|neodyymi magneetti|neodyum mıknatıs|neodüümmagnet|neodimio magnetas|неодимовий магніт|постоянный магнит ndfeb|μαγνήτης νεοδυμίου|nam châm neodymium|nam châm ndfeb|แม่เหล็กนีโอไดเมียม|แม่เหล็ก neodymium|מגנט נאודימיום|מגנט ניאודימיום|مغناطيس نيوديميوم',
  ],
  [
    'smco-magnet',
    'magnet',
    'szamárium kobalt mágnes|самарий кобальтовый магнит|самариево кобальтов магнит|самарій кобальтовий магніт|magnet samariu cobalt',
  ],
  [
    'dy-oxide',
    'oxide',
    'óxido de disprósio|oxid dysprosia|diszprózium oxid|dysprosiumoksidi|dysprosiumoksid|oxid de disprosiu|оксид диспрозію|диспрозия оксид',
  ],
  [
    'dy-metal',
    'metal',
    'dysproz metaliczny|dysprosium kovové|kovové dysprosium|diszprózium fém|fém diszprózium|диспрозий металлический|диспрозій металевий|금속 디스프로슘|디스프로슘 금속|dysprosiummetalli|disprozyum metal|dysprosiummetaal|disprósio metálico|disprosiu metalic',
  ],
  [
    'tb-oxide',
    'oxide',
    'óxido de térbio|oxid terbia|terbium oxid|terbiumoksidi|terbiumoksid|oxid de terbiu|оксид тербію|тербия оксид',
  ],
  [
    'tb-metal',
    'metal',
    'terb metaliczny|terbium kovové|kovové terbium|terbium fém|fém terbium|тербий металлический|тербій металевий|금속 테르븀|terbiummetalli|terbiyum metal|terbiummetaal|térbio metálico|terbiu metalic',
  ],
  [
    'y-oxide',
    'oxide',
    'ossido di ittrio|óxido de ítrio|tlenek itru|oxid yttria|ittrium oxid|yttriumoksidi|yttriumoksid|itriyum oksit|оксид иттрия|yttriumoxide',
  ],
  [
    'gd-oxide',
    'oxide',
    'ossido di gadolinio|óxido de gadolínio|tlenek gadolinu|oxid gadolinia|gadolínium oxid|gadoliniumoksidi|gadoliniumoksid|gadolinyum oksit|оксид гадолиния|gadoliniumoxide',
  ],
  [
    'sm-oxide',
    'oxide',
    'ossido di samario|óxido de samário|tlenek samaru|oxid samaria|szamárium oxid|samariumoksidi|samaryum oksit|оксид самария|산화사마륨',
  ],
  [
    'ndpr-oxide',
    'oxide',
    'ossido di neodimio|óxido de neodímio|óxido de neodimio|tlenek neodymu|oxid neodymu|neodímium oxid|neodyymioksidi|neodim oksit|оксид неодима|산화네오디뮴',
  ],
  [
    'gallium',
    'metal',
    'gallio metallico|gálio metálico|gal metaliczny|gallium kovové|kovové gallium|gallium fém|галлий металлический|металлический галлий|галій металевий|금속 갈륨|galyum metal|galliummetalli|galliummetaal',
  ],
  [
    'cathode-lfp',
    'cathode-active',
    '磷酸铁锂|磷酸铁锂正极材料|磷酸铁锂粉|リン酸鉄リチウム|リン酸鉄リチウム正極材|리튬인산철|인산철리튬|リチウムリン酸鉄|фосфат лития железа|литий железо фосфат|litiumjärnfosfat|litiumjernfosfat|litiumrautafosfaatti|lithiumijzerfosfaat|phosphate de fer lithié|lfp kathodenpulver',
  ],
  [
    'cathode',
    'cathode-active',
    '양극재|양극활물질|катодный материал|katodmaterial|katodový materiál|materiał katodowy|materiale catodico|material catódico|matériau cathodique|matériau actif de cathode|katodimateriaali|katot malzemesi|kathodemateriaal|katódanyag',
  ],
  [
    'anode-blend',
    'anode-active',
    '음극재|음극활물질|анодный материал|anodmaterial|anodový materiál|materiał anodowy|materiale anodico|material anódico|matériau anodique|anodimateriaali|anot malzemesi|anodemateriaal|anódanyag|graphit anodenpulver|graphitanodenpulver|anodenpulver',
  ],
  [
    'cell',
    'cell',
    'cella agli ioni di litio|cella al litio|celle al litio|cella litio|celda de litio|celda prismática|célula de íon lítio|célula de ião lítio|célula de lítio|ogniwo litowo jonowe|ogniwa litowo jonowe|ogniwo li ion|li ion článek|lithium iontový článek|článek li ion|lítiumion cella|lítium ion cella|литий ионный элемент|литий ионная ячейка|літій іонний елемент|리튬이온 셀|리튬이온셀|리튬 이온 셀|배터리 셀|배터리셀|각형 셀|파우치 셀|원통형 셀|litiumioncell|litiumjoncell|battericell|battericelle|litiumionikenno|akkukenno|lityum iyon hücre|lityum iyon hücresi|batarya hücresi|lithium ioncel|lithiumioncel|batterijcel|celulă litiu ion|litij ionska ćelija|baterijska ćelija|litij ionska celica|baterijska celica|κυψέλη ιόντων λιθίου|เซลล์ลิเธียมไอออน|tế bào pin lithium|リチウムイオンセル',
  ],
  [
    'module',
    'module',
    'moduł bateryjny|moduły bateryjne|bateriový modul|akkumulátor modul|аккумуляторный модуль|батарейный модуль|배터리 모듈|배터리모듈|akkumoduuli|batterimodul|batarya modülü|modul baterie|baterijski modul|modulo batteria|modulo batterie|batterijmodule|accumodule',
  ],
  [
    'pack',
    'pack',
    'pakiet bateryjny|pakiet akumulatorów|pakiet ogniw|bateriový pack|bateriová sada|akkumulátor csomag|akkucsomag|батарейный блок|аккумуляторный блок|литий ионная аккумуляторная батарея|배터리 팩|배터리팩|akkupaketti|batarya paketi|pachet baterii|pachet de baterii|baterijski paket|baterijski sklop|ชุดแบตเตอรี่ลิเธียม|bộ pin lithium|batterijpakket',
  ],
  [
    'electrolyte',
    'electrolyte',
    'elettrolita|electrolito|eletrólito|elektrolit|электролит|електроліт|전해액|전해질|elektrolyytti',
  ],
  [
    'separator',
    'separator',
    '배터리 분리막|이차전지 분리막|separatore batteria|separador de batería|separador de bateria',
  ],
  [
    'copper-foil',
    'foil',
    '동박|전지박|foglio di rame|folha de cobre|lámina de cobre|медная фольга|folia miedziana|měděná fólie|rézfólia|kuparifolio|bakır folyo|koperfolie|kopparfolie',
  ],
];

/** The same of ordinary things, beside which the words above name a place or a use. */
export const FURTHER_ORDINARY: readonly (readonly [category: string, form: Form | null, words: string])[] = [
  [
    'ferrite-magnet',
    'magnet',
    'magnes ferrytowy|magnesy ferrytowe|feritový magnet|feritni magnet|ferritni magnet|ferriittimagneetti|feritinis magnetas|ferīta magnēts|феритовий магніт|феритен магнит|magnet ferită|magnet de ferită|nam châm ferrite|แม่เหล็กเฟอร์ไรต์|מגנט פריט|μαγνήτης φερρίτη',
  ],
];

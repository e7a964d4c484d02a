import type { Form } from '../../domain/closed-lists.ts';

/** Words for metals, oxides and named alloys of rare earths, beside the names and synonyms of the catalogue and those of `material-words.ts`. */
export const RARE_EARTH_GOODS: readonly (readonly [category: string, form: Form, words: string])[] = [
  ['ndpr-metal', 'metal', 'ndpr metal|neodym metall|neodymmetall|neodymium metal|métal néodyme|镨钕金属|金属钕'],
  [
    'dy-metal',
    'metal',
    'dysprosium metal|dysprosium metall|dysprosiummetall|dysprosiummetal|métal dysprosium|disprosio metallico|disprosio metálico|металлический диспрозий|金属镝|ジスプロシウム金属|金属ジスプロシウム|디스프로슘 금속|금속 디스프로슘',
  ],
  [
    'tb-metal',
    'metal',
    'terbium metal|terbiummetall|terbiummetal|terbio metallico|terbio metálico|металлический тербий|金属铽|テルビウム金属|金属テルビウム|터븀 금속|테르븀 금속|금속 터븀',
  ],
  [
    'dy-oxide',
    'oxide',
    'dysprosium oxide|dysprosiumoxid|dysprosiumoxide|oxyde de dysprosium|ossido di disprosio|óxido de disprosio|tlenek dysprozu|oxid dysprositý|disprosyum oksit|disprozyum oksit|оксид диспрозия|氧化镝|酸化ジスプロシウム|산화디스프로슘|산화 디스프로슘',
  ],
  [
    'tb-oxide',
    'oxide',
    'terbium oxide|terbiumoxid|terbiumoxide|oxyde de terbium|ossido di terbio|óxido de terbio|tlenek terbu|oxid terbitý|terbiyum oksit|оксид тербия|氧化铽|酸化テルビウム|산화터븀|산화테르븀',
  ],
  ['ndpr-oxide', 'oxide', 'ndpr oxide|neodymium oxide|neodymoxid|oxyde de néodyme|氧化镨钕|氧化钕|酸化ネオジム'],
  [
    'dyfe-alloy',
    'alloy',
    'dysprosium iron alloy|dysprosium ferro alloy|ferrodysprosium|dysprosium eisen legierung|dysprosium eisenlegierung|dy fe alloy|dyfe alloy|alliage dysprosium fer|aleación disprosio hierro|lega disprosio ferro|镝铁合金|镝铁|鏑鐵合金|ジスプロシウム鉄合金|디스프로슘철 합금',
  ],
  ['gd-oxide', 'oxide', '산화가돌리늄'],
  ['y-oxide', 'oxide', '산화이트륨'],
];

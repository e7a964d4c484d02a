import type { DeclaredRole } from './declared-role.ts';

/** Whole labels of declarations in further languages, folded, divided by semicolons: Polish, Czech, Russian, Ukrainian, Turkish, Dutch, Italian, Spanish, Korean, Chinese. */
const WORDS: readonly (readonly [DeclaredRole, string])[] = [
  [
    'substance',
    'substancja; substancje; nazwa substancji; pierwiastek; składnik; skład; látka; název látky; prvek; složka; вещество; наименование вещества; название вещества; элемент; химический элемент; компонент состава; речовина; назва речовини; елемент; madde; madde adı; kimyasal madde; bileşen; stof; stofnaam; elemento chimico; componente chimico; elemento químico; componente químico; 물질; 화학물질; 화학물질명; 원소; 원소명; 물질 이름; 基本物质; 基本物質; 単体; 含有物質',
  ],
  [
    'portion',
    'zawartość; zawartość masowa; udział; udział masowy; stężenie; obsah; podíl; koncentrace; содержание; массовая доля; доля; концентрация; вміст; масова частка; oran; oranı; içerik; kütlece oran; ağırlıkça oran; gehalte; aandeel; result; results; test result; measured value; actual; actual value; found; ist; istwert; ist-wert; ergebnis; messwert; prüfergebnis; résultat; risultato; resultado; wynik; výsledek; результат; sonuç; 检测结果; 测试结果; 实测; 实测值; 检测值; 実測値; 結果; 測定値; 測定結果; 결과; 측정값; 농도; 비율',
  ],
  ['portion-from', 'od; от; de; da; desde; 从; 自; 부터'],
  ['portion-to', 'do; до; a; hasta; 至; 到; 까지'],
  [
    'material',
    'materiał; materiał jednorodny; материал; однородный материал; матеріал; malzeme; malzeme adı; homojen malzeme; materiál',
  ],
  [
    'unit',
    'jednostka; jm; j.m.; jednotka; ед; ед.; ед. изм.; единица; единица измерения; birim; eenheid; unità; unità di misura; um; u.m.; unidad; unidad de medida',
  ],
  ['remark', 'uwagi; poznámka; примечание; примечания; примітка; açıklama; opmerking; osservazioni; observaciones'],
  [
    'supplier',
    'dostawca; producent; dodavatel; výrobce; поставщик; изготовитель; производитель; постачальник; виробник; tedarikçi; üretici; leverancier; 공급자; 공급사; 제조사; 제조업체',
  ],
  [
    'date',
    'дата; дата выдачи; дата заявления; tarih; düzenleme tarihi; data wystawienia; data deklaracji; datum vystavení; 날짜; 작성일; 작성일자; 일자',
  ],
  [
    'detection-limit',
    'granica wykrywalności; granica oznaczalności; предел обнаружения; tespit limiti; tayin limiti; 검출한계; 정량한계',
  ],
  [
    'part-number',
    'numer części; nr części; numer detalu; indeks; číslo dílu; номер детали; артикул; обозначение; код детали; артикул детали; parça no; parça numarası; malzeme kodu; ürün kodu; 부품번호; 부품 번호; 자재코드; 자재번호; 품목코드; onderdeelnummer; artikelnummer; 零件号; 零部件号; 部件号; 品号',
  ],
];

const ROLE_OF_WORD: ReadonlyMap<string, DeclaredRole> = new Map(
  WORDS.flatMap(([role, words]) => words.split('; ').map((word): [string, DeclaredRole] => [word, role])),
);

/** What a label in one of these languages says, with the unit behind it left out (`Содержание, %`); null for any other. `folded` as `foldLabel` does. */
export function findFurtherRole(folded: string): DeclaredRole | null {
  const bare = folded.replace(/[\s,;]*(?:мас\.?\s?|wt\.?\s?|w\/w\s?)?(?:%|ppm)\s*$/u, '');
  return ROLE_OF_WORD.get(bare) ?? null;
}

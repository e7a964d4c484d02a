import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { createPartSuggester, prepareSuggestingWords } from '../../../src/catalogue/suggest-part-facts.ts';

const suggest = createPartSuggester(prepareSuggestingWords(loadCatalogue()));

function read(description: string): string | null {
  return suggest({ description, hsCode: null }).category?.value ?? null;
}

describe('names of goods in further languages', () => {
  it.each([
    [
      'ndfeb-magnet',
      [
        'Magnet din neodim',
        'Неодимовий магніт',
        'Μαγνήτης νεοδυμίου',
        'Nam châm neodymium',
        'Neodyymimagneetti',
        'מגנט נאודימיום',
        'แม่เหล็กนีโอไดเมียม',
        'مغناطيس نيوديميوم',
      ],
    ],
    ['smco-magnet', ['Szamárium-kobalt mágnes', 'Самарий-кобальтовый магнит']],
    ['ferrite-magnet', ['Magnes ferrytowy', 'Feritový magnet', 'Ferriittimagneetti', 'Феритовий магніт']],
    [
      'dy-oxide',
      ['Ossido di disprosio', 'Óxido de disprósio', 'Diszprózium-oxid', 'Dysprosiumoksidi', 'Oxid de disprosiu'],
    ],
    ['tb-metal', ['Terb metaliczny', 'Terbium kovové', 'Тербий металлический', '금속 테르븀', 'Terbiyum metal']],
    ['y-oxide', ['Ossido di ittrio', 'Tlenek itru', 'Оксид иттрия']],
    ['gallium', ['Gallio metallico', 'Gal metaliczny', 'Галлий металлический', '금속 갈륨']],
    [
      'cathode-lfp',
      ['磷酸铁锂', '磷酸鐵鋰', 'リン酸鉄リチウム', '리튬인산철', 'Litiumjärnfosfat', 'Phosphate de fer lithié'],
    ],
    ['cathode', ['양극재', 'Materiał katodowy', 'Катодный материал']],
    ['anode-blend', ['음극재', 'Graphit-Anodenpulver', 'Material anódico']],
    [
      'cell',
      [
        'Cella agli ioni di litio',
        'Celda de iones de litio',
        'Célula de íon-lítio',
        'Ogniwo litowo-jonowe',
        'Литий-ионный элемент',
        '리튬이온 셀',
        'Lityum iyon hücre',
        'リチウムイオンセル',
      ],
    ],
    ['pack', ['Pakiet bateryjny', '배터리팩', 'Akkumulátor csomag', 'Batarya paketi', 'Батарейный блок']],
  ] as const)('name %s', (category, names) => {
    expect(names.map((name) => [name, read(name)])).toEqual(names.map((name) => [name, category]));
  });

  it('name no material of a battery, and no part of a thing that has one in its name', () => {
    const others = [
      'Batteria litio ferro fosfato 12V 100Ah',
      'Batería de fosfato de hierro y litio',
      'Batterie au phosphate de fer lithié',
      'リン酸鉄リチウムイオン電池 48V',
      '磷酸铁锂电池 48V',
      'Nam châm điện 24V',
      'Elektrolit kondensatör 100uF',
      'Elektrolit kondenzátor',
      'Cella di carico 50 kg',
      '동박적층판 FR4',
    ];
    const materials = new Set([
      'cathode-lfp',
      'cathode',
      'anode-blend',
      'magnet-unknown-family',
      'electrolyte',
      'cell',
      'copper-foil',
    ]);
    expect(others.filter((name) => materials.has(read(name) ?? ''))).toEqual([]);
  });
});

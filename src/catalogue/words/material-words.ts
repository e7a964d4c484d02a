import type { Form } from '../../domain/closed-lists.ts';
import { listAlloyGroups } from './alloy-words.ts';
import { listCompoundGroups } from './compound-words.ts';
import type { MaterialGroup } from './compound-words.ts';
import { ELEMENT_NAMES, type ElementNames, type NamedElement, sayOfInFrench } from './element-words.ts';
import { listTungstenGroups } from './tungsten-words.ts';

/** Elements of which the metal is named by rules, or goes into goods that are, with its category. */
const METALS: readonly (readonly [category: string, symbol: NamedElement])[] = [
  ['antimony-metal', 'Sb'],
  ['bismuth-metal', 'Bi'],
  ['tellurium-metal', 'Te'],
  ['indium-metal', 'In'],
  ['germanium-metal', 'Ge'],
  ['gallium', 'Ga'],
  ['sc-metal', 'Sc'],
  ['y-metal', 'Y'],
  ['sm-metal', 'Sm'],
  ['gd-metal', 'Gd'],
  ['lu-metal', 'Lu'],
  ['ho-metal', 'Ho'],
  ['er-metal', 'Er'],
  ['tm-metal', 'Tm'],
  ['yb-metal', 'Yb'],
  ['eu-metal', 'Eu'],
  ['cobalt-metal', 'Co'],
  ['nickel', 'Ni'],
];

/** Elements of which the oxide is named by rules, with its category. */
const OXIDES: readonly (readonly [category: string, symbol: NamedElement])[] = [
  ['y-oxide', 'Y'],
  ['gd-oxide', 'Gd'],
  ['ho-oxide', 'Ho'],
  ['dy-oxide', 'Dy'],
  ['tb-oxide', 'Tb'],
  ['sm-oxide', 'Sm'],
  ['antimony-oxide', 'Sb'],
  ['germanium-dioxide', 'Ge'],
  ['sc-oxide', 'Sc'],
  ['lu-oxide', 'Lu'],
  ['er-oxide', 'Er'],
  ['tm-oxide', 'Tm'],
  ['yb-oxide', 'Yb'],
  ['eu-oxide', 'Eu'],
  ['gallium-oxide', 'Ga'],
  ['tungsten-oxide', 'W'],
];

/** Oxides by their formulas. */
const FORMULAS: readonly (readonly [category: string, words: string])[] = [
  ['y-oxide', 'y2o3'],
  ['gd-oxide', 'gd2o3'],
  ['ho-oxide', 'ho2o3'],
  ['dy-oxide', 'dy2o3'],
  ['tb-oxide', 'tb4o7|tb2o3'],
  ['sm-oxide', 'sm2o3'],
  ['sc-oxide', 'sc2o3'],
  ['lu-oxide', 'lu2o3'],
  ['er-oxide', 'er2o3'],
  ['tm-oxide', 'tm2o3'],
  ['yb-oxide', 'yb2o3'],
  ['eu-oxide', 'eu2o3'],
  ['ndpr-oxide', 'nd2o3'],
  ['germanium-dioxide', 'geo2'],
  ['tungsten-oxide', 'wo3'],
];

/** Battery materials, cells and magnets by further names of trade. */
const GOODS: readonly MaterialGroup[] = [
  [
    'lipf6',
    'electrolyte-salt',
    list(
      'lipf6|lipf6 salt|lipf6 powder|lithium hexafluorophosphate|lithiumhexafluorphosphat|lithiumhexafluorophosphat|hexafluorophosphate de lithium|hexafluorofosfato de litio|六氟磷酸锂|六フッ化リン酸リチウム',
    ),
  ],
  [
    'anode-blend',
    'anode-active',
    list(
      'graphite anode material|graphite anode|graphite anode powder|graphitanode|graphit anode|graphitanodenmaterial|anode en graphite|ánodo de grafito|石墨负极材料|石墨负极|黒鉛負極材|黒鉛負極',
    ),
  ],
  ['cell', 'cell', list('celda de ion litio|celda de iones de litio|celda de ión litio|celda li ion|celda de batería')],
  [
    'magnet-unknown-family',
    'magnet',
    list('encoder magnet|sensor magnet|resolver magnet|gebermagnet|sensormagnet|encodermagnet'),
  ],
];

/** Forms of material parts. */
export const MATERIALS: ReadonlySet<Form> = new Set<Form>([
  'foil',
  'separator',
  'electrolyte',
  'cathode-active',
  'anode-active',
  'graphite',
  'oxide',
  'metal',
  'alloy',
  'target',
  'compound',
  'electrolyte-salt',
]);

/** Returns the words of the materials that rules name, by form. */
export function listMaterialGroups(): readonly MaterialGroup[] {
  return [
    ...METALS.map(([category, symbol]): MaterialGroup => [category, 'metal', nameMetal(ELEMENT_NAMES[symbol])]),
    ...FORMULAS.map(([category, words]): MaterialGroup => [category, 'oxide', words.split('|')]),
    ...OXIDES.map(([category, symbol]): MaterialGroup => [category, 'oxide', nameOxide(ELEMENT_NAMES[symbol])]),
    ...listCompoundGroups(),
    ...listAlloyGroups(),
    ...listTungstenGroups(),
    ...GOODS,
  ];
}

function list(words: string): readonly string[] {
  return words.split('|');
}

/** Behind an element's name or symbol these make it the metal. */
const METAL_SHAPES =
  'metal|metall|ingot|ingots|metal ingot|metal ingots|barren|granules|shot|powder|metal powder|pulver|metallpulver|lump|lumps|metal lumps|flakes|pellets|needles'.split(
    '|',
  );

/** The metal in the shapes that it is sold in: its name alone may be a colour, a firm or what a thing is free of. */
function nameMetal({ names, french, spanish, chinese, japanese, symbol }: ElementNames): readonly string[] {
  return [
    ...[...names, ...(symbol === null ? [] : [symbol])].flatMap((one) =>
      METAL_SHAPES.map((shape) => `${one} ${shape}`),
    ),
    ...names.flatMap((one) => [`${one}metall`, `${one}barren`, `${one}pulver`]),
    `${french} métal`,
    `métal ${french}`,
    `lingot de ${french}`,
    `lingots de ${french}`,
    `lingote de ${spanish}`,
    `lingotes de ${spanish}`,
    `${spanish} metálico`,
    `${spanish} metal`,
    `金属${chinese}`,
    `${chinese}锭`,
    `${chinese}粒`,
    `${chinese}粉`,
    `金属${japanese}`,
    `${japanese}金属`,
    `${japanese}インゴット`,
  ];
}

function nameOxide(element: ElementNames): readonly string[] {
  const { names, spanish, chinese, japanese } = element;
  return [
    ...names.flatMap((one) => [
      `${one} oxide`,
      `${one} oxide powder`,
      `${one}oxid`,
      `${one} oxid`,
      `${one}oxid pulver`,
      `${one}oxidpulver`,
    ]),
    `oxyde ${sayOfInFrench(element)}`,
    `óxido de ${spanish}`,
    `氧化${chinese}`,
    `酸化${japanese}`,
  ];
}

/** A strategic raw material of Regulation (EU) 2024/1252, with the program's marks of it. */
export type StrategicMaterial = {
  readonly name: string;
  /** Symbols of its elements; a part with one of them may hold the material. */
  readonly elements: readonly string[];
  /** The list's grade or form, beyond mere contents; null: any. */
  readonly grade: string | null;
  /** Materials with shares of extraction and of processing in the catalogue; [] if it has none. */
  readonly extraction: readonly string[];
  readonly processing: readonly string[];
};

/** Where the list stands. */
export const LIST_SOURCE = 'Regulation (EU) 2024/1252, Annex I, Section 1 (OJ L, 2024/1252, 3.5.2024)';

const plain = (name: string, symbol: string, grade: string | null = null): StrategicMaterial => ({
  name,
  elements: [symbol],
  grade,
  extraction: [symbol],
  processing: [symbol],
});

/** The seven rare earths for permanent magnets stand on the list as one entry; each is told apart, since each comes from elsewhere. */
const magnetRareEarth = (name: string, symbol: string): StrategicMaterial => ({
  ...plain(`${name} (rare earth for permanent magnets)`, symbol),
  extraction: [symbol, 'rare earths (all REO)'],
});

/** The strategic raw materials in the order of the list. */
export const STRATEGIC_MATERIALS: readonly StrategicMaterial[] = [
  plain('Bauxite, alumina, aluminium', 'Al'),
  plain('Bismuth', 'Bi'),
  { ...plain('Boron', 'B', 'metallurgy grade'), extraction: ['B (borates)'] },
  plain('Cobalt', 'Co'),
  plain('Copper', 'Cu'),
  plain('Gallium', 'Ga'),
  plain('Germanium', 'Ge'),
  plain('Lithium', 'Li', 'battery grade'),
  plain('Magnesium', 'Mg', 'metal'),
  { ...plain('Manganese', 'Mn', 'battery grade'), processing: ['Mn (high-purity sulphate)'] },
  {
    name: 'Graphite',
    elements: ['C'],
    grade: 'battery grade',
    extraction: ['natural graphite'],
    processing: ['graphite (battery grade, natural + synthetic)'],
  },
  { ...plain('Nickel', 'Ni', 'battery grade'), processing: ['Ni (battery sulphate)', 'Ni'] },
  {
    name: 'Platinum group metals',
    elements: ['Ru', 'Rh', 'Pd', 'Os', 'Ir', 'Pt'],
    grade: null,
    extraction: [],
    processing: [],
  },
  magnetRareEarth('Neodymium', 'Nd'),
  magnetRareEarth('Praseodymium', 'Pr'),
  magnetRareEarth('Terbium', 'Tb'),
  magnetRareEarth('Dysprosium', 'Dy'),
  magnetRareEarth('Gadolinium', 'Gd'),
  magnetRareEarth('Samarium', 'Sm'),
  magnetRareEarth('Cerium', 'Ce'),
  plain('Silicon', 'Si', 'metal'),
  plain('Titanium', 'Ti', 'metal'),
  plain('Tungsten', 'W'),
];

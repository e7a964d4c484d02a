import { foldHeader } from './fold-header.ts';

/** Names of deciding properties in data sheets and classifications, by the id of the catalogue; words are parted by semicolons. */
const WORDS: Readonly<Record<string, string>> = {
  energy_density_wh_per_kg:
    'energy density; specific energy; gravimetric energy density; mass energy density; energiedichte; spezifische energie; gravimetrische energiedichte; energiedichte gravimetrisch; energy density gravimetric; energy density by weight; spezifische energiedichte; densité d’énergie; densité énergétique; énergie massique; 能量密度; 质量能量密度; エネルギー密度; 重量エネルギー密度',
  compaction_density_g_per_cm3:
    'compaction density; compacted density; pressed density; pressdichte; verdichtungsdichte; densité de compactage; 压实密度; 圧縮密度; プレス密度',
  tap_density_g_per_cm3: 'tap density; klopfdichte; stampfdichte; densité tassée; 振实密度; タップ密度',
  density_g_per_cm3: 'density; dichte; rohdichte; bulk density; densité; masse volumique; 密度; 体积密度; かさ密度',
  specific_capacity_mah_per_g:
    'specific capacity; specific discharge capacity; discharge capacity; spezifische kapazität; entladekapazität; capacité spécifique; 放电比容量; 比容量; 放電容量',
  purity_pct: 'purity; reinheit; reinheitsgrad; pureté; 纯度; 純度',
  flexural_strength_mpa:
    'flexural strength; bending strength; biegefestigkeit; résistance à la flexion; 抗折强度; 曲げ強度',
  mean_particle_size_um:
    'mean particle size; average particle size; d50; mittlere korngröße; mittlere partikelgröße; taille moyenne des particules; 平均粒径',
  magnet_family:
    'magnet family; magnet material; magnetwerkstoff; magnetmaterial; famille d’aimant; 永磁材料类别; 磁石材質',
  chemistry:
    'chemistry; cell chemistry; cathode chemistry; kathodenchemie; chemie; zellchemie; chimie; chimie de cellule; 化学体系; 电芯体系; 電池化学',
  graphite_type: 'graphite type; kind of graphite; graphitart; type de graphite; 石墨类型; 黒鉛種類',
};

const IDS: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([id, words]) => words.split('; ').map((word) => [foldHeader(word).text, id] as const)),
);

/** Id of the catalogue's property of a name in one of five languages; null for any other name. */
export function findProperty(name: string): string | null {
  return IDS.get(foldHeader(name).text) ?? null;
}

/** Whether a unit as written is the catalogue's: `Wh / kg`, `g/cm³`. Blank says nothing against it. */
export function isSameUnit(written: string, unit: string | null): boolean {
  const fold = (text: string): string =>
    text.normalize('NFKC').replaceAll(/[\s·]/g, '').replaceAll('μ', 'µ').toLowerCase();
  return written === '' || fold(written) === fold(unit ?? '');
}

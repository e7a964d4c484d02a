/** Names of an element in trade: English and German, French and Spanish, then Chinese and Japanese. `symbol`: none if it is a word of its own. */
export type ElementNames = {
  readonly names: readonly string[];
  readonly french: string;
  readonly spanish: string;
  readonly chinese: string;
  readonly japanese: string;
  readonly symbol: string | null;
};

const name = (
  names: string,
  french: string,
  spanish: string,
  chinese: string,
  japanese: string,
  symbol: string | null,
): ElementNames => ({ names: names.split('|'), french, spanish, chinese, japanese, symbol });

/** Elements by their symbols: those of which rules name metals, oxides, compounds, alloys or targets, and those that they are alloyed with. */
export const ELEMENT_NAMES = {
  Sb: name('antimony|antimon', 'antimoine', 'antimonio', '锑', 'アンチモン', 'sb'),
  Bi: name('bismuth|bismut|wismut', 'bismuth', 'bismuto', '铋', 'ビスマス', null),
  Te: name('tellurium|tellur', 'tellure', 'telurio', '碲', 'テルル', 'te'),
  In: name('indium', 'indium', 'indio', '铟', 'インジウム', null),
  Ge: name('germanium', 'germanium', 'germanio', '锗', 'ゲルマニウム', 'ge'),
  Ga: name('gallium', 'gallium', 'galio', '镓', 'ガリウム', 'ga'),
  W: name('tungsten|wolfram', 'tungstène', 'wolframio', '钨', 'タングステン', null),
  Sc: name('scandium', 'scandium', 'escandio', '钪', 'スカンジウム', 'sc'),
  Y: name('yttrium', 'yttrium', 'itrio', '钇', 'イットリウム', null),
  Sm: name('samarium', 'samarium', 'samario', '钐', 'サマリウム', 'sm'),
  Gd: name('gadolinium', 'gadolinium', 'gadolinio', '钆', 'ガドリニウム', 'gd'),
  Tb: name('terbium', 'terbium', 'terbio', '铽', 'テルビウム', 'tb'),
  Dy: name('dysprosium', 'dysprosium', 'disprosio', '镝', 'ジスプロシウム', 'dy'),
  Lu: name('lutetium', 'lutécium', 'lutecio', '镥', 'ルテチウム', 'lu'),
  Ho: name('holmium', 'holmium', 'holmio', '钬', 'ホルミウム', 'ho'),
  Er: name('erbium', 'erbium', 'erbio', '铒', 'エルビウム', 'er'),
  Tm: name('thulium', 'thulium', 'tulio', '铥', 'ツリウム', 'tm'),
  Yb: name('ytterbium', 'ytterbium', 'iterbio', '镱', 'イッテルビウム', 'yb'),
  Eu: name('europium', 'europium', 'europio', '铕', 'ユウロピウム', 'eu'),
  Al: name('aluminium|aluminum', 'aluminium', 'aluminio', '铝', 'アルミニウム', 'al'),
  Mg: name('magnesium', 'magnésium', 'magnesio', '镁', 'マグネシウム', 'mg'),
  Ni: name('nickel', 'nickel', 'níquel', '镍', 'ニッケル', 'ni'),
  Co: name('cobalt|kobalt', 'cobalt', 'cobalto', '钴', 'コバルト', 'co'),
  Fe: name('iron|eisen|ferrum', 'fer', 'hierro', '铁', '鉄', 'fe'),
  Cu: name('copper|kupfer', 'cuivre', 'cobre', '铜', '銅', 'cu'),
  Zr: name('zirconium|zirkonium', 'zirconium', 'circonio', '锆', 'ジルコニウム', 'zr'),
} as const;

export type NamedElement = keyof typeof ELEMENT_NAMES;

/** `d antimoine`, `de terbium`: of an element, in French, folded as words are looked up. */
export function sayOfInFrench({ french }: ElementNames): string {
  return /^[aeiouyéh]/.test(french) ? `d ${french}` : `de ${french}`;
}

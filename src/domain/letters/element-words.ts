import type { LetterLanguage } from './letter-language.ts';

/** Names of the control lists' elements: symbol, English, German, Chinese. */
const NAMES = `
Al aluminium Aluminium 铝
As arsenic Arsen 砷
B boron Bor 硼
Be beryllium Beryllium 铍
Bi bismuth Bismut 铋
C carbon Kohlenstoff 碳
Cd cadmium Cadmium 镉
Ce cerium Cer 铈
Cl chlorine Chlor 氯
Co cobalt Cobalt 钴
Cr chromium Chrom 铬
Cu copper Kupfer 铜
Dy dysprosium Dysprosium 镝
Er erbium Erbium 铒
Eu europium Europium 铕
F fluorine Fluor 氟
Fe iron Eisen 铁
Ga gallium Gallium 镓
Gd gadolinium Gadolinium 钆
Ge germanium Germanium 锗
H hydrogen Wasserstoff 氢
Hf hafnium Hafnium 铪
Hg mercury Quecksilber 汞
Ho holmium Holmium 钬
In indium Indium 铟
La lanthanum Lanthan 镧
Li lithium Lithium 锂
Lu lutetium Lutetium 镥
Mg magnesium Magnesium 镁
Mn manganese Mangan 锰
Mo molybdenum Molybdän 钼
N nitrogen Stickstoff 氮
Na sodium Natrium 钠
Nb niobium Niob 铌
Nd neodymium Neodym 钕
Ni nickel Nickel 镍
O oxygen Sauerstoff 氧
P phosphorus Phosphor 磷
Pr praseodymium Praseodym 镨
Sb antimony Antimon 锑
Sc scandium Scandium 钪
Se selenium Selen 硒
Si silicon Silicium 硅
Sm samarium Samarium 钐
Ta tantalum Tantal 钽
Tb terbium Terbium 铽
Te tellurium Tellur 碲
Ti titanium Titan 钛
Tm thulium Thulium 铥
V vanadium Vanadium 钒
W tungsten Wolfram 钨
Y yttrium Yttrium 钇
Yb ytterbium Ytterbium 镱
Zn zinc Zink 锌
Zr zirconium Zirconium 锆
`;

const BY_SYMBOL: ReadonlyMap<string, Readonly<Record<LetterLanguage, string>>> = new Map(
  NAMES.trim()
    .split('\n')
    .map((line) => {
      const [symbol = '', en = '', de = '', zh = ''] = line.split(' ');
      return [symbol, { en, de, zh }];
    }),
);

/** An element with its symbol in a language: "dysprosium (Dy)"; the symbol alone where no name is on file. */
export function nameElement(symbol: string, language: LetterLanguage): string {
  const name = BY_SYMBOL.get(symbol)?.[language];
  if (name === undefined) return symbol;
  return language === 'zh' ? `${name}（${symbol}）` : `${name} (${symbol})`;
}

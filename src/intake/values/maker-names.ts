import { foldWord } from '../base/closed-words.ts';
import { cleanCell } from './foreign-cells.ts';

/** A maker and a number that stood in one cell. */
export type MakerSplit = { readonly partNumber: string; readonly maker: string };

/** What is known of makers' names while one set of files is read. */
export type MakerWords = {
  /** `Murata GRM188R71C104KA01D`, `GRM188R71C104KA01D (Murata)` or `Murata: GRM188…` as maker and number; null where no known maker stands in it. */
  readonly split: (cell: string) => MakerSplit | null;
  /** The number without the maker that its own column names; null where the cell does not begin with it. */
  readonly strip: (cell: string, maker: string) => MakerSplit | null;
};

/** Makers whose names often stand before a number; names in a maker column of the files are known besides. */
const WELL_KNOWN: readonly string[] = [
  'Abracon',
  'Allegro',
  'Alps',
  'Amphenol',
  'Analog Devices',
  'Aptiv',
  'AVX',
  'Bosch',
  'Bourns',
  'Broadcom',
  'BYD',
  'CATL',
  'Continental',
  'Cypress',
  'Denso',
  'Diodes Inc',
  'Diodes',
  'EVE',
  'Epson',
  'Fairchild',
  'Ferroxcube',
  'Harting',
  'Hirose',
  'Hitachi',
  'Honeywell',
  'Infineon',
  'ISSI',
  'JAE',
  'JST',
  'Kemet',
  'Kyocera',
  'Lelon',
  'LG Energy Solution',
  'Linear Technology',
  'Littelfuse',
  'Lumileds',
  'Maxim',
  'Melexis',
  'Microchip',
  'Micron',
  'Molex',
  'Monolithic Power Systems',
  'Murata',
  'Nexperia',
  'Nichicon',
  'Nidec',
  'Nordic Semiconductor',
  'NXP',
  'Omron',
  'ON Semiconductor',
  'Onsemi',
  'Osram',
  'Panasonic',
  'Phoenix Contact',
  'Proterial',
  'Pulse',
  'Renesas',
  'Rohm',
  'Rubycon',
  'Samsung',
  'Samsung SDI',
  'Samtec',
  'Sanyo',
  'Schaffler',
  'Semtech',
  'Shin-Etsu',
  'Silicon Labs',
  'SK On',
  'STMicroelectronics',
  'Sunlord',
  'Susumu',
  'Taiyo Yuden',
  'TDK',
  'TE Connectivity',
  'Texas Instruments',
  'Toshiba',
  'TT Electronics',
  'TXC',
  'Tyco',
  'Uniroyal',
  'Vacuumschmelze',
  'Valeo',
  'Vishay',
  'Walsin',
  'Weidmüller',
  'Winbond',
  'Wolfspeed',
  'Würth',
  'Wurth',
  'Würth Elektronik',
  'Xilinx',
  'YAGEO',
  'ZF',
  '村田',
  '三星',
  '国巨',
  '风华',
  '宁德时代',
  '比亚迪',
  '金力永磁',
  '中科三环',
];

/** Names of one firm in two scripts, as trade directories print them side by side. */
const TWO_SCRIPTS: readonly (readonly [latin: string, chinese: string])[] = [
  ['murata', '村田'],
  ['samsung', '三星'],
  ['yageo', '国巨'],
  ['tdk', '东电化'],
  ['panasonic', '松下'],
  ['catl', '宁德时代'],
  ['byd', '比亚迪'],
  ['fenghua', '风华'],
  ['infineon', '英飞凌'],
  ['texas instruments', '德州仪器'],
  ['stmicroelectronics', '意法半导体'],
  ['bosch', '博世'],
  ['nxp', '恩智浦'],
  ['onsemi', '安森美'],
  ['vishay', '威世'],
  ['jl mag', '金力永磁'],
  ['zhong ke san huan', '中科三环'],
  ['gotion', '国轩高科'],
  ['eve energy', '亿纬锂能'],
  ['calb', '中创新航'],
  ['sunwoda', '欣旺达'],
  ['ganfeng lithium', '赣锋锂业'],
  ['shanshan', '杉杉'],
  ['btr', '贝特瑞'],
];

/** The Latin name that a Chinese one stands for, or the other way round, both folded; null where it is not known. */
export function findOtherScript(folded: string): string | null {
  for (const [latin, chinese] of TWO_SCRIPTS) {
    if (folded === latin) return chinese;
    if (folded === chinese) return latin;
  }
  return null;
}

/** The Latin and the Chinese, Japanese or Korean part of a name that has both; null where it has one. */
export function splitScripts(name: string): { readonly latin: string; readonly other: string } | null {
  const other = (name.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu) ?? []).join(
    '',
  );
  const latin = foldWord(
    name.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]+/gu, ' '),
  );
  return other.length < 2 || latin.length < 2 ? null : { latin, other };
}

/** The words of makers: the well-known ones and those that the files name in columns of their own. */
export function createMakerWords(named: Iterable<string>): MakerWords {
  const known = new Set([...WELL_KNOWN, ...named].map(foldWord).filter((word) => word !== ''));

  function split(cell: string): MakerSplit | null {
    const bracket = /^(\S+)\s*[(（]([^()（）]+)[)）]$/.exec(cell);
    if (bracket !== null) return accept(bracket[2] ?? '', bracket[1] ?? '');
    const words = cell.split(' ');
    for (let count = Math.min(4, words.length - 1); count >= 1; count--) {
      const found = accept(
        words
          .slice(0, count)
          .join(' ')
          .replace(/\s*[:/,]$/, ''),
        words
          .slice(count)
          .join(' ')
          .replace(/^[:/,]\s*/, ''),
      );
      if (found !== null) return found;
    }
    return null;
  }
  /** A number has a digit and no word of four letters or more beside it, or it is a description. */
  function accept(maker: string, partNumber: string): MakerSplit | null {
    if (!known.has(foldWord(maker)) || !/\d/.test(partNumber)) return null;
    const rest = partNumber.split(' ').slice(1);
    return rest.some((word) => /^\p{L}{4,}$/u.test(word)) ? null : { maker: cleanCell(maker), partNumber };
  }
  return {
    split: (cell) => (cell.includes(' ') || /[(（]/.test(cell) ? split(cell) : null),
    strip: (cell, maker) => {
      const prefix = `${maker.toLowerCase()} `;
      const rest = cell.slice(prefix.length).trim();
      return cell.toLowerCase().startsWith(prefix) && /\d/.test(rest) && !rest.includes(' ')
        ? { partNumber: rest, maker }
        : null;
    },
  };
}

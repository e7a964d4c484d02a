import { isPackName } from '../../dictionary/units/pack-words.ts';
import { isPieceWord } from '../piece-words.ts';

/** A pack with a figure behind it: `VE à 50`, `Box of 50`, `BOX50`, `PK/50`, `Karton (50 Stk)`. */
const FIGURE_BEHIND =
  /^(\p{L}{2,12})\.?[\s-]*(?:(?:à|a|of|von|zu|mit|de|da|di|with|per|pro|je|po)\s|[x×/:(])?\s*(\d{1,5})\s*(?:er)?\s*(\p{L}[\p{L}.]{0,9})?\s*\)?$/iu;
/** The same with the figure before it: `50er VE`, `10-pack`, `25 Stk/Karton`. */
const FIGURE_BEFORE = /^(\d{1,5})\s?(?:er[\s-]|-|\s)?(?:(\p{L}{1,9})\.?\s?\/\s?)?\s*(\p{L}{2,12})\.?$/iu;
/** Packs of pieces: a barrel or a roll with a figure alone may hold litres or metres. */
const OF_PIECES =
  /^(?:box(?:es)?|bx|ctn|cartons?|cases?|packs?|pkgs?|packages?|packets?|pkts?|pk|kartons?|kart?|krt|packung|pck|pakete?|vpe|ve|gebinde|dozen|doos|pakken|verpakking|kartong|æske|eske|bo[iî]tes?|colis|paquets?|scatol[ae]|confezion[ei]|conf|caj(?:a|as)|paquetes?|caixas?|opak|opakowanie|karton[yóůu]*|krabic[ea]|balení|kutu|koli|упак|уп|коробка|箱|盒|包|박스)$/iu;
/** Fewer are no pack. */
const LEAST = 2;

/** How many pieces are in a pack of which a unit says it; null for any other unit. */
export function readSizedPack(unit: string): number | null {
  if (!/\d/.test(unit)) return null;
  const text = unit.normalize('NFC').trim();
  const [, name, behind, piece] = FIGURE_BEHIND.exec(text) ?? [];
  if (name !== undefined) return readSize(name, behind ?? '', piece ?? '');
  const [, before, counted, pack] = FIGURE_BEFORE.exec(text) ?? [];
  return pack === undefined ? null : readSize(pack, before ?? '', counted ?? '');
}

function readSize(name: string, figure: string, piece: string): number | null {
  const isOfPieces = piece === '' ? OF_PIECES.test(name) : isPieceWord(piece) && isPackName(singular(name));
  return isOfPieces && Number(figure) >= LEAST ? Number(figure) : null;
}

function singular(name: string): string {
  return isPackName(name) ? name : name.replace(/(?:es|s)$/i, '');
}

/** As many words at the end of a header may name a pack and its size. */
const MOST_WORDS = 4;

const SAYS_OF =
  /\s(?:à|a|of|von|zu|mit|de|da|di)\s\d|\d\s?(?:pcs?|pieces?|st(?:k|ck|ück)?|ea|szt|ks|pz|pzas?|db|adet|个|個)\.?\s*\)?$/iu;
const YEAR = /20[0-4]\d\s*[)\]]?$/;

const DOZENS = /[\s([](?:dozens?|dutzend|dtz|dz|douzaines?|docenas?|dozzine)\.?\s*[)\]]?$/iu;
const DOZEN = 12;

/** How many pieces are in each pack that the end of a header says its amounts are counted in: 50 for `Stock (boxes of 50)`; 1 for any other header. */
export function readPackOfHeader(header: string): number {
  if (DOZENS.test(header)) return DOZEN;
  if (!/\d/.test(header)) return 1;
  const words = header.trim().split(/\s+/);
  for (let count = Math.min(MOST_WORDS, words.length - 1); count > 0; count--) {
    const last = words.slice(-count).join(' ');
    const bracketed = /^[([]\s*(.*?)\s*[)\]]$/u.exec(last)?.[1];
    // `Stock box 12` may be a place, and `Battery pack 2026` is a product and a year.
    if ((bracketed === undefined && !SAYS_OF.test(last)) || YEAR.test(last)) continue;
    const size = readSizedPack(bracketed ?? last);
    if (size !== null) return size;
  }
  return 1;
}

/** Words for packs, pairs and sets at the end of a header, alone or in brackets: `Stock in boxes`, `Bestand (VPE)`, `Stock (pairs)`. */
const PACK_OF_HEADER =
  /(?:^|[\s([])(pairs?|paare?n?|pa[iî]res|sets?|kits?|s[aä]tzen?|garnituren|box(?:es)?|cartons?|packs?|packages|pallets?|reels?|rolls?|kartons?|paletten?|rollen|spulen|vpe|ve|gebinde|colis|palettes?|bobines?|cajas|scatole|confezioni)\s*[)\]]?$/iu;

/** The pack of no said size that the headers of amounts say they are counted in; '' where they name none, or several. */
export function findPackOfHeaders(headers: readonly string[]): string {
  const packs = new Set(headers.map((header) => PACK_OF_HEADER.exec(header.trim())?.[1] ?? ''));
  const [only = ''] = packs;
  return packs.size === 1 ? only : '';
}

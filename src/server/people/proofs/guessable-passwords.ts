import { readFileSync } from 'node:fs';

const COMMON: ReadonlySet<string> = new Set(
  readFileSync(new URL('common-passwords.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#')),
);
/** A shorter piece, repeated, is a key held down or a run of fingers. */
const SHORTEST_PIECE = 4;
/** A shorter name before the @ stands in too many words. */
const SHORTEST_NAME = 3;

/**
 * Why a new password is refused as one of the first guesses, as a sentence; null: it is not. Capitals, and digits and signs at the ends, make no
 * other password: programs try the lists of passwords and the e-mail with exactly such additions.
 */
export function findPasswordFault(password: string, email: string): string | null {
  const text = password.normalize('NFKC').toLowerCase();
  if (isMadeOfEmail(text, email.toLowerCase()))
    return 'password: this is your e-mail address, or made of it; others try that first. Take several words that have nothing to do with each other.';
  if (isCommon(text))
    return 'password: this is one of the passwords that most people take, or made of them; others try those first. Take several words that have nothing to do with each other.';
  return null;
}

/** Whether a text in lower case is a common password, one with additions at its ends, one or a short piece repeated, or two in a row. */
function isCommon(text: string): boolean {
  const core = cutEnds(text);
  return [text, core].some((one) => COMMON.has(one) || isRepeated(one) || isPair(one));
}

/** Without the digits and signs before the first letter and after the last. */
function cutEnds(text: string): string {
  return text.replace(/^\P{L}+/u, '').replace(/\P{L}+$/u, '');
}

function isRepeated(text: string): boolean {
  for (let length = 1; length <= text.length / 2; length++) {
    const piece = text.slice(0, length);
    const isWhole = piece.repeat(Math.ceil(text.length / length)).startsWith(text);
    if (isWhole && (length < SHORTEST_PIECE || COMMON.has(piece))) return true;
  }
  return false;
}

function isPair(text: string): boolean {
  for (let at = 1; at < text.length; at++) if (COMMON.has(text.slice(0, at)) && COMMON.has(text.slice(at))) return true;
  return false;
}

/** Whether a text is an e-mail or the name before its @, however it is punctuated, with nothing beside it but digits, signs or common passwords. */
function isMadeOfEmail(text: string, email: string): boolean {
  const squeezed = squeeze(text);
  return [email, email.split('@')[0] ?? ''].map(squeeze).some((own) => {
    if (own.length < SHORTEST_NAME || !squeezed.includes(own)) return false;
    const rest = squeezed.replaceAll(own, '');
    return cutEnds(rest) === '' || isCommon(rest);
  });
}

/** Letters and digits alone. */
function squeeze(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '');
}

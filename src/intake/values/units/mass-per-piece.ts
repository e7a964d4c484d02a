import { isPieceWord } from '../piece-words.ts';

/** What goes into a piece by its mass, as written: `g per piece`, `mg/Stk`, `g per stuk`. */
const PER_PIECE =
  /^(?:.*[\s([])?(mg|g|gr|grams?|gramm|kg)\.?\s*(?:\/|per|pro|je|par|por|na|za|pr\.?|w)\s*([\p{L}.]{1,9})\s*[)\]]?$/iu;

/** The unit of mass in which a header says how much goes into a piece; null for any other header. */
export function readMassPerPiece(header: string): string | null {
  const [, mass, piece = ''] = PER_PIECE.exec(header.trim()) ?? [];
  return mass !== undefined && isPieceWord(piece) ? mass.toLowerCase() : null;
}

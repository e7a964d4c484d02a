import type { TextEncoding } from '../../domain/texts/text-encodings.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { DecodedText } from './decode-text.ts';

/** Notes in which encoding a file was read, where a person chose it (`chosen`) or it was judged; says nothing where the file says it itself. */
export function noteEncoding(
  file: string,
  { encoding, certain, rival }: Pick<DecodedText, 'encoding' | 'certain' | 'rival'>,
  chosen: TextEncoding | null,
  log: ProblemLog,
): void {
  if (chosen !== null) {
    log.note({
      code: 'encoding-chosen',
      file,
      found: chosen,
      message: `This file is read as ${chosen}, as a person chose.`,
    });
    return;
  }
  if (certain) return;
  if (encoding === 'UTF-8') {
    log.note({
      code: 'broken-utf-8',
      file,
      expected: 'UTF-8 throughout',
      message: 'A few bytes of this file are no UTF-8; the sign � stands in their place.',
    });
    return;
  }
  if (rival !== null) {
    log.note({
      code: 'encoding-unclear',
      file,
      found: encoding,
      expected: 'UTF-8',
      message: `This file is not UTF-8; it was read as ${encoding}, and ${rival} fits nearly as well. Are its names right? If not, save it as UTF-8 and give it again.`,
    });
    return;
  }
  log.note({
    code: encoding.toLowerCase(),
    file,
    expected: 'UTF-8',
    message: `This file is not UTF-8; it was read as ${encoding}. Look at names with ${encoding === 'Windows-1252' ? 'accents' : 'signs beyond ASCII'}.`,
  });
}

/** The page of a message without what it quotes of the message that it answers, and whether a table was among that. */
export type OwnText = { readonly html: string; readonly hadTable: boolean };

/** Where mail programs begin what they quote: an element that holds it, or a head behind which all is quoted. No such tag is longer: of ones without an end each went on to the last. */
const QUOTE =
  /<blockquote\b[^>]{0,4000}>|<div\b[^>]{0,400}?(?:class\s*=\s*["'][^"']{0,200}?\b(?:gmail_quote|yahoo_quoted|protonmail_quote|tutanota_quote|moz-cite-prefix)\b|id\s*=\s*["'](?:divRplyFwdMsg|appendonsend|mail-editor-reference-message-container)\b|style\s*=\s*["'][^"']{0,200}?border-top:\s*solid\s+#(?:E1E1E1|B5C4DF)\b)[^>]{0,4000}>|(?<!-)-{2,}\s*(?:Original Message|Ursprüngliche Nachricht|Message d['’]origine|Mensaje original|Messaggio originale|Mensagem original|Oorspronkelijk bericht|原始邮件|原始郵件|元のメッセージ|원본 메시지)\s*-{2,}/giu;
const BLOCK = /<(\/?)blockquote\b[^>]{0,4000}>/giu;
/** Marks of a quote on an element that also only indents. */
const CITES = /\bcite\b|quote|border-left/i;
const SUBJECT = /^subject:[ \t]*(.*(?:\r?\n[ \t].*)*)/im;
const FORWARDED = /^\s*(?:fwd?|wg|tr|rv|enc|i|vb|vs|pd|doorst|转发|轉寄|転送|전달)\s*[:：]/iu;
const ANSWERED = /^\s*(?:re|aw|sv|antw?|odp|ynt|r|回复|回覆|答复|返信|회신)\s*(?:\[\d+\]\s*)?[:：]/iu;

/** What a message says it does with another one, by its subject: it passes it on, answers it, or neither. */
export function readSubject(bytes: Uint8Array): 'forwarded' | 'answer' | 'own' {
  const [head = ''] = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_HEAD)).split(/\r?\n\r?\n/, 1);
  const subject = decodeWords(SUBJECT.exec(head)?.[1] ?? '');
  if (FORWARDED.test(subject)) return 'forwarded';
  return ANSWERED.test(subject) ? 'answer' : 'own';
}

const LONGEST_HEAD = 65_536;

/** The text of encoded words (RFC 2047); bytes in a head that are not encoded are taken for UTF-8. */
function decodeWords(subject: string): string {
  const toText = (signs: string, charset = 'utf-8'): string => {
    try {
      return new TextDecoder(charset).decode(Uint8Array.from(signs, (sign) => sign.charCodeAt(0)));
    } catch {
      return signs;
    }
  };
  const plain = subject.replaceAll(
    /=\?([\w-]+)\?([bq])\?([^?]*)\?=\s*/gi,
    (word, charset: string, how: string, text: string) => {
      if (how.toLowerCase() === 'q')
        return toText(
          text
            .replaceAll('_', ' ')
            .replaceAll(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
          charset,
        );
      try {
        return toText(atob(text), charset);
      } catch {
        return word;
      }
    },
  );
  return plain === subject ? toText(subject) : plain;
}

/**
 * Cuts out what a message quotes of the one that it answers: what we asked is no answer, whoever filled it in. A block that may only be indented is
 * a quote where it says so or the message is an answer.
 */
export function cutQuotes(html: string, isAnswer: boolean): OwnText {
  let own = '';
  let quoted = '';
  let at = 0;
  for (let mark = findQuote(html, at); mark !== null; mark = findQuote(html, at)) {
    const isBlock = /^<blockquote/i.test(mark.written);
    const isQuote = !isBlock || isAnswer || CITES.test(mark.written.slice('<blockquote'.length));
    own += html.slice(at, mark.start);
    // Looked for of a quote alone: of blocks within blocks each would be followed to its end.
    const end = isBlock && isQuote ? findBlockEnd(html, mark.start) : html.length;
    if (isQuote) quoted += html.slice(mark.start, end);
    else own += mark.written;
    at = isQuote ? end : mark.start + mark.written.length;
  }
  own += html.slice(at);
  return { html: own, hadTable: /<table\b/i.test(quoted) };
}

function findQuote(html: string, from: number): { start: number; written: string } | null {
  QUOTE.lastIndex = from;
  const found = QUOTE.exec(html);
  return found === null ? null : { start: found.index, written: found[0] };
}

/** Behind the end of the block that begins at `start`, with the blocks inside of it; the end of the text where it is not closed. */
function findBlockEnd(html: string, start: number): number {
  let depth = 0;
  BLOCK.lastIndex = start;
  for (let tag = BLOCK.exec(html); tag !== null; tag = BLOCK.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return BLOCK.lastIndex;
  }
  return html.length;
}

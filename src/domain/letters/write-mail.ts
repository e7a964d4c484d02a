/** An enclosed file of a mail. */
export type Enclosure = { readonly name: string; readonly mediaType: string; readonly bytes: Uint8Array };

/** Content of a mail; `to` is left empty if nobody is known. */
export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly enclosed: readonly Enclosure[];
};

const BOUNDARY = '=_lodestone_letter';
const LINE = 76;

/**
 * A mail as an `.eml` file (RFC 5322, MIME), opened as a draft by a mail program; the program sends nothing itself. Text is UTF-8; line breaks
 * and control characters in the subject and the address become blanks, so no line of the head can be added through them.
 */
export function writeMail({ to, subject, text, enclosed }: Mail): string {
  const head = [
    ...(to === '' ? [] : [`To: ${flatten(to).replaceAll(/[^\x20-\x7E]/g, '')}`]),
    ...writeSubject(flatten(subject)),
    'X-Unsent: 1',
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed; boundary="${BOUNDARY}"`,
  ];
  const body = [
    `--${BOUNDARY}`,
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: base64',
    '',
    wrap(encode(new TextEncoder().encode(text.replaceAll(/\r?\n/g, '\r\n')))),
  ];
  const files = enclosed.flatMap(({ name, mediaType, bytes }) => [
    `--${BOUNDARY}`,
    `Content-Type: ${mediaType}`,
    'Content-Transfer-Encoding: base64',
    `Content-Disposition: attachment; filename*=UTF-8''${encodeURIComponent(flatten(name)).replaceAll("'", '%27')}`,
    '',
    wrap(encode(bytes)),
  ]);
  return [...head, '', ...body, ...files, `--${BOUNDARY}--`, ''].join('\r\n');
}

function flatten(text: string): string {
  return text.replaceAll(/\p{Cc}+/gu, ' ').trim();
}

/** The subject in encoded words of at most 75 characters, none cutting a character. */
function writeSubject(subject: string): string[] {
  if (/^[\x20-\x7E]{0,60}$/.test(subject)) return [`Subject: ${subject}`];
  const pieces: string[] = [];
  let piece = '';
  for (const sign of subject) {
    if (new TextEncoder().encode(piece + sign).length > 39) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  if (piece !== '') pieces.push(piece);
  const words = pieces.map((one) => `=?UTF-8?B?${encode(new TextEncoder().encode(one))}?=`);
  return [`Subject: ${words[0] ?? ''}`, ...words.slice(1).map((word) => ` ${word}`)];
}

function encode(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text);
}

function wrap(text: string): string {
  return text.replaceAll(new RegExp(`.{${LINE}}(?=.)`, 'g'), '$&\r\n');
}

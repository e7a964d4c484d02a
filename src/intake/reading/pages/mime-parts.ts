/** One part of a web archive: what it is, where it lay, and its bytes as they were before they were written as mail. */
export type MimePart = {
  readonly type: string;
  readonly charset: string | null;
  readonly location: string;
  /** The name of the file that is attached so; null of a part that is none. */
  readonly file: string | null;
  readonly bytes: Uint8Array;
};

/** Lines of a head, and parts inside of a file, that are read. */
const MOST_HEADERS = 200;
const MOST_PARTS = 10_000;

/** Bytes that are written as signs at once. */
const PIECE = 8192;

type Head = ReadonlyMap<string, string>;

/**
 * The parts of a MIME message in their order, those of parts inside of parts too; null where the last one does not end, so that something may be missing.
 * Costs as much as the file is long.
 */
export function listMimeParts(file: Uint8Array): readonly MimePart[] | null {
  const text = writeSigns(file[0] === 0xef ? file.subarray(3) : file);
  const parts: MimePart[] = [];
  const boundaries = new Set<string>();
  let { head, end: start } = readHead(text, 0);
  const outer = getBoundary(head);
  if (outer === null) return [decodePart(head, text.slice(start))];
  boundaries.add(outer);
  let isOpen = false;
  let isEnded = false;
  const endPart = (end: number): void => {
    if (isOpen && parts.length < MOST_PARTS) parts.push(decodePart(head, text.slice(start, end)));
    isOpen = false;
  };
  for (let at = start; at < text.length;) {
    const lineEnd = text.indexOf('\n', at);
    const next = lineEnd === -1 ? text.length : lineEnd + 1;
    if (text.startsWith('--', at)) {
      const line = text.slice(at + 2, Math.min(next, at + 300)).trimEnd();
      if (line.endsWith('--') && boundaries.has(line.slice(0, -2))) {
        endPart(at);
        isEnded ||= line.slice(0, -2) === outer;
      } else if (boundaries.has(line)) {
        endPart(at);
        ({ head, end: start } = readHead(text, next));
        const inner = getBoundary(head);
        if (inner !== null) boundaries.add(inner);
        isOpen = inner === null;
        at = start;
        continue;
      }
    }
    at = next;
  }
  return isEnded ? parts : null;
}

/** A sign for each byte; what the bytes mean is for each part to say. */
function writeSigns(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE) pieces.push(String.fromCharCode(...bytes.subarray(at, at + PIECE)));
  return pieces.join('');
}

/** The lines of a head up to the first blank one, folded lines joined, by names in small letters; `end` is where the content begins. */
function readHead(text: string, from: number): { head: Head; end: number } {
  const head = new Map<string, string>();
  let at = from;
  let last = '';
  for (let count = 0; count < MOST_HEADERS && at < text.length; count++) {
    const lineEnd = text.indexOf('\n', at);
    const next = lineEnd === -1 ? text.length : lineEnd + 1;
    const line = text.slice(at, Math.min(next, at + 4000)).trimEnd();
    at = next;
    if (line === '') break;
    const colon = line.indexOf(':');
    if (/^\s/.test(line) && last !== '') head.set(last, `${head.get(last) ?? ''} ${line.trim()}`);
    else if (colon > 0) {
      last = line.slice(0, colon).trim().toLowerCase();
      head.set(last, line.slice(colon + 1).trim());
    }
  }
  return { head, end: at };
}

/** What parts the parts inside of a part, null where it holds none. */
function getBoundary(head: Head): string | null {
  const type = head.get('content-type') ?? '';
  return /^multipart\//i.test(type) ? (readParameter(type, 'boundary') ?? '') : null;
}

function readParameter(header: string, name: string): string | null {
  const found = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header);
  return found?.[1] ?? found?.[2] ?? null;
}

function decodePart(head: Head, content: string): MimePart {
  const type = head.get('content-type') ?? 'text/plain';
  const transfer = (head.get('content-transfer-encoding') ?? '').toLowerCase();
  return {
    type: (type.split(';', 1)[0] ?? '').trim().toLowerCase(),
    charset: readParameter(type, 'charset'),
    location: head.get('content-location') ?? '',
    file: readFileName(head.get('content-disposition') ?? '', type),
    bytes:
      transfer === 'quoted-printable'
        ? decodeQuotedPrintable(content)
        : transfer === 'base64'
          ? decodeBase64(content)
          : Uint8Array.from(content, (sign) => sign.charCodeAt(0)),
  };
}

/** The name of an attached file, also as RFC 2231 and 2047 write signs beyond ASCII; a text that stands in the message has none. */
function readFileName(disposition: string, type: string): string | null {
  const [, charset = '', coded = ''] = /filename\*\s*=\s*"?([\w-]*)'[\w-]*'([^;"]+)/i.exec(disposition) ?? [];
  if (coded !== '')
    return decodeSigns(
      coded.replaceAll(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
      charset,
    );
  const name = readParameter(`;${disposition}`, 'filename') ?? readParameter(type, 'name');
  if (name === null) return /^attachment/i.test(disposition) ? '' : null;
  return name.replaceAll(/=\?([\w-]+)\?([bq])\?([^?]*)\?=\s*/gi, (_, own: string, how: string, text: string) =>
    decodeSigns(
      writeSigns(how.toLowerCase() === 'b' ? decodeBase64(text) : decodeQuotedPrintable(text.replaceAll('_', ' '))),
      own,
    ),
  );
}

/** Signs that stand for bytes as the text that these are. */
function decodeSigns(signs: string, charset: string): string {
  const bytes = Uint8Array.from(signs, (sign) => sign.charCodeAt(0));
  try {
    return new TextDecoder(charset || 'utf-8').decode(bytes);
  } catch {
    return signs;
  }
}

/** RFC 2045, 6.7; what follows `=` and is neither a code nor the end of a line stays as it is. */
function decodeQuotedPrintable(content: string): Uint8Array {
  const bytes = new Uint8Array(content.length);
  let length = 0;
  for (let at = 0; at < content.length; at++) {
    const code = content.charCodeAt(at);
    if (code === 0x3d) {
      const broken = /^=[ \t]{0,76}\r?\n/.exec(content.slice(at, at + 80));
      const hex = content.slice(at + 1, at + 3);
      if (broken !== null) {
        at += broken[0].length - 1;
        continue;
      }
      if (/^[\da-f]{2}$/i.test(hex)) {
        bytes[length++] = Number.parseInt(hex, 16);
        at += 2;
        continue;
      }
    }
    bytes[length++] = code;
  }
  return bytes.subarray(0, length);
}

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const DIGITS: ReadonlyMap<number, number> = new Map(Array.from(BASE64, (sign, digit) => [sign.charCodeAt(0), digit]));

/** Signs that are none of Base64 are passed over, as mail has it. */
function decodeBase64(content: string): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((content.length * 3) / 4));
  let length = 0;
  let bits = 0;
  let held = 0;
  for (let at = 0; at < content.length; at++) {
    const digit = DIGITS.get(content.charCodeAt(at));
    if (digit === undefined) continue;
    held = ((held << 6) | digit) & 0xffffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length++] = (held >> bits) & 0xff;
    }
  }
  return bytes.subarray(0, length);
}

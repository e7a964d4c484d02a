import type { SupplierTask } from './supplier-entry.ts';

const LINE = 74;

/**
 * Tasks with a day as an iCalendar file (RFC 5545), one all-day entry each, without done ones. `stamp` is the instant of writing as
 * `YYYYMMDDTHHMMSSZ`. Line breaks of a text are escaped, so it can add no field of its own.
 */
export function writeCalendar(
  tasks: readonly SupplierTask[],
  nameOf: (supplierId: string) => string,
  stamp: string,
): string {
  const events = tasks.flatMap(({ id, text, owner, due, state, supplierId }) =>
    due === null || state === 'done'
      ? []
      : [
          'BEGIN:VEVENT',
          `UID:${escape(id)}@lodestone`,
          `DTSTAMP:${stamp}`,
          `DTSTART;VALUE=DATE:${due.replaceAll('-', '')}`,
          `SUMMARY:${escape(`${nameOf(supplierId)}: ${text}`)}`,
          ...(owner === '' ? [] : [`DESCRIPTION:${escape(owner)}`]),
          'END:VEVENT',
        ],
  );
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Lodestone//Tasks//EN', ...events, 'END:VCALENDAR'];
  return `${lines.map(fold).join('\r\n')}\r\n`;
}

function escape(text: string): string {
  return text
    .replaceAll('\\', '\\\\')
    .replaceAll(';', '\\;')
    .replaceAll(',', '\\,')
    .replaceAll(/\r\n|\p{Cc}/gu, '\\n');
}

/** A line cut into pieces of at most 75 octets, none cutting a character. */
function fold(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  for (const sign of line) {
    if (new TextEncoder().encode(piece + sign).length > LINE) {
      pieces.push(piece);
      piece = '';
    }
    piece += sign;
  }
  return [...pieces, piece].join('\r\n ');
}

import type { IsoDate } from '../units.ts';

/** A day in a calendar file: its duty, and so many days before it a reminder (0: none). */
export type CalendarEntry = {
  /** The same from one export to the next, for a calendar to replace its entry. */
  readonly uid: string;
  readonly day: IsoDate;
  readonly title: string;
  readonly detail: string;
  readonly remindDays: number;
};

const LONGEST_LINE = 75;

/**
 * Returns an iCalendar file (RFC 5545) of whole-day entries: lines end with CR LF, are folded at 75 bytes, and text is escaped. `madeAt` is an instant as
 * ISO text. An empty list gives a calendar without entries.
 */
export function writeIcs(name: string, entries: readonly CalendarEntry[], madeAt: string): string {
  const stamp = madeAt.replaceAll(/[-:]|\.\d+/g, '');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Lodestone//Licences//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...entries.flatMap((entry) => writeEntry(entry, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${foldLine(line)}\r\n`).join('');
}

function writeEntry({ uid, day, title, detail, remindDays }: CalendarEntry, stamp: string): string[] {
  const alarm = [
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(title)}`,
    `TRIGGER:-P${remindDays}D`,
    'END:VALARM',
  ];
  return [
    'BEGIN:VEVENT',
    `UID:${escapeText(uid)}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${writeDay(day)}`,
    `DTEND;VALUE=DATE:${writeDay(getDayAfter(day))}`,
    `SUMMARY:${escapeText(title)}`,
    `DESCRIPTION:${escapeText(detail)}`,
    'TRANSP:TRANSPARENT',
    ...(remindDays > 0 ? alarm : []),
    'END:VEVENT',
  ];
}

function writeDay(day: IsoDate): string {
  return day.replaceAll('-', '');
}

function getDayAfter(day: IsoDate): IsoDate {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}

function escapeText(text: string): string {
  return text
    .replaceAll(/\r\n?|\n/g, '\n')
    .replaceAll(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', String.raw`\n`)
    .replaceAll(/\p{Cc}/gu, ' ');
}

/** Cuts a line into pieces of at most 75 bytes of UTF-8, never within a character; each further piece begins with a space. */
function foldLine(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let bytes = 0;
  for (const character of line) {
    const width = new TextEncoder().encode(character).length;
    if (bytes + width > LONGEST_LINE) {
      pieces.push(piece);
      piece = ' ';
      bytes = 1;
    }
    piece += character;
    bytes += width;
  }
  return [...pieces, piece].join('\r\n');
}

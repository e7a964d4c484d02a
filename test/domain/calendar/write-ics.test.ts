import { expect, it } from 'vitest';
import { writeIcs } from '../../../src/domain/calendar/write-ics.ts';

/** A reader of its own: unfolds lines, and undoes what RFC 5545 asks to escape. */
function readIcs(text: string): [string, string][] {
  return text
    .replaceAll('\r\n ', '')
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) => {
      const at = line.indexOf(':');
      const value = line.slice(at + 1).replaceAll(/\\(.)/g, (_, sign: string) => (sign === 'n' ? '\n' : sign));
      return [line.slice(0, at), value];
    });
}

const entry = {
  uid: 'licence-ends ["A","1C905"]',
  day: '2026-12-31',
  title: 'Licence ends: 1C905.a.4, 金力永磁 › Motorenbau; Kloos',
  detail:
    'Rotor magnets, 48 of them; in a line that is longer than seventy-five bytes\nand goes on 磁体磁体磁体磁体磁体磁体磁体',
  remindDays: 14,
};

it('writes days that another reader reads back, with lines of at most 75 bytes', () => {
  const text = writeIcs('Licences, Kloos', [entry, { ...entry, uid: 'b', remindDays: 0 }], '2026-11-28T05:00:01.123Z');
  const lines = readIcs(text);
  const all = (name: string): string[] => lines.filter(([key]) => key === name).map(([, value]) => value);
  expect(all('SUMMARY')).toEqual([entry.title, entry.title]);
  expect(all('DESCRIPTION')).toEqual([entry.detail, entry.title, entry.detail]);
  expect(all('UID')).toEqual([entry.uid, 'b']);
  expect(all('DTSTART;VALUE=DATE')).toEqual(['20261231', '20261231']);
  expect(all('DTEND;VALUE=DATE')).toEqual(['20270101', '20270101']);
  expect(all('DTSTAMP')[0]).toBe('20261128T050001Z');
  expect(all('TRIGGER')).toEqual(['-P14D']);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
});

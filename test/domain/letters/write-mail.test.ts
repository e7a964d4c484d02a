import { describe, expect, it } from 'vitest';
import { findReplyDay } from '../../../src/domain/letters/reply-day.ts';
import { writeMail } from '../../../src/domain/letters/write-mail.ts';

const decode = (text: string): string => Buffer.from(text.replaceAll('\r\n', ''), 'base64').toString('utf8');

describe('a letter as a mail', () => {
  const mail = writeMail({
    to: 'Lin <lin@example.com>\r\nBcc: other@example.com',
    subject: '关于零件成分，敬请于2026年12月14日前回复\r\nX-Bad: 1，以及更多更多更多更多更多更多更多更多的文字',
    text: 'Guten Tag,\nzwei Zeilen: ä 镝\n',
    enclosed: [{ name: 'Blatt "1".xlsx', mediaType: 'application/x', bytes: new Uint8Array([0, 255, 7]) }],
  });
  const [head = '', ...parts] = mail.split('\r\n\r\n');

  it('keeps line breaks of its fields out of its head, and each line of it short', () => {
    expect(head.split('\r\n').every((line) => line.length <= 76)).toBe(true);
    expect(head).not.toMatch(/^(?:Bcc|X-Bad):/m);
    expect(head).toContain('X-Unsent: 1');
    const words = [...head.matchAll(/=\?UTF-8\?B\?([^?]+)\?=/g)].map(([, word = '']) => decode(word));
    expect(words.join('')).toContain('关于零件成分，敬请于2026年12月14日前回复');
    expect(words.length).toBeGreaterThan(1);
  });

  it('holds the text as it is and the file byte for byte', () => {
    expect(decode(parts[1]?.split('\r\n--')[0] ?? '')).toBe('Guten Tag,\r\nzwei Zeilen: ä 镝\r\n');
    expect(Buffer.from(parts[2]?.split('\r\n--')[0] ?? '', 'base64')).toEqual(Buffer.from([0, 255, 7]));
    expect(mail).toContain("filename*=UTF-8''Blatt%20%221%22.xlsx");
    expect(mail.replaceAll('\r\n', '')).not.toContain('\n');
  });
});

it('gives two weeks, and moves a weekend to Monday', () => {
  // 28 November 2026 is a Saturday, so that two weeks later is one as well.
  expect(findReplyDay('2026-11-28')).toBe('2026-12-14');
  expect(findReplyDay('2026-11-29')).toBe('2026-12-14');
  expect(findReplyDay('2026-11-27')).toBe('2026-12-11');
});

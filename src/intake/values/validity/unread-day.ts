/** No day begins with it, and it is later than any. */
const MARK = '?';

/** What stands for a day that somebody wrote and nobody understands: its words behind a mark, so that it is neither a day nor none. */
export function keepUnread(words: string): string {
  return `${MARK}${words.trim().replaceAll('/', ' ')}`;
}

/** The words of a day that is not understood; null for a day, and where none is stated. */
export function readUnread(day: string): string | null {
  return day.startsWith(MARK) ? day.slice(MARK.length) : null;
}

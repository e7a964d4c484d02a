/** Columns that a version lists at most: more than any list that somebody reads. */
export const MOST_UNREAD_COLUMNS = 10_000;

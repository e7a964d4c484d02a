/** Most columns in a version's list: more than any list for somebody's eyes. */
export const MOST_UNREAD_COLUMNS = 10_000;

/** File kinds of a table. */
export type TableFile = 'csv' | 'xlsx';

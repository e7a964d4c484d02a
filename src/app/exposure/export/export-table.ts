/** A value of an export: text, a number in the unit of its heading, or nothing on file. */
export type ExportCell = string | number | null;

/** A table as it leaves the page: what is shown, in its order, with units in the headings. */
export type ExportTable = { title: string; columns: string[]; rows: ExportCell[][] };

/** What a table's header block says before its rows: one line for each, name and value. */
export type ExportHeader = (readonly [name: string, value: string])[];

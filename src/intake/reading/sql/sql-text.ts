/** The text of a dump and how far it has been read. */
export type SqlText = {
  readonly all: string;
  /** The next sign. */
  at: number;
  /** Whether a backslash in a string says that the next sign stands for itself, as in dumps of MySQL. */
  readonly escapes: boolean;
};

/** A name as dumps write it: bare, or in quotes, brackets or backticks, with that of its database or schema before it. */
const NAME = '(?:`[^`]*`|"[^"]*"|\\[[^\\]]*\\]|[\\p{L}_][\\p{L}\\p{N}_$#]*)';
const PATH = `${NAME}(?:\\s*\\.\\s*${NAME})*`;

const INSERT = `(?:insert|replace)\\s+(?:ignore\\s+)?(?:into\\s+)?(${PATH})\\s*(\\([^()]*\\))?\\s*(?:overriding \\w+ value\\s*)?`;
const CREATE = `create\\s+(?:(?:global\\s+)?temp(?:orary)?\\s+|unlogged\\s+)?table\\s+(?:if\\s+not\\s+exists\\s+)?(${PATH})\\s*\\(`;
const COPY = `copy\\s+(${PATH})\\s*(\\([^()]*\\))?\\s+from\\s+stdin[^;\\n]*;[^\\n]*\\n`;

/** Statements that hold rows, or the columns of a table; each from where the text stands. */
export const STATEMENTS = {
  insert: new RegExp(`${INSERT}(?:values?\\s*)(?=\\()`, 'iuy'),
  create: new RegExp(CREATE, 'iuy'),
  copy: new RegExp(COPY, 'iuy'),
} as const;

/** The same, anywhere at the beginning of a line. */
const SIGNS = new RegExp(`^[ \\t]*(?:${INSERT}values?\\b|${CREATE}|${COPY})`, 'imu');

/** Whether a text, of which this is the beginning, is a dump of a database: a statement that makes a table or fills one begins a line. */
export function isSqlDump(head: string): boolean {
  return SIGNS.test(head);
}

/** The last name of a path, without its quotes: `[dbo].[Part]` is `Part`. */
export function readName(path: string): string {
  const last = new RegExp(`${NAME}$`, 'u').exec(path.trim())?.[0] ?? path;
  return last.replaceAll(/^[`"[]|[`"\]]$/g, '');
}

/** The names in a list in brackets; none where there is no list. */
export function readNames(list: string | undefined): string[] {
  return Array.from((list ?? '').matchAll(new RegExp(NAME, 'gu')), ([name]) => readName(name));
}

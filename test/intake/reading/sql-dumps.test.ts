import { describe, expect, it } from 'vitest';
import { createProblemLog } from '../../../src/intake/base/problem.ts';
import { detectKind } from '../../../src/intake/reading/file-kind.ts';
import { readGrids } from '../../../src/intake/reading/read-grids.ts';

/** The tables of a dump, each its name and its rows, with the codes of what is noted; the sentence where it is refused. */
async function readDump(text: string) {
  const log = createProblemLog();
  const reading = await readGrids({ name: 'dump.sql', bytes: new TextEncoder().encode(text) }, log);
  if (reading.refused !== null || reading.grids === null) return reading.refused;
  return [
    ...reading.grids.map(({ sheet, rows }) => [sheet, ...rows.map((cells) => cells.join('|'))]),
    ...log.problems.map(({ code }) => code),
  ];
}

describe('a dump of a database', () => {
  it.each([
    [
      'MySQL: columns of the table, several rows a statement, quotes behind a backslash, signs of statements in strings',
      "-- MySQL dump 10.13\nDROP TABLE IF EXISTS `items`;\nCREATE TABLE `items` (\n  `id` int NOT NULL,\n  `name` varchar(9) DEFAULT 'a,b',\n  `price` decimal(12,2),\n  PRIMARY KEY (`id`)\n) ENGINE=InnoDB;\nINSERT INTO `items` VALUES (1,'it\\'s; (a)',2.50),(2,'x\\\\y',NULL);\n",
      [['items', 'id|name|price', "1|it's; (a)|2.50", '2|x\\y']],
    ],
    [
      'SQL Server: brackets, national strings, casts, no semicolons',
      "USE [ERP]\nGO\nSET IDENTITY_INSERT [dbo].[Part] ON\nINSERT [dbo].[Part] ([Num], [Qty]) VALUES (N'A-1', CAST(2.50 AS Decimal(22, 8)))\nINSERT [dbo].[Part] ([Num], [Qty]) VALUES (N'B ''2''', NULL)\nGO\nINSERT [dbo].[Whse] ([Num], [On]) VALUES (N'A-1', CAST(N'2026-01-01' AS Date))\n",
      [
        ['Part', 'Num|Qty', 'A-1|2.50', "B '2'"],
        ['Whse', 'Num|On', 'A-1|2026-01-01'],
      ],
    ],
    [
      'PostgreSQL: COPY from the script, and a backslash that stands for itself',
      '--\n-- PostgreSQL database dump\n--\nSET statement_timeout = 0;\nCREATE TABLE public.part (no text, note text);\nCOPY public.part (no, note) FROM stdin;\nA-1\ttab\\there\nA-2\t\\N\n\\.\nINSERT INTO public."Line" ("no", path) VALUES (\'A-1\', \'C:\\x\');\n',
      [
        ['part', 'no|note', 'A-1|tab\there', 'A-2'],
        ['Line', 'no|path', 'A-1|C:\\x'],
      ],
    ],
    [
      'Oracle: remarks, days as functions',
      "REM INSERTING into ITEMS\nSET DEFINE OFF;\nInsert into ITEMS (NO,MADE) values ('A-1',to_date('01.02.2026','DD.MM.RRRR'));\nInsert into ITEMS (MADE,NO) values (null,'A-2');\n",
      [['ITEMS', 'NO|MADE', 'A-1|01.02.2026', 'A-2']],
    ],
    [
      'what is worked out, changed or does not fit is noted',
      'CREATE TABLE a (x int, y int);\nINSERT INTO a VALUES (1, 2), (3, @y), (4, 5, 6);\nUPDATE a SET x = 7 WHERE y = 2;\n',
      [['a', 'x|y', '1|2'], 'sql-unread', 'sql-changes'],
    ],
  ])('has a sheet for each table: %s', async (_, text, expected) => {
    expect(await readDump(text)).toEqual(expected);
  });

  it('is refused with a sentence where it holds no row', async () => {
    expect(await readDump('CREATE TABLE a (x int);\n')).toBe(
      'dump.sql is a script of a database without rows; export its tables as CSV.',
    );
  });

  it.each([
    ['a list of inserts', 'part,description,qty\nIN-1,"Insert into housing (brass)",4\nInsert,M4,2\n'],
    ['a list whose header begins with Set', 'Set;Create date;Values\nA;2026-01-01;3\n'],
  ])('is none: %s', (_, text) => {
    expect(detectKind('a.csv', new TextEncoder().encode(text)).kind).toBe('csv');
  });
});

import type { ForeignTable } from '../base/foreign-table.ts';
import type { ProblemLog } from '../base/problem.ts';
import type { SourceTable } from '../base/source-table.ts';
import type { PassedOver, ReadFile } from './recognition.ts';

/**
 * The files without bills repeated word for word by another of the files, as by a copy under another name: their lines would be built in twice. This
 * holds only if each line names its parent: otherwise the same lines under two names of files are two products. A note names both. The others stay as
 * they are.
 */
export function dropRepeatedBills(files: readonly ReadFile[], log: ProblemLog): readonly ReadFile[] {
  const kept = new Map<string, ForeignTable[]>();
  const dropped = new Set<ForeignTable>();
  for (const table of files.flatMap(({ foreign }) => foreign)) {
    if (table.purpose !== 'bom' || !table.columns.has('parent')) continue;
    const key = nameOutline(table.source);
    const alike = kept.get(key) ?? [];
    const same = alike.find(({ source }) => source.file !== table.source.file && saysTheSame(source, table.source));
    if (same === undefined) {
      kept.set(key, [...alike, table]);
      continue;
    }
    dropped.add(table);
    const { file, sheet, headerRow: row } = table.source;
    const message = `${file}${sheet === null ? '' : `, sheet ${sheet}`} says the same lines as ${same.source.file}${same.source.sheet === null ? '' : `, sheet ${same.source.sheet}`}; they are read once.`;
    log.note({ code: 'table-repeated', file, sheet, row, message });
  }
  if (dropped.size === 0) return files;
  return files.map((file) => {
    const again = file.foreign.filter((table) => dropped.has(table));
    const passed = again.map(({ source }): PassedOver => ({ source, why: 'another table says it' }));
    return again.length === 0
      ? file
      : {
          ...file,
          foreign: file.foreign.filter((table) => !dropped.has(table)),
          passedOver: [...file.passedOver, ...passed],
        };
  });
}

/** The outline shared by two tables of the same lines: headers, number of lines, and the last of them. */
function nameOutline({ header, lines }: SourceTable): string {
  return JSON.stringify([header, lines.length, lines.at(-1)?.cells ?? []]);
}

function saysTheSame({ lines }: SourceTable, { lines: others }: SourceTable): boolean {
  return lines.every(({ cells }, at) => {
    const other = others[at]?.cells ?? [];
    return cells.length === other.length && cells.every((cell, place) => cell === other[place]);
  });
}

import type { ForeignTable } from '../../base/foreign-table.ts';
import type { ProblemLog } from '../../base/problem.ts';
import type { SourceLine, SourceTable } from '../../base/source-table.ts';
import type { PassedOver, ReadFile } from '../../tables/recognition.ts';
import { nameLayout } from './find-series.ts';

/** What the name of a list says at its end, or of a file system at its beginning, where it is a copy of another. */
const COPY =
  /^(?:copy of|kopie von|copie de|copia d[ei]|kopia|kopie)\s+|[\s_-]*\(\s*\d{1,2}\s*\)$|[\s_-]+(?:copy|kopie|copie|copia|kopia|kopio|másolat)(?:[\s_]*\(?\d{0,2}\)?)?$|[\s_-]*(?:のコピー|コピー|副本|복사본)$/iu;
/** The same where it is an older one. */
const OLD =
  /[\s_.-]*[([]?(?:(?<=[\s_.([-])(?:old|alt|backup|bak|archive?d?|archiv|obsolete|outdated|superseded|veraltet|ancien(?:ne)?|obsol[èe]te|vecchi[oa]|stary|stara|oud|gammal|gammel|antigu[oa]|antig[oa]|viejo|eski)|旧版?|舊版?|备份|備份|バックアップ)[)\]]?$/iu;
/** From this share of its rows on a copy repeats the list that it is a copy of. */
const MOSTLY = 0.5;

type Marked = { readonly table: ForeignTable; readonly stem: string; readonly kind: 'old' | 'copy' | null };

/**
 * Leaves out the lists that by their names are copies of another of the same layout, or older ones (`BOM (2)` or `BOM old` beside `BOM`), where most of their rows stand in
 * that one as well: what both say would count twice. A note names both and says how many rows differ. The others stay as they are.
 */
export function leaveOutOldCopies(files: readonly ReadFile[], log: ProblemLog): readonly ReadFile[] {
  const over = new Set<ForeignTable>();
  const groups = Map.groupBy(files.flatMap(({ foreign }) => foreign).map(readMark), ({ table, stem }) =>
    JSON.stringify([stem, nameLayout(table)]),
  );
  for (const group of groups.values()) {
    const [original, other] = group.filter(({ kind }) => kind === null);
    if (original === undefined || other !== undefined) continue;
    for (const { table, kind } of group) {
      if (kind === null) continue;
      const differ = countOthers(table, original.table);
      const others = kind === 'copy' ? differ.rows : differ.names;
      if (others > table.source.lines.length * (1 - MOSTLY)) continue;
      over.add(table);
      const { file, sheet, headerRow: row } = table.source;
      const says =
        differ.rows === 0 ? 'says the same' : `differs in ${differ.rows} of ${table.source.lines.length} rows`;
      log.note({
        code: 'older-copy',
        file,
        sheet,
        row,
        message: `${nameOne(table.source)} is by its name a copy of ${nameOne(original.table.source)}, or an older one; it ${says} and is not read. Give the files without the other if this one counts.`,
      });
    }
  }
  if (over.size === 0) return files;
  return files.map((file) => {
    const passed = file.foreign
      .filter((table) => over.has(table))
      .map(({ source }): PassedOver => ({ source, why: 'another period or version counts' }));
    const foreign = file.foreign.filter((table) => !over.has(table));
    return passed.length === 0 ? file : { ...file, foreign, passedOver: [...file.passedOver, ...passed] };
  });
}

/** The names of a list without what says that it is a copy, and whether one says so. */
function readMark(table: ForeignTable): Marked {
  const { file, sheet } = table.source;
  const names = [file.replace(/\.[^.]+$/, ''), sheet ?? ''].map((name) => name.trim());
  const bare = names.map((name) => name.replace(OLD, '').replace(COPY, '').trim().toLowerCase());
  const isOld = names.some((name) => OLD.test(name));
  const isCopy = names.some((name) => COPY.test(name));
  return { table, stem: JSON.stringify(bare), kind: isOld ? 'old' : isCopy ? 'copy' : null };
}

/** How many rows of a list are no rows of another, and of how many the other does not name the part. */
function countOthers(table: ForeignTable, original: ForeignTable): { readonly rows: number; readonly names: number } {
  const places = ['parent', 'part-number', 'supplier', 'supplier-id'] as const;
  const named = places.flatMap((meaning) => table.columns.get(meaning) ?? []);
  const nameOf = ({ cells }: SourceLine): string => JSON.stringify(named.map((place) => cells[place] ?? ''));
  const rowOf = ({ cells }: SourceLine): string => JSON.stringify(cells);
  const [rows, names] = [rowOf, nameOf].map((keyOf) => {
    const known = new Set(original.source.lines.map(keyOf));
    return table.source.lines.filter((line) => !known.has(keyOf(line))).length;
  });
  return { rows: rows ?? 0, names: names ?? 0 };
}

function nameOne({ file, sheet }: SourceTable): string {
  return sheet === null ? file : `${sheet} in ${file}`;
}

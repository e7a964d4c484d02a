import type { SourceRow } from '../../../domain/dataset.ts';
import type { ForeignColumn, ForeignTable, SeriesPlace } from '../../base/foreign-table.ts';
import { nameSome } from '../../base/name-some.ts';
import { describePlace, type ProblemLog } from '../../base/problem.ts';
import type { SourceTable } from '../../base/source-table.ts';
import type { PassedOver, ReadFile } from '../../tables/recognition.ts';
import { readPartOfYear } from '../lines/part-of-year.ts';
import { findSeries, type Member } from './find-series.ts';
import { findSplits } from './find-splits.ts';
import { judgeSeries } from './judge-series.ts';
import { keepKnownYear } from './known-year.ts';
import { differInMoney } from './money-of-lists.ts';

/** What becomes of the tables of all series. */
type Verdicts = {
  readonly over: Set<ForeignTable>;
  readonly places: Map<ForeignTable, SeriesPlace>;
};

const MOST_NAMED = 6;

/**
 * Lists of one thing at several times, such as sheets named after years or files named after months, read as what they are: of stocks and of the sales of
 * several years one list counts, of prices, shares, bills and contents what the newest says, and the sales or orders of months count together; so do those
 * of regions, plants or customers in a list each. A note says which and how. The others are as they were. `demands`: what data in use say is sold of parts in a
 * year, which the list of a month does not change.
 */
export function settleSeries(
  files: readonly ReadFile[],
  { day, demands }: { readonly day: string | null; readonly demands: ReadonlyMap<string, number> },
  log: ProblemLog,
): readonly ReadFile[] {
  const verdicts: Verdicts = { over: new Set(), places: new Map() };
  const tables = files.flatMap(({ foreign }) => foreign);
  const { series, singles } = findSeries(tables);
  for (const [at, members] of series.entries()) settleOne(members, { key: String(at), day, log, verdicts });
  settleSingles(singles, { day, demands, log, verdicts });
  joinSplits(tables, verdicts, log);
  const { over, places } = verdicts;
  if (places.size === 0) return files;
  return files.map((file) => {
    if (!file.foreign.some((table) => places.has(table))) return file;
    const passed = file.foreign
      .filter((table) => over.has(table))
      .map(({ source }): PassedOver => ({ source, why: 'another period or version counts' }));
    const foreign = file.foreign
      .filter((table) => !over.has(table))
      .map((table) => ({ ...table, series: places.get(table) }));
    return { ...file, foreign, passedOver: [...file.passedOver, ...passed] };
  });
}

type Setting = {
  readonly key: string;
  readonly day: string | null;
  readonly log: ProblemLog;
  readonly verdicts: Verdicts;
};

function settleOne(members: readonly Member[], { key, day, log, verdicts }: Setting): void {
  const kind = judgeSeries(members, day);
  const [newest] = members;
  if (kind === null || newest === undefined) return;
  for (const { table, period } of members)
    verdicts.places.set(table, {
      key,
      how: kind.how === 'last-years' ? 'together' : kind.how,
      order: period.order,
      times: 1,
    });
  const say = (code: string, says: string): void =>
    note(
      log,
      newest.table.source,
      code,
      `${nameAll(members)} are one list at several times or in several versions: ${says}.`,
    );
  if (kind.how === 'one') {
    const { counts } = kind;
    const later = kind.keepsLater ? members.filter(({ period }) => period.order > counts.period.order) : [];
    for (const one of members) if (one !== counts && !later.includes(one)) verdicts.over.add(one.table);
    const ranks = [counts, ...later].map((one) => [one]);
    const rows = leaveOutSaid(ranks, ['part-number'], 'The list that counts says it', log);
    const others =
      later.length === 0
        ? 'the others are not read'
        : `of later ones only what it does not name (${rows} rows left out)`;
    say('series-one', `${nameOne(counts.table.source)} counts, and ${others}`);
  } else if (kind.how === 'newest') {
    const ranks = members.map((one) => [one]);
    const rows = leaveOutSaid(ranks, kind.key, 'A newer list says it', log);
    if (rows > 0) say('series-newest', `what a newer one says stands, and ${countRows(rows)} left out`);
  } else if (kind.how === 'last-years') {
    const older = members.slice(2);
    const ranks = [members.slice(0, 2), ...older.map((one) => [one])];
    const rows = leaveOutSaid(ranks, ['part-number'], 'A newer list says it', log);
    for (const { table } of older) verdicts.places.set(table, { ...verdicts.places.get(table)!, key: `${key} older` });
    const left = older.length === 0 ? '' : `, and ${countRows(rows)} left out`;
    say('series-together', `the newest is not half over, and counts together with the one before${left}`);
  } else {
    const perYear = Number(newest.period.unit);
    const inYear = members.filter(({ period }) => newest.period.order - period.order < perYear);
    const times = perYear / inYear.length;
    for (const { table, period } of members) {
      if (!inYear.some((one) => one.table === table)) verdicts.over.add(table);
      verdicts.places.set(table, { key, how: kind.how, order: period.order, times });
    }
    const last = `the last ${inYear.length}`;
    const brought = times === 1 ? '' : `, times ${perYear} ÷ ${inYear.length}`;
    if (kind.how === 'together')
      say('series-together', `the orders of ${last} count together, and suppliers share a part as in all of them`);
    else say('series-added', `the amounts of ${last} are added up to a year${brought}`);
  }
}

/** Lets lists of parts of the sales or orders count together, each with all its times. */
function joinSplits(tables: readonly ForeignTable[], { over, places }: Verdicts, log: ProblemLog): void {
  const units = new Map<ForeignTable, readonly ForeignTable[]>();
  const left = tables.filter((table) => !over.has(table));
  for (const group of Map.groupBy(left, (table) => places.get(table)?.key ?? table).values()) {
    const [newest] = group.toSorted((a, b) => (places.get(b)?.order ?? 0) - (places.get(a)?.order ?? 0));
    if (newest !== undefined && places.get(newest)?.how !== 'newest') units.set(newest, group);
  }
  for (const [at, { lists, total }] of findSplits([...units.keys()]).entries()) {
    const [first] = lists as [ForeignTable];
    const names = nameAll(lists.map((table) => ({ table })));
    if (total !== null) {
      for (const table of lists.filter((one) => one !== total).flatMap((one) => units.get(one) ?? [])) over.add(table);
      for (const table of lists)
        places.set(table, places.get(table) ?? { key: `split ${at}`, how: 'one', order: 0, times: 1 });
      const says = `${nameOne(total.source)} holds the others, and they are not read`;
      note(log, total.source, 'lists-in-total', `${names} are lists of one thing: ${says}.`);
      continue;
    }
    const how = first.columns.has('order-quantity') ? 'together' : 'added';
    for (const table of lists.flatMap((one) => units.get(one) ?? [])) {
      const { order = 0, how: before, times = 1 } = places.get(table) ?? {};
      places.set(table, { key: `split ${at}`, how, order, times: before === 'added' ? times : 'plan' });
    }
    const atOnePrice = differInMoney(lists)
      ? '; their money is in different currencies, or counted differently, and a part counts at the price at which most of it is sold'
      : '';
    const says =
      how === 'added'
        ? `the amounts of a part in all of them are added up${atOnePrice}`
        : 'their orders count together';
    note(log, first.source, 'lists-added', `${names} are lists of one thing in parts: ${says}.`);
  }
}

/**
 * Amounts of which the name of their list says a part of a year, where no other list holds the rest: where a year is on file and they are far below it, it
 * stands, and what is on file of no part is brought to a year; else they are asked about.
 */
function settleSingles(
  singles: readonly Member[],
  { day, demands, log, verdicts }: Omit<Setting, 'key'> & { readonly demands: ReadonlyMap<string, number> },
): void {
  for (const [at, member] of singles.entries()) {
    if (judgeSeries([member], day)?.how !== 'added') continue;
    const { table, period } = member;
    const { source } = table;
    // What is said from when to when is brought to a year.
    if (readPartOfYear(table, null) !== null) continue;
    const { kept, others } = keepKnownYear(member, demands, log);
    const named = `${nameOne(source)} is named after a part of a year`;
    if (kept === 0) {
      const message = `${named}, and its amounts are taken for those of a year: give the other lists as well, or the amounts of a year.`;
      note(log, source, 'ask-part-of-year', message);
      continue;
    }
    const perYear = Number(period.unit);
    if (others > 0)
      verdicts.places.set(table, { key: `single ${at}`, how: 'added', order: period.order, times: perYear });
    const rest = others === 0 ? '' : `; what is on file of no part is brought to a year, times ${perYear}`;
    const message = `${named}, and its amounts are less than half of those of the year on file: the year stands, and ${kept === 1 ? 'one row is' : `${kept} rows are`} left out${rest}. A new year is given as the lists of all its parts, or as one of the year.`;
    note(log, source, 'known-year', message);
  }
}

/** Leaves out the rows of lists whose key a list of a rank before theirs names; returns how many these are. A blank cell of a key is the one above it. */
function leaveOutSaid(
  ranks: readonly (readonly Member[])[],
  key: readonly ForeignColumn[],
  reason: string,
  log: ProblemLog,
): number {
  const newer = new Map<string, string>();
  let count = 0;
  for (const rank of ranks) {
    const own = new Map<string, string>();
    for (const { name, place } of rank.flatMap(({ table }) => nameRows(table, key))) {
      const said = newer.get(name);
      if (said === undefined) own.set(name, own.get(name) ?? describePlace(place));
      else {
        if (!log.isLeftOut(place)) count += 1;
        log.leaveOut(place, `${reason}: ${said}.`);
      }
    }
    for (const [name, place] of own) newer.set(name, place);
  }
  return count;
}

/** The rows of a list by their keys. */
function nameRows(
  { source, columns }: ForeignTable,
  key: readonly ForeignColumn[],
): { name: string; place: SourceRow }[] {
  const { file, sheet, lines } = source;
  const places = key.flatMap((column) => columns.get(column) ?? []);
  const above = places.map(() => '');
  return lines.map(({ row, cells }) => {
    for (const [at, place] of places.entries()) {
      const cell = (cells[place] ?? '').trim().toLowerCase();
      if (cell !== '') above[at] = cell;
    }
    return { name: JSON.stringify(above), place: { file, sheet, row } };
  });
}

function countRows(rows: number): string {
  return rows === 1 ? 'one row of older ones is' : `${rows} rows of older ones are`;
}

function nameOne({ file, sheet }: SourceTable): string {
  return sheet === null ? file : `sheet ${sheet} of ${file}`;
}

function nameAll(members: readonly Pick<Member, 'table'>[]): string {
  const { file } = members[0]!.table.source;
  const ofOneFile = members.every(({ table }) => table.source.file === file && table.source.sheet !== null);
  const names = members.map(({ table: { source } }) => (ofOneFile ? (source.sheet ?? '') : nameOne(source)));
  return `${ofOneFile ? `The sheets of ${file}, ` : ''}${nameSome(names, MOST_NAMED)}`;
}

function note(log: ProblemLog, { file, sheet, headerRow }: SourceTable, code: string, message: string): void {
  log.note({ code, file, sheet, row: headerRow, message });
}

import { writeLicenceGoods } from '../../values/licence-goods.ts';
import type { SourceLine } from '../../base/source-table.ts';
import { WORD_LISTS } from '../../base/closed-words.ts';
import { type Amount, foldUnit } from '../../values/parse-amount.ts';
import { decideDayOrder, parseDay } from '../../values/parse-values.ts';
import { createCanonicalWriter, createHeaderPairs } from '../canonical-table.ts';
import { foldHeader } from '../../dictionary/fold-header.ts';
import { numbersApplications } from '../../dictionary/lines/licence-words.ts';
import { isLineLeftOut } from '../leave-out-lines.ts';
import { splitCode } from '../lines/identify-part.ts';
import { createRowCounter, noteRows } from '../table-translation.ts';
import type { TableTranslation, Translated } from '../table-translation.ts';
import { readPeriodEnd } from '../../values/validity/period-end.ts';
import { saysEndless, statesNoDay } from '../../values/validity/endless.ts';
import { listsWriteOffs, readWriteOffs } from './licence-write-offs.ts';
import { readAgainstGrant, saysOneShipment } from './words-against-grants.ts';

const DAYS = ['filed', 'decided', 'valid-from', 'valid-to'] as const;
/** A term in one cell, `2026.06.01-2027.05.31` or `01.06.2026 – 31.05.2027`. */
const TERM = /^(\S{8,11})\s*(?:[-–—~～至]|to|bis|au|al|до)\s*(\S{8,11})$/u;
/** A code of the Chinese lists within a cell: `1C905.a.4`, `3C901`. */
const CODE = /(?<![\p{L}\p{N}])[0-9][A-E]\d{3}(?:\.[a-z0-9]{1,2})*/giu;
/** Longer cells name no parts one after another. */
const LONGEST = 2_000;
/** The unit of a licence for one shipment, of which nobody says how much it holds. */
const SHIPMENT = 'shipment';
/** Several parts of one licence. */
const BETWEEN_PARTS = /\s*[;,/\n、，；]\s*/;

/**
 * Translates a register of export licences in the words of a company. What each is for is told from its entry of the control lists, else from its
 * parts, once these are settled. A register without a status holds licences that were granted, as far as each says what its others do: until when
 * it is valid, else when it was decided. One that does not, or whose number is that of an application or a word, was filed at most.
 */
export function translateLicences(translation: TableTranslation): Translated {
  const { cells, firms, findItems, findPart, log } = translation;
  const { lines } = cells.table.source;
  const counter = createRowCounter();
  const order = decideDayOrder(lines.flatMap((line) => DAYS.map((column) => cells.get(line, column))));
  const readDay = (cell: string): string => parseDay(cell, order) ?? cell;
  const parts = new Set<string>();
  if (listsWriteOffs(cells)) return translateWriteOffs(translation);
  const later: number[] = [];
  const header = createHeaderPairs(cells);
  const writer = createCanonicalWriter(
    'licences',
    cells.table.source,
    new Map([
      ['exporter_site_id', cells.header('supplier', cells.header('supplier-id', 'exporter_site_id'))],
      ['item_id', cells.header('control-item', cells.header('part-number', 'item_id'))],
      header('end-user', 'end_user'),
      header('destination', 'destination'),
      header('filed', 'filed'),
      header('licence-status', 'status'),
      ['decided', cells.header('decided', cells.header('valid-from', 'decided'))],
      header('valid-to', 'valid_to'),
      header('quantity', 'quantity'),
      header('used', 'used'),
      header('licence-number', 'note'),
    ]),
  );
  const meant = new Set([...cells.table.columns.values()].flat());
  const remarks = [...(cells.table.columns.get('remark') ?? []), ...(cells.table.columns.get('value') ?? [])];
  const asidePlaces = [
    ...remarks,
    ...cells.table.source.header.flatMap((_, place) => (meant.has(place) ? [] : [place])),
  ];
  const endsAre = lines.some((line) => cells.get(line, 'valid-to') !== '');
  const decisionsAre = DAYS.some((column) => cells.has(column));
  // The number of an application says that a licence was asked for.
  const areAsked = numbersApplications(foldHeader(cells.header('licence-number', '')).text);
  for (const line of lines) {
    if (isLineLeftOut(translation, line)) {
      counter.leaveOut(line.row, 'refused');
      continue;
    }
    const exporter = cells.get(line, 'supplier-id') || cells.get(line, 'supplier');
    const number = cells.get(line, 'licence-number');
    if (exporter === '' && number === '') {
      counter.leaveOut(line.row, 'heading');
      continue;
    }
    const named = readParts(line);
    for (const partNumber of named) parts.add(partNumber);
    const [begins, ends] = readTerm(line);
    const decision = readDay(cells.get(line, 'decided')) || begins;
    // What is decided today and holds from March lets nothing pass before March.
    const decided = begins > decision && parseDay(begins) !== null ? begins : decision;
    if (decided !== decision) later.push(line.row);
    const granted = cells.amount(line, 'quantity');
    const isOfOne =
      cells.get(line, 'quantity') === '' && asidePlaces.some((at) => saysOneShipment(cells.cellAt(line, at)));
    const unit = isOfOne ? SHIPMENT : foldUnit(cells.get(line, 'unit') || (granted?.unit ?? ''));
    const isGranted = isLicence(line, number) && (endsAre ? ends !== '' : decisionsAre ? decided !== '' : !areAsked);
    writer.add(line, {
      exporter_site_id: exporter === '' ? number : firms.resolve(line.row, exporter),
      item_id: writeLicenceGoods({ items: readItems(line), parts: named, unit }),
      end_user: cells.get(line, 'end-user'),
      destination: cells.get(line, 'destination'),
      filed: readDay(cells.get(line, 'filed')),
      status: readStatus(line, isGranted, begins),
      decided,
      valid_to: ends,
      quantity: isOfOne ? '1' : writeAmount(granted, cells.get(line, 'quantity')),
      used: writeUsed(line, granted),
      note: number,
    });
  }
  noteRows(
    translation,
    'licence-begins-later',
    later,
    'Licences that hold from a later day than that of their decision count from then on',
  );
  const table = writer.finish();
  return {
    tables: table === null ? [] : [table],
    count: counter.count({ lines: lines.length, joined: [], parts: parts.size, quantity: null }),
  };

  /** Whether the number of a line names a licence. Words there (`pending`, `not required`) name none, and are said. */
  function isLicence(line: SourceLine, number: string): boolean {
    if (number === '' || /\d/.test(number.normalize('NFKC')) || /^[A-Z][A-Z-]{1,9}$/.test(number)) return number !== '';
    if (!cells.has('licence-status')) noteGrant(line, cells.header('licence-number', ''), number, '');
    return false;
  }

  /** What of a licence is used: as the line says, else what it says to be left of what was granted. */
  function writeUsed(line: SourceLine, granted: Amount | null): string {
    const used = cells.get(line, 'used');
    const left = used === '' ? cells.amount(line, 'licence-left') : null;
    if (left === null || granted === null || left.value > granted.value)
      return writeAmount(cells.amount(line, 'used'), used);
    return String(Number((granted.value - left.value).toPrecision(12)));
  }

  function noteGrant(line: SourceLine, column: string, found: string, instead: string): void {
    const { file, sheet } = cells.table.source;
    const message = `“${found}” stands beside this grant: it counts as ${instead === '' ? 'not granted' : instead}.`;
    log.note({ code: 'grant-not-counted', file, sheet, row: line.row, column, found, message });
  }

  /** How far it has come; what a register lists as no grant was asked for, and a blank cell says nothing. */
  function readStatus(line: SourceLine, isGranted: boolean, begins: string): string {
    const stated = cells.get(line, 'licence-status');
    if (cells.has('licence-status') && stated === '') return '';
    return weighStatus(line, stated === '' && isGranted ? 'granted' : stated, begins) || 'filed';
  }

  /** A grant is taken at its word only where nothing beside it in the row speaks against it. */
  function weighStatus(line: SourceLine, status: string, begins: string): string {
    if (WORD_LISTS['licence-status'].find(status) !== 'granted') return status;
    if (begins !== '' && parseDay(begins) === null) {
      const { file, sheet } = cells.table.source;
      const message = `“${begins}” is not understood as the first day of this licence: it counts as not granted.`;
      const place = { file, sheet, row: line.row, column: cells.header('valid-from', ''), found: begins };
      log.note({ ...place, code: 'grant-not-counted', message });
      return '';
    }
    const own = [
      ...(['end-user', 'destination', 'supplier', 'licence-number'] as const).map((column) => cells.get(line, column)),
      ...readParts(line),
    ];
    for (const place of asidePlaces) {
      const cell = cells.cellAt(line, place);
      const instead = readAgainstGrant(cell, own);
      if (instead === null) continue;
      noteGrant(line, cells.table.source.header[place] ?? '', cell, instead);
      return instead;
    }
    return status;
  }
  function readParts(line: SourceLine): string[] {
    const cell = readGoods(line);
    return listNames(cell).flatMap((name) => {
      const given = splitCode(name)?.code ?? name;
      return given === '' ? [] : [findPart(given) ?? given];
    });
  }
  function listNames(cell: string): string[] {
    const whole = findPart(cell);
    if (whole !== null) return [whole];
    // Looking for marks in a cell of many pages would take long.
    return cell.length > LONGEST ? [cell] : cell.split(BETWEEN_PARTS).flatMap(splitLines);
  }
  /** Lines of a cell stand side by side once it is cleaned: words that each name a part are so many parts. */
  function splitLines(name: string): string[] {
    const words = name.split(' ');
    return findPart(name) === null && words.every((word) => findPart(word) !== null) ? words : [name];
  }
  /** The goods of a line by their column, else by a description or a model that is a part of the files. */
  function readGoods(line: SourceLine): string {
    const own = cells.get(line, 'part-number');
    if (listNames(own).some((name) => findPart(splitCode(name)?.code ?? name) !== null)) return own;
    const named = [cells.get(line, 'description'), ...asidePlaces.map((place) => cells.cellAt(line, place))];
    return named.find((cell) => cell !== '' && cell.length <= LONGEST && findPart(cell) !== null) ?? own;
  }
  function readItems(line: SourceLine): string[] {
    const cell = cells.get(line, 'control-item');
    const whole = findItems(cell);
    return whole.length > 0 ? [...whole] : [...new Set((cell.match(CODE) ?? []).flatMap((code) => findItems(code)))];
  }
  function readTerm(line: SourceLine): [string, string] {
    const start = cells.get(line, 'valid-from');
    const from = statesNoDay(start) ? '' : (parseDay(start, order) ?? readPeriodEnd(start) ?? start);
    const cell = cells.get(line, 'valid-to');
    const [, begins, ends] = TERM.exec(cell) ?? [];
    const days = [begins, ends].map((one) => (one === undefined ? null : parseDay(one, order)));
    return days[0] && days[1]
      ? [from || days[0], days[1]]
      : [from, saysEndless(cell) ? '' : (parseDay(cell, order) ?? readPeriodEnd(cell) ?? cell)];
  }
}

/** A list of write-offs as a row for each licence by its number, which is told once the registers are settled; it is left out where it says no balance. */
function translateWriteOffs(translation: TableTranslation): Translated {
  const { cells } = translation;
  const counter = createRowCounter();
  const header = createHeaderPairs(cells);
  const number = cells.header('licence-number', 'exporter_site_id');
  const names = new Map([['exporter_site_id', number], ['item_id', number], header('licence-number', 'note')]);
  const writer = createCanonicalWriter('licences', cells.table.source, names);
  const unknown: number[] = [];
  const all = readWriteOffs(cells);
  for (const one of all) {
    const { lines, left, unit } = one;
    if (left === null) unknown.push(...lines.map(({ row }) => row));
    else {
      const goods = writeLicenceGoods({ items: [], parts: [], unit, left });
      writer.add(lines[0], { exporter_site_id: one.number, item_id: goods, note: one.number });
    }
  }
  const said = new Set(all.flatMap(({ lines }) => lines.map(({ row }) => row)));
  for (const { row } of cells.table.source.lines) if (!said.has(row)) counter.leaveOut(row, 'heading');
  for (const row of unknown) counter.leaveOut(row, 'heading');
  noteRows(
    translation,
    'write-offs-without-balance',
    unknown,
    'What was written off of these licences may not be all: without what is left after each, nothing of it is counted',
  );
  const table = writer.finish();
  const joined = all.flatMap(({ lines: [line, ...continued], left }) => (left === null ? [] : [{ line, continued }]));
  return {
    tables: table === null ? [] : [table],
    count: counter.count({ lines: cells.table.source.lines.length, joined, parts: 0, quantity: null }),
  };
}

/** An amount as digits; what is no amount as it stands, for the reader of the table to refuse with its place. */
function writeAmount(amount: Amount | null, cell: string): string {
  return amount === null ? cell : String(amount.value);
}

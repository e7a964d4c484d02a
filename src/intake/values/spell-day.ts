import { findSureMonth } from '../dictionary/month-names.ts';

/** What most cells of days are, and what needs no other spelling. */
const PLAIN = /^(?:[\d./-]*\d)?$/;
/** Signs that turn the direction of writing. */
const TURNS = /[\u200E\u200F\u061C]/g;
/** Days of the week in front of a day, with the comma or word between. */
const WEEKDAYS =
  'mon|tue|tues|wed|thu|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lun|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|pondělí|úterý|středa|čtvrtek|pátek|neděle|pondelok|utorok|streda|štvrtok|piatok|nedeľa|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|ponedjeljak|ponedeljak|ponedeljek|utorak|torek|srijeda|sreda|četvrtak|četrtek|petak|petek|subota|nedjelja|nedelja|måndag|mandag|tisdag|tirsdag|onsdag|torsdag|fredag|lördag|lørdag|söndag|søndag|maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|hétfő|kedd|szerda|csütörtök|péntek|szombat|vasárnap|понедельник|вторник|среда|четверг|пятница|суббота|воскресенье|понеділок|вівторок|середа|четвер|п’ятниця|субота|неділя|понеделник|сряда|четвъртък|петък|събота|senin|selasa|rabu|kamis|jumat|sabtu|minggu|isnin|khamis|jumaat|ahad';
const WEEKDAY_BEFORE = new RegExp(String.raw`^(?:${WEEKDAYS})\.?,?\s+(?:den\s+|the\s+)?(?=\S*\s?\S*\d)`, 'iu');
const WEEKDAY_BEHIND = new RegExp(
  String.raw`,?\s*(?:(?:${WEEKDAYS})\.?|[(（]?(?:(?:星期|周|週)[一二三四五六日天]|[月火水木金土日](?:曜日?)?|[월화수목금토일](?:요일)?)[)）]?)$`,
  'iu',
);
/** `2026年1月7日`, `2026년 1월 7일`. */
const OF_EAST = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]$/u;
/** `2026. 01. 07.`, `7. 1. 2026.`, `07.01.2026 г.`: points with blanks, one behind the last figure, the year's letter. */
const POINTED = /^(\d{1,2}|\d{4})\.\s*(\d{1,2})\.\s*(\d{4}|\d{1,2})\.?\s*(?:[гр]|r)?\.?$/u;
/** `7 tháng 1, 2026`, `ngày 7 thg 1 năm 2026`. */
const OF_VIETNAM = /^(?:ngày\s)?(\d{1,2})\s(?:tháng|thg)\s(\d{1,2}),?\s(?:năm\s)?(\d{4})$/iu;
/** `2026. gada 7. janvāris`, `2026. g. 07. janv.`. */
const OF_LATVIA = /^(\d{4})\.\s?(?:gada|g\.)\s(\d{1,2})\.\s(\p{L}+)\.?$/iu;
/** `7 בינואר 2026`, `7 ม.ค. 2569`, `7 जनवरी 2026`, `7 de gener del 2026`, `30 d’abr. 2026`. */
const NAMED = /^(\d{1,2})\.?\s(?:de\s|d['’]|ב)?([\p{L}\p{M}][\p{L}\p{M}.]*)[.,॰׳']?\s(?:del?\s)?(\d{4}|\d{2})\.?$/iu;
const THAI = /\p{Script=Thai}/u;
/** Years of the Buddhist calendar are so many ahead. */
const BUDDHIST = 543;

/** A day in one of the spellings that `parseDay` reads, where it is written in one of many others; any other text as it is. */
export function spellDay(cell: string): string {
  if (PLAIN.test(cell) || cell.length > 60) return cell;
  const text = cell
    .replaceAll(TURNS, '')
    .replace(WEEKDAY_BEFORE, '')
    .replace(WEEKDAY_BEHIND, (end) => (isCounted(cell, end) ? end : ''))
    .trim();
  const [, year, month, day] = OF_EAST.exec(text) ?? [];
  if (year !== undefined) return `${year}-${month}-${day}`;
  const [, first, second, third] = POINTED.exec(text) ?? [];
  // `26. 1. 7.` is of 2026 in Korean, and of 2007 elsewhere.
  if (first !== undefined && (first.length === 4 || third?.length === 4)) return `${first}.${second}.${third}`;
  const [, ofMonth, number, ofYear] = OF_VIETNAM.exec(text) ?? [];
  if (ofMonth !== undefined) return `${ofYear}-${number}-${ofMonth}`;
  const [, stated, on, named] = OF_LATVIA.exec(text) ?? [];
  if (stated !== undefined) return `${on}. ${named} ${stated}`;
  return spellNamed(text);
}

/** `7日` ends in the day itself, and in no Sunday. */
function isCounted(cell: string, end: string): boolean {
  return /^[日일]$/u.test(end.trim()) && /\d\s*$/u.test(cell.slice(0, -end.length));
}

function spellNamed(text: string): string {
  const [, day = '', word = '', year = ''] = NAMED.exec(text) ?? [];
  if (day === '') return text;
  const month = findSureMonth(word);
  if (month < 0) return text;
  const isBuddhist = THAI.test(word) && (year.length === 2 || Number(year) > 2400);
  const written = isBuddhist ? String(Number(year.length === 2 ? `25${year}` : year) - BUDDHIST) : year;
  return written.length === 4 ? `${written}-${month + 1}-${day}` : text;
}

import { describe, expect, it } from 'vitest';
import { saysMaybe } from '../../../src/intake/values/contents/hedged-words.ts';
import { readContents } from './read-contents.ts';
import { isBorneOut } from '../../../src/intake/values/contents/understood-remark.ts';

/** What makes a maybe of a no, by language. */
const MAYBE = [
  'not excluded; cannot be ruled out; may contain traces; subject to change; answered verbally; copied from last year; does not apply to batch 3',
  'nicht ausgeschlossen; kann nicht ausgeschlossen werden; könnte Reste enthalten; Änderungen vorbehalten (unter Vorbehalt); mündlich; gilt nicht für Charge 7',
  "n'est pas exclu; ne peut être exclue; peut contenir du terbium; sous réserve; oralement; ne s'applique pas au lot 3",
  'no se excluye; no se puede descartar; puede contener; verbalmente; não se exclui a presença; pode conter; non si esclude; può contenere; a voce',
  'nie można wykluczyć; nie wyklucza się; może zawierać; ustnie; nelze vyloučit; nevylučuje se; může obsahovat; ústně',
  'hariç tutulamaz; içerebilir; sözlü olarak; kan inte uteslutas; kan innehålla; kan niet worden uitgesloten; kan sporen bevatten',
  'не исключено; нельзя исключить; может содержать; устно; по данным прошлого года',
  '不排除; 无法排除; 不能完全排除; 口头答复; 排除できない; 含有しないとは言えない; 含む場合がある; 배제할 수 없음; 포함할 수 있음; 구두 회신',
].flatMap((line) => line.split('; '));

/** What stands beside a no as well, and takes nothing from it. */
const PLAIN =
  'no export licence required; does not require a licence; not coated; nicht beschichtet; non exclusif; exclusive supplier; ICP-MS report 4711; released; zatwierdzone; sintered magnet, nickel coated; verified by the laboratory; kein Dysprosium; 不含镝; 含まない; Maybach plant'.split(
    '; ',
  );

describe('remarks beside a denial', () => {
  it('make a maybe of it in words of each language', () => {
    expect(MAYBE.filter((text) => !saysMaybe(text))).toEqual([]);
  });

  it('leave it where they speak of something else', () => {
    expect(PLAIN.filter((text) => saysMaybe(text))).toEqual([]);
  });
});

/** What bears a denial out: how it was found, that it is confirmed, the denial once more, or a word on trade. */
const BEARING = [
  'ok; none; Tested by ICP-OES; test report no. SGS-2026/113 of 2026-03-01; no dysprosium; free of Dy and Tb; Dy-free; no rare earths used; according to DIN EN 10204; tested on lot 7; 0 %; n/a',
  'geprüft; laut Prüfbericht 4711; kein Dysprosium enthalten; dysprosiumfrei; ne contient pas de dysprosium; sans terbium; no contiene disprosio; non contiene disprosio',
  'nie zawiera dysprozu; neobsahuje dysprosium; 不含镝; 检测报告编号 SZ2026-113; 経 XRF 測定; 含有しない; 미함유; 확인 완료',
  'valid until 31.12.2027; delivered until 31.12.2025; no export licence required; lead time 8 weeks',
].flatMap((line) => line.split('; '));

/** What does not: other goods, nobody who stands by it, another text, what it means unclear, or the contrary. */
const UNKNOWN = [
  'for part MG-9999; revision B; plant Baotou; lot 7; old process; prototype; grade N42; see drawing; MG-9999; 1.2 %',
  'signature missing; without stamp; signed by the trader; machine translated; original says: 含镝; not confirmed; doubtful; valid until 2025-12',
  'RoHS; REACH compliant; Dy; contains Dy; not free; not without Dy; no test; declaration contains; 含镝; 不确认; 没有报告; 无检测',
].flatMap((line) => line.split('; '));

describe('a remark beside a denial', () => {
  it('bears it out where each of its words is known to', () => {
    expect(BEARING.filter((text) => !isBorneOut(text))).toEqual([]);
  });

  it('leaves it open where one is not', () => {
    expect(UNKNOWN.filter((text) => isBorneOut(text))).toEqual([]);
  });
});

describe('an element that a remark beside another one names as possible', () => {
  const list = (remark: string): string =>
    `Part number;Substance;CAS No.;Content (%);Remark\nM-1;Neodymium;7440-00-8;30;${remark}\nM-1;Boron;7440-42-8;1;\nM-1;Iron;7439-89-6;Balance;\n`;

  it.each(['Dy possible', 'ggf. Dysprosium', '可能含镝', 'Dy éventuel', 'may contain Dy'])(
    'is not denied by the list that adds up: %s',
    async (remark) => {
      const { rows } = await readContents({ 'a.csv': list(remark) });
      const dy = rows.find((row) => row.startsWith('M-1 Dy') || row.startsWith('M-1 Dysprosium')) ?? '';
      expect(dy).toMatch(/ 0 69$/);
      expect(rows).toContain('M-1 Nd 30 30');
    },
  );

  it('stays denied where the remark denies it', async () => {
    const { rows } = await readContents({ 'a.csv': list('no Dy possible') });
    expect(rows.filter((row) => row.startsWith('M-1 Dy'))).toEqual([]);
  });
});

describe('a column of an element whose cells hold a word', () => {
  const wide = (first: string, second: string): string =>
    `Part number;Nd %;Pr %;Dy;Tb;B %\nM-1;25;5;${first};${first};1\nM-2;24;6;${second};${second};1\n`;

  it.each(['on request', 'varies', 'siehe Anhang', '保密'])('leaves it open: %s', async (word) => {
    const { outcome, rows } = await readContents({ 'a.csv': wide(word, word) });
    expect(rows).toContain('M-1 Dy  ');
    expect(rows).toContain('M-2 Tb  ');
    expect(rows).toContain('M-1 Nd 25 25');
    expect(outcome.unread.map(({ column }) => column)).toEqual(expect.arrayContaining(['Dy', 'Tb']));
  });

  it('takes the place of an older zero', async () => {
    const dated = (text: string, day: string): string =>
      text
        .split('\n')
        .map((row, at) => (row === '' ? row : `${row};${at === 0 ? 'Date;Supplier' : `${day};Ningbo Magnet Works`}`))
        .join('\n');
    const { rows } = await readContents({
      'old.csv': dated(wide('0', '0'), '2025-05-05'),
      'new.csv': dated(wide('on request', 'on request'), '2026-05-05'),
    });
    expect(rows.filter((row) => row.endsWith(' Dy 0 0'))).toEqual([]);
  });
});

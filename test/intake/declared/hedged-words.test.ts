import { describe, expect, it } from 'vitest';
import { saysMaybe } from '../../../src/intake/values/contents/hedged-words.ts';

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

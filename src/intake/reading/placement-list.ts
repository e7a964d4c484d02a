import type { Grid } from '../base/grid.ts';

/** Rows among which the header is looked for. */
const HEADER_ROWS = 40;

const DESIGNATOR = /^(ref(des|erence)?(designator)?s?|designators?|ref-?des|part|name|component|bauteil|位号)$/;
const COORDINATE = (axis: string): RegExp =>
  new RegExp(
    `^((pos|mid|center|centre|ref|pad|loc|location|coord)-?${axis}|${axis}(-?(pos|position|coord|coordinate|mm|mil|location|loc|center))?)$`,
  );
const X = COORDINATE('x');
const Y = COORDINATE('y');
const TURN = /^(rot|rotation|angle|orientation|theta|winkel|drehung|角度|旋转)$/;
const SIDE = /^(side|layer|tb|top\/?bottom|mount-?side|board-?side|seite|层)$/;
const QUANTITY = /^(qty|quantity|qnty|count|menge|anzahl|stück|数量)/;

/**
 * Whether a sheet lists where components sit on a board, not what they are: a row of names with a designator, x and y, and a rotation or a
 * side, but no quantity. Columns may be set apart by blanks alone, as layout programs write them.
 */
export function isPlacementList({ rows }: Grid): boolean {
  return rows.slice(0, HEADER_ROWS).some((row) => {
    const filled = row.filter((cell) => cell.trim() !== '');
    const names = (filled.length === 1 ? (filled[0] ?? '').slice(0, 500).split(/\s+/) : filled).map(normalise);
    const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
    return has(DESIGNATOR) && has(X) && has(Y) && (has(TURN) || has(SIDE)) && !has(QUANTITY);
  });
}

function normalise(cell: string): string {
  return cell
    .slice(0, 60)
    .toLowerCase()
    .replaceAll(/\(.*?\)|\[.*?\]|[#"]/g, '')
    .trim()
    .replaceAll(/[\s_]+/g, '-');
}

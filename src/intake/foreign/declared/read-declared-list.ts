import { readDeclaredCell, readDeclaredTerms } from '../../base/declared-list.ts';
import type { SourceTable } from '../../base/source-table.ts';
import { readUnreadAmount, readWrittenAmount } from '../../values/contents/declared-amount.ts';
import type { DeclaredMaterial, DeclaredPart, DeclaredSubstance } from './declared-part.ts';

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] extends readonly (infer Item)[] ? Item[] : T[Key] };
type Part = Omit<Mutable<DeclaredPart>, 'children' | 'materials'> & { children: Part[]; materials: Material[] };
type Material = Omit<Mutable<DeclaredMaterial>, 'substances'> & { substances: DeclaredSubstance[] };
type Open = { readonly level: number; readonly part: Part; readonly material: Material | null };

/** Words keeping back a substance's nature, or saying that nobody counts it. */
const KEPT_BACK =
  /not to declare|nicht (?:zu deklarieren|deklarationspflichtig)|confidential|vertraulich|proprietary|trade secret|betriebsgeheimnis|miscellaneous|further additives|sonstige|misc\.|商业机密|企业机密|保密|機密|非公開|秘密|其他|その他|기타|confidentiel|autres|undisclosed|withheld|hidden/i;

/**
 * The parts of a declared list with their contents. A thing below a node hangs on the last node before it of a smaller level: a material may
 * follow a part inside of its parent, and still be the parent's.
 */
export function readDeclaredList({ lines }: Pick<SourceTable, 'lines'>): readonly DeclaredPart[] {
  const tops: Part[] = [];
  const open: Open[] = [];
  for (const { row, cells } of lines) {
    const read = (column: Parameters<typeof readDeclaredCell>[1]): string => readDeclaredCell(cells, column);
    const level = Number(read('declared_level'));
    const type = read('node_type');
    while ((open.at(-1)?.level ?? 0) >= level) open.pop();
    const above = open.at(-1);
    if (type === 'component') {
      const part = createPart(row, read, above?.part ?? null);
      (above?.part.children ?? tops).push(part);
      open.push({ level, part, material: null });
    } else if (above !== undefined && type === 'material') {
      const material: Material = {
        row,
        name: read('name'),
        mass: readWrittenAmount(read('mass')) ?? readWrittenAmount(read('portion')),
        substances: [],
      };
      above.part.materials.push(material);
      open.push({ level, part: above.part, material });
    } else if (above !== undefined && type === 'statement' && read('portion') !== '')
      above.part.present.push(readSubstanceNode(row, read));
    else if (above !== undefined && type === 'group') open.push({ level, part: above.part, material: null });
    else if (above !== undefined && type === 'substance')
      (above.material ?? findBare(above.part, row)).substances.push(readSubstanceNode(row, read));
    else if (above !== undefined) above.part.statements.push(row);
  }
  return tops;
}

function readSubstanceNode(
  row: number,
  read: (column: Parameters<typeof readDeclaredCell>[1]) => string,
): DeclaredSubstance {
  return {
    row,
    name: read('name'),
    cas: read('cas_number'),
    amount: readWrittenAmount(read('portion')) ?? readWrittenAmount(read('mass')),
    ...readUnreadAmount(read('portion')),
    of: read('portion_of') === 'part' ? 'part' : 'material',
    hidden: read('hidden') !== '' || KEPT_BACK.test(read('name')),
  };
}

function createPart(
  row: number,
  read: (column: Parameters<typeof readDeclaredCell>[1]) => string,
  above: Part | null,
): Part {
  const pieces = Number(read('pieces'));
  const terms = readDeclaredTerms(read('date'));
  return {
    row,
    name: read('name'),
    number: read('number'),
    ourNumber: read('our_number'),
    pieces: Number.isFinite(pieces) && pieces > 0 ? pieces : 1,
    mass: readWrittenAmount(read('mass')),
    materials: [],
    children: [],
    complete: read('complete') !== '' || above?.complete === true,
    present: [],
    statements: [],
    supplier: read('supplier') || (above?.supplier ?? ''),
    place: read('place'),
    date: terms.date || (above?.date ?? ''),
    validTo: terms.validTo || (above?.validTo ?? ''),
    validFrom: terms.validFrom || (above?.validFrom ?? ''),
    isDraft: terms.isDraft || above?.isDraft === true,
    isCorrection: terms.isCorrection === true || above?.isCorrection === true,
    goods: terms.goods || (above?.goods ?? ''),
  };
}

/** The material for substances listed under the part itself. */
function findBare(part: Part, row: number): Material {
  const known = part.materials.find(({ name, mass }) => name === '' && mass === null);
  if (known !== undefined) return known;
  const bare: Material = { row, name: '', mass: null, substances: [] };
  part.materials.push(bare);
  return bare;
}

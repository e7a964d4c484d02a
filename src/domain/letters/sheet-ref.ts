/** Question of one row of a fill-in sheet. */
export type SheetRef = { readonly supplierId: string; readonly partNumber: string; readonly field: string };

const VERSION = 'LS1';

/** The cell for knowing a row of a fill-in sheet again: `LS1|S-2001|TM-4411|content:Dy`, each piece without a bar in it. */
export function writeSheetRef({ supplierId, partNumber, field }: SheetRef): string {
  return [VERSION, ...[supplierId, partNumber, field].map((piece) => encodeURI(piece).replaceAll('|', '%7C'))].join(
    '|',
  );
}

/** Question of such a cell; null for other cells. */
export function readSheetRef(cell: string): SheetRef | null {
  // Every cell of every file is asked.
  if (!cell.includes(VERSION)) return null;
  const pieces = cell.trim().split('|');
  if (pieces.length !== 4 || pieces[0] !== VERSION) return null;
  try {
    const [supplierId = '', partNumber = '', field = ''] = pieces.slice(1).map(decodeURIComponent);
    return supplierId === '' || partNumber === '' || field === '' ? null : { supplierId, partNumber, field };
  } catch {
    return null;
  }
}

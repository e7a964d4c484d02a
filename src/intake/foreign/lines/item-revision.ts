/** One cell's word on an item: `name` is '' for none. */
export type ItemRevision = { readonly item: string; readonly revision: string; readonly name: string };

/** A line of a structure in Teamcenter's title: `000200/B;1-Motor (View)`, with item, revision, sequence, name and view. */
const STRUCTURE_LINE = /^([^\s/;]+)\/([^\s/;]+);\d+(?:-(.*))?$/;
const REVISED_ITEM = /^(\S+)(?:\/| - )([^\s/]{1,8})$/;
/** Headers of columns with an item and its revision: `Item ID/Rev`, `Part No - Rev`, `PartRev`. */
const REVISED_HEADER = /(?:[/+&]| - )\s*rev|^(?:part|item|teil|component|comp)[ _]?rev(?:ision)?$/i;
/** `Part No-Rev` over `78100-C`. */
const DASHED_HEADER = /(?:no|nr|num|number|part|item)\.?-rev(?:ision)?\.?$/i;
const DASHED_ITEM = /^(\S{3,})-([A-Z]{1,2}|\d{1,2})$/;
const REVISION_HEADER =
  /^(?:item |part )?(?:rev\.?|revision)(?: id| no\.?| number)?$|^(?:änderungsstand|révision|版本|版次|改訂)$/i;

/** Item, revision and name of a cell with them together; null otherwise, since a slash alone may stand in any part number. */
export function splitItemRevision(cell: string, header: string): ItemRevision | null {
  const line = STRUCTURE_LINE.exec(cell);
  const found =
    line ??
    (REVISED_HEADER.test(header) ? REVISED_ITEM.exec(cell) : null) ??
    (DASHED_HEADER.test(header.trim()) ? DASHED_ITEM.exec(cell) : null);
  if (found === null) return null;
  const [, item = '', revision = '', name = ''] = found;
  return { item, revision, name: name.replace(/\s*\(view\)$/i, '').trim() };
}

/** The place of the column with the revision of the part of each line; null where there is none. */
export function findRevisionColumn(header: readonly string[]): number | null {
  const place = header.findIndex((name) => REVISION_HEADER.test(name.trim()));
  return place < 0 ? null : place;
}

import type { PackContent } from '../../domain/packs/pack-file.ts';
import { controlledItem } from '../controlled-item.ts';

/**
 * Added items with an own word on something missing (`complete`, `gap`, `unread`), as sentences; none: they can be signed. An item left
 * incomplete names its checker against the act in `checkedBy`.
 */
export function listUnsettled({ add }: PackContent): string[] {
  return (add['items'] ?? []).flatMap((fact) => {
    const item = controlledItem.safeParse(fact).data;
    if (item === undefined || item.checkedBy !== undefined) return [];
    const marks = [
      ...(item.complete ? [] : ['complete is false']),
      ...(item.unread.length === 0 ? [] : [`unread is ${item.unread.join(', ')}`]),
      ...((item.gap ?? '').trim() === '' ? [] : [`gap is “${item.gap}”`]),
    ];
    if (marks.length === 0) return [];
    return [
      `Item “${item.id}” is not settled: ${marks.join('; ')}. Settle these, or write into its checkedBy who held it against the act and leaves it so.`,
    ];
  });
}

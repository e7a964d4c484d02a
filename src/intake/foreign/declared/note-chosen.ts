import { nameSome } from '../../base/name-some.ts';
import type { ProblemLog } from '../../base/problem.ts';
import { type ChosenDeclaration, nameSupplier } from './choose-declarations.ts';

/** Notes which of several declarations of a part count, which newer one stands for which older one, and which only adds to it. */
export function noteChosen(
  partNumber: string,
  chosen: ChosenDeclaration,
  { file, log }: { readonly file: string; readonly log: ProblemLog },
): void {
  const { latest, counted, replaced, added, corrections } = chosen;
  const suppliers = new Map(counted.map((one) => [nameSupplier(one), one.part.supplier || 'not named']));
  if (counted.length > 1) {
    const goods = new Set(
      counted.map(({ part }) => [part.goods, part.place].filter((one) => one !== '').join(', ') || 'what is not said'),
    );
    const message =
      suppliers.size > 1
        ? `${suppliers.size} suppliers declare ${partNumber} (${[...suppliers.values()].join(', ')}): it may be the part of any of them, and spans what they say.`
        : `${partNumber} is declared ${counted.length} times by one supplier${goods.size > 1 ? ` (for ${nameSome([...goods], 3)})` : ', and no day says which is the newer'}: it spans what they say.`;
    log.note({ code: 'declarations-differ', file, row: latest.part.row, message });
  }
  if (added.length > 0)
    log.note({
      code: 'declaration-adds',
      file,
      row: latest.part.row,
      message: `${added.map((one) => `The declaration of ${partNumber} of ${one.part.date || 'an unknown day'} in ${one.file}`).join(' and ')} names some substances alone: it adds to that of ${latest.part.date || 'an unknown day'}, which stands.`,
    });
  for (const { part, file: from } of corrections)
    log.note({
      code: 'declaration-corrected',
      file: from,
      row: part.row,
      message: `${from} puts amounts in ${partNumber} right: they stand for those declared before${part.date === '' ? ', and where it has less of something than these, and no day says which is the newer, the part spans both' : ''}.`,
    });
  if (replaced.length > 0) {
    log.note({
      code: 'declaration-replaced',
      file,
      row: latest.part.row,
      message: `${partNumber} is declared more than once by one supplier; the declaration of ${latest.part.date || 'an unknown day'} stands for ${replaced.map((each) => `that of ${each.part.date || 'an unknown day'} in ${each.file}`).join(', ')}.`,
    });
  }
}

import { foldHeader } from '../../dictionary/fold-header.ts';
import { noteRows, type TableTranslation } from '../table-translation.ts';

/** What heads the variant or the option of a product that a line of its bill is for, folded. */
const VARIANT =
  /^(?:(?:product |model )?(?:variants?|options?|configuration)(?: code)?|varianten?|optionen?|ausfuhrung|konfiguration|variante produit|variante|varianta|wariant|opcion|opzione|вариант|исполнение|variant kodu|选配|选项|配置|変種|仕様区分|옵션)$/u;
/** A line for every variant. */
const OF_ALL =
  /^(?:all|alle|any|every|tous|toutes|tutt[ei]|todos|todas|alla|vsechny|wszystkie|tumu|std|standard|basis?|\*|-|全部|共通|通用|공통)$/iu;

/** Asks about the lines of a bill that are for one of several variants of a product: a product holds those of one, and all are built in. */
export function noteVariants(translation: Pick<TableTranslation, 'cells' | 'log'>): void {
  const { source, purpose, columns } = translation.cells.table;
  const place = source.header.findIndex((name) => VARIANT.test(foldHeader(name).text));
  const isFree = [...columns.values()].every((places) => !places.includes(place));
  if (purpose !== 'bom' || place < 0 || !isFree) return;
  const lines = source.lines.flatMap(({ row, cells }) => {
    const variant = (cells[place] ?? '').trim();
    return variant === '' || OF_ALL.test(variant) ? [] : [{ row, variant }];
  });
  const variants = [...new Set(lines.map(({ variant }) => variant))];
  if (variants.length < 2 || lines.length === source.lines.length) return;
  noteRows(
    translation,
    'ask-variants',
    lines.map(({ row }) => row),
    `Lines for one of several variants (${variants.slice(0, 5).join(', ')}), as “${source.header[place]}” says; a product holds those of one, and all are built in until somebody leaves some out`,
  );
}

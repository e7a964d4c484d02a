import { propose } from '../purpose-clues.ts';
import type { Clues, PurposeRule } from '../purpose-clues.ts';

/** Names of files and sheets of bills. */
export const NAMES_A_BILL = /bom|stuckliste|nomenclature|bill|清单|部品表/;
const NAMES_OF_WORDS = /bom|stuckliste|nomenclature|清单|部品表/;

/** A day in figures, or with the month in words. */
const WRITTEN_DAY =
  /^(?:\d{1,2}[./-]\d{1,2}[./-](?:19|20)?\d{2}|(?:19|20)\d{2}[./-]\d{1,2}[./-]\d{1,2}|(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|\d{1,2}[- .]\p{L}{3,}[- .](?:19|20)?\d{2}|(?:19|20)\d{2}年\d{1,2}月\d{1,2}日)(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?$/u;
/** What heads a day on which a line of a bill was written or changed, or from when or until when it counts. */
const OF_A_LINE =
  /valid|effect|expir|start|end|from|until|till|thru|chang|modif|creat|updat|revis|added|release|approv|gultig|beginn|ende|geandert|angelegt|erstellt|stand|freigabe|debut|fin|inizio|fine|decorrenza|scadenza|inicio|ini$|fim|plat|obowiaz|gecerli|начал|оконч|действ|生效|失效|有效|适用|適用|변경|적용|등록|修改|创建|更新/;

/** Whether each row has a day of its own, as orders, deliveries and invoices have, and nothing says what its part goes into. */
function listsEvents({ columns, headers, has, named }: Clues): boolean {
  if (has('level', 'parent', 'designators', 'component-ids', 'operation') || named(NAMES_A_BILL)) return false;
  return columns.some(
    ({ samples, meaning }, at) =>
      (meaning === null || meaning === 'order-date') &&
      samples.length >= 2 &&
      samples.every((cell) => WRITTEN_DAY.test(cell.trim())) &&
      !OF_A_LINE.test(headers[at] ?? ''),
  );
}

/** Bills of material in any layout. */
const RULES: readonly PurposeRule[] = [
  {
    when: ({ has, part }) => has('component-ids') && (part || has('parent')),
    then: propose('bom', 0.8),
    reason: 'Each row lists its components in one cell.',
  },
  {
    when: ({ has, part }) => has('operation') && part && has('quantity'),
    then: propose('bom', 0.85),
    reason: 'It says what each operation takes.',
  },
  {
    when: ({ columns, has }) =>
      columns.filter(({ meaning }) => meaning === 'level').length > 1 && has('quantity', 'description'),
    then: propose('bom', 0.85),
    reason: 'It has a column for each level of a structure.',
  },
  {
    when: ({ has, part }) => part && has('level', 'parent') && has('quantity'),
    then: propose('bom', 0.95),
    reason: 'It has parts with quantities and a structure.',
  },
  {
    when: ({ has, part }) => has('designators') && (part || has('value', 'description', 'footprint', 'quantity')),
    then: propose('bom', 0.95),
    reason: 'It has reference designators.',
  },
  {
    when: ({ has, named, part }) => has('quantity') && part && (has('item-number') || named(NAMES_A_BILL)),
    then: propose('bom', 0.9),
    reason: 'It has parts with quantities.',
  },
  {
    when: ({ has, part }) => has('quantity') && part,
    then: propose('bom', 0.8),
    reason: 'It has parts with quantities.',
  },
  {
    when: ({ has, part }) => part && has('level', 'parent'),
    then: propose('bom', 0.75),
    reason: 'It has parts and a structure.',
  },
  {
    when: ({ has, part }) => part && has('item-number') && !has('stock', 'price', 'supplier', 'country'),
    then: propose('bom', 0.6),
    reason: 'It counts parts line by line.',
  },
  {
    when: ({ has, named }) =>
      has('quantity') &&
      has('value', 'description') &&
      (has('item-number', 'unit', 'maker', 'supplier', 'price', 'level') || named(NAMES_OF_WORDS)),
    then: propose('bom', 0.7),
    reason: 'It has descriptions with quantities.',
  },
  {
    // Two plain columns, what and how many, as short lists are written by hand.
    when: ({ columns, has }) =>
      has('quantity') &&
      has('description', 'value') &&
      columns.some(({ meaning, confidence }) => meaning === 'quantity' && confidence >= 0.9) &&
      columns.some(
        ({ meaning, confidence }) => (meaning === 'description' || meaning === 'value') && confidence >= 0.9,
      ) &&
      !has('country', 'address', 'supplier-id', 'site', 'smelter-id'),
    then: propose('bom', 0.55),
    reason: 'It says what and how many.',
  },
];

/** Bills of material in any layout. A list with a day in each row and without a structure is none, however it counts parts. */
export const BILL_RULES: readonly PurposeRule[] = RULES.map((rule) => ({
  ...rule,
  when: (clues: Clues) => rule.when(clues) && !listsEvents(clues),
}));

/** What a form calls the sheet, or the title of the rows, with which it shows how it is filled in. */
const EXAMPLE =
  /^(?:(?:filled|filling|completed|sample) )?(?:examples?(?: sheet| data)?|beispiele?|ausfüllbeispiel|musterbeispiel|exemples?|ejemplos?|esempi|esempio|exemplos?|przykład(?:y|owe)?|příklady?|örnek|exempel|eksempel|voorbeeld(?:en)?|пример(?:ы)?|(?:填写|填表)?(?:示例|样例|范例|範例)|(?:記入|記載|入力)?例|記入見本|(?:작성)?예시?)(?: ?[([].*[)\]])?$/iu;

/** Whether the name of a sheet or a title says by itself alone that an example follows. */
export function isExample(title: string): boolean {
  return EXAMPLE.test(title.normalize('NFKC').trim());
}

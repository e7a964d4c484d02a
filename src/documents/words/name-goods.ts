/** The name of goods: their description, else their number. */
export function nameGoods({ partNumber, description }: { partNumber: string; description: string }): string {
  return description === '' ? partNumber : description;
}

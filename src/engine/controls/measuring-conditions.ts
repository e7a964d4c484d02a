/** Whether a figure was measured under the conditions of a limit: each quantity of these is named, as 0.1C is in `0.1 C, 2.5–4.2 V`, and 20 °C is not in `120 °C`. */
export function isMeasuredUnder(wanted: string, stated: string): boolean {
  const named = listQuantities(stated);
  return listQuantities(wanted).every((one) =>
    named.some(({ figure, unit }) => figure === one.figure && (unit === one.unit || unit === '')),
  );
}

function listQuantities(text: string): { figure: number; unit: string }[] {
  const found = text
    .normalize('NFKC')
    .toLowerCase()
    .matchAll(/((?:(?<!\d\s*)[-−])?\d+(?:[.,]\d+)?)\s*([\p{L}°µ%]*)/gu);
  return [...found].map(([, figure = '', unit = '']) => ({
    figure: Number(figure.replace('−', '-').replace(',', '.')),
    unit,
  }));
}

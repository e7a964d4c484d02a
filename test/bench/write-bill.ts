export const BILL_LINES = 100_000;
export const BILL_PARTS = 20_000;

/** Workspace settings of the bill's company, as an import asks for them. */
export const BILL_SETTINGS = {
  name: 'Bench',
  demo: true,
  homeCountry: 'DE',
  reportingCurrency: 'EUR',
  endUse: null,
  dataDate: null,
};

/** A bill of 100,000 distinct lines without loops and its 20,000 parts, as the text of two canonical CSV files. */
export function writeBill(): { parts: string; bom: string } {
  const parts = ['part_number,kind,unit_price,currency,annual_demand'];
  for (let row = 0; row < BILL_PARTS; row++)
    parts.push(`P${row},${row === 0 ? 'product,900,EUR,10' : 'component,2,EUR,'}`);
  const bom = ['parent,child,quantity'];
  // Five children after each parent, at distances that keep the lines distinct and the bill free of loops.
  for (let line = 0; line < BILL_LINES; line++) {
    const parent = Math.floor(line / 5) % (BILL_PARTS - 10);
    bom.push(`P${parent},P${parent + 1 + (line % 5) + (line >= 5 * (BILL_PARTS - 10) ? 5 : 0)},${1 + (line % 4)}`);
  }
  return { parts: parts.join('\n'), bom: bom.join('\n') };
}

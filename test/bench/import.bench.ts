import Papa from 'papaparse';
import { z } from 'zod';
import { importFiles } from '../../src/intake/import-files.ts';
import { type BenchRow, measureMedian } from './measure.ts';

const LINES = 100_000;
const PARTS = 20_000;
const BUDGET = 5_000;

/** What a first attempt would check of a BOM line. */
const plainLine = z.object({
  parent: z.string().min(1),
  child: z.string().min(1),
  quantity: z.coerce.number().positive(),
});

/**
 * Import of a bill of 100,000 lines with its parts in Node, reference and loop checks included, against reading the same text and
 * checking each line alone; throws where the two do not take the same number of lines.
 */
export default async function benchImport(): Promise<BenchRow[]> {
  const parts = ['part_number,kind,unit_price,currency,annual_demand'];
  for (let row = 0; row < PARTS; row++) parts.push(`P${row},${row === 0 ? 'product,900,EUR,10' : 'component,2,EUR,'}`);
  const bom = ['parent,child,quantity'];
  // Five children after each parent, at distances that keep the lines distinct and the bill free of loops.
  for (let line = 0; line < LINES; line++) {
    const parent = Math.floor(line / 5) % (PARTS - 10);
    bom.push(`P${parent},P${parent + 1 + (line % 5) + (line >= 5 * (PARTS - 10) ? 5 : 0)},${1 + (line % 4)}`);
  }
  const text = bom.join('\n');
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files = [
    { name: 'parts.csv', bytes: encode(parts.join('\n')) },
    { name: 'bom.csv', bytes: encode(text) },
  ];
  const settings = {
    name: 'Bench',
    demo: true,
    homeCountry: 'DE',
    reportingCurrency: 'EUR',
    endUse: null,
    dataDate: null,
  };
  const read = () => importFiles(files, settings);
  const plain = (): number =>
    Papa.parse(text, { header: true, skipEmptyLines: true }).data.filter((line) => plainLine.safeParse(line).success)
      .length;
  const { dataset, document } = await read();
  if (dataset?.bom.length !== plain()) {
    throw new Error(
      `The import took ${dataset?.bom.length ?? 'no'} lines, the plain version ${plain()}: ${document.problems[0]?.message ?? ''}`,
    );
  }
  return [
    {
      what: 'import: BOM with parts, in Node',
      size: `${LINES.toLocaleString('en')} lines, ${PARTS.toLocaleString('en')} parts`,
      milliseconds: await measureMedian(read, 3),
      budget: BUDGET,
      baseline: await measureMedian(plain, 3),
    },
  ];
}

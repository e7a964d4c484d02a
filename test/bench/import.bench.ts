import Papa from 'papaparse';
import { z } from 'zod';
import { importFiles } from '../../src/intake/import-files.ts';
import { type BenchRow, measureMedian } from './measure.ts';
import { BILL_LINES, BILL_PARTS, BILL_SETTINGS, writeBill } from './write-bill.ts';

const BUDGET = 5_000;

/** What a first attempt would check of a BOM line. */
const plainLine = z.object({
  parent: z.string().min(1),
  child: z.string().min(1),
  quantity: z.coerce.number().positive(),
});

/** The lines of a canonical bill in the words of a German system, with names, units, 500 suppliers and their country in every row. */
function writeForeignBill(bom: string): string {
  const lines = bom.split('\n').slice(1);
  const rows = lines.map((line) => {
    const [parent = '', child = '', quantity = ''] = line.split(',');
    return `${parent};${child};Teil ${child};${quantity};ST;Lieferant ${Number(child.slice(1)) % 500};Deutschland`;
  });
  return ['Baugruppe;Komponente;Bezeichnung;Menge;Einheit;Lieferant;Land', ...rows].join('\n');
}

/**
 * Import of a bill of 100,000 lines with its parts in Node, reference and loop checks included, against reading the same text and
 * checking each line alone, and of the same bill as another system writes it; throws where they do not take the same number of lines.
 */
export default async function benchImport(): Promise<BenchRow[]> {
  const { parts, bom: text } = writeBill();
  const encode = (content: string): Uint8Array => new TextEncoder().encode(content);
  const files = [
    { name: 'parts.csv', bytes: encode(parts) },
    { name: 'bom.csv', bytes: encode(text) },
  ];
  const read = () => importFiles(files, BILL_SETTINGS);
  const plain = (): number =>
    Papa.parse(text, { header: true, skipEmptyLines: true }).data.filter((line) => plainLine.safeParse(line).success)
      .length;
  const { dataset, document } = await read();
  if (dataset?.bom.length !== plain()) {
    throw new Error(
      `The import took ${dataset?.bom.length ?? 'no'} lines, the plain version ${plain()}: ${document.problems[0]?.message ?? ''}`,
    );
  }
  const foreign = [{ name: 'stueckliste.csv', bytes: encode(writeForeignBill(text)) }];
  const readForeign = () => importFiles(foreign, BILL_SETTINGS);
  const translated = await readForeign();
  if (translated.dataset?.bom.length !== dataset.bom.length) {
    throw new Error(`The import took ${translated.dataset?.bom.length ?? 'no'} lines of the foreign bill.`);
  }
  return [
    {
      what: 'import: BOM with parts, in Node',
      size: `${BILL_LINES.toLocaleString('en')} lines, ${BILL_PARTS.toLocaleString('en')} parts`,
      milliseconds: await measureMedian(read, 3),
      budget: BUDGET,
      baseline: await measureMedian(plain, 3),
    },
    {
      what: 'import: BOM of another system with suppliers, in Node',
      size: `${BILL_LINES.toLocaleString('en')} lines`,
      milliseconds: await measureMedian(readForeign, 3),
      budget: BUDGET,
      baseline: null,
    },
  ];
}

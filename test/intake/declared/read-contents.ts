import type { Dataset } from '../../../src/domain/dataset.ts';
import type { ImportOptions, ImportOutcome } from '../../../src/intake/base/import-outcome.ts';
import { importFiles } from '../../../src/intake/import-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** What the files say parts contain, as `part substance least most`, with the day. */
export async function readContents(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<ImportOptions> = {},
): Promise<{ outcome: ImportOutcome; rows: string[] }> {
  const outcome = await importFiles(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? bytes(content) : content,
    })),
    { name: 'Test', demo: false, dataDate: null, ...options },
  );
  const rows = (outcome.dataset?.composition ?? []).map(({ partNumber, substance, massPctMin, massPctMax }) =>
    [partNumber, substance, massPctMin, massPctMax].join(' '),
  );
  return { outcome, rows };
}

/** Codes of what an import notes. */
export const codes = ({ notes }: ImportOutcome): string[] => notes.map(({ code }) => code);

/** A declaration of IEC 62474 of a part of 20 g. */
export const IEC = (part: string, inside: string): string =>
  `<?xml version="1.0"?><q:Main xmlns:q="http://std.iec.ch/iec62474"><q:BusinessInfo mode="Distribute"><q:Response date="2026-05-06"><q:SupplyCompany name="Fictive KK"/></q:Response></q:BusinessInfo><q:Product><q:ProductID identifier="${part}" name="Thing"><q:Mass mass="0.02" unitOfMeasure="kg"/></q:ProductID>${inside}</q:Product></q:Main>`;

const cobaltAndIron = (cobalt: number): string =>
  `<q:Composition><q:Material name="A"><q:Mass mass="20" unitOfMeasure="g"/><q:Substance name="Cobalt"><q:Mass mass="${cobalt}" unitOfMeasure="g"/></q:Substance><q:Substance name="Iron"><q:Mass mass="${20 - cobalt}" unitOfMeasure="g"/></q:Substance></q:Material></q:Composition>`;
/** The same of a part of cobalt and iron alone, so much of it cobalt, from a day. */
export const declareCobalt = (day: string, cobalt: number): string =>
  IEC('MG', cobaltAndIron(cobalt)).replace('2026-05-06', day);

/** What M-1 contains, as `substance least most`, once each set of files is imported into what those before it left. */
export async function readInTurn(sets: readonly Readonly<Record<string, string>>[]): Promise<string[]> {
  let before: Dataset | null = null;
  for (const files of sets) {
    const update: Partial<ImportOptions> =
      before === null ? {} : { update: { before, mode: null, facts: [], forgotten: [] } };
    const { outcome } = await readContents(files, { today: '2026-12-01', ...update });
    before = outcome.dataset ?? before;
  }
  return (before?.composition ?? [])
    .filter(({ partNumber }) => partNumber === 'M-1')
    .map((row) => [row.substance, row.massPctMin, row.massPctMax].join(' '))
    .toSorted();
}

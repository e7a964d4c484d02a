import type { Catalogue } from '../../../catalogue/schema.ts';
import type { Dataset } from '../../../domain/dataset.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';

/** Sources of the sheet beside its row. */
export type SheetContext = { report: ExposureReport; catalogue: Catalogue | undefined; dataset: Dataset | undefined };

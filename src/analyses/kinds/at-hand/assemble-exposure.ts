import type { ExposureReport, ExposureSummary, PartExposure } from '../../../engine/exposure/report.ts';
import type { ExposurePiece } from '../../answers.ts';

/** Puts an exposure together from its pieces, in any order of arrival; the report lists parts as if it had come in one. */
export function assembleExposure(): { add: (piece: ExposurePiece) => void; getAnswer: () => ExposureReport } {
  const parts: PartExposure[] = [];
  let summary: ExposureSummary | null = null;
  return {
    add: (piece) => {
      if (piece.kind === 'summary') {
        summary = piece.summary;
        return;
      }
      for (const [at, part] of piece.parts.entries()) parts[piece.places[at] ?? parts.length] = part;
    },
    getAnswer: () => {
      if (summary === null) throw new Error('The figures of the exposure did not come.');
      return { ...summary, parts };
    },
  };
}

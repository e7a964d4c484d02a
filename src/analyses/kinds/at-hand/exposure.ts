import { analyseParts, analysePartsByRisk } from '../../../engine/exposure/analyse.ts';
import type { ExposureReport } from '../../../engine/exposure/report.ts';
import type { Asked } from '../../../domain/questions/questions.ts';
import { type Analysis, type Context, type Hooks, letOthersIn } from '../../analysis.ts';
import type { ExposurePiece } from '../../answers.ts';
import { assembleExposure } from './assemble-exposure.ts';
import { refuseExposed } from '../exposed.ts';
import { summarise } from './summary.ts';

/** Parts of one piece: more than fit a screen, and written within a few hundredths of a second. */
const PIECE = 50;

/** In pieces, others are let in and the signal is looked at after each. */
export const exposure = {
  pieces: 'parts',
  refuse: refuseExposed,
  run: async (context, question, hooks) => {
    const { dataset, catalogue, dataVersion } = context;
    const asked = { ...question, dataVersion };
    if (hooks.onPiece !== undefined) return analyseInPieces(context, asked, hooks.onPiece, hooks.signal);
    const parts = analyseParts({ dataset, catalogue, question: asked });
    return { ...summarise(context, asked), parts };
  },
} satisfies Analysis<'exposure'>;

async function analyseInPieces(
  context: Context,
  question: Asked<'exposure'>,
  onPiece: NonNullable<Hooks<ExposurePiece>['onPiece']>,
  signal: AbortSignal | undefined,
): Promise<ExposureReport> {
  const { dataset, catalogue } = context;
  const assembly = assembleExposure();
  const tell = async (piece: ExposurePiece): Promise<void> => {
    assembly.add(piece);
    onPiece(piece);
    await letOthersIn();
    signal?.throwIfAborted();
  };
  let isFirst = true;
  for (const parts of analysePartsByRisk({ dataset, catalogue, question }, PIECE)) {
    await tell({ kind: 'parts', ...parts });
    if (isFirst) await tell({ kind: 'summary', summary: summarise(context, question) });
    isFirst = false;
  }
  return assembly.getAnswer();
}

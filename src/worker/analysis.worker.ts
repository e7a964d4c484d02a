import { getBuiltInCatalogue } from '../catalogue/built-in-catalogue.ts';
import { createResponder } from './answer-request.ts';
import type { AnalysisReply, AnalysisRequest } from './protocol.ts';
import { createInlineAnalyst } from './run-inline.ts';

const respond = createResponder(createInlineAnalyst(getBuiltInCatalogue()), (reply: AnalysisReply) =>
  postMessage(reply),
);

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => void respond(data));

import { getBuiltInCatalogue } from '../catalogue/built-in-catalogue.ts';
import { answerRequest } from './answer-request.ts';
import type { AnalysisRequest } from './protocol.ts';
import { createInlineAnalyst } from './run-inline.ts';

const analyst = createInlineAnalyst(getBuiltInCatalogue());

addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => {
  void answerRequest(analyst, data).then((reply) => {
    if (reply) postMessage(reply);
  });
});

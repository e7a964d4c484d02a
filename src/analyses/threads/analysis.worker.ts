import { getBuiltInCatalogue } from '../../catalogue/built-in-catalogue.ts';
import { createResponder, type VersionsFile } from './answer-request.ts';
import { parseKeptAddress, readKept } from './held/kept-version.ts';
import { isKeptByThread, openKeptAnswers } from './held/kept-answers.ts';
import type { AnalysisReply, AnalysisRequest } from '../protocol.ts';
import { createInlineAnalyst } from '../inline-analyst.ts';

const respond = createResponder(
  createInlineAnalyst(getBuiltInCatalogue()),
  (reply: AnalysisReply) => postMessage(reply),
  async (url, hash) => {
    const kept = parseKeptAddress(url);
    if (kept !== null) return { versions: [{ meta: { hash }, dataset: await readKept(kept) }] };
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url} answered ${String(response.status)}.`);
    return (await response.json()) as VersionsFile;
  },
  async (program, { kind, question }, answer) => {
    if (isKeptByThread(kind)) await openKeptAnswers(program).keep(kind, question, answer as never);
  },
);

for (const request of JSON.parse(self.name) as AnalysisRequest[]) void respond(request);
addEventListener('message', ({ data }: MessageEvent<AnalysisRequest>) => void respond(data));

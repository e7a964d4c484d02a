import './without-eval.ts';
import wasmUrl from 'highs/runtime?url';
import { loadHighsSolver } from '../highs-solver.ts';
import { type CompanyKind, OF_COMPANY } from '../of-company.ts';
import type { LoneReply, LoneRequest } from '../protocol.ts';
import { createLoneAnswers } from './answer-alone.ts';

const means = { loadSolver: () => loadHighsSolver({ wasmUrl }), callHelpers: null };
const answer = createLoneAnswers(OF_COMPANY, means, (reply: LoneReply<CompanyKind>) => postMessage(reply));

addEventListener('message', ({ data }: MessageEvent<LoneRequest<CompanyKind>>) => void answer(data));

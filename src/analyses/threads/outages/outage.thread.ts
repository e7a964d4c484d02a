import { parentPort } from 'node:worker_threads';
import { loadHighsSolver } from '../../highs-solver.ts';
import { createOutageAnswers, type OutageRequest } from './outage-helper.ts';

const answer = createOutageAnswers(loadHighsSolver, (reply) => parentPort?.postMessage(reply));
parentPort?.on('message', (request: OutageRequest) => void answer(request));

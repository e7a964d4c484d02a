import { parentPort } from 'node:worker_threads';
import { createDrawAnswers, type DrawRequest } from './draw-helper.ts';

const answer = createDrawAnswers((reply, transfer) => parentPort?.postMessage(reply, transfer));
parentPort?.on('message', (request: DrawRequest) => answer(request));

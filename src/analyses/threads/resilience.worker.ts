import './without-eval.ts';
import wasmUrl from 'highs/runtime?url';
import { createInlineResilience, replyToResilience } from '../resilience-inline.ts';
import type { ResilienceReply, ResilienceRequest } from '../resilience.ts';

const analyse = createInlineResilience({ wasmUrl });
const send = (reply: ResilienceReply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<ResilienceRequest>) => void replyToResilience(analyse, data, send));

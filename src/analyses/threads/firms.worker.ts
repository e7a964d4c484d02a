import './without-eval.ts';
import { replyToFirms } from '../firm-analyses-inline.ts';
import type { FirmReply, FirmRequest } from '../firm-analyses.ts';

const send = (reply: FirmReply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<FirmRequest>) => void replyToFirms(data, send));

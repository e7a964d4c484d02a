import './without-eval.ts';
import { answerImport } from './answer-request.ts';
import { importInline } from '../imports.ts';
import type { ImportReply, ImportRequest } from '../protocol.ts';

const send = (reply: ImportReply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => void answerImport(importInline, data, send));

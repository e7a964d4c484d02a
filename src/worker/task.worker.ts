import './without-eval.ts';
import { replyToTask } from './tasks-inline.ts';
import type { TaskReply, TaskRequest } from './tasks.ts';

const send = (reply: TaskReply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<TaskRequest>) => void replyToTask(data, send));

import './without-eval.ts';
import wasmUrl from 'highs/runtime?url';
import { createInlineTasks, replyToTask } from '../tasks.ts';
import type { TaskReply, TaskRequest } from '../tasks.ts';

const run = createInlineTasks({ wasmUrl });
const send = (reply: TaskReply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<TaskRequest>) => void replyToTask(run, data, send));

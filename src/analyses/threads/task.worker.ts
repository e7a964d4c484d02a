import type { TaskReply, TaskRequest } from '../tasks/task-protocol.ts';
import './without-eval.ts';
import { createInlineTasks, replyToTask } from '../tasks/tasks.ts';

const run = createInlineTasks();
const send = (reply: TaskReply): void => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<TaskRequest>) => void replyToTask(run, data, send));

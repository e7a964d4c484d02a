import type { Asked } from '../../../src/domain/questions/questions.ts';
import type { AnalysisReply, AnalysisRequest } from '../../../src/analyses/protocol.ts';
import { createBrowserAnalyst } from '../../../src/analyses/threads/browser-analyst.ts';

/** A worker that answers when told to, and shows what it was sent. */
class ScriptedWorker {
  sent: AnalysisRequest[] = [];
  terminated = false;
  reply: (reply: AnalysisReply) => void = () => undefined;
  crash: (message: string) => void = () => undefined;

  postMessage = (request: AnalysisRequest): void => {
    this.sent.push(request);
  };
  onReply = (listener: (reply: AnalysisReply) => void): void => {
    this.reply = listener;
  };
  onCrash = (listener: (message: string) => void): void => {
    this.crash = listener;
  };
  terminate = (): void => {
    this.terminated = true;
  };

  questions(): { id: number; asked: { question: { dataVersion: string } } }[] {
    return this.sent.filter((request) => request.type === 'question');
  }
  fail(message: string): void {
    this.reply({ type: 'failed', id: this.questions().at(-1)?.id ?? -1, message });
  }
}

/** An analyst over such workers, and the way to ask it that tells an answer or why there is none. */
export function setup() {
  const workers: ScriptedWorker[] = [];
  const analyst = createBrowserAnalyst(() => {
    const worker = new ScriptedWorker();
    workers.push(worker);
    return worker;
  });
  const worker = (n = 0): ScriptedWorker => {
    const found = workers[n];
    if (!found) throw new Error(`worker ${String(n)} was not started`);
    return found;
  };
  const ask = (dataVersion: string, signal?: AbortSignal): Promise<string> =>
    analyst.ask('exposure', question(dataVersion), { signal }).then(
      () => 'done',
      (error: Error) => error.message,
    );
  return { analyst, workers, worker, ask };
}

/** A question about a version. */
export function question(dataVersion: string): Asked<'exposure'> {
  return {
    dataVersion,
    lawDate: '2026-11-24',
    suspensionEnd: 'inclusive',
    assumptions: {},
    inference: true,
    destination: null,
  };
}

import type { AnswerOf } from '../../../analyses/answers.ts';
import type { Asked } from '../../../domain/questions/questions.ts';
import { whenIdle } from '../../when-idle.ts';
import type { Services } from '../services.tsx';
import { isKeptByThread, type KeptKind } from '../../../analyses/threads/held/kept-answers.ts';

/**
 * The answer that this browser keeps of an earlier visit, else what `ask` brings, which is then kept. Only of data that this browser keeps as
 * well: what a server lets a person see goes with the page. `ask` is told under which program's name its thread is to keep a large answer.
 */
export async function askKept<K extends KeptKind>(
  { kept, locateVersion }: Pick<Services, 'kept' | 'locateVersion'>,
  workspaceId: string,
  kind: K,
  question: Asked<K>,
  ask: (keepAs?: string) => Promise<AnswerOf<K>>,
): Promise<AnswerOf<K>> {
  if (kept === null || (await locateVersion(workspaceId, question.dataVersion)) === null) return ask();
  const known = await kept.read(kind, question);
  if (known !== null) return known;
  if (isKeptByThread(kind)) return ask(kept.program);
  const answer = await ask();
  void whenIdle().then(() => kept.keep(kind, question, answer));
  return answer;
}

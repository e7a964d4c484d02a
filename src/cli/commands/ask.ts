import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { ANALYSES } from '../../analyses/analyses.ts';
import type { Progress } from '../../analyses/analysis.ts';
import { settleQuestion } from '../../analyses/answer-inline.ts';
import { getAnalysis } from '../../analyses/run-analysis.ts';
import { callDrawThreads, countHelpers } from '../../analyses/threads/draw-threads.ts';
import { callOutageThreads } from '../../analyses/threads/outages/outage-threads.ts';
import { type Kind, KINDS, QUESTIONS, type QuestionOf } from '../../domain/questions/questions.ts';
import { findUnknownField, sayFault } from '../../domain/scenario/say-fault.ts';
import type { Command, Surroundings } from '../command.ts';
import { writeJson } from '../command.ts';
import { readArguments, readWholeNumber } from '../reading/read-arguments.ts';
import { SETTING_OPTIONS } from '../import-inputs.ts';
import { openData } from '../reading/open-data.ts';
import { Interruption, Refusal } from '../refusal.ts';

/** `ask KIND W --question Q.json`: any question of the page or the API, as JSON. */
export const ask: Command = {
  usage: 'ask KIND W [--question FILE|-] [--threads N], or ask --list',
  summary: 'any analysis of the page by its kind, as JSON; --list names the kinds with an example of each',
  run: async (argv, surroundings) => {
    const args = readArguments(argv, {
      ...SETTING_OPTIONS,
      json: { type: 'boolean' },
      list: { type: 'boolean' },
      question: { type: 'string' },
      threads: { type: 'string' },
    });
    if (args.flag('list')) return { output: args.flag('json') ? writeJson(listKinds()) : describeKinds(), exitCode: 0 };
    const [name = '', ...paths] = args.paths;
    const kind = KINDS.find((one) => one === name);
    if (kind === undefined) throw new Refusal(`There is no kind of question “${name}”; ask --list names them.`);
    const question = await readQuestion(kind, args.text('question'), surroundings);
    const threads = readWholeNumber(args, 'threads', { min: 1, max: 64, otherwise: countHelpers() + 1 });
    const about = await openData({ ...args, paths }, surroundings);
    const control = new AbortController();
    let share = 0;
    const forget = surroundings.onStop?.(() => {
      const reached = `${Math.round(share * 100)} %`;
      control.abort(new Interruption(`stopped while answering, ${reached} done; nothing is printed.`));
    });
    const onProgress = ({ done, budget }: Progress): void => {
      if (done / budget < share + 0.1) return;
      share = done / budget;
      surroundings.tell(`answering … ${Math.round(share * 100)} %`);
    };
    try {
      const signal = surroundings.onStop === undefined ? undefined : control.signal;
      const callHelpers = callDrawThreads(threads - 1);
      const callOutageHelpers = callOutageThreads(threads - 1);
      const options = { callHelpers, callOutageHelpers, signal, onProgress };
      const settled = await settleQuestion(kind, about, question, options);
      if (!settled.ok) throw new Refusal(settled.reason);
      return { output: writeJson(settled.report), exitCode: 0 };
    } finally {
      forget?.();
    }
  },
};

/** The question of a file, or of standard input; absent fields of law and unseen sources are as on the page, on this day. */
async function readQuestion<K extends Kind>(
  kind: K,
  path: string | undefined,
  surroundings: Surroundings,
): Promise<QuestionOf<K>> {
  const content = path === undefined ? {} : await readJson(path, surroundings);
  const { schema } = QUESTIONS[kind];
  const usual = { lawDate: surroundings.today, suspensionEnd: 'inclusive', assumptions: {}, inference: true };
  const asked = Object.entries(usual).filter(([field]) => field in schema.shape);
  if (typeof content !== 'object' || content === null || Array.isArray(content))
    throw new Refusal(`A question is an object with fields, such as ${JSON.stringify(QUESTIONS[kind].example)}.`);
  const parsed = schema.safeParse({ ...Object.fromEntries(asked), ...content }, { error: sayFault });
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? 'at the top' : `at ${issue.path.join('.')}`;
    throw new Refusal(`This is no question of the kind ${kind} (${where}): ${issue?.message ?? 'unknown shape'}`);
  }
  const unknown = findUnknownField(content, parsed.data);
  if (unknown !== null) throw new Refusal(`This is no question of the kind ${kind}: it has no field ${unknown}.`);
  return parsed.data as QuestionOf<K>;
}

async function readJson(path: string, { folder, readInput }: Surroundings): Promise<unknown> {
  const written = await (path === '-' ? readInput?.() : readFile(resolve(folder, path), 'utf8').catch(() => undefined));
  if (written === undefined) throw new Refusal(`There is no file ${path}.`);
  try {
    // Editors begin a text with a mark of its order of bytes.
    return JSON.parse(written.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new Refusal(`${path} is no readable JSON, so it is no question.`, { cause: error });
  }
}

function listKinds(): object[] {
  return KINDS.map((kind) => {
    const { summary, example } = QUESTIONS[kind];
    const { needs = [], pieces = null } = getAnalysis(ANALYSES, kind);
    return { kind, summary, needs, pieces, example };
  });
}

function describeKinds(): string {
  const lines = KINDS.map((kind) => {
    const { summary, example } = QUESTIONS[kind];
    const { needs = [] } = getAnalysis(ANALYSES, kind);
    const takes = needs.length === 0 ? '' : ` Takes: ${needs.join(', ')}.`;
    return `${kind}\n  ${summary}${takes}\n  ${JSON.stringify(example)}\n`;
  });
  return lines.join('\n');
}

import { createNewestFirst } from './newest-first.ts';

/** Answers a setting twice: at once by few runs, and by all runs until the signal stops it. */
export type TurnAsker<Setting, Quick, Fine extends Quick> = {
  readonly askQuickly: (setting: Setting) => Promise<Quick>;
  readonly askFinely: (setting: Setting, signal: AbortSignal) => Promise<Fine>;
};

/** An answer with its setting; `baseline`: of the dials' first setting, null if it is not known yet. */
export type TurnAnswer<Setting, Quick, Fine extends Quick> = { readonly setting: Setting } & (
  | { readonly isFine: false; readonly report: Quick; readonly baseline: Quick | null }
  | { readonly isFine: true; readonly report: Fine; readonly baseline: Fine }
);

/** A dial rests when it has not moved for so many milliseconds. */
const REST_MS = 400;

/**
 * Returns the way to ask for one setting of the dials after another; the baseline is asked by itself. The newest always gets an answer: at once
 * by few runs, and at rest by all of them; a setting passed meanwhile may get none. An answer stands beside a baseline of as many runs. A
 * failure is told only for the newest, open to another try. `end` stops all of it, and nothing is told after.
 */
export function answerTurns<Setting, Quick, Fine extends Quick>(
  baseline: Setting,
  { askQuickly, askFinely }: TurnAsker<Setting, Quick, Fine>,
  tell: (answer: TurnAnswer<Setting, Quick, Fine>) => void,
  fail: (error: unknown) => void,
): { turn: (setting: Setting) => void; end: () => void } {
  let newest = baseline;
  let hasFailed = false;
  let quickBaseline: Quick | null = null;
  let fineBaseline: Fine | null = null;
  let refining = new AbortController();
  let rest: ReturnType<typeof setTimeout> | undefined;

  const tellFailure = (error: unknown): void => {
    hasFailed = true;
    fail(error);
  };
  const refine = async (setting: Setting, signal: AbortSignal): Promise<void> => {
    try {
      fineBaseline ??= await askFinely(baseline, signal);
      const report = setting === baseline ? fineBaseline : await askFinely(setting, signal);
      if (!signal.aborted) tell({ setting, report, baseline: fineBaseline, isFine: true });
    } catch (error) {
      if (!signal.aborted) tellFailure(error);
    }
  };
  const stopRefining = (): void => {
    clearTimeout(rest);
    refining.abort();
  };
  const quick = createNewestFirst(
    askQuickly,
    ({ question: setting, answer: report }) => {
      if (setting === baseline) quickBaseline = report;
      tell({ setting, report, baseline: quickBaseline, isFine: false });
      if (setting !== newest) return;
      stopRefining();
      refining = new AbortController();
      const { signal } = refining;
      rest = setTimeout(() => void refine(setting, signal), REST_MS);
    },
    (error) => {
      if (!quick.isWaiting()) tellFailure(error);
    },
  );
  quick.ask(baseline);
  return {
    turn: (setting) => {
      if (setting === newest && !hasFailed) return;
      newest = setting;
      hasFailed = false;
      stopRefining();
      quick.ask(setting);
    },
    end: () => {
      stopRefining();
      quick.forget();
    },
  };
}

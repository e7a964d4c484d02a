import { useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { ImportOutcome } from '../../../intake/base/import-outcome.ts';
import { formatCount, formatCounted } from '../../format/number.ts';
import { usePersonId } from '../../queries/session/use-me.ts';
import { useView } from '../../queries/view/use-view.ts';
import { late } from '../../components/late.tsx';
import { Pending } from '../../components/states/pending.tsx';
import { Section } from '../../components/section.tsx';
import s from '../data.module.css';
import { DecisionLine } from '../session/decision-line.tsx';
import { applyNamedSettings } from '../session/import-settings.ts';
import type { ReadState } from '../session/import-session.ts';
import { getFirstStep, summariseSteps } from './import-steps.ts';
import { isRoutine } from '../problems/routine-notes.ts';
import { PutAway } from './put-away.tsx';
import { StepTabs } from './step-tabs.tsx';
import t from './steps.module.css';
import { useCountedImport } from './use-counted-import.ts';
import { useAcceptTarget } from './use-accept-choice.ts';
import { useDifference } from '../versions/use-difference.ts';

const OPENING = <Pending label="Opening the step" lines={[40, 90, 85, 90]} />;
const AcceptStep = late(async () => (await import('./accept-step.tsx')).AcceptStep, OPENING);
const MappingStep = late(async () => (await import('../mapping/mapping-step.tsx')).MappingStep, OPENING);
const ProblemsStep = late(async () => (await import('../problems/problems-step.tsx')).ProblemsStep, OPENING);
const DuplicatesStep = late(async () => (await import('../duplicates/duplicates-step.tsx')).DuplicatesStep, OPENING);
const PartsStep = late(async () => (await import('../facts/parts-step.tsx')).PartsStep, OPENING);
const STEPS = [AcceptStep, MappingStep, ProblemsStep, DuplicatesStep, PartsStep];

/** Findings of an import, step by step: tables, problems, duplicates, natures of parts, and the way to accept it. */
export function ImportResult({ state: read }: { state: ReadState }) {
  const { outcome, settings } = read;
  // Where the person is needed first; what they decide must not carry them off to another step.
  const [first] = useState(() => getFirstStep(outcome));
  const { step = first } = useSearch({ from: '/data' });
  const named = useMemo(() => applyNamedSettings(outcome, settings), [outcome, settings]);
  const use = useCountedImport(read, named);
  const { state, dataset } = use;
  const { workspace } = useView();
  const person = usePersonId();
  const asked = useAcceptTarget(state, dataset);
  // What is known under another name matters wherever the import goes in the end.
  const head = asked.canGoHere ? (workspace?.head ?? null) : null;
  const difference = useDifference(head, dataset, state);
  const renamed = useMemo(() => difference.data?.identityProposals ?? [], [difference.data]);
  const panel = useRef<HTMLDivElement>(null);
  const shown = useRef(outcome);
  useEffect(() => {
    if (shown.current === outcome) return;
    shown.current = outcome;
    // What had the focus may be gone with the reading that answered it: the person goes on where they were.
    if (document.activeElement === document.body) panel.current?.focus({ preventScroll: true });
  }, [outcome]);
  useEffect(() => {
    // Files and decisions are in this page alone: it must not have to be loaded anew for the program of a step that does not come later.
    if (navigator.onLine) for (const { load } of STEPS) void load().catch(() => undefined);
  }, []);
  return (
    <div className={s['result']}>
      <div className={t['head']}>
        <div className={s['verdict']}>
          <p className={s['lead']} role="status">
            {outcome.dataset === null ? describeRefusal(outcome) : describeFind(outcome)}
          </p>
          <PutAway state={state} person={person} />
        </div>
        <DecisionLine state={state} />
        <StepTabs steps={summariseSteps(outcome, renamed.length)} current={step} />
      </div>
      <div ref={panel} tabIndex={-1} className={t['panel']}>
        {step === 'tables' ? <MappingStep state={state} /> : null}
        {step === 'problems' ? <ProblemsStep state={state} /> : null}
        {step === 'duplicates' ? <DuplicatesStep state={state} renamed={renamed} /> : null}
        {step === 'parts' ? <PartsStep state={state} /> : null}
        {step === 'accept' && dataset !== null ? (
          <AcceptStep state={state} dataset={dataset} asked={asked} difference={difference} use={use} />
        ) : null}
        {step === 'accept' && dataset === null ? (
          <Section title="Nothing can be accepted yet" rule={false}>
            <p className={s['hint']}>
              An error keeps the whole set out. Mend it, leave its row out, or say what the columns mean: the steps
              before this one show where.
            </p>
          </Section>
        ) : null}
      </div>
    </div>
  );
}

function describeRefusal({ document, leftOutRows }: ImportOutcome): string {
  const errors = document.problems.filter((problem) => problem.severity === 'error');
  const files = new Set(errors.flatMap(({ file }) => (file === null ? [] : [file])));
  const where = files.size === 0 ? '' : ` in ${formatCounted(files.size, 'file')}`;
  const without = leftOutRows.length === 0 ? '' : ` even without ${formatCounted(leftOutRows.length, 'row')}`;
  return `Nothing was taken: ${formatCounted(errors.length, 'error')}${where}${without}. What was there before is untouched.`;
}

function describeFind({ document, counts, workspace, leftOutRows, notes }: ImportOutcome): string {
  const tables = document.files.reduce((sum, file) => sum + file.tables.length, 0);
  const found =
    workspace === null
      ? `${formatCounted(counts.parts, 'part')}, ${formatCounted(counts.sites, 'site')} and ${formatCounted(counts.sourcing, 'source')} in ${formatCounted(tables, 'table')}`
      : `The workspace “${workspace.name}” with ${formatCounted(workspace.versions.length, 'version')}, ${formatCounted(counts.parts, 'part')} in the one in use`;
  const looks = notes.filter((note) => !isRoutine(note)).length;
  const said =
    notes.length === 0
      ? 'nothing had to be settled'
      : `${formatCounted(notes.length, 'note')}, ${looks === 0 ? 'none' : formatCount(looks)} to look at, no error`;
  const without = leftOutRows.length === 0 ? '' : `; ${formatCounted(leftOutRows.length, 'row')} left out`;
  return `${found}; ${said}${without}. Nothing is stored yet.`;
}

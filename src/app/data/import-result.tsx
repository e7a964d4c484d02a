import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { ImportOutcome, InputFile } from '../../intake/import-outcome.ts';
import type { ImportSettings } from '../../worker/imports.ts';
import { formatCounted } from '../format/number.ts';
import { Section } from '../views/section.tsx';
import { AcceptPanel } from './accept-panel.tsx';
import s from './data.module.css';
import { FoundTables } from './found-tables.tsx';
import { applyNamedSettings } from './import-settings.ts';
import { ProblemGroups } from './problem-groups.tsx';
import { SettingsForm } from './settings-form.tsx';
import { useImportSession } from './use-import-session.ts';

/** Groups of problems that are shown beside the result; all of them have a page of their own. */
const SHOWN_GROUPS = 8;

/** What an import found: the verdict, its tables, what is asked, problems by cause, and the way to accept it. */
export function ImportResult({
  files,
  outcome,
  settings,
}: {
  files: readonly InputFile[];
  outcome: ImportOutcome;
  settings: ImportSettings;
}) {
  const { session } = useImportSession();
  const { problems } = outcome.document;
  const errors = problems.filter((problem) => problem.severity === 'error');
  const dataset = useMemo(() => applyNamedSettings(outcome, settings), [outcome, settings]);
  const said =
    problems.length === 0 ? null : (
      <Section
        title={errors.length > 0 ? 'What has to be mended' : 'What was settled on the way'}
        caption={
          errors.length > 0
            ? 'Rows are counted as in the file, the header is row 1. An error keeps the whole set out; a note keeps nothing out.'
            : 'Notes keep nothing out. Rows are counted as in the file, the header is row 1.'
        }
        aside={
          <Link to="/data" search={{ tab: 'problems' }}>
            All {problems.length} in one list
          </Link>
        }
      >
        <ProblemGroups problems={problems} shown={SHOWN_GROUPS} />
      </Section>
    );
  return (
    <div className={s['result']}>
      <div className={s['verdict']}>
        <p className={s['lead']} role="status">
          {dataset === null ? describeRefusal(errors) : describeFind(outcome, problems.length)}
        </p>
        <button type="button" className={s['button']} onClick={() => session.discard()}>
          {dataset === null ? 'Put away' : 'Discard'}
        </button>
      </div>
      {errors.length > 0 ? said : null}
      <div className={s['columns']}>
        <Section title="What was found" caption="One row for each table. Accepted: rows without an error of their own.">
          <FoundTables files={outcome.document.files} />
        </Section>
        {outcome.workspace === null && (dataset !== null || settings.ownSupplierId !== undefined) ? (
          <Section title="The company" caption="What the files do not say, or what you know better.">
            <SettingsForm
              outcome={outcome}
              settings={settings}
              onChange={session.applySettings}
              onReadAgain={(next) => void session.read(files, next)}
            />
          </Section>
        ) : null}
      </div>
      {errors.length > 0 ? null : said}
      {dataset === null ? null : <AcceptPanel dataset={dataset} outcome={outcome} />}
    </div>
  );
}

function describeRefusal(errors: readonly { file: string | null }[]): string {
  const files = new Set(errors.flatMap(({ file }) => (file === null ? [] : [file])));
  const where = files.size === 0 ? '' : ` in ${formatCounted(files.size, 'file')}`;
  return `Nothing was taken: ${formatCounted(errors.length, 'error')}${where}. What was there before is untouched.`;
}

function describeFind({ document, counts, workspace }: ImportOutcome, notes: number): string {
  const tables = document.files.reduce((sum, file) => sum + file.tables.length, 0);
  const found =
    workspace === null
      ? `${formatCounted(counts.parts, 'part')}, ${formatCounted(counts.sites, 'site')} and ${formatCounted(counts.sourcing, 'lane')} in ${formatCounted(tables, 'table')}`
      : `The workspace “${workspace.name}” with ${formatCounted(workspace.versions.length, 'version')}, ${formatCounted(counts.parts, 'part')} in the one in use`;
  const said = notes === 0 ? 'nothing had to be settled' : `${formatCounted(notes, 'note')}, no error`;
  return `${found}; ${said}. Nothing is stored yet.`;
}

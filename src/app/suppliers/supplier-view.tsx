import { knowsNoMoney, rateKnownMoney } from '../../documents/words/known-money.ts';
import { useState } from 'react';
import type { Catalogue } from '../../catalogue/schema.ts';
import type { Dataset, Supplier } from '../../domain/dataset.ts';
import type { SupplierEntry } from '../../domain/letters/supplier-entry.ts';
import type { ExposureReport } from '../../engine/exposure/report.ts';
import { ErrorPanel } from '../components/states/error-panel.tsx';
import { useLacking, useMe } from '../queries/session/use-me.ts';
import { listSupplierEntries } from '../queries/supplier-entries.ts';
import { useRemembered } from '../queries/use-remembered.ts';
import { useToday } from '../queries/view/use-today.ts';
import { useView } from '../queries/view/use-view.ts';
import { useDocuments } from '../queries/workspace-queries.ts';
import { useWrites } from '../queries/writes/use-writes.tsx';
import { Link } from '@tanstack/react-router';
import type { Letter } from '../../engine/letters/letter-report.ts';
import { ShareBar } from '../components/fills/share-bar.tsx';
import { formatMoney } from '../format/money.ts';
import { useLicences } from '../licences/use-licences.ts';
import { AnsweredSection } from './answers/answered-section.tsx';
import { AnswersSection } from './answers/answers-section.tsx';
import { BoughtParts } from './bought-parts.tsx';
import { describeRisk, describeSupplier, shareOf } from './describe-risk.ts';
import { ExpirySection } from './expiry-section.tsx';
import { logLetter } from './letters/log-letter.ts';
import { LetterSection } from './letter-section.tsx';
import { PartsAlternates } from './parts-alternates.tsx';
import { SupplierAside } from './supplier-aside.tsx';
import { SupplierLicences } from './supplier-licences.tsx';
import s from './suppliers.module.css';
import { useAnswers } from './answers/use-answers.ts';
import type { PageChoice } from './use-letters.ts';

/** All about one supplier: stake, purchases, licences, the letter, answers, other possible makers, people, tasks, notes. */
export function SupplierView({
  supplier,
  dataset,
  isCurrent,
  catalogue,
  report,
  letter,
  currency,
  choice,
  mail,
  onChoice,
}: {
  supplier: Supplier;
  dataset: Dataset;
  isCurrent: boolean;
  catalogue: Catalogue;
  report: ExposureReport | undefined;
  letter: Letter | null;
  currency: string;
  choice: PageChoice;
  /** Where a letter goes, '' if nobody is on file. */
  mail: string;
  onChoice: (change: Partial<PageChoice>) => void;
}) {
  const { supplierId, name } = supplier;
  const today = useToday();
  const view = useView();
  const me = useMe().data?.person?.name ?? '';
  const lacking = useLacking('planner');
  const { writeDocument } = useWrites();
  const { facts } = useRemembered();
  const documents = useDocuments(view.workspaceId).data ?? [];
  const entries = listSupplierEntries(documents).filter((entry) => entry.supplierId === supplierId);
  const [failure, setFailure] = useState<unknown>(null);
  const answers = useAnswers(dataset, catalogue, isCurrent && !view.isOlderVersion);
  const age = { months: dataset.settings.evidenceMonths ?? null, day: view.lawDate };
  const sites = dataset.sites.filter((site) => site.supplierId === supplierId);
  const own = new Set(sites.map(({ siteId }) => siteId));
  const bought = new Set(dataset.sourcing.flatMap((row) => (own.has(row.siteId) ? [row.partNumber] : [])));
  const parts = (report?.parts ?? []).filter(({ partNumber }) => bought.has(partNumber));
  const risk = report?.suppliers.find(({ id }) => id === supplierId)?.revenueAtRisk;
  const cases = (useLicences().data?.cases ?? []).filter(({ exporterSiteId }) => own.has(exporterSiteId ?? ''));
  const write = (entry: SupplierEntry, label: string): void => {
    setFailure(null);
    writeDocument({ kind: 'supplier-entry', key: entry.id, change: () => entry, label }).catch((error: unknown) =>
      setFailure(error),
    );
  };
  const markSent = (text: string, to: string): void => {
    if (letter === null) return;
    const entry = logLetter(letter, { text, to, sent: today, by: me });
    write(entry, `Mark the letter to ${name} as sent`);
  };
  return (
    <div className={s['page']}>
      <div className={s['main']}>
        <p className={s['crumbs']}>
          <Link to="/exposure">Exposure</Link> › <Link to="/supplier">Suppliers</Link> ›{' '}
          <span className="code">{supplierId}</span>
        </p>
        <p className={s['lead']}>
          {describeRisk(
            name,
            parts,
            risk,
            currency,
            report === undefined || !knowsNoMoney(report),
            parts.some(({ products }) => rateKnownMoney(products, report?.withoutMoney ?? []) !== 'all'),
          )}
        </p>
        <p className={s['beside']}>{describeSupplier(sites, parts.length, cases)}</p>
        {risk === undefined || risk.ifUnknown === 0 || report === undefined || report.totals.revenue === 0 ? null : (
          <p className={s['beside']}>
            <ShareBar worlds={shareOf(risk, report.totals.revenue)} width={200} /> of{' '}
            {formatMoney(report.totals.revenue, currency)} revenue a year
            {report.withoutMoney.length > 0 ? ' that is known' : ''}
          </p>
        )}
        {failure === null ? null : (
          <ErrorPanel what="It was not stored" error={failure} next="What was there before stays." />
        )}
        <BoughtParts
          supplierId={supplierId}
          dataset={dataset}
          catalogue={catalogue}
          isCurrent={isCurrent && !view.isOlderVersion}
          parts={parts}
          cases={cases}
          currency={currency}
        />
        <SupplierLicences cases={cases} lawDate={view.lawDate} />
        {letter === null ? null : (
          <LetterSection
            letter={letter}
            currency={currency}
            choice={choice}
            mail={mail}
            onChoice={onChoice}
            sent={entries.flatMap((entry) => (entry.kind === 'letter' ? [entry] : []))}
            lacking={lacking}
            onSent={markSent}
          />
        )}
        <AnswersSection
          parts={letter?.parts ?? []}
          supplierId={supplierId}
          catalogue={catalogue}
          answers={answers}
          by={name}
          today={today}
          age={age}
          lacking={lacking}
        />
        <AnsweredSection
          facts={facts.filter(({ partNumber, answers: given }) => given !== undefined && bought.has(partNumber))}
          catalogue={catalogue}
          age={age}
        />
        <ExpirySection dataset={dataset} catalogue={catalogue} lawDate={view.lawDate} parts={bought} />
        <PartsAlternates parts={parts} />
        {view.workspace?.demo === true ? (
          <p className={s['history']}>Demo: the plants exist; who buys from whom, prices and licences are invented.</p>
        ) : null}
      </div>
      <SupplierAside
        supplierId={supplierId}
        name={name}
        sites={sites}
        entries={entries}
        today={today}
        lacking={lacking}
        onWrite={write}
      />
    </div>
  );
}

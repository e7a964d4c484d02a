import type { Catalogue } from '../../catalogue/schema.ts';
import { EVIDENCE_KINDS } from '../../domain/closed-lists.ts';
import type { Dataset } from '../../domain/dataset.ts';
import type { FactDecision } from '../../domain/decisions/decisions.ts';
import type { VersionMeta } from '../../domain/workspace/workspace.ts';
import type { ExposureReport } from '../../engine/exposure/report.ts';
import { Section } from '../components/section.tsx';
import { EvidenceMark } from '../components/marks/evidence-mark.tsx';
import { formatMoney } from '../format/money.ts';
import { formatShare } from '../format/number.ts';
import { AnsweredFacts } from './answers/answered-facts.tsx';
import { AGES, countAges, type Age } from './count-ages.ts';
import s from './suppliers.module.css';

const AGE_WORDS: Readonly<Record<Age, string>> = {
  'within-a-year': 'up to a year old',
  'to-three-years': 'up to three years',
  older: 'older',
  'no-date': 'no date',
};

/** How much is known, by evidence and age, and over the versions; the last answers, and the effect of each version. */
export function KnowledgeSection({
  dataset,
  catalogue,
  answered,
  settles,
  versions,
  reports,
  lawDate,
}: {
  dataset: Dataset;
  catalogue: Catalogue;
  /** The facts answered last, the newest first. */
  answered: readonly FactDecision[];
  settles: (fact: FactDecision) => string | undefined;
  versions: readonly VersionMeta[];
  reports: readonly { readonly number: number; readonly report: ExposureReport }[] | null;
  lawDate: string;
}) {
  const notes = new Map(versions.map((version) => [version.number, version.note]));
  return (
    <>
      <Section
        title="How much is known"
        caption="Facts on file (contents, properties, sources) by how they are known and how old they are on the law date."
      >
        <div className={s['wideTable']} tabIndex={0} role="region" aria-label="How much is known">
          <table className={s['table']}>
            <thead>
              <tr>
                <th>How known</th>
                {AGES.map((age) => (
                  <th key={age} className={s['number']}>
                    {AGE_WORDS[age]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {countAges(dataset, lawDate).map(({ evidence, counts }) => (
                <tr key={evidence}>
                  <td>
                    <EvidenceMark evidence={evidence} />
                  </td>
                  {AGES.map((age) => (
                    <td key={age} className={s['number']}>
                      {counts[age]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Section>
      {reports === null || reports.length < 2 ? null : (
        <Section
          title="Over the versions"
          caption="Each read under the law date shown above, so that only what is known differs."
        >
          <div className={s['wideTable']} tabIndex={0} role="region" aria-label="Facts over the versions">
            <table className={s['table']}>
              <thead>
                <tr>
                  <th>Version</th>
                  {EVIDENCE_KINDS.map((kind) => (
                    <th key={kind} className={s['number']}>
                      <EvidenceMark evidence={kind} />
                    </th>
                  ))}
                  <th className={s['number']}>Possibly, or cannot be judged</th>
                  <th className={s['number']}>Settled</th>
                </tr>
              </thead>
              <tbody>
                {reports.map(({ number, report }, at) => {
                  const { totals, currency } = report;
                  const open = totals.possibly + totals.cannotBeJudged;
                  const before = reports[at - 1]?.report;
                  const settled =
                    before === undefined || before.currency !== currency
                      ? null
                      : before.totals.possibly + before.totals.cannotBeJudged - open;
                  return (
                    <tr key={number}>
                      <td>
                        {number} <small>{notes.get(number) ?? ''}</small>
                      </td>
                      {EVIDENCE_KINDS.map((kind) => (
                        <td key={kind} className={s['number']}>
                          {formatShare(totals.coverage[kind])}
                        </td>
                      ))}
                      <td className={s['number']}>{formatMoney(open, currency)}</td>
                      <td className={s['number']}>{settled === null ? '–' : formatMoney(settled, currency)}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </div>
        </Section>
      )}
      {answered.length === 0 ? null : (
        <Section
          title={answered.length === 1 ? 'The last answer' : `The last ${answered.length} answers`}
          caption="What each settles alone: the money that would be open, possibly or not to be judged, if nothing were known of that fact. Answers overlap and are not added."
        >
          <AnsweredFacts
            facts={answered}
            catalogue={catalogue}
            age={{ months: dataset.settings.evidenceMonths ?? null, day: lawDate }}
            settles={settles}
          />
        </Section>
      )}
    </>
  );
}

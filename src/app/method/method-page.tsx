import { useCatalogue } from '../queries/analyses/use-catalogue.ts';
import { late } from '../components/late.tsx';
import { Page } from '../components/page/page.tsx';
import { EvidenceSection } from './evidence-section.tsx';
import { ExposureSection } from './exposure-section.tsx';
import { JudgementSection } from './judgement-section.tsx';
import s from './method.module.css';
import { ReferenceSection } from './reference-section.tsx';
import { SECTIONS } from './sections.ts';
import { WhatIfSection } from './what-if-section.tsx';
import { Chapter, Formula, Reference } from './chapter.tsx';
import type { Catalogue } from '../../catalogue/schema.ts';
import { useHealth } from '../queries/workspace-queries.ts';
import { FILL_NAMES, FILL_TEXTS } from '../words/fill-words.ts';
import { FillSwatch } from '../components/fills/fill-swatch.tsx';
import { useExposureSummary } from '../queries/analyses/use-analyses.ts';
import { loadOnline } from '../load-online.ts';

// A table with its record: read by few, and larger than the page.
const BacktestSection = late(
  async () => (await loadOnline(() => import('./backtest/backtest-section.tsx'))).BacktestSection,
  <Chapter id="back-test">Loading …</Chapter>,
);

/** How unseen tiers are filled, and the figures used for the data in view. */
function UnseenSection() {
  const report = useExposureSummary().data;
  return (
    <Chapter id="unseen">
      <ol className={s['steps']}>
        <li>
          <b>Contents.</b> A part with neither BOM nor composition, whose category the catalogue describes, gets that
          category’s typical contents, with their range.
        </li>
        <li>
          <b>Sources.</b> The share of a need that has no source goes to stand-ins by country, in the market shares of
          the same material and stage: by where it is made, never by who owns the maker; by production before capacity;
          the newest year. Each stand-in is filled in turn, down to the mine. What the statistics do not place stays
          unknown.
        </li>
        <li>
          <b>The end.</b> A part at the mine, or of a kind that holds nothing with a listed form (fasteners, castings,
          ferrite magnets and so on, each with its reason), is closed. Every other part without inputs is open: one
          unknown input stands for what it may hold.
        </li>
      </ol>
      <p>
        All of it counts from world B on and is drawn dashed. The switch at the top of the page turns the first two off
        and leaves “unknown”. With them off, a new fact can only narrow the range from A to D; with them on, B to D are
        estimates.
      </p>
      {report === undefined || report.inferenceGroups.length === 0 ? null : (
        <details className={s['details']}>
          <summary>{report.inferenceGroups.length} market groups stand in for the data in view</summary>
          <ul>
            {report.inferenceGroups.map((group) => (
              <li key={group}>{group}</li>
            ))}
          </ul>
        </details>
      )}
    </Chapter>
  );
}

/** The five fills and the questions behind them. */
function MeaningSection() {
  return (
    <Chapter id="meaning">
      <dl className={s['terms']}>
        {FILL_NAMES.map((fill) => (
          <div key={fill}>
            <dt>
              <FillSwatch fill={fill} /> {FILL_TEXTS[fill].label}
            </dt>
            <dd>{FILL_TEXTS[fill].meaning}</dd>
          </div>
        ))}
      </dl>
      <p>
        The order is law first, then knowledge: what a rule in force surely reaches, what it may reach, what a suspended
        rule would reach, and what nobody can judge. For a product the five are money a year; they are never negative
        and add up to its revenue. “No exposure found” is the last one only, and it is a statement, not a default: every
        source below the product was judged and none needs a licence.
      </p>
      <p>
        There is no score. Exposure, concentration, cover and dependence on Chinese technology stand side by side,
        because one number made of them would hide which of them is bad.
      </p>
    </Chapter>
  );
}

/** Limits of the product, and the place of the data. */
function LimitsSection({ catalogue }: { catalogue: Catalogue | undefined }) {
  const health = useHealth().data;
  return (
    <Chapter id="limits">
      <p>
        <b>Not legal advice.</b> Whether a licence is needed is for the exporter and the authority to say, on the text
        of the act and a test of the goods. {catalogue?.disclaimer}
      </p>
      <ul className={s['bullets']}>
        <li>Only Chinese export controls are read; no tariffs, sanctions or controls of other countries.</li>
        <li>A name that matches no party list is not cleared: the lists are partial.</li>
        <li>
          Lost shares are taken at once: no stock, no second source, no licence. How long a line lasts is another
          question.
        </li>
        <li>Prices, demand and shares are taken as given; nothing is forecast.</li>
        <li>An HS code never decides, and a part of unknown form is asked about, not guessed.</li>
      </ul>
      <h3>Where your data stay</h3>
      <p>
        {health?.host === 'server'
          ? 'They are read and worked through in this browser and stored on the server that served this page. Nothing goes anywhere else: the page has no third party in it, and its policy lets it reach none.'
          : 'They are read, worked through and stored in this browser. Nothing is sent to anybody; the page has no third party in it, and its policy lets it reach none. Clearing the site’s data in the browser removes them, so keep the workspace file.'}
      </p>
      <h3>Same input, same output</h3>
      <p>
        A data version is named by a hash of its content, and every result carries it together with the versions of
        catalogue and engine, the law date, your assumptions and the inference switch. The order of rows in a file
        changes no digit.
      </p>
    </Chapter>
  );
}

/** Indices of concentration, and the two kinds of single point. */
function ConcentrationSection() {
  return (
    <Chapter id="concentration">
      <Formula where="s: shares of the sources at one level, rolled up to site, company (the ultimate owner) or country before they are squared. N: number of sources.">
        <p>HHI = Σ s² &nbsp; effective sources = 1 / HHI &nbsp; normalised = (HHI − 1/N) / (1 − 1/N)</p>
      </Formula>
      <p>
        Where a share is unknown, both ends are shown: the unknown mass split without end, and all of it with the
        largest source. An open split lies between level and all with its largest.
      </p>
      <p>
        <b>Hidden concentration</b> is the HHI of where the units come from some stages up, minus that of the direct
        sources. Above 0, several suppliers are fed by fewer origins: the diversification is only apparent.
      </p>
      <p>
        <b>Single points</b> are two different questions. <i>Any path will do</i>: the plants that lie on every supply
        path of an item (its dominators), and the smallest set that cuts it off (a minimum cut).{' '}
        <i>All parts are needed</i>: the plants without which the product cannot be made, found by taking each away and
        building up what can still be made from nothing. The second finds what the first cannot see. A product that
        cannot be made even with everything standing is a gap in the data and shown as one.
      </p>
      <Reference>
        Dominators: Lengauer and Tarjan, ACM TOPLAS 1 (1979), 121; Cooper, Harvey and Kennedy, Rice University
        TR-06-33870 (2006). Minimum cut: Menger’s theorem by the method of Ford and Fulkerson.
      </Reference>
    </Chapter>
  );
}

/** The Method page: the meaning of every figure, its working out, and the proof of it. */
export function MethodPage() {
  const catalogue = useCatalogue().data;
  return (
    <Page title="Method">
      <div className={s['layout']}>
        <nav className={s['contents']} aria-label="On this page">
          <ol>
            {Object.entries(SECTIONS).map(([id, title]) => (
              <li key={id}>
                <a href={`#${id}`}>{title}</a>
              </li>
            ))}
          </ol>
        </nav>
        <div className={s['text']}>
          <p className={s['lead']}>
            Every fact is known, open or missing, and stays so to the end. That is why an exposure is a range, and why a
            part that nobody can judge never looks like one that is not exposed.
          </p>
          <MeaningSection />
          <JudgementSection />
          <ExposureSection />
          <UnseenSection />
          <ConcentrationSection />
          <WhatIfSection />
          <BacktestSection />
          <EvidenceSection catalogue={catalogue} />
          <LimitsSection catalogue={catalogue} />
          <ReferenceSection />
        </div>
      </div>
    </Page>
  );
}

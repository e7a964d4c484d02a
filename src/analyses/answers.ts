import type { Kind } from '../domain/questions/questions.ts';
import type { IsoDate } from '../domain/units.ts';
import type { BriefReport } from '../engine/brief/brief-report.ts';
import type { CompanyRanking, GroupFailure } from '../engine/cascade/ranking-report.ts';
import type { ConcentrationReport } from '../engine/concentration/report.ts';
import type { ChainFacts } from '../engine/explorer/chain-facts.ts';
import type { NetworkExposure, NetworkShape, StopAnswer } from '../engine/explorer/picture.ts';
import type { PartAlternates } from '../engine/exposure/alternates/alternate-report.ts';
import type { Explanation } from '../engine/exposure/paths/explanation.ts';
import type { ExposureReport, ExposureSummary, Fills, PartsPiece } from '../engine/exposure/report.ts';
import type { ShockReport } from '../engine/inventory-dynamics/shock-report.ts';
import type { FirstTest, Letters } from '../engine/letters/letter-report.ts';
import type { AheadReport } from '../engine/licences/ahead/ahead-report.ts';
import type { LicenceReport } from '../engine/licences/case-report.ts';
import type { MovesReport } from '../engine/moves/moves-report.ts';
import type { OutageExplanation, ResilienceReport } from '../engine/resilience/report.ts';
import type { ScenarioFigures, SimulationReport } from '../engine/simulation/results/report.ts';
import type {
  QuickLook,
  ScenarioIndices,
  ScenarioTornado,
  SweepReport,
} from '../engine/simulation/results/scenario-answers.ts';
import type { ScenarioProblem } from '../engine/simulation/scenario/check-scenario.ts';

/** Day, data and currency of an answer that has no report of its own. */
type Dated = { readonly lawDate: IsoDate; readonly dataVersion: string; readonly currency: string };

/** What a fact of a part settles: the company's figures without it, and money that is open without it alone. */
export type SettledFact = {
  readonly partNumber: string;
  readonly field: string;
  readonly without: Fills;
  readonly settles: number;
};

/** Answers by kind, asked by a page one after another of the same thread. */
export type AtHandAnswers = {
  readonly exposure: ExposureReport;
  readonly summary: ExposureSummary;
  readonly concentration: ConcentrationReport;
  readonly explanation: Explanation;
  readonly alternates: PartAlternates;
  readonly letters: Dated & Letters;
  readonly licences: LicenceReport;
  readonly ahead: AheadReport;
  readonly 'tests-first': Dated & { readonly tests: readonly FirstTest[] };
  readonly network: NetworkShape;
  readonly 'network-exposure': NetworkExposure;
  readonly chains: ChainFacts;
  readonly stop: StopAnswer;
};

/** The answer to a question about a scenario, or its names missing in the data or the catalogue. */
export type ScenarioAnswer<Report> =
  | { readonly ok: true; readonly report: Report }
  | { readonly ok: false; readonly problems: readonly ScenarioProblem[] };

/** Answers of a scenario, by kind. */
export type ScenarioAnswers = {
  readonly simulation: ScenarioAnswer<SimulationReport>;
  readonly figures: ScenarioAnswer<ScenarioFigures>;
  readonly 'quick-look': ScenarioAnswer<QuickLook>;
  readonly tornado: ScenarioAnswer<ScenarioTornado>;
  readonly indices: ScenarioAnswer<ScenarioIndices>;
  readonly sweep: ScenarioAnswer<SweepReport>;
};

/** Answers of a company with stops in one place after another, by kind. Null: the data hold nothing of the asked name. */
export type CompanyAnswers = {
  readonly brief: ScenarioAnswer<BriefReport>;
  readonly moves: ScenarioAnswer<MovesReport>;
  readonly resilience: ResilienceReport;
  readonly outage: OutageExplanation | null;
  readonly ranking: CompanyRanking;
  readonly failure: GroupFailure | null;
  readonly shock: ShockReport | null;
  readonly settled: Dated & { readonly totals: Fills; readonly facts: readonly SettledFact[] };
};

export type AtHandKind = keyof AtHandAnswers;
export type ScenarioKind = keyof ScenarioAnswers;
export type CompanyKind = keyof CompanyAnswers;

type Answers = AtHandAnswers & ScenarioAnswers & CompanyAnswers;

/** Result of the analysis of a kind. */
export type AnswerOf<K extends Kind> = Answers[K];

/** First pieces of an exposure: parts, those with most revenue at risk before the others, and once the figures of the company. */
export type ExposurePiece = ({ kind: 'parts' } & PartsPiece) | { kind: 'summary'; summary: ExposureSummary };

type Pieces = {
  readonly exposure: ExposurePiece;
  readonly simulation: SimulationReport;
  readonly figures: ScenarioFigures;
  readonly moves: MovesReport;
};

/** Words of a kind on the way; `never` where its answer comes in one piece. */
export type PieceOf<K extends Kind> = { [One in Kind]: One extends keyof Pieces ? Pieces[One] : never }[K];

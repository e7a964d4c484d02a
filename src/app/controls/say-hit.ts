import type { ExposureSummary, OwnerExposure } from '../../engine/exposure/report.ts';
import type { ReasonCode } from '../../engine/exposure/parts/judgement.ts';
import { knowsNoMoney } from '../../documents/words/known-money.ts';
import { type MoneyScale, formatMoney } from '../format/money.ts';

type Report = Pick<ExposureSummary, 'products' | 'withoutMoney' | 'currency'>;

/** Why a part may be reached by a rule that meets no source on file. */
const UNSEEN: readonly ReasonCode[] = ['supplier-not-known', 'contents-not-known', 'inputs-not-known'];

/** Returns revenue under a measure: "at least" it where products have no price or demand, and "not known" where no amount is known at all. */
export function sayHitRevenue(amount: number, report: Report, scale?: MoneyScale): string {
  const { withoutMoney, currency } = report;
  if (knowsNoMoney(report) || (withoutMoney.length > 0 && amount === 0)) return 'not known';
  return `${withoutMoney.length > 0 ? 'at least ' : ''}${formatMoney(amount, currency, scale)}`;
}

/** Returns the most revenue under a measure, below the count of its parts. */
export function sayMostHit(amount: number, report: Report): string {
  const said = sayHitRevenue(amount, report);
  return said === 'not known' ? 'revenue not known' : report.withoutMoney.length > 0 ? said : `up to ${said}`;
}

/** Returns the purchase value of the sources under a measure. */
export function sayHitSpend(
  { spend, spendIsLeast }: Pick<OwnerExposure, 'spend' | 'spendIsLeast'>,
  currency: string,
): string {
  if (spend === 0 && spendIsLeast) return 'purchases of unknown value';
  return `${spendIsLeast ? 'at least ' : ''}${formatMoney(spend, currency)} of purchases a year`;
}

/** Returns of how many parts it is not known who supplies them or what is in them, so that a rule may reach them without a source on file. */
export function countUnseen({ ledger: { parts } }: Pick<ExposureSummary, 'ledger'>): number {
  return UNSEEN.reduce((sum, code) => sum + (parts.cannotBeJudged[code] ?? 0), 0);
}

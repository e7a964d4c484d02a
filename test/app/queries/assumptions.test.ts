import { describe, expect, it } from 'vitest';
import { filterApplicableAssumptions, getLawStandings } from '../../../src/app/queries/view/law-standings.ts';
import { applyAssumption, getUnconfirmedRules } from '../../../src/app/queries/view/use-assumptions.ts';
import { toValidAssumptions, toValidPreferences } from '../../../src/app/queries/view/document-values.ts';
import { describeAssumptions } from '../../../src/app/words/assumption-words.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';

const catalogue = loadCatalogue();
const clocks = { lawDate: '2026-11-24', suspensionEnd: 'inclusive' as const };

describe(applyAssumption, () => {
  it('sets, changes and lifts a choice', () => {
    const assumed = applyAssumption({}, catalogue.measures, ['mofcom-2025-58'], 'in-force');
    expect(assumed).toStrictEqual({ 'mofcom-2025-58': 'in-force' });
    expect(applyAssumption(assumed, catalogue.measures, ['mofcom-2025-58'], 'ended')).toStrictEqual({
      'mofcom-2025-58': 'ended',
    });
    expect(applyAssumption(assumed, catalogue.measures, ['mofcom-2025-58'], 'open')).toStrictEqual({});
  });

  it('splits an entry for a whole measure, so that one limb does not move the others', () => {
    const whole = { 'mofcom-2025-61': 'in-force' as const };
    expect(applyAssumption(whole, catalogue.measures, ['mofcom-2025-61#content'], 'open')).toStrictEqual({
      'mofcom-2025-61#technology': 'in-force',
      'mofcom-2025-61#origin': 'in-force',
    });
  });
});

describe(filterApplicableAssumptions, () => {
  it('lets an assumption rest on a date on which its rule is not unconfirmed', () => {
    const assumptions = { 'mofcom-2025-58': 'in-force' as const, 'mofcom-2025-18': 'ended' as const };
    expect(filterApplicableAssumptions(catalogue, assumptions, clocks)).toStrictEqual({ 'mofcom-2025-58': 'in-force' });
    expect(filterApplicableAssumptions(catalogue, assumptions, { ...clocks, lawDate: '2026-06-01' })).toStrictEqual({});
  });
});

describe(getUnconfirmedRules, () => {
  it('lists the limbs that a person may decide, with the choice made', () => {
    const standings = getLawStandings(catalogue, { 'mofcom-2025-62': 'ended' }, clocks);
    const rules = getUnconfirmedRules(catalogue, standings);
    expect(rules.find((rule) => rule.limb.id === 'mofcom-2025-62')?.choice).toBe('ended');
    expect(rules.find((rule) => rule.limb.id === 'mofcom-2025-58')?.choice).toBe('open');
    expect(rules.some((rule) => rule.measure.id === 'mofcom-2025-70')).toBe(false);
  });
});

describe(describeAssumptions, () => {
  it.each([
    [[], 'No rule with unclear status'],
    [['open', 'open'], '2 rules with unclear status'],
    [['in-force', 'in-force'], '2 rules with unclear status: assumed in force'],
    [['open', 'in-force', 'open'], '3 rules with unclear status: 1 in force, 2 undecided'],
  ] as const)('says of %j: %s', (choices, text) => {
    expect(describeAssumptions(choices.map((choice) => ({ choice }))).replaceAll('\u00a0', ' ')).toBe(text);
  });
});

describe('documents', () => {
  it('are read with what has meaning only', () => {
    expect(toValidAssumptions({ a: 'in-force', b: 'maybe', c: 3 })).toStrictEqual({ a: 'in-force' });
    expect(toValidAssumptions(null)).toStrictEqual({});
    expect(toValidPreferences({ inference: false, suspensionEnd: 'exclusive' })).toStrictEqual({
      inference: false,
      suspensionEnd: 'exclusive',
      reading: 'open',
    });
    expect(toValidPreferences({ reading: 'law' }).reading).toBe('law');
    expect(toValidPreferences({ reading: 'whatever' }).reading).toBe('open');
    expect(toValidPreferences('x')).toStrictEqual({ inference: true, suspensionEnd: 'inclusive', reading: 'open' });
  });
});

import { describe, expect, it } from 'vitest';
import { BACKTEST_DRAWS, forecastEpisode, hashForecasts } from '../../../src/analyses/backtest.ts';
import { loadCatalogue } from '../../../src/catalogue/load-catalogue.ts';
import { loadPast } from '../../../src/catalogue/past/load-past.ts';

const { episodes, record, seal, causes } = loadPast();

describe('the record of the past', () => {
  it('answers every question once, at least half of them held out, each with a page and a day', () => {
    const asked = episodes.flatMap(({ questions }) => questions.map(({ id }) => id));
    expect(record.map(({ question }) => question).toSorted()).toEqual(asked.toSorted());
    expect(record.length).toBeGreaterThanOrEqual(25);
    expect(record.filter(({ use }) => use === 'held-out').length).toBeGreaterThanOrEqual(record.length / 2);
    for (const { source, date, text } of record) {
      expect(source).toMatch(/^https:\/\//);
      expect(date).toMatch(/^20\d\d(-\d\d){1,2}$/);
      expect(text).not.toBe('');
    }
  });

  it('has statements for what is yes or no, and ranges for all else', () => {
    const asks = new Map(episodes.flatMap(({ questions }) => questions.map((one) => [one.id, one.asks])));
    for (const { question, seen } of record) {
      const isStatement = ['stopped-by', 'recovered-by'].includes(asks.get(question)!);
      expect('happened' in seen).toBe(isStatement);
      expect('happened' in seen || seen.high >= seen.low, question).toBe(true);
    }
  });

  it('says of every episode why it comes out as it does', () => {
    expect(causes.map(({ episode }) => episode)).toEqual(episodes.map(({ id }) => id));
    expect(causes.filter(({ why }) => why === '')).toEqual([]);
  });

  it('is held against forecasts that are those of their seal, and of the model', async () => {
    expect(seal.draws).toBe(BACKTEST_DRAWS);
    expect(hashForecasts(episodes, seal.forecasts)).toBe(seal.hash);
    // One of them is enough to see whether the model has moved; `lodestone backtest` runs all.
    const one = episodes.find(({ id }) => id === 'magnets-2025-japan-car')!;
    const ofOne = new Set(one.questions.map(({ id }) => id));
    expect(await forecastEpisode(one, loadCatalogue())).toEqual(
      seal.forecasts.filter(({ question }) => ofOne.has(question)),
    );
  });
});

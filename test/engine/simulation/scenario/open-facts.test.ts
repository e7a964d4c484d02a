import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../../../src/domain/dataset.ts';
import type { Disruption } from '../../../../src/domain/scenario/disruption.ts';
import { sayNote } from '../../../../src/domain/notes/say-note.ts';
import { NEW_DISRUPTIONS } from '../../../../src/app/scenarios/builder/new-disruption.ts';
import { planScenario } from '../../../../src/engine/simulation/scenario/scenario-plan.ts';
import { CATALOGUE, QUIET, readPumpWorks } from '../pump-works.ts';

const STOP: Disruption = { ...NEW_DISRUPTIONS['site-outage'], id: 'turin', siteId: 'TUR' };
const COUNTRY: Disruption = { ...NEW_DISRUPTIONS['country-stop'], id: 'italy', country: 'IT', stops: 'production' };
const QUEUE: Disruption = { ...NEW_DISRUPTIONS['licence-queue'], id: 'queue', holds: 'possible' };

async function listNotes(change: (dataset: Dataset) => Partial<Dataset>, disruption: Disruption = STOP) {
  const dataset = await readPumpWorks();
  const { notes } = planScenario({ ...dataset, ...change(dataset) }, CATALOGUE, {
    ...QUIET,
    disruptions: [disruption],
  });
  return notes.map(sayNote);
}
const without =
  (part: string) =>
  ({ sourcing }: Dataset): Partial<Dataset> => ({ sourcing: sourcing.filter(({ partNumber }) => partNumber !== part) });

describe('what nobody knows of the goods behind a scenario', () => {
  it('is not said of a company that states it', async () => {
    const about = /not on file|is not known|cannot be judged/;
    const said = await listNotes((dataset) => ({
      sourcing: dataset.sourcing.map((row) => ({ ...row, unitPrice: 3, currency: 'EUR' })),
    }));
    expect(said.filter((note) => about.test(note))).toEqual([]);
  });

  it('names what is bought from nobody on file, which no stop of a plant reaches', async () => {
    expect(await listNotes(without('SHAFT'))).toContain(
      'Who supplies SHAFT is not on file, or not for all of it: a source that nobody knows stands in, and no stop of a plant on file reaches it.',
    );
  });

  it('names what is made at an own plant out of nothing on file', async () => {
    expect(await listNotes(() => ({ bom: [] }))).toContain(
      'What goes into PUMP is not on file: nothing that it needs can stop here.',
    );
    expect((await listNotes(() => ({}))).filter((note) => note.startsWith('What goes into'))).toEqual([]);
  });

  it('names parts of which nobody says how sources share them', async () => {
    const said = await listNotes(({ sourcing }) => ({
      sourcing: sourcing.flatMap((row) =>
        row.partNumber === 'SHAFT'
          ? [
              { ...row, share: null },
              { ...row, siteId: 'HAM', share: null },
            ]
          : [row],
      ),
    }));
    expect(said).toContain('How much of SHAFT each source supplies is not on file: it is divided evenly among them.');
  });

  it('names parts without a price, whose extra cost is in no figure', async () => {
    const said = await listNotes(({ parts }) => ({
      parts: parts.map((part) => (part.partNumber === 'SHAFT' ? { ...part, unitPrice: null } : part)),
    }));
    expect(said).toContain(
      'No price of SHAFT is on file, or not from all sources: what it costs more is in no figure.',
    );
  });

  it('says of which sources it is not known whether a stop of a country reaches them', async () => {
    const nowhere = (dataset: Dataset): Partial<Dataset> => ({
      sites: dataset.sites.map((site) => (site.siteId === 'TUR' ? { ...site, country: null } : site)),
    });
    expect(await listNotes(nowhere, COUNTRY)).toContain(
      'italy: whether it reaches all sources of SHAFT is not known, since country or kind are not on file; those go on here.',
    );
    expect((await listNotes(() => ({}), COUNTRY)).filter((note) => note.startsWith('italy'))).toEqual([]);
  });

  it('says of which sources it cannot be judged whether a queue holds them', async () => {
    const said = await listNotes(
      ({ parts, sites }) => ({
        parts: parts.map((part) =>
          part.partNumber === 'SHAFT' ? { ...part, form: 'magnet', category: 'ndfeb-magnet' } : part,
        ),
        sites: sites.map((site) => (site.siteId === 'TUR' ? { ...site, country: null } : site)),
      }),
      QUEUE,
    );
    expect(said).toContain(
      'queue: whether all sources of SHAFT need a licence cannot be judged, since facts are missing; those go on here as if they needed none.',
    );
  });

  it('says of whose makers it is not known what they buy, and holds them where what nobody can judge is held', async () => {
    const dataset = await readPumpWorks();
    const plan = (holds: 'possible' | 'if-unknown') =>
      planScenario(dataset, CATALOGUE, { ...QUIET, disruptions: [{ ...QUEUE, holds }] });
    const listHeld = ({ network, hits }: ReturnType<typeof plan>): string[] => {
      const held = (hits.get('queue') ?? []).map(({ lane }) => network.groupPart[network.laneGroup[lane]!]!);
      return held.map((part) => network.parts[part]!.partNumber).toSorted();
    };
    const note =
      'queue: what the makers of HOUSING buy is not known, nor whether it needs a licence; it goes on here as if it needed none.';
    expect(plan('possible').notes.map(sayNote)).toContain(note);
    expect(listHeld(plan('possible'))).toEqual([]);
    expect(plan('if-unknown').notes.map(sayNote)).not.toContain(note);
    expect(listHeld(plan('if-unknown'))).toEqual(['HOUSING', 'SHAFT']);
  });

  it('says of a price on file why it is left out of money: its currency has no rate, or it is 0', async () => {
    const price =
      (unitPrice: number, currency: string) =>
      ({ parts }: Dataset): Partial<Dataset> => ({
        parts: parts.map((part) =>
          part.partNumber === 'PUMP' ? { ...part, unitPrice, currency, unitMargin: null } : part,
        ),
      });
    expect(await listNotes(price(50, 'SEK'))).toContain(
      '1 product (PUMP) is left out of money: of the currency of PUMP no rate is on file.',
    );
    expect(await listNotes(price(0, 'EUR'))).toContain(
      '1 product (PUMP) is left out of money: the price of PUMP is 0 on file.',
    );
  });

  it('names products that are left out of money', async () => {
    const said = await listNotes(({ parts }) => ({
      parts: [...parts, { ...parts[0]!, partNumber: 'FAN', annualDemand: null }],
    }));
    expect(said).toContain('1 product without a demand or a price on file (FAN) is left out of money.');
  });
});

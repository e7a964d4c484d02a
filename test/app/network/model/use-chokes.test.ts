import { describe, expect, it } from 'vitest';
import { describeChoke, getRevenueCut } from '../../../../src/app/network/panel/choke-line.tsx';
import { indexChokes, isChoke } from '../../../../src/app/network/model/use-chokes.ts';
import { analyseConcentration } from '../../../../src/engine/concentration/analyse.ts';
import { catalogue, company, drawCompany, rowOf } from '../../../engine/explorer/section-8.ts';
import { modelOf } from '../picture-from-text.ts';

const picture = drawCompany();
const model = modelOf(picture);
const question = { dataVersion: 'test', level: 'site', inference: false } as const;
const { byNode, cutSizes } = indexChokes(model, analyseConcentration({ dataset: company, catalogue, question }));

describe(indexChokes, () => {
  it('finds the sources that the car cannot be made without: the only rotor, and the only magnet for it', () => {
    const chokes = [...byNode.values()].filter(isChoke).map(({ node }) => picture.nodeKeys[node]);
    expect(new Set(chokes)).toStrictEqual(new Set(['MAGNET-CN/ROTOR-MAGNET', 'ROTOR-CN/ROTOR']));
  });

  it('says what a choke point cuts off', () => {
    const rotor = byNode.get(rowOf(picture, 'ROTOR-CN/ROTOR'));
    expect(rotor).toBeDefined();
    if (rotor === undefined) return;
    expect(describeChoke(model, rotor)).toMatch(/^Cuts off Car C: cannot be made without it/);
    expect(getRevenueCut(model, rotor)).toBe(100);
  });

  it('keeps the size of the smallest cut of every product', () => {
    // Nine paths that share no source: anode 2, motors 2, rotor, loudspeaker 2, traction magnet 2.
    expect(cutSizes).toStrictEqual([9]);
  });

  it('leaves out names that are not drawn', () => {
    const stranger = {
      partNumber: 'CAR',
      dominators: ['X/Y'],
      andOrSinglePoints: [],
      minimumCut: [],
      trivial: [],
      producible: true,
    };
    expect(indexChokes(model, { products: [stranger] }).byNode.size).toBe(0);
  });
});

import type { NetworkModel } from '../model/network-model.ts';
import { CLEAR } from '../model/network-model.ts';

/** Meaning of the map's colours: departures of goods in need of a licence themselves, or value added on such goods. */
export const MAP_COLOURS = ['leaves', 'value'] as const;
export type MapColour = (typeof MAP_COLOURS)[number];

/** Rows of `FILL_NAMES` of sources and flows as one of the two colours them. */
export type Coloured = { by: MapColour; nodeFill: Uint8Array; arcFill: Uint8Array };

/** Returns the fills of sources and flows: for value on controlled goods those of the model, for departures only flows in reach of a rule themselves. */
export function colourBy(by: MapColour, { picture, nodeFill, arcFill }: NetworkModel): Coloured {
  if (by === 'value') return { by, nodeFill, arcFill };
  const leaving = {
    by,
    nodeFill: new Uint8Array(picture.nodeCount).fill(CLEAR),
    arcFill: new Uint8Array(arcFill.length),
  };
  for (const [arc, node] of picture.arcFrom.entries()) {
    const fill = findDirectFill(picture.arcHits[arc] ?? 0);
    leaving.arcFill[arc] = fill;
    leaving.nodeFill[node] = Math.min(leaving.nodeFill[node] ?? CLEAR, fill);
  }
  return leaving;
}

/** The first world, as a row of `FILL_NAMES`, with a rule in reach of a flow; bit n of `hits` stands for world n. */
export function findDirectFill(hits: number): number {
  for (let world = 0; world < CLEAR; world++) if ((hits & (1 << world)) !== 0) return world;
  return CLEAR;
}

import { isLayer } from '../../values/contents/material-words.ts';
import type { DeclaredPart } from './declared-part.ts';

/**
 * A part whose materials have no mass and whose substances are all stated in shares of the part: nothing has to be weighed against anything, and its substances are those of one
 * list. What a layer is said not to hold says nothing of what it is on, and goes. Any other part comes back as it is.
 */
export function joinSharesOfPart(part: DeclaredPart): DeclaredPart {
  const { materials } = part;
  const substances = materials.flatMap((material) => {
    const isCoat = isLayer(material.name) && !isLayer(part.name);
    return material.substances.filter(({ amount }) => !(isCoat && amount?.unit === '%' && amount.max === 0));
  });
  const isOfPart =
    materials.length > 1 &&
    materials.every(({ mass, substances: own }) => mass === null && own.length > 0) &&
    substances.every(({ amount, of }) => amount?.unit === '%' && of === 'part');
  if (!isOfPart) return part;
  return { ...part, materials: [{ row: part.row, name: '', mass: null, substances }] };
}

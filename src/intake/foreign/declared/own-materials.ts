import type { DeclaredMaterial, DeclaredPart } from './declared-part.ts';

/**
 * The materials declared with an assembly beside its parts, as a part of their own: a magnet or a winding without a number is in no part, and
 * would otherwise be lost. Shares are those of these materials together: masses stated in percent of the assembly are weighed against each
 * other, and a share of the assembly itself counts as named without an amount. Null where there are none.
 */
export function separateMaterials(part: DeclaredPart, partNumber: string): DeclaredPart | null {
  if (part.materials.length === 0) return null;
  return {
    ...part,
    row: part.materials[0]?.row ?? part.row,
    number: `${partNumber}/materials`,
    ourNumber: '',
    // Without the names of the materials: “screw steel” beside a magnet must not name the whole.
    name: 'Declared beside the numbered parts',
    pieces: 1,
    mass: null,
    materials: part.materials.map(weighAmongThemselves),
    children: [],
    present: [],
    statements: [],
  };
}

function weighAmongThemselves(material: DeclaredMaterial): DeclaredMaterial {
  const { mass, substances } = material;
  return {
    ...material,
    mass: mass?.unit === '%' ? { ...mass, unit: 'g' } : mass,
    substances: substances.map((substance) => (substance.of === 'part' ? { ...substance, amount: null } : substance)),
  };
}

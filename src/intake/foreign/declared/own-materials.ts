import type { DeclaredMaterial, DeclaredPart } from './declared-part.ts';

/**
 * The materials that an assembly is declared with beside its parts, as a part of their own: a magnet or a winding that bears no number is in no
 * part, and would otherwise be lost. Shares are those of these materials together: masses that are stated in percent of the assembly are weighed
 * against each other, and what is stated as a share of the assembly itself counts as named without an amount. Null where there are none.
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

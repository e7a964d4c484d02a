/** Returns goods by description and number, "Rotor magnet (TM-4411)"; by the number alone where nobody has described them. */
export function nameInFull({ partNumber, description }: { partNumber: string; description: string }): string {
  return description === '' || description === partNumber ? partNumber : `${description} (${partNumber})`;
}

import type { ControlledItem } from '../../catalogue/controlled-item.ts';

/** Code of an item as people cite it ("1C905.a.4", "3C901.a.2"); null if its act gives none. */
export function getItemCode({ code, subItem }: Pick<ControlledItem, 'code' | 'subItem'>): string | null {
  return [code, subItem].filter((piece) => piece !== null).join('.') || null;
}

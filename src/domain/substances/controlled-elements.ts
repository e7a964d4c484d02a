/** Elements that Chinese export controls name as such: rare earths but for the light ones, gallium, germanium and antimony (MOFCOM Nos. 18 and 57 of 2025, 23 of 2023, 33 of 2024). */
export const CONTROLLED_ELEMENTS = [
  'Sm',
  'Gd',
  'Tb',
  'Dy',
  'Lu',
  'Sc',
  'Y',
  'Ho',
  'Er',
  'Tm',
  'Eu',
  'Yb',
  'Ga',
  'Ge',
  'Sb',
] as const;

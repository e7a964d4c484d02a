import { expect, it } from 'vitest';
import { saysMore } from '../../../src/catalogue/words/fuller-words.ts';

it.each([
  ['Stepper motor NEMA 8, 42SH rotor', 'Stepper motor NEMA 8', true],
  ['Motor 12V, magnet NdFeB N38UH', 'Motor NdFeB', true],
  ['磁環 NdFeB N45SH', '磁環', true],
  ['泵浦雷射二極體 976nm', '泵浦二極體', true],
  ['Housing', 'Housing set', false],
  ['Housing set', 'Housing set', false],
  ['Rotor magnet', 'Stator', false],
  ['Magnet wire', 'Wires', false],
  ['Magnet', '', false],
])('“%s” says all of “%s” and more: %s', (text, than, says) => {
  expect(saysMore(text, than)).toBe(says);
});

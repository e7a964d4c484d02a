import { describe, expect, it } from 'vitest';
import { isolateNames } from '../../../src/app/format/isolate-names.ts';

/** Shows the marks that isolate. */
const show = (sentence: string): string => isolateNames(sentence).replaceAll('\u2068', '<').replaceAll('\u2069', '>');

describe('isolateNames', () => {
  it('leaves a sentence without such names as it is', () => {
    const sentence = 'Müller & Söhne › 中国稀土 (35 %), Čačak: 12 Mar 2027';
    expect(isolateNames(sentence)).toBe(sentence);
  });

  it('keeps what stands after a name out of it: a date, a share, the next name', () => {
    expect(show('רוטור מנוע; 12 Mar 2027')).toBe('<רוטור מנוע>; 12 Mar 2027');
    expect(show('شركة الخليج 35 % of it')).toBe('<شركة الخليج> 35 % of it');
    expect(show('File 1C904: شركة الخليج › תעשיות DE')).toBe('File 1C904: <شركة الخليج> › <תעשיות> DE');
  });

  it('keeps what belongs to a name in it: Latin words between, a bracket, a number at its end', () => {
    expect(show('محرك NdFeB الجر › x')).toBe('<محرك NdFeB الجر> › x');
    expect(show('one plant: תעשיות (חיפה), Baotou')).toBe('one plant: <תעשיות (חיפה)>, Baotou');
    expect(show('רוטור 237; 12 Mar')).toBe('<רוטור 237>; 12 Mar');
    expect(show('وحدة التحكم 12V')).toBe('<وحدة التحكم 12V>');
  });
});

import { describe, expect, it } from 'vitest';
import { findPasswordFault } from '../../../../src/server/people/proofs/guessable-passwords.ts';

const EMAIL = 'Anna.Musterfrau@nordlicht.example';

describe(findPasswordFault, () => {
  it.each([
    'passwordpassword',
    'PasswordPassword',
    'Password1234!',
    '!!!Password2026',
    'p@ssw0rd123456',
    'qwertyuiopasdfghjkl',
    '1234567890123',
    'aaaaaaaaaaaaaa',
    'abababababababab',
    'letmeinletmeinlet',
    'Sommer2026!!!!',
    'sunshineprincess7',
    'Lodestone-2026',
    'ｐａｓｓｗｏｒｄ１２３４',
  ])('refuses %s as common', (password) => {
    expect(findPasswordFault(password, EMAIL)).toMatch(/^password: .*most people take/);
  });

  it.each([
    'anna.musterfrau@nordlicht.example',
    'ANNA.MUSTERFRAU@NORDLICHT.EXAMPLE',
    'anna.musterfrau',
    'AnnaMusterfrau2026!',
    'anna_musterfrau_anna_musterfrau',
    'annamusterfraupassword',
  ])('refuses %s as the own address', (password) => {
    expect(findPasswordFault(password, EMAIL)).toMatch(/^password: .*your e-mail/);
  });

  it.each([
    'correct horse battery',
    'a new long password',
    'found it again!',
    'anna eats purple magnets',
    'Vt7#kq0zWm2p',
    'ratchet-lemur-44-soup',
  ])('takes %s', (password) => {
    expect(findPasswordFault(password, EMAIL)).toBeNull();
  });

  it('holds a name of one or two letters against nobody', () => {
    expect(findPasswordFault('ratchet-lemur-44-soup', 'a@example.com')).toBeNull();
    expect(findPasswordFault('ratchet-lemur-44-soup', '')).toBeNull();
  });
});

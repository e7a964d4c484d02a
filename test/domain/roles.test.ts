import { describe, expect, it } from 'vitest';
import { ROLES, getLesserRole, hasRole } from '../../src/domain/roles.ts';

describe('roles', () => {
  it('each may do what the ones before it may, and no more', () => {
    for (const [have, role] of ROLES.entries())
      for (const [need, needed] of ROLES.entries()) expect(hasRole(role, needed)).toBe(have >= need);
  });

  it('the lesser of two is the one that the other contains', () => {
    expect(getLesserRole('viewer', 'admin')).toBe('viewer');
    expect(getLesserRole('planner', 'buyer')).toBe('buyer');
    expect(getLesserRole('buyer', 'buyer')).toBe('buyer');
  });
});

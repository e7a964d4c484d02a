import { describe, expect, it } from 'vitest';
import { findHeaderMeanings } from '../../../src/intake/dictionary/find-meaning.ts';
import { findDaysIn } from '../../../src/intake/dictionary/lines/time-units.ts';

const meaningOf = (header: string) => findHeaderMeanings(header)[0]?.meaning ?? null;

describe('a header of waits', () => {
  it.each(['WBZ Tage', 'WBZ Wo', 'WBZ in AT', 'WBZ in Tagen', 'LZ-Wochen', 'PLIFZ Tage', 'Délai sem', 'lead time mo'])(
    '%s is a lead time, by the unit behind its name',
    (header) => {
      expect(meaningOf(header)).toBe('lead-time');
    },
  );

  it.each([
    'Délai de paiement (jours)',
    'Plazo de pago',
    'Prazo pagamento dias',
    'Payment lead time',
    'Срок оплаты',
    'Délai de garantie',
    'Plazo de validez',
    'Lead time std dev',
    'Lead Time Offset',
  ])('%s is about something else', (header) => {
    expect(meaningOf(header)).toBeNull();
  });
});

it('counts five working days a week, in the dative too', () => {
  expect(findDaysIn('Arbeitstagen')).toBe(findDaysIn('Arbeitstage'));
  expect(findDaysIn('Tagen')).toBe(1);
});

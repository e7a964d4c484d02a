import type { CoverClass } from '../../../../domain/scenario/assumed.ts';
import {
  COVER_CLASSES,
  LEAD_CLASSES,
  USUALLY_ASSUMED,
  type LeadTimeClass,
} from '../../../../domain/scenario/assumed.ts';
import type { FieldSpec } from './field-spec.ts';

const COVER_LABELS: Readonly<Record<CoverClass, string>> = {
  magnets: 'Controlled magnets at buyers abroad',
  magnetsInEurope: 'The same in the EU',
  magnetsInIndia: 'The same in India',
  magnetsInJapan: 'The same in Japan',
  chips: 'Chips',
  graphite: 'Graphite and anode material',
  oxides: 'Oxides and metals at separators and magnet makers',
  ownPlants: 'Anything else at own plants',
  otherBuyers: 'Anything else at other buyers',
  finishedGoods: 'Finished goods at makers',
};

const LEAD_LABELS: Readonly<Record<LeadTimeClass, string>> = {
  sameCountry: 'Within a country',
  sameContinent: 'On a continent',
  overseas: 'By sea',
};

/** Rules where the files are silent; each can be switched off, as a whole or by class. */
export const ASSUMED_FIELDS: readonly FieldSpec[] = [
  {
    path: ['assumed', 'coverDays'],
    further: true,
    kind: 'group',
    label: 'Stock that is on no file',
    short: 'Stock not on file',
    help: 'Days of use that lie where no file says anything. Switched off: nothing lies there.',
    filled: USUALLY_ASSUMED.coverDays,
    fields: COVER_CLASSES.map((one) => ({
      path: ['assumed', 'coverDays', one],
      kind: 'quantity' as const,
      unit: 'days' as const,
      label: COVER_LABELS[one],
      empty: 'nothing lies there',
    })),
  },
  {
    path: ['assumed', 'leadDays'],
    further: true,
    kind: 'group',
    label: 'Lead times that are on no file',
    short: 'Lead times not on file',
    help: 'Switched off: what leaves is there at once.',
    filled: USUALLY_ASSUMED.leadDays,
    fields: LEAD_CLASSES.map((one) => ({
      path: ['assumed', 'leadDays', one],
      kind: 'quantity' as const,
      unit: 'days' as const,
      label: LEAD_LABELS[one],
      empty: 'there at once',
    })),
  },
  {
    path: ['assumed', 'capacityOverUse'],
    further: true,
    kind: 'quantity',
    unit: 'factor',
    label: 'Capacity that is on no file, over usual use',
    empty: 'no limit',
  },
];

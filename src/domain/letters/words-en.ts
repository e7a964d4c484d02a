import type { LetterLaw } from './letter.ts';
import { type LetterWords, readAnnouncement, splitDay } from './letter-words.ts';

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

function writeDay(day: string): string {
  const { weekday, year, month, date } = splitDay(day);
  return `${DAYS[weekday]}, ${date} ${MONTHS[month - 1]} ${year}`;
}

function writePlainDay(day: string): string {
  const { year, month, date } = splitDay(day);
  return `${date} ${MONTHS[month - 1]} ${year}`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

function nameLaw({ number, since, status, until }: LetterLaw): string {
  const known = readAnnouncement(number);
  const name = known === null ? number : `Announcement No. ${known.number} of ${known.year}`;
  if (status === 'in-force') return `${name} (in force since ${writePlainDay(since)})`;
  if (until === null) return `${name} (suspended)`;
  return status === 'suspended'
    ? `${name} (suspended until ${writePlainDay(until)})`
    : `${name} (suspended until ${writePlainDay(until)}; what holds since is unclear)`;
}

/** A letter in English. */
export const ENGLISH: LetterWords = {
  forms: {
    ore: 'ore',
    oxide: 'oxide',
    compound: 'chemical compound',
    metal: 'metal',
    alloy: 'alloy',
    target: 'sputtering target',
    magnet: 'loose magnet',
    'magnet-powder': 'magnet powder',
    'magnet-assembly': 'rotor or other assembly with magnets',
    graphite: 'graphite',
    'anode-active': 'anode material',
    precursor: 'cathode precursor',
    'cathode-active': 'cathode material',
    'electrolyte-salt': 'electrolyte salt',
    electrolyte: 'electrolyte',
    separator: 'separator film',
    foil: 'foil',
    cell: 'battery cell',
    module: 'battery module',
    pack: 'battery pack',
    motor: 'motor',
    assembly: 'assembly',
    equipment: 'equipment',
    other: 'component',
  },
  properties: {
    purity_pct: 'purity (share by mass of this one substance, not of its group)',
    tungsten_pct: 'content of tungsten',
    oxygen_ppm: 'content of oxygen',
    silver_pct: 'content of silver',
    graphite_type: 'kind of graphite (natural or artificial)',
    magnet_family: 'magnet material',
    chemistry: 'cell chemistry',
    alloy_family: 'kind of alloy',
    germanium_form: 'form of the germanium',
    tungsten_shape: 'size of the tungsten piece',
    compound_name: 'name of the chemical compound',
    crystal_form: 'crystal, wafer or powder',
    crystal_quality: 'crystal quality',
    missile_use: 'whether it is made for parts of missiles',
  },
  writeDay,
  list,
  subject: (parts, replyBy) =>
    parts.length > 2
      ? `Composition and origin of ${parts.length} parts: please reply by ${replyBy}`
      : `Composition and origin of ${list(parts)}: please reply by ${replyBy}`,
  salutation: (contact) => (contact === '' ? 'Dear Sir or Madam,' : `Dear ${contact},`),
  reason: (company) =>
    `${company} buys the parts below from you. We have to know which of them need an export licence, so that deliveries do not stop at the border.`,
  law: (laws) =>
    laws.length === 0
      ? 'The People’s Republic of China requires a licence for the export of certain magnets, rare earths and battery materials.'
      : `Under ${list(laws.map(nameLaw))}, the People’s Republic of China requires a licence for the export of certain materials and of goods made of them.`,
  request: (replyBy) => `Please tell us by ${replyBy}:`,
  part: (theirs, ours, goods) =>
    [theirs === null ? `Part ${ours}` : `Your part ${theirs} (our number ${ours})`, goods]
      .filter((text) => text !== '')
      .join(', '),
  askForm:
    'In which form is it delivered: loose magnet, rotor or other assembly with magnets, motor, powder, metal, alloy, oxide, or another form?',
  askFamily: (isLoose) =>
    `Which magnet material is ${isLoose ? 'it' : 'in it'}: neodymium-iron-boron, samarium-cobalt, ferrite or aluminium-nickel-cobalt?`,
  askShares: (elements, isHolder) =>
    `How much ${list(elements)} does it contain, ${elements.length > 1 ? 'each ' : ''}in percent by mass${isHolder ? ' of the whole part' : ''} (0 if none), according to which test report or material declaration, of which day?`,
  askContents: (metals) =>
    `Does it contain magnets, graphite, other battery materials or rare earths, or does it consist of ${metals.join(', ')}, their alloys or compounds, or synthetic diamond? If so, which ones? If none of these, please say so.`,
  askProperty: (name, unit) => `Please state: ${name}${unit === null ? '' : `, in ${unit}`}.`,
  askOrigin: 'Which country of origin is declared for it?',
  askSource: 'From which plant, in which country, does it come to you?',
  askTechnology: 'Does the plant that makes it work with process technology from China?',
  enclosed:
    'A sheet to fill in is enclosed; you may also send us a material declaration or a test report that you have.',
  restraint:
    'If something may not be disclosed, please write “may not be disclosed”. Please send nothing that your law forbids to give abroad.',
  regards: 'With kind regards',
  otherProperty: (id) => `the property “${id.replaceAll('_', ' ')}”`,
  sheet: {
    title: 'Sheet to fill in',
    columns: {
      number: 'No.',
      theirs: 'Your part number',
      ours: 'Our part number',
      goods: 'Goods',
      question: 'Question',
      answer: 'Answer',
      unit: 'Unit',
      asOf: 'As of (date)',
      evidence: 'Evidence (test report, declaration, none)',
      remark: 'Remark',
      ref: 'Ref (please leave as it is)',
    },
    head: { company: 'Asked by', supplier: 'Answered by', replyBy: 'Please reply by', howTo: 'How to fill it in' },
    howTo:
      'One answer a row: a figure (1.2), a range (1.0-1.4), 0 or “no”, “yes”, “not known”, or “may not be disclosed”. Leave empty what you cannot say.',
    units: { share: '% by mass', word: 'in words', country: 'country' },
    form: 'Form as delivered',
    family: 'Magnet material',
    contents: (metals) =>
      `Magnets, graphite, other battery materials or rare earths in it, or consisting of ${metals.join(', ')}, their alloys or compounds, or synthetic diamond (none, or which)`,
    origin: 'Declared country of origin',
    source: 'Plant and country from which it comes to you',
    technology: 'Process technology from China (yes or no)',
  },
};

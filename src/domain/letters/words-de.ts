import type { LetterLaw } from './letter.ts';
import { type LetterWords, readAnnouncement, splitDay } from './letter-words.ts';

const DAYS = ['Sonntag', 'Montag', 'Dienstag', 'Mittwoch', 'Donnerstag', 'Freitag', 'Samstag'];
const MONTHS = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

function writePlainDay(day: string): string {
  const { year, month, date } = splitDay(day);
  return `${date}. ${MONTHS[month - 1]} ${year}`;
}

function writeDay(day: string): string {
  return `${DAYS[splitDay(day).weekday]}, ${writePlainDay(day)}`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} und ${items.at(-1)}`;
}

function nameLaw({ number, since, status, until }: LetterLaw): string {
  const known = readAnnouncement(number);
  const name = known === null ? number : `Bekanntmachung Nr. ${known.number}/${known.year}`;
  if (status === 'in-force') return `${name} (in Kraft seit ${writePlainDay(since)})`;
  if (until === null) return `${name} (ausgesetzt)`;
  return status === 'suspended'
    ? `${name} (ausgesetzt bis ${writePlainDay(until)})`
    : `${name} (ausgesetzt bis ${writePlainDay(until)}; was seither gilt, ist unklar)`;
}

/** A letter in German. */
export const GERMAN: LetterWords = {
  forms: {
    ore: 'Erz',
    oxide: 'Oxid',
    compound: 'chemische Verbindung',
    metal: 'Metall',
    alloy: 'Legierung',
    target: 'Sputtertarget',
    magnet: 'loser Magnet',
    'magnet-powder': 'Magnetpulver',
    'magnet-assembly': 'Rotor oder andere Baugruppe mit Magneten',
    graphite: 'Graphit',
    'anode-active': 'Anodenmaterial',
    precursor: 'Kathodenvorstufe',
    'cathode-active': 'Kathodenmaterial',
    'electrolyte-salt': 'Elektrolytsalz',
    electrolyte: 'Elektrolyt',
    separator: 'Separatorfolie',
    foil: 'Folie',
    cell: 'Batteriezelle',
    module: 'Batteriemodul',
    pack: 'Batteriepack',
    motor: 'Motor',
    assembly: 'Baugruppe',
    equipment: 'Anlage',
    other: 'Bauteil',
  },
  properties: {
    purity_pct: 'Reinheit (Massenanteil dieses einen Stoffes, nicht seiner Gruppe)',
    tungsten_pct: 'Gehalt an Wolfram',
    oxygen_ppm: 'Gehalt an Sauerstoff',
    silver_pct: 'Gehalt an Silber',
    graphite_type: 'Art des Graphits (natürlich oder künstlich)',
    magnet_family: 'Magnetwerkstoff',
    chemistry: 'Zellchemie',
    alloy_family: 'Art der Legierung',
    germanium_form: 'Form des Germaniums',
    tungsten_shape: 'Größe des Wolframstücks',
    compound_name: 'Name der chemischen Verbindung',
    crystal_form: 'Kristall, Scheibe oder Pulver',
    crystal_quality: 'Kristallgüte',
    missile_use: 'ob es für Teile von Flugkörpern gemacht ist',
  },
  writeDay,
  list,
  subject: (parts, replyBy) =>
    parts.length > 2
      ? `Zusammensetzung und Ursprung von ${parts.length} Teilen: Bitte um Antwort bis ${replyBy}`
      : `Zusammensetzung und Ursprung von ${list(parts)}: Bitte um Antwort bis ${replyBy}`,
  salutation: (contact) => (contact === '' ? 'Sehr geehrte Damen und Herren,' : `Guten Tag ${contact},`),
  reason: (company) =>
    `${company} bezieht die unten genannten Teile von Ihnen. Wir müssen wissen, welche davon eine Ausfuhrlizenz brauchen, damit keine Lieferung an der Grenze liegen bleibt.`,
  law: (laws) =>
    laws.length === 0
      ? 'Die Volksrepublik China verlangt für die Ausfuhr bestimmter Magnete, Seltener Erden und Batteriematerialien eine Lizenz.'
      : `Nach ${list(laws.map(nameLaw))} verlangt die Volksrepublik China für die Ausfuhr bestimmter Stoffe und daraus hergestellter Waren eine Lizenz.`,
  request: (replyBy) => `Bitte teilen Sie uns bis ${replyBy} mit:`,
  part: (theirs, ours, goods) =>
    [theirs === null ? `Teil ${ours}` : `Ihr Teil ${theirs} (unsere Nummer ${ours})`, goods]
      .filter((text) => text !== '')
      .join(', '),
  askForm:
    'In welcher Form wird es geliefert: loser Magnet, Rotor oder andere Baugruppe mit Magneten, Motor, Pulver, Metall, Legierung, Oxid oder in anderer Form?',
  askFamily: (isLoose) =>
    `Welcher Magnetwerkstoff ist ${isLoose ? 'es' : 'darin'}: Neodym-Eisen-Bor, Samarium-Cobalt, Ferrit oder Aluminium-Nickel-Cobalt?`,
  askShares: (elements, isHolder) =>
    `Wie viel ${list(elements)} enthält es, ${elements.length > 1 ? 'jeweils ' : ''}in Masseprozent${isHolder ? ' des ganzen Teils' : ''} (0, wenn nichts), nach welchem Prüfbericht oder welcher Materialdeklaration, von welchem Tag?`,
  askContents: (metals) =>
    `Enthält es Magnete, Graphit, andere Batteriematerialien oder Seltene Erden, oder besteht es aus ${metals.join(', ')}, deren Legierungen oder Verbindungen oder aus synthetischem Diamant? Wenn ja, welche? Wenn nichts davon, schreiben Sie das bitte.`,
  askProperty: (name, unit) => `Bitte nennen Sie: ${name}${unit === null ? '' : `, in ${unit}`}.`,
  askOrigin: 'Welches Ursprungsland wird dafür angemeldet?',
  askSource: 'Aus welchem Werk, in welchem Land, kommt es zu Ihnen?',
  askTechnology: 'Arbeitet das Werk, das es herstellt, mit Verfahrenstechnik aus China?',
  enclosed:
    'Ein Blatt zum Ausfüllen liegt bei; Sie können auch eine Materialdeklaration oder einen Prüfbericht senden, den Sie schon haben.',
  restraint:
    'Was Sie nicht offenlegen dürfen, vermerken Sie bitte mit „keine Angabe zulässig“. Bitte senden Sie nichts, dessen Weitergabe Ihr Recht verbietet.',
  regards: 'Mit freundlichen Grüßen',
  otherProperty: (id) => `die Eigenschaft „${id.replaceAll('_', ' ')}“`,
  sheet: {
    title: 'Blatt zum Ausfüllen',
    columns: {
      number: 'Nr.',
      theirs: 'Ihre Teilenummer',
      ours: 'Unsere Teilenummer',
      goods: 'Ware',
      question: 'Frage',
      answer: 'Antwort',
      unit: 'Einheit',
      asOf: 'Stand (Datum)',
      evidence: 'Nachweis (Prüfbericht, Deklaration, keiner)',
      remark: 'Bemerkung',
      ref: 'Kennung (bitte nicht ändern)',
    },
    head: {
      company: 'Gefragt von',
      supplier: 'Beantwortet von',
      replyBy: 'Bitte antworten bis',
      howTo: 'So ausfüllen',
    },
    howTo:
      'Je Zeile eine Antwort: ein Wert (1,2), ein Bereich (1,0-1,4), 0 oder „nein“, „ja“, „nicht bekannt“ oder „keine Angabe zulässig“. Was Sie nicht sagen können, bleibt leer.',
    units: { share: 'Masse-%', word: 'in Worten', country: 'Land' },
    form: 'Form bei Lieferung',
    family: 'Magnetwerkstoff',
    contents: (metals) =>
      `Magnete, Graphit, andere Batteriematerialien oder Seltene Erden darin, oder aus ${metals.join(', ')}, deren Legierungen oder Verbindungen oder synthetischem Diamant (keine, oder welche)`,
    origin: 'Angemeldetes Ursprungsland',
    source: 'Werk und Land, aus dem es zu Ihnen kommt',
    technology: 'Verfahrenstechnik aus China (ja oder nein)',
  },
};

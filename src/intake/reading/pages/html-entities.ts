/** Names of the signs from U+00A0 to U+00FF in their order, which old pages write without a semicolon too. */
const LATIN =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest ' +
  'Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig ' +
  'agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';
/** Names of the Greek letters from U+0391 on; U+03A2 is none. */
const GREEK =
  'Alpha Beta Gamma Delta Epsilon Zeta Eta Theta Iota Kappa Lambda Mu Nu Xi Omicron Pi Rho - Sigma Tau Upsilon Phi Chi Psi Omega';
/** And from U+03B1 on. */
const GREEK_SMALL =
  'alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigmaf sigma tau upsilon phi chi psi omega';

const XML: readonly (readonly [string, string])[] = [
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
];
const OTHERS: readonly (readonly [string, string])[] = [
  ['apos', "'"],
  ['euro', '€'],
  ['trade', '™'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['lsaquo', '‹'],
  ['rsaquo', '›'],
  ['bull', '•'],
  ['permil', '‰'],
  ['prime', '′'],
  ['Prime', '″'],
  ['minus', '−'],
  ['le', '≤'],
  ['ge', '≥'],
  ['ne', '≠'],
  ['asymp', '≈'],
  ['empty', '∅'],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
  ['Yuml', 'Ÿ'],
  ['ensp', ' '],
  ['emsp', ' '],
  ['thinsp', ' '],
  ['zwnj', ''],
  ['zwj', ''],
  ['rarr', '→'],
  ['larr', '←'],
];

function nameSigns(names: string, first: number): (readonly [string, string])[] {
  return names.split(' ').map((name, index) => [name, String.fromCharCode(first + index)] as const);
}

/** What pages wrote before there was a rule for the semicolon. */
const WITHOUT_SEMICOLON: ReadonlyMap<string, string> = new Map([...XML, ...nameSigns(LATIN, 0xa0)]);
const NAMED: ReadonlyMap<string, string> = new Map([
  ...WITHOUT_SEMICOLON,
  ...nameSigns(GREEK, 0x391),
  ...nameSigns(GREEK_SMALL, 0x3b1),
  ...OTHERS,
]);

/** Text with the numeric entities and the common named ones as the signs that they stand for; others stay as written. Nothing expands to more than one sign. */
export function resolveHtmlEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|(nbsp|[a-z][a-z\d]{1,7}))(;?)/gi,
    (whole, hex?: string, decimal?: string, name?: string, semicolon?: string) => {
      if (name !== undefined) return (semicolon === ';' ? NAMED : WITHOUT_SEMICOLON).get(name) ?? whole;
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
      // Numbers from 128 to 159 are those of Windows-1252, as browsers have it.
      if (code >= 128 && code < 160) return new TextDecoder('windows-1252').decode(Uint8Array.of(code));
      return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole;
    },
  );
}

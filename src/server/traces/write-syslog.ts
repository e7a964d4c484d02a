import { hostname } from 'node:os';

/** Security and authorisation (RFC 5424, 6.2.1). */
const FACILITY = 10;
const WARNING = 4;
const NOTICE = 5;
const REFUSED = /fail|refus|held-back/;

/** An event as a message of syslog (RFC 5424), its line of JSON as the text. `host`: the name of the sending machine. */
export function writeSyslog({ at, kind }: { at: string; kind: string }, json: string, host = hostname()): string {
  const priority = FACILITY * 8 + (REFUSED.test(kind) ? WARNING : NOTICE);
  // U+FEFF says that what follows is UTF-8.
  return `<${String(priority)}>1 ${at} ${toName(host, 255)} lodestone - ${toName(kind, 32)} - \uFEFF${json}`;
}

/** Signs allowed in a head: printable ASCII without blanks; "-": nothing. */
function toName(text: string, longest: number): string {
  return text.replaceAll(/[^!-~]/g, '').slice(0, longest) || '-';
}

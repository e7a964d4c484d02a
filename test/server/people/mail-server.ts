import { createServer } from 'node:net';
import type { AddressInfo, Socket } from 'node:net';

/** A letter as it came: to whom it was handed over, and its head and text. */
export type Received = { recipients: string[]; head: string; text: string };

/** A server that takes mail, or refuses what it is handed while `refuses` is set; `next` waits for a letter. */
export async function openMailServer() {
  const state = { refuses: false };
  const letters: Received[] = [];
  const waiting: ((letter: Received) => void)[] = [];
  const sockets = new Set<Socket>();
  const receive = (letter: Received): void => {
    const first = waiting.shift();
    if (first) first(letter);
    else letters.push(letter);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    converse(socket, state, receive);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${String(port)}`,
    state,
    /** Those that nobody has waited for. */
    letters,
    next: async (): Promise<Received> =>
      letters.shift() ?? (await new Promise<Received>((resolve) => waiting.push(resolve))),
    stop: () => {
      for (const socket of sockets) socket.destroy();
      server.close();
    },
  };
}

/** As much of RFC 5321 as a sender needs. */
function converse(socket: Socket, state: { refuses: boolean }, receive: (letter: Received) => void): void {
  let rest = '';
  let recipients: string[] = [];
  let isData = false;
  const say = (line: string): void => void socket.write(`${line}\r\n`);
  say('220 test');
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    rest += chunk;
    for (;;) {
      const end = rest.indexOf(isData ? '\r\n.\r\n' : '\r\n');
      if (end < 0) return;
      const line = rest.slice(0, end);
      rest = rest.slice(end + (isData ? 5 : 2));
      if (isData) {
        const [head = '', text = ''] = line.split(/\r\n\r\n(.*)/s);
        isData = false;
        say('250 taken');
        receive({ recipients, head, text: decode(text) });
      } else if (/^RCPT TO:/i.test(line)) {
        recipients.push(/<(.*)>/.exec(line)?.[1] ?? '');
        say(state.refuses ? '550 no such box' : '250 ok');
      } else if (/^DATA/i.test(line)) {
        isData = true;
        say('354 go on');
      } else {
        if (/^MAIL FROM/i.test(line)) recipients = [];
        say('250 ok');
      }
    }
  });
}

/** Quoted-printable as text. */
function decode(text: string): string {
  const bytes = text
    .replaceAll(/=\r\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

import { Agent, get } from 'node:http';
import { text } from 'node:stream/consumers';

/** A process beside `scale.ts`: opens an event stream with each token, says how many are open, and keeps them until it is ended. Given: servers with commas between; on standard input a token in each line. */
const [servers = ''] = process.argv.slice(2);
const urls = servers.split(',');
const secrets = (await text(process.stdin)).split('\n');
const agent = new Agent({ keepAlive: false, maxSockets: Infinity });
let [open, failed, messages] = [0, 0, 0];
/** What those that failed said. */
const reasons = new Set<string>();

function fail(reason: string): void {
  failed += 1;
  reasons.add(reason);
}

function openOne(index: number): Promise<void> {
  const headers = { authorization: `Bearer ${secrets[index] ?? ''}` };
  return new Promise((resolve) => {
    const request = get(`${urls[index % urls.length] ?? ''}/api/events`, { agent, headers }, (answer) => {
      if (answer.statusCode === 200) open += 1;
      else fail(String(answer.statusCode));
      answer.on('data', () => (messages += 1));
      answer.on('error', () => undefined);
      resolve();
    });
    request.on('error', (error) => {
      fail(error.message);
      resolve();
    });
  });
}

const AT_ONCE = 50;
for (let begin = 0; begin < secrets.length; begin += AT_ONCE)
  await Promise.all(
    Array.from({ length: Math.min(AT_ONCE, secrets.length - begin) }, (_, index) => openOne(begin + index)),
  );
console.log(`open ${String(open)} failed ${String(failed)}${[...reasons].map((reason) => `; ${reason}`).join('')}`);
process.on('SIGTERM', () => {
  console.log(`heard ${String(messages)}`);
  process.exit(0);
});

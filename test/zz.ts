import { chromium } from 'playwright-core';
const n = Number(process.argv[2]),
  url = process.argv[3];
const F = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...process.argv.slice(4),
];
for (let i = 0; i < n; i++) {
  const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: F });
  const c = await b.newContext();
  const p = await c.newPage();
  await p.goto('about:blank');
  await b.close();
}

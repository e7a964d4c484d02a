import { fileURLToPath } from 'node:url';
import { listen } from './listen.ts';
import { createStaticFiles } from './static-files.ts';

const FIRST_PORT = 4173;
const PORTS_TRIED = 20;

const folder = fileURLToPath(new URL('../../dist', import.meta.url));
const asked = Number(process.env['PORT'] ?? FIRST_PORT);
const { url } = await listen(createStaticFiles(folder), Number.isInteger(asked) ? asked : FIRST_PORT, PORTS_TRIED);
console.log(`Lodestone is at ${url} (stop with Ctrl-C). Your data stays in your browser.`);

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync } from 'vite';

/** A text that a component puts on screen, with the file that it stands in. */
export type ScreenText = { file: string; text: string };

const root = join(import.meta.dirname, '../../..');
/** Attributes whose text a person sees or hears. */
const TOLD = new Set(['label', 'title', 'placeholder', 'aria-label', 'caption', 'alt', 'summary']);

type Node = { type: string } & Record<string, unknown>;

/** Returns the texts that components of `src/app` write themselves: between tags, and in what labels, titles and placeholders say. */
export function readScreenTexts(): ScreenText[] {
  const files = readdirSync(join(root, 'src/app'), { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.tsx'),
  );
  return files.toSorted().flatMap((name) => {
    const file = join('src/app', name);
    const { program } = parseSync(file, readFileSync(join(root, file), 'utf8'), { lang: 'tsx' });
    return isNode(program) ? readNode(program, false).map((text) => ({ file, text })) : [];
  });
}

function readNode(node: Node, isTold: boolean): string[] {
  if (node.type === 'JSXText') return clean(String(node['value']));
  if (node.type === 'JSXAttribute') {
    const { name, value } = node as { name?: { name?: unknown }; value?: unknown };
    return isNode(value) ? readNode(value, TOLD.has(String(name?.name))) : [];
  }
  if (isTold && node.type === 'Literal') return typeof node['value'] === 'string' ? clean(node['value']) : [];
  if (isTold && node.type === 'TemplateElement') return clean((node['value'] as { raw: string }).raw);
  // What is compared, called or looked up is not told.
  if (['BinaryExpression', 'CallExpression', 'MemberExpression', 'ArrowFunctionExpression'].includes(node.type))
    return listNodes(node).flatMap((one) => readNode(one, false));
  const tells = isTold || node.type === 'JSXExpressionContainer';
  return listNodes(node).flatMap((one) => readNode(one, tells));
}

function listNodes(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? (value as unknown[]) : [value]))
    .filter(isNode);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function clean(text: string): string[] {
  const one = text.replaceAll(/\s+/gu, ' ').trim();
  return /\p{L}/u.test(one) ? [one] : [];
}

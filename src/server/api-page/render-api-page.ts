import { describeSchema } from './describe-schema.ts';
import type { JsonSchema } from './describe-schema.ts';

type Content = Readonly<Record<string, { schema: JsonSchema }>>;
type Operation = {
  operationId: string;
  summary: string;
  description?: string;
  parameters: readonly { name: string; in: string; required: boolean; schema: JsonSchema }[];
  requestBody?: { content: Content };
  responses: Readonly<Record<string, { description: string; content?: Content }>>;
};

/** Parts of an OpenAPI document read by the page. */
export type ApiDocument = {
  info: { title: string; version: string; summary: string };
  paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
};

type Asked = { method: string; path: string; operation: Operation };

/**
 * An OpenAPI document as a page to read: plain HTML without a script, all of it from the document, with the style sheet at `styleUrl` and a link to the
 * document itself.
 */
export function renderApiPage({ info, paths }: ApiDocument, { styleUrl, documentUrl }: PageLinks): string {
  const asked = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method: method.toUpperCase(), path, operation })),
  );
  const groups = Map.groupBy(asked, findGroup);
  const title = `${info.title} API ${info.version}`;
  const contents = [...groups]
    .map(([group, members]) => `<li>${escapeHtml(group)}<ul>${members.map(renderLink).join('')}</ul></li>`)
    .join('');
  const sections = [...groups].map(
    ([group, members]) => `<section><h2>${escapeHtml(group)}</h2>${members.map(renderOperation).join('')}</section>`,
  );
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(styleUrl)}">
</head>
<body>
<header>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(info.summary)} The same as an OpenAPI document for programs: <a href="${escapeHtml(documentUrl)}">${escapeHtml(documentUrl)}</a>.</p>
<p>Every refusal is a <code>problem</code> (RFC 9457): <code>{ type, title, status, detail }</code>; a lost race (409) has <code>current</code> and <code>yours</code> as well.</p>
</header>
<nav aria-label="Routes"><ul>${contents}</ul></nav>
<main>${sections.join('')}</main>
</body>
</html>
`;
}

export type PageLinks = { styleUrl: string; documentUrl: string };

/** Subject of a route: the last fixed word of its path before a name, else the first. */
function findGroup({ path }: Asked): string {
  const [first = '', , below] = path.replace(/^\/api\//, '').split('/');
  return below === undefined || below.startsWith('{') ? first : `${first} / ${below}`;
}

function renderLink({ method, path, operation }: Asked): string {
  return `<li><a href="#${escapeHtml(operation.operationId)}"><b>${escapeHtml(method)}</b> ${escapeHtml(path.replace('/api', ''))}</a></li>`;
}

function renderOperation({ method, path, operation }: Asked): string {
  const { operationId, summary, description, parameters, requestBody, responses } = operation;
  const query = parameters.filter((one) => one.in === 'query');
  const words = query.map(
    (one) => `<li><code>${escapeHtml(one.name)}</code>: ${escapeHtml(describeSchema(one.schema))}</li>`,
  );
  return `<article id="${escapeHtml(operationId)}">
<h3><b>${escapeHtml(method)}</b> <code>${escapeHtml(path)}</code></h3>
<p>${escapeHtml(summary)} ${escapeHtml(description ?? '')}</p>
${words.length === 0 ? '' : `<p>After the <code>?</code>:</p><ul>${words.join('')}</ul>`}
${requestBody ? renderContent('Body', requestBody.content) : ''}
<dl>${Object.entries(responses).map(renderResponse).join('')}</dl>
</article>`;
}

function renderResponse([status, { description, content }]: [string, Operation['responses'][string]]): string {
  const isRefusal = Object.keys(content ?? {}).includes('application/problem+json');
  const shape = content && !isRefusal ? renderContent('Answer', content) : '';
  return `<dt>${escapeHtml(status)}</dt><dd>${escapeHtml(description)}${shape}</dd>`;
}

function renderContent(what: string, content: Content): string {
  return Object.entries(content)
    .map(
      ([mediaType, { schema }]) =>
        `<details><summary>${what}, <code>${escapeHtml(mediaType)}</code></summary><pre tabindex="0">${escapeHtml(describeSchema(schema))}</pre></details>`,
    )
    .join('');
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

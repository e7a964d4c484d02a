import type { Plugin } from 'vite';

/** With the app's path before its name. */
const THEME_SCRIPT = /<script src="([^"]*\/)theme\.js"><\/script>/;

/**
 * Orders the requests of the page. The beginning of a visit comes first, and runs as soon as it is there, before the whole program of the page is.
 * The script in the way of any drawing, at which a browser stops reading, is fetched with it and stands last.
 */
export function orderHead(): Plugin {
  return {
    name: 'order-head',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => {
        const begin = Object.values(bundle).find((file) => file.type === 'chunk' && file.name === 'begin-visit');
        const [theme, base] = THEME_SCRIPT.exec(html) ?? [];
        if (begin === undefined || theme === undefined) throw new Error('The page lacks a script.');
        const first = [
          `<script type="module" async crossorigin src="${base}${begin.fileName}"></script>`,
          `<link rel="preload" as="script" href="${base}theme.js">`,
        ];
        return html.replace(theme, first.join('\n    ')).replace('</head>', `  ${theme}\n  </head>`);
      },
    },
  };
}

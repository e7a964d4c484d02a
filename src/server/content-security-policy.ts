/**
 * What the page and its workers may load: only from their own origin, no inline script or style, no `eval`; WebAssembly, which the
 * solver of outages is. Styles that a program sets through the DOM are not meant by it. The build writes it into the page, so that it
 * holds on any static host; a server sends it as well, because workers take theirs from the answer that brought them.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/**
 * Sources open to the page and its workers: only their own origin, no inline script or style, no `eval`; WebAssembly, for the solver of outages.
 * Styles set by a program through the DOM are not meant by it. The build writes it into the page, so it holds on any static host; a server sends
 * it as well, because workers take theirs from the answer bringing them.
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

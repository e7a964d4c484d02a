/** Is told the name of each file taken by a person. */
type OnTaken = (name: string) => void;

const listeners = new Set<OnTaken>();

/** Calls back with the name of each file of the workspace's data handed out; returns the way to stop. */
export function onFileTaken(listener: OnTaken): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Hands text of the workspace's data to the person as a file of this name; nothing leaves the browser. */
export function saveFile(name: string, text: string, type: 'text/csv' | 'application/json'): void {
  saveBlob(name, new Blob([text], { type: `${type};charset=utf-8` }));
}

/** The same with content of any kind. */
export function saveBlob(name: string, blob: Blob): void {
  handOut(name, blob);
  for (const listener of listeners) listener(name);
}

/** Hands content to the person as a file of this name. */
export function handOut(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the content once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name from a workspace's name: letters, digits and dashes; `demo-` before it where the data are fictional. */
export function getFileStem(name: string, demo: boolean): string {
  const stem = name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `${demo ? 'demo-' : ''}${stem === '' ? 'workspace' : stem}`;
}

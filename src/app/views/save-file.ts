/** Hands text to the person as a file of that name; nothing leaves the browser. */
export function saveFile(name: string, text: string, type: 'text/csv' | 'application/json'): void {
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
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

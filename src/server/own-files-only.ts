/** What this process makes from now on belongs to its user alone. To be called before anything is made; Windows knows no such thing. */
export function makeFilesForOwnerOnly(): void {
  process.umask(0o077);
}

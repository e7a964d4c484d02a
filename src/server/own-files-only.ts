/** New files of this process belong to its user alone from now on. To be called before anything is made; Windows knows no such thing. */
export function makeFilesForOwnerOnly(): void {
  process.umask(0o077);
}

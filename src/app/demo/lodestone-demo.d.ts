/** Made by the build from the CSV files of `mock-data` (see `vite.config.ts`). */
declare module 'virtual:lodestone-demo' {
  /** Address of `demo.lodestone.json`. */
  export const demoUrl: string;
  /** Content hash of the newest version in it. */
  export const demoHead: string;
}

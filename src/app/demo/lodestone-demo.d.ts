/** Made by the build from the CSV files of `mock-data` (see `vite.config.ts`). */
declare module 'virtual:lodestone-demo' {
  /** Address of `demo.lodestone.json`. */
  export const demoUrl: string;
  /** Address of the answers to the question of its first figures (`AnsweredDays`); null: the build answered none. */
  export const figuresUrl: string | null;
  /** The workspace a host makes of it where it has none yet, in its own words. */
  export const demoWorkspace: {
    id: string;
    name: string;
    demo: boolean;
    organisation: string;
    head: string;
    revision: number;
  };
}

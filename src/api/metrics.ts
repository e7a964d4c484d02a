/** A host's counts of itself, as text in the format of Prometheus. */
export type Metrics = { mediaType: string; read: () => Promise<string> };

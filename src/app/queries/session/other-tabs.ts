const CHANNEL = 'lodestone-person';

/** Tells the other tabs of this browser the person signed in (null: nobody). They share the session. */
export function tellOtherTabs(person: string | null): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(person);
  channel.close();
}

/** Calls back with the person signed in, by id, whenever another tab has heard of it; returns the way to stop. */
export function listenToOtherTabs(listener: (person: string | null) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.addEventListener('message', ({ data }: MessageEvent<string | null>) => listener(data));
  return () => channel.close();
}

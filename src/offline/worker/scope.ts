/** The worker's own globals; the project's types are those of a page. */
export interface LastingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

export interface Asked extends LastingEvent {
  request: Request;
  clientId: string;
  resultingClientId: string;
}

export interface Told extends LastingEvent {
  data: unknown;
  ports: readonly MessagePort[];
}

interface Scope {
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void>; matchAll(options: object): Promise<{ id: string }[]> };
  navigator: { connection?: { saveData?: boolean } };
  addEventListener(type: 'install' | 'activate', listener: (event: LastingEvent) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}

export const scope = self as unknown as Scope;
export const day = 24 * 60 * 60 * 1000;

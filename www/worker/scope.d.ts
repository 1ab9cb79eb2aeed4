// A service worker's own scope; TypeScript has that of workers of every kind.

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;

interface WorkerGlobalScope {
  skipWaiting(): Promise<void>;
}

interface WorkerGlobalScopeEventMap {
  install: ExtendableEvent;
  activate: ExtendableEvent;
  message: any;
  fetch: FetchEvent;
}

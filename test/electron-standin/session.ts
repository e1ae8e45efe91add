import { EventEmitter } from 'node:events';

export type ProtocolHandler = (request: Request) => Promise<Response>;
export interface RequestDetails {
  readonly url: string;
  readonly resourceType: string;
}
type BeforeRequest = (details: RequestDetails, answer: (response: { cancel?: boolean }) => void) => void;

/** Handlers that Chromium's DevTools give no place for are kept, so that a test can ask them. */
class Session extends EventEmitter {
  readonly recorded: Record<string, unknown> = {};
  readonly handlers = new Map<string, ProtocolHandler>();
  #beforeRequest: BeforeRequest = (_details, answer) => answer({});

  readonly protocol = {
    handle: (scheme: string, handler: ProtocolHandler) => {
      this.handlers.set(scheme, handler);
    },
  };

  readonly webRequest = {
    onBeforeRequest: (listener: BeforeRequest) => {
      this.#beforeRequest = listener;
    },
  };

  isBlocked(details: RequestDetails): Promise<boolean> {
    return new Promise((resolve) => {
      this.#beforeRequest(details, ({ cancel }) => resolve(cancel === true));
    });
  }

  setPermissionRequestHandler(handler: unknown): void {
    this.recorded.permissionRequest = handler;
  }

  setPermissionCheckHandler(handler: unknown): void {
    this.recorded.permissionCheck = handler;
  }

  setDevicePermissionHandler(handler: unknown): void {
    this.recorded.devicePermission = handler;
  }

  setDisplayMediaRequestHandler(handler: unknown): void {
    this.recorded.displayMedia = handler;
  }

  setSpellCheckerEnabled(enabled: boolean): void {
    this.recorded.spellChecker = enabled;
  }
}

export type StandinSession = Session;
export const session = { defaultSession: new Session() };

/** Only before the app is ready; nothing to do here, as the mapped origin is secure already. */
export const protocol = {
  registered: [] as { scheme: string; privileges: object }[],
  registerSchemesAsPrivileged(schemes: { scheme: string; privileges: object }[]): void {
    protocol.registered.push(...schemes);
  },
};

import type { SignedIn } from '../domain/access/actor.ts';
import type { Scope } from '../domain/access/scope.ts';
import type { SpokenHere } from '../domain/preferences.ts';

/** Whose session it is, and of which epoch of theirs; what their browser calls itself. */
export interface SessionUser {
  readonly id: string;
  readonly organisationId: string;
  readonly epoch?: number | undefined;
  readonly agent?: string | undefined;
  /** By which link of a partner it was opened. */
  readonly partnerLinkId?: string | undefined;
  /** Who of the staff made the code by which it was opened. */
  readonly codeBy?: string | undefined;
  /** The sign-in that it goes back to, through every id it has had since; absent in sessions of older releases. */
  readonly signInMark?: string | undefined;
  /** Until when they count as having just said who they are. */
  readonly steppedUpUntil?: string | undefined;
}

// What our middleware notes on a request on its way in.
declare module 'express-serve-static-core' {
  interface Request {
    requestId: string;
    /** The declared path of the route that answers, for logs and figures. */
    routePath?: string;
    /** In which language they read; absent until that is known. */
    language?: SpokenHere;
    /** Who asks, and their right to read and write; absent for anonymous requests. */
    caller?: { readonly actor: SignedIn; readonly scope: Scope };
    /**
     * Whose pages may show this answer in a frame, what ends the session of that frame, and whether there was one that has ended;
     * absent where nobody may.
     */
    frame?: {
      readonly origins: readonly string[];
      readonly leave?: () => Promise<void>;
      /** By which the session can be ended, and nothing else. */
      readonly sessionName?: string;
      readonly ended?: boolean;
    };
  }
}

declare module 'express-session' {
  interface SessionData {
    passport?: { user?: SessionUser };
  }
}

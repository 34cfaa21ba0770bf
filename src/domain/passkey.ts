import type { Instant } from './values/time.ts';

/** Where passkeys are made and used: the name they are bound to, and the origin of the pages (WebAuthn: relying party). */
export interface PasskeySite {
  readonly id: string;
  readonly origin: string;
}

/** A passkey as a browser is told of it. */
export interface KnownPasskey {
  readonly credentialId: string;
  readonly transports: readonly string[];
}

/** What a browser answers that has made one. Base64url. */
export interface MadePasskey {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly attestationObject: string;
  readonly transports?: readonly string[] | undefined;
}

/** What a browser answers in which somebody used one. Base64url. */
export interface SaidPasskey {
  readonly id: string;
  readonly clientDataJSON: string;
  readonly authenticatorData: string;
  readonly signature: string;
  /** Whose it is, as they were named when it was made. */
  readonly userHandle?: string | undefined;
}

/** What is kept of a passkey, and changes as it is used. */
export interface PasskeyState {
  readonly signCount: number;
  readonly backupEligible: boolean;
  readonly backedUp: boolean;
}

/** What a browser needs to make one. */
export interface PasskeyCreation {
  readonly site: PasskeySite;
  readonly challenge: string;
  readonly issuer: string;
  readonly user: { readonly handle: string; readonly name: string; readonly displayName: string };
  /** Those they have: the same authenticator makes no second. */
  readonly others: readonly KnownPasskey[];
}

/** What a browser needs to have one used: any that the site knows where none are named. */
export interface PasskeyRequest {
  readonly site: PasskeySite;
  readonly challenge: string;
  readonly allowed: readonly KnownPasskey[];
}

/** Seconds for which a challenge is good. */
export const challengeSeconds = 5 * 60;

/** What a challenge was made for, and when. */
export type ChallengeMade = (challenge: string) => Instant | undefined;

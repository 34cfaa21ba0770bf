import { ask } from '../api/client.ts';
import type { PasskeyCreation, PasskeyMade, PasskeyRequest, PasskeySaid, SignedIn } from '../api/types.ts';

/** Nothing came of it, and nothing was wrong: somebody closed the browser's dialog, or let it wait too long. */
export class PasskeyLeft extends Error {}

/** The authenticator that was chosen has a passkey for them already. */
export class PasskeyThere extends Error {}

/** What does it is fetched when somebody wants it. */
const load = () => import('@simplewebauthn/browser');

/** Whether this browser knows passkeys, on this page. */
export const knowsPasskeys = (): boolean =>
  window.isSecureContext && typeof window.PublicKeyCredential === 'function';

async function inDialog<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const name = error instanceof Error ? error.name : '';
    if (name === 'InvalidStateError') throw new PasskeyThere();
    // Browsers tell of every other end alike, so that no page learns what somebody has.
    throw new PasskeyLeft(undefined, { cause: error });
  }
}

/** Has the browser make one. Throws `PasskeyLeft` and `PasskeyThere`. */
export async function makePasskey(optionsJSON: PasskeyCreation): Promise<PasskeyMade> {
  const { startRegistration } = await load();
  const { id, response } = await inDialog(() => startRegistration({ optionsJSON }));
  const { clientDataJSON, attestationObject, transports } = response;
  return { id, clientDataJSON, attestationObject, ...(transports && { transports }) };
}

async function takePasskey(optionsJSON: PasskeyRequest): Promise<PasskeySaid> {
  const { startAuthentication } = await load();
  const { id, response } = await inDialog(() => startAuthentication({ optionsJSON }));
  const { clientDataJSON, authenticatorData, signature, userHandle } = response;
  return { id, clientDataJSON, authenticatorData, signature, ...(userHandle && { userHandle }) };
}

/** Signs in by a passkey alone. Throws `PasskeyLeft`. */
export async function enterByPasskey(): Promise<SignedIn> {
  const request = await ask<PasskeyRequest>('/session/passkey/challenge', { method: 'POST' });
  const passkey = await takePasskey(request);
  return ask<SignedIn>('/session/passkey', { method: 'POST', body: { passkey } });
}

/** Says once more who one is by a passkey. Throws `PasskeyLeft`. */
export async function stepUpByPasskey(): Promise<void> {
  const request = await ask<PasskeyRequest>('/session/step-up/challenge', { method: 'POST' });
  const passkey = await takePasskey(request);
  await ask('/session/step-up', { method: 'POST', body: { passkey } });
}

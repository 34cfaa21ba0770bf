import { acrossOrganisations, scopeOf } from '../../domain/access/scope.ts';
import type { PasskeyRequest, PasskeySite, SaidPasskey } from '../../domain/passkey.ts';
import { Problem } from '../../domain/problem.ts';
import type { User } from '../../domain/user.ts';
import { users } from '../../store/collections/index.ts';
import type { Store } from '../../store/port.ts';
import type { AuditBuffer } from '../kit/audit-buffer.ts';
import { createOneAtATime } from '../kit/one-at-a-time.ts';
import type { Browsers } from './browsers.ts';
import type { Locks } from './locks.ts';
import type { PasskeyUse } from './passkey-use.ts';
import { noteOfSignIn } from './sign-in.ts';

/** What a browser answers in which nobody is signed in. */
export interface PasskeyCredentials {
  readonly site: PasskeySite | undefined;
  readonly said: SaidPasskey;
  /** The secret of the browser that asked for the challenge. */
  readonly ceremony: string | undefined;
  readonly source: string;
  /** The secret in the cookie of a browser that is known. */
  readonly browser?: string | undefined;
}

export interface PasskeyEntry {
  /** What a browser with this secret needs to sign somebody in. Throws Problem `conflict` where passkeys are not offered. */
  readonly askPasskey: (site: PasskeySite | undefined, ceremony: string) => PasskeyRequest;
  /**
   * Who used theirs: it is two factors, something they have that knew them by finger, face or PIN. Throws Problem `unauthenticated`
   * alike for one that is not known and one that did not fit, `rate_limited`, and `conflict` as above.
   */
  readonly enterByPasskey: (credentials: PasskeyCredentials) => Promise<User>;
}

interface Deps {
  readonly store: Store;
  readonly passkeyUse: PasskeyUse;
  readonly locks: Locks;
  readonly browsers: Pick<Browsers, 'known'>;
  readonly audit: AuditBuffer;
}

const boundTo = (ceremony: string): string => `sign_in ${ceremony}`;

/** Signing in by a passkey alone. What fails counts as a wrong password does, for the account and the source. */
export function createPasskeyEntry({ store, passkeyUse, locks, browsers, audit }: Deps): PasskeyEntry {
  const inTurn = createOneAtATime();

  async function attempt(credentials: PasskeyCredentials): Promise<User> {
    const { site, said, ceremony, source } = credentials;
    const factor = await passkeyUse.find(said.id);
    const user = factor && (await store.get(acrossOrganisations('sign-in'), users, factor.userId));
    const browser = user && (await browsers.known(credentials.browser, user.email));
    const from = locks.ofSource(source);
    const own = user && (browser === undefined ? locks.ofAccount(user.email) : locks.ofBrowser(browser));
    const counted = own === undefined ? [from] : browser === undefined ? [own, from] : [own];
    await locks.check(counted);
    if (factor !== undefined && user !== undefined && own !== undefined && user.disabledAt === undefined) {
      const { organisationId } = user;
      const scope = scopeOf({ kind: 'job', id: 'sign-in', organisationId, rights: [] });
      const bound = boundTo(ceremony ?? '');
      if (ceremony !== undefined && (await passkeyUse.use(scope, factor.id, { site, said, bound }))) {
        await locks.forget(own);
        noteOfSignIn(audit, user, 'allowed');
        return user;
      }
    }
    await locks.count(counted);
    if (user !== undefined) noteOfSignIn(audit, user, 'denied');
    throw new Problem('unauthenticated', 'wrong_passkey');
  }

  return {
    askPasskey: (site, ceremony) => passkeyUse.request(site, boundTo(ceremony), []),
    enterByPasskey: (credentials) => inTurn(credentials.source, () => attempt(credentials)),
  };
}

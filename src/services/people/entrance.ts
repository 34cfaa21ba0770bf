import { type Bearers, createBearers } from './bearers.ts';
import { type Browsers, createBrowsers } from './browsers.ts';
import { createMailedEntry, type MailedEntry } from './mailed-entry.ts';
import { createPasskeyEntry, type PasskeyEntry } from './passkey-entry.ts';
import { createRedemption, type Redemption } from './redemption.ts';
import { createSignIn, type SignIn } from './sign-in.ts';

type Deps = Omit<Parameters<typeof createSignIn>[0], 'browsers'> &
  Parameters<typeof createRedemption>[0] &
  Parameters<typeof createBearers>[0] &
  Parameters<typeof createBrowsers>[0] &
  Omit<Parameters<typeof createPasskeyEntry>[0], 'browsers'> &
  Omit<Parameters<typeof createMailedEntry>[0], 'browsers'>;

/** The ways in: with a password, with a passkey, with a link that is good once, with what was mailed, with a token. */
export function createEntrance(
  deps: Deps,
): SignIn & Redemption & MailedEntry & PasskeyEntry & Bearers & Pick<Browsers, 'remember'> {
  const browsers = createBrowsers(deps);
  return {
    ...createSignIn({ ...deps, browsers }),
    ...createRedemption(deps),
    ...createMailedEntry({ ...deps, browsers }),
    ...createPasskeyEntry({ ...deps, browsers }),
    ...createBearers(deps),
    remember: browsers.remember,
  };
}

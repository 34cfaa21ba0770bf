import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import type { CDPSession } from 'playwright-core';
import { signIn, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

/** The browser's own authenticator for tests, over the protocol of its developer tools. */
async function authenticatorOf({ page }: Visit): Promise<{ readonly cdp: CDPSession; readonly id: string }> {
  const cdp = await page.context().newCDPSession(page);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      ...({ protocol: 'ctap2', ctap2Version: 'ctap2_1', transport: 'internal' } as const),
      ...{ hasResidentKey: true, hasUserVerification: true, isUserVerified: true },
      automaticPresenceSimulation: true,
    },
  });
  return { cdp, id: authenticatorId };
}

describe('a passkey in the browser', function () {
  this.timeout(180_000);
  let walk: Visit;
  let key: Awaited<ReturnType<typeof authenticatorOf>>;
  const email = 'auditor@demo.example';

  before(async function () {
    if (missing !== undefined) this.skip();
    const opened = await visit();
    // Passkeys belong to a name: at a number there are none.
    walk = { ...opened, url: opened.url.replace('127.0.0.1', 'localhost') };
    key = await authenticatorOf(walk);
  });
  after(() => walk?.close());

  const verified = (isUserVerified: boolean) =>
    key.cdp.send('WebAuthn.setUserVerified', { authenticatorId: key.id, isUserVerified });
  const button = (name: string | RegExp) => walk.page.getByRole('button', { name });
  const openAccount = () => walk.page.goto(`${walk.url}/account`);
  const signOut = async () => {
    await button(/^Account/).click();
    await walk.page.getByRole('menuitem', { name: 'Sign out' }).click();
    await walk.page.waitForURL('**/sign-in**');
  };

  it('is made on the account page, with a name, after a dialog that was left', async () => {
    const { page } = walk;
    await signIn(walk, email);
    await page.waitForURL((url) => url.pathname !== '/sign-in');
    await openAccount();
    await button('Add a passkey').click();
    await page.getByRole('textbox', { name: 'Name' }).fill('Laptop at work');
    await verified(false);
    await button('Make the passkey').click();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Password').fill('demo-only-password');
    await sheet.getByRole('button', { name: 'Go on' }).click();
    await page.getByRole('alert').filter({ hasText: 'Nothing has changed' }).waitFor();
    await verified(true);
    await button('Try again').click();
    await page.getByRole('list', { name: 'Recovery codes' }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'Laptop at work' }).waitFor();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).to.deep.equal([]);
  });

  it('signs in by itself, and after a password; a dialog that was left says how to go on', async () => {
    const { page } = walk;
    await signOut();
    await verified(false);
    await button('Sign in with a passkey').click();
    await page.getByRole('alert').filter({ hasText: 'No passkey was used' }).waitFor();
    await verified(true);
    await button('Sign in with a passkey').click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');

    await signOut();
    await signIn(walk, email);
    await page.getByRole('textbox', { name: 'Code from your app' }).waitFor();
    await button('Sign in with a passkey').click();
    await page.waitForURL((url) => url.pathname !== '/sign-in');
  });

  it('says once more who somebody is, and is taken away', async () => {
    const { page } = walk;
    await openAccount();
    await button('Remove: Laptop at work').click();
    const sheet = page.getByRole('dialog');
    await verified(false);
    await sheet.getByRole('button', { name: 'Use a passkey' }).click();
    await sheet.getByRole('alert').filter({ hasText: 'No passkey was used' }).waitFor();
    await verified(true);
    await sheet.getByRole('button', { name: 'Use a passkey' }).click();
    await page.getByText('You have none yet.').waitFor();
    await signOut();
    await signIn(walk, email);
    await page.waitForURL((url) => url.pathname !== '/sign-in');
  });

  it('is not offered at a number, and the account page says where it is', async () => {
    const elsewhere = await visit(email);
    await elsewhere.page.waitForURL((url) => url.pathname !== '/sign-in');
    await elsewhere.page.goto(`${elsewhere.url}/account`);
    await elsewhere.page.getByText(`Passkeys are offered at ${walk.url} only.`).waitFor();
    expect(await elsewhere.page.getByRole('button', { name: 'Add a passkey' }).count()).to.equal(0);
    await elsewhere.close();
  });
});

import { expect } from 'chai';
import { keysAct, until, type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

interface Row {
  readonly participant: { readonly id: string };
  readonly best: readonly { readonly matchId: string }[];
}

/** A computer of an office: a coach's page stands open while a supervisor signs in beside it, in the same browser. */
describe('a page whose cookie became another person’s', function () {
  this.timeout(180_000);
  let coach: Visit;

  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    coach = await visit('coach@demo.example');
  });
  after(() => coach?.close());

  it('decides nothing as the other, and becomes theirs', async () => {
    const { page, url } = coach;
    const { items } = await coach.read<{ items: readonly Row[] }>('/review?whose=mine');
    const row = items.find(({ best }) => best.length > 0);
    const matchId = row?.best[0]?.matchId ?? '';
    await page.goto(`${url}/review/people/${row?.participant.id}`);
    await page.getByRole('list', { name: 'Best jobs' }).getByRole('button').first().waitFor();
    await keysAct(page);
    // The other tab, without a page: the cookie is that of the whole browser.
    const signedIn = await page.context().request.post(`${url}/api/v1/session`, {
      headers: { origin: url },
      data: { email: 'supervisor@demo.example', password: 'demo-only-password' },
    });
    expect(signedIn.status()).to.equal(200);
    await page.keyboard.press('s');
    // Nobody is asked for the password of whoever is not there: the page begins anew for the other.
    await until('it is the supervisor’s', async () => (await page.getByText('Caseloads').count()) > 0);
    expect(await page.getByRole('dialog').count()).to.equal(0);
    const { state } = await coach.read<{ state: string }>(`/matches/${matchId}`);
    expect(state).to.equal('suggested');
    const decided = await coach.read<{ items: readonly unknown[] }>(`/matches/${matchId}/decisions`);
    expect(decided.items).to.deep.equal([]);
  });
});

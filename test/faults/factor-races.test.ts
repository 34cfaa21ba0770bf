import { expect } from 'chai';
import { Secret, TOTP } from 'otpauth';
import { factors } from '../../src/store/collections/index.ts';
import { openUseCases, type UseCases } from '../services/use-cases.ts';
import { overtakenStore, settled } from './overtaken.ts';

describe('an app that is confirmed while another is taken away', () => {
  let useCases: UseCases;
  before(async () => {
    useCases = await openUseCases();
  });
  after(() => useCases.close());

  it('has a sheet of codes beside it, and there is none without one, whichever comes first', async function () {
    this.timeout(60_000);
    let orders = 0;
    for (let isMet = true; isMet; orders += 1) {
      const here = await useCases.organisation();
      const { id } = await here.user('coach');
      const me = here.as('coach', { id, steppedUp: true });
      const { ownFactors } = useCases.composed.services;
      const begin = async () => {
        const { factor, secret } = await ownFactors.begin(me, { label: 'App' });
        const totp = new TOTP({ secret: Secret.fromBase32(secret) });
        return { id: factor.id, code: totp.generate({ timestamp: Date.parse(useCases.clock()) }) };
      };
      const old = await begin();
      await ownFactors.confirm(me, old.id, old.code);
      const fresh = await begin();
      const store = overtakenStore(useCases.store, orders, () => ownFactors.remove(me, old.id));
      await settled(useCases.beside({ store }).services.ownFactors.confirm(me, fresh.id, fresh.code));
      isMet = store.met();
      const { items } = await useCases.store.list(me.scope, factors, 'byUser', { key: [id] });
      const kinds = items.map(({ kind, confirmedAt }) => (confirmedAt === undefined ? 'begun' : kind)).sort();
      expect(kinds, `${orders}`).to.deep.equal(isMet ? ['recovery', 'totp'] : ['recovery', 'totp', 'totp']);
    }
    expect(orders).to.be.above(5);
  });
});

import { expect } from 'chai';
import type { Erasure } from '../../src/domain/erasure.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { erasures, participants } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { openUseCases, type UseCases } from '../services/use-cases.ts';
import { overtakenStore, settled } from './overtaken.ts';

/** Acts about forgetting one person, each overtaken by another at every moment: what stands is what one order of them leaves. */
describe('forgetting somebody, asked and decided by several at once', () => {
  let useCases: UseCases;
  before(async () => {
    useCases = await openUseCases();
  });
  after(() => useCases.close());

  async function scene() {
    const office = await useCases.organisation();
    const as = async (role: 'supervisor' | 'administrator') =>
      office.as(role, { id: (await office.user(role)).id, steppedUp: true });
    const [first, second] = [await as('supervisor'), await as('administrator')];
    const coach = office.as('coach', { id: (await office.user('coach')).id });
    const { id } = await useCases.participants.create(coach, {
      ...{ displayName: 'Robin', coachId: coach.scope.actor.id },
    });
    const me = office.as('participant', { participantId: id } as never);
    return { office, first, second, coach, id, me };
  }
  type Scene = Awaited<ReturnType<typeof scene>>;
  type Services = UseCases['composed']['services'];
  type Act = (services: Services, on: Scene) => Promise<unknown>;

  const askedOf = async ({ scope }: Context, id: string): Promise<Erasure[]> => {
    const found: Erasure[] = [];
    for await (const one of walk(useCases.store, scope, erasures, 'all'))
      if (one.participantId === id || one.participantId === undefined) found.push(one);
    return found;
  };
  const decide =
    (by: 'first' | 'second', yes: boolean): Act =>
    async ({ erasures: use }, on) => {
      const [asked] = await askedOf(on.office.command, on.id);
      await use.decide(on[by], asked?.id ?? '', yes);
    };
  const ask: Act = ({ erasures: use }, { first, id }) => use.ask(first, id);
  const own: Act = ({ erasures: use }, { me }) => use.own(me, 'password');
  const edit: Act = async ({ participants: use }, { coach, id }) => {
    const { version } = await use.get(coach, id);
    await use.update(coach, id, version, { language: 'es' });
  };

  const pairs: Readonly<Record<string, readonly [before: readonly Act[], act: Act, other: Act]>> = {
    'an asking by another asking': [[], ask, ask],
    'an asking by the person’s own word': [[], ask, own],
    'the person’s own word by an asking': [[], own, ask],
    'an asking by a change of the record': [[], ask, edit],
    'a yes by a no': [[ask], decide('second', true), decide('first', false)],
    'a no by a yes': [[ask], decide('first', false), decide('second', true)],
    'a yes by the person’s own word': [[ask], decide('second', true), own],
    'the person’s own word by a no': [[ask], own, decide('first', false)],
    'a change of the record by the person’s own word': [[], edit, own],
  };

  for (const [what, [before, act, other]] of Object.entries(pairs))
    it(`is explained by one order: ${what}`, async function () {
      this.timeout(60_000);
      let orders = 0;
      for (let isMet = true; isMet; ) {
        const on = await scene();
        for (const one of before) await one(useCases.composed.services, on);
        let came: unknown;
        const store = overtakenStore(useCases.store, orders, async () => {
          came = await settled(other(useCases.composed.services, on).then(() => true));
        });
        const mine = await settled(act(useCases.beside({ store }).services, on).then(() => true));
        isMet = store.met();
        if (!isMet) break;
        orders += 1;
        const rows = await askedOf(on.office.command, on.id);
        const open = rows.filter(({ state }) => state === 'asked');
        const begun = rows.filter(({ state }) => state === 'begun');
        const isThere =
          (await useCases.store.get(on.office.command.scope, participants, on.id)) !== undefined;
        expect([mine, came], 'one of them came through').to.include(true);
        expect(open.length + begun.length, 'asked about, or begun, once').to.be.at.most(1);
        expect(isThere, 'gone by what begun alone').to.equal(begun.length === 0);
        const trail = await on.office.trail();
        const begins = trail.filter(({ action, noun }) => noun === 'erasure' && action === 'begin');
        expect(begins).to.have.length(begun.length);
      }
      expect(orders).to.be.above(2);
    });
});

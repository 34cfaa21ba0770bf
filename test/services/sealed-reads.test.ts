import { expect } from 'chai';
import type { Store } from '../../src/store/port.ts';
import { openUseCases, type UseCases } from './use-cases.ts';

describe('sealed fields', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  /** What `act` reads of the store: collections, marked where their sealed fields were opened. */
  async function reads(
    act: (composed: UseCases['composed']) => Promise<unknown>,
  ): Promise<readonly string[]> {
    const { store } = useCases;
    const seen: string[] = [];
    const see = (name: string, options: { readonly unseal?: boolean } | undefined) =>
      seen.push(options?.unseal === false ? name : `${name} opened`);
    const get: Store['get'] = (scope, collection, id, options) => {
      see(collection.name, options);
      return store.get(scope, collection, id, options);
    };
    const getMany: Store['getMany'] = (scope, collection, ids, options) => {
      see(collection.name, options);
      return store.getMany(scope, collection, ids, options);
    };
    await act(useCases.beside({ store: { ...store, get, getMany } }));
    return [...new Set(seen)].sort();
  }

  it('stay sealed where only a name, a role or being there is asked', async () => {
    const { command } = here;
    const { id: employerId } = await useCases.employers.create(command, { name: 'Mill' });
    const { id } = await useCases.opportunities.create(command, { employerId, title: 'Miller' });
    const coach = await here.user('coach');
    const expiresAt = '2026-12-24T00:00:00.000Z';
    const safetyList = { employerIds: [employerId], postcodes: [] };
    const acts: readonly [(composed: UseCases['composed']) => Promise<unknown>, readonly string[]][] = [
      [
        ({ services }) => services.opportunities.get(command, id),
        // The zone of the organisation, for the days on which somebody took back what they released.
        ['employers', 'opportunities opened', 'organisations'],
      ],
      [({ services }) => services.opportunities.list(command, {}), ['employers']],
      [
        ({ services }) => services.opportunities.create(command, { employerId, title: 'Baker' }),
        // What a new posting offers starts from what its employer does.
        ['employers', 'employers opened', 'organisations', 'organisations opened'],
      ],
      [
        ({ services }) =>
          services.participants.create(command, { displayName: 'Robin', coachId: coach.id, safetyList }),
        ['employers', 'users'],
      ],
      [
        ({ services }) =>
          services.tokens.issue(command, { role: 'employer', label: 'x', expiresAt, employerId }),
        ['employers'],
      ],
      [
        ({ actorOf }) =>
          actorOf({
            organisationId: here.organisationId,
            cause: { kind: 'user', id: coach.id },
            payload: {},
          }),
        // Who acts is read whole, so that a role that was changed on the disk counts for nothing.
        ['users opened'],
      ],
    ];
    for (const [act, wanted] of acts) expect(await reads(act)).to.deep.equal(wanted);
  });
});

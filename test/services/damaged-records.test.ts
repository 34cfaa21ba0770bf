import { expect } from 'chai';
import type { Row } from '../../src/domain/values/row.ts';
import type { Collection } from '../../src/store/collection.ts';
import { matches, opportunities, participants } from '../../src/store/collections/index.ts';
import { type Store, walk } from '../../src/store/port.ts';
import { put } from '../../src/store/rows.ts';
import { scoringByOne } from './scoring-by-one.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('one damaged record', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  afterEach(() => useCases.close());

  /** Changes a record on the disk behind everybody's back. */
  async function damage<R extends Row>(collection: Collection<R>, id: string): Promise<void> {
    const { organisationId } = here;
    const row = await useCases.inner.get(here.command.scope, collection, id);
    if (row === undefined) throw new Error('There is nothing to damage.');
    const puts = [put(collection, { ...row, version: row.version + 1 }, row.version)];
    await useCases.inner.commit(here.command.scope, { organisationId, puts });
  }
  const person = async (displayName: string) =>
    (await useCases.participants.create(here.command, { displayName })).id;
  const posting = async (title: string) => {
    const employer = await useCases.employers.create(here.command, { name: `Firm of ${title}` });
    return (await useCases.opportunities.create(here.command, { employerId: employer.id, title })).id;
  };
  const pairs = async () => {
    const found: string[] = [];
    for await (const { participantId, opportunityId } of walk(
      useCases.store,
      here.command.scope,
      matches,
      'all',
    ))
      found.push(`${participantId} ${opportunityId}`);
    return found;
  };

  it('of a participant is named when asked for, left out of lists, and the others are scored', async () => {
    const [sam, robin] = [await person('Sam'), await person('Robin')];
    const baker = await posting('Baker');
    await damage(participants, sam);
    const refused = await refusal(useCases.participants.get(here.command, sam));
    expect([refused.code, refused.sentence.data.record]).to.deep.equal(['conflict', `participants ${sam}`]);
    const page = await useCases.participants.list(here.command, {});
    expect([page.items.map(({ id }) => id), page.unreadable]).to.deep.equal([[robin], [sam]]);
    await useCases.scoreOpportunity(here.command, baker);
    expect(await pairs()).to.deep.equal([`${robin} ${baker}`]);
    expect(useCases.unreadable).to.deep.equal([`participants ${sam}`]);
  });

  it('of a posting does not keep a person from the other postings', async () => {
    const [baker, miller] = [await posting('Baker'), await posting('Miller')];
    const robin = await person('Robin');
    await damage(opportunities, baker);
    await useCases.scoreParticipant(here.command, robin);
    expect(await pairs()).to.deep.equal([`${robin} ${miller}`]);
  });

  it('of a match stays as it is: nothing is made in its place, and the other pairs are scored', async () => {
    const robin = await person('Robin');
    const baker = await posting('Baker');
    await useCases.scoreParticipant(here.command, robin);
    const [kept] = (await useCases.matches.list(here.command, {})).items;
    await damage(matches, kept?.id ?? '');
    const miller = await posting('Miller');
    await useCases.scoreParticipant(here.command, robin);
    await useCases.scoreOpportunity(here.command, baker);
    expect(await pairs()).to.deep.equal([`${robin} ${miller}`]);
    const page = await useCases.matches.list(here.command, { participantId: robin });
    expect(page.unreadable).to.deep.equal([kept?.id]);
    const filtered = await useCases.matches.list(here.command, { participantId: robin, nearMiss: false });
    expect(filtered.unreadable).to.deep.equal([kept?.id]);
  });
});

describe('a sweep over all participants', () => {
  it('opens each of them once, and again when it has changed', async () => {
    const useCases = await openUseCases();
    try {
      const here = await useCases.organisation();
      const employer = await useCases.employers.create(here.command, { name: 'Mill' });
      const post = async (title: string) =>
        (await useCases.opportunities.create(here.command, { employerId: employer.id, title })).id;
      const ids: string[] = [];
      for (const displayName of ['Sam', 'Robin', 'Kim'])
        ids.push((await useCases.participants.create(here.command, { displayName })).id);
      let opened: string[] = [];
      const getMany: Store['getMany'] = (scope, collection, asked, options) => {
        if (collection.name === participants.name && options?.unseal !== false) opened.push(...asked);
        return useCases.store.getMany(scope, collection, asked, options);
      };
      const list: Store['list'] = (scope, collection, path, options) => {
        if (collection.name === participants.name && options?.unseal !== false) opened.push('a whole page');
        return useCases.store.list(scope, collection, path, options);
      };
      const opportunityScoring = scoringByOne(
        useCases.beside({ store: { ...useCases.store, getMany, list } }).workerDeps,
      );
      await opportunityScoring.scoreOpportunity(here.command, await post('Miller'));
      expect(opened).to.have.members(ids);
      opened = [];
      await opportunityScoring.scoreOpportunity(here.command, await post('Baker'));
      expect(opened).to.deep.equal([]);
      await useCases.participants.update(here.command, ids[1] ?? '', 1, { experienceText: 'Baked.' });
      await opportunityScoring.scoreOpportunity(here.command, await post('Driver'));
      expect(opened).to.deep.equal([ids[1]]);
    } finally {
      await useCases.close();
    }
  });
});

import { expect } from 'chai';
import { ApiProblem, Unreachable } from '../../web/api/client.ts';
import * as oversight from '../../web/api/oversight-queries.ts';
import * as queries from '../../web/api/queries.ts';
import { createQueryClient } from '../../web/api/query-client.ts';
import { matchLike } from './match.ts';
import { json, stubFetch } from './stub-fetch.ts';

describe('the queries', () => {
  it('keep every answer apart from every other', () => {
    const keys = [
      queries.meQuery,
      queries.coachesQuery,
      queries.matchesQuery({}),
      queries.matchesQuery({ state: 'suggested' }),
      queries.matchesQuery({ state: 'suggested', coachId: 'usr_1' }),
      queries.matchQuery('1'),
      queries.decisionsQuery('1'),
      queries.evaluationQuery('1', '2'),
      queries.evaluationQuery('2', '1'),
      queries.caseloadQuery({}),
      queries.coversQuery,
      queries.viewsQuery('participants'),
      queries.participantQuery('1'),
      queries.stagesQuery('1'),
      queries.employersQuery({}),
      queries.employerQuery('1'),
      queries.opportunitiesQuery({}),
      queries.opportunityQuery('1'),
      queries.noticesQuery({}),
      oversight.queuesQuery,
      oversight.deadLettersQuery,
    ].map(({ queryKey }) => JSON.stringify(queryKey));
    expect(new Set(keys).size).to.equal(keys.length);
  });

  it('make a list and one of its things out of date together, and nothing else', async () => {
    const client = createQueryClient();
    client.setQueryData(queries.opportunitiesQuery({ q: 'baker' }).queryKey, { pages: [], pageParams: [] });
    client.setQueryData(['opportunities', 'one', '1'], {});
    client.setQueryData(['matches', 'one', '1'], matchLike());
    await client.invalidateQueries({ queryKey: ['opportunities'] });
    const outOfDate = client
      .getQueryCache()
      .getAll()
      .filter(({ state }) => state.isInvalidated)
      .map(({ queryKey }) => queryKey.slice(0, 2).join(' '));
    expect(outOfDate).to.have.members(['opportunities list', 'opportunities one']);
  });

  it('read a list page by page until there is no more', async () => {
    const pages = [
      { items: [matchLike({ id: 'a' })], nextCursor: 'c1' },
      { items: [matchLike({ id: 'b' })], nextCursor: null },
    ];
    const { sent, restore } = stubFetch(({ path }) => json(pages[path.includes('cursor=c1') ? 1 : 0]));
    try {
      const list = queries.matchesQuery({ state: 'suggested' });
      const read = await createQueryClient().fetchInfiniteQuery({ ...list, pages: 5 });
      expect(read.pages.flatMap(({ items }) => items.map(({ id }) => id))).to.deep.equal(['a', 'b']);
      expect(sent.map(({ path }) => path)).to.deep.equal([
        '/api/v1/matches?state=suggested',
        '/api/v1/matches?state=suggested&cursor=c1',
      ]);
    } finally {
      restore();
    }
  });

  it('let no id lead to another address', async () => {
    const { sent, restore } = stubFetch(() => json({}));
    try {
      const client = createQueryClient();
      await client.fetchQuery(queries.matchQuery('../me?x=1'));
      await client.fetchQuery(queries.decisionsQuery('a/b'));
      await client.fetchQuery(queries.stagesQuery('a/b'));
      expect(sent.map(({ path }) => path)).to.deep.equal([
        '/api/v1/matches/..%2Fme%3Fx%3D1',
        '/api/v1/matches/a%2Fb/decisions',
        '/api/v1/participants/a%2Fb/stages',
      ]);
    } finally {
      restore();
    }
  });

  it('are asked again only where that may help, and twice at most', () => {
    const { retry, retryDelay } = createQueryClient().getDefaultOptions().queries ?? {};
    if (typeof retry !== 'function' || typeof retryDelay !== 'function') expect.fail('no policy');
    const error = (status: number) => new ApiProblem(status, {}, undefined);
    expect([400, 401, 403, 404, 409, 412, 429].some((status) => retry(0, error(status)))).to.equal(false);
    expect([error(500), error(503), new Unreachable()].every((each) => retry(1, each))).to.equal(true);
    expect(retry(2, new Unreachable())).to.equal(false);
    expect([0, 1].map((failures) => retryDelay(failures, error(500)))).to.deep.equal([400, 800]);
  });
});

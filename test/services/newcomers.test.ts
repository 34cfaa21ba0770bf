import { expect } from 'chai';
import { notices, users } from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { next, put } from '../../src/store/rows.ts';
import { openReleases } from './release-bench.ts';
import { refusal } from './use-cases.ts';

const day = 86_400;

describe('who comes to an employer after somebody was released to everybody there', () => {
  let bench: Awaited<ReturnType<typeof openReleases>>;
  let scene: Awaited<ReturnType<(typeof bench)['scene']>>;
  let matchId: string;
  let releaseId: string;
  before(async () => {
    bench = await openReleases();
  });
  beforeEach(async () => {
    scene = await bench.scene();
    const consent = await scene.consent();
    matchId = (await scene.match()).id;
    releaseId = (await bench.releases.release(scene.me, matchId, scene.input(consent.id))).id;
  });
  after(() => bench.close());

  const newcomer = async () => {
    const { id } = await scene.here.user('employer', scene.bakery);
    return { id, read: () => bench.released.get(scene.readerOf(id), releaseId) };
  };
  const isHidden = async (reading: Promise<unknown>) => (await refusal(reading)).code === 'not_found';
  const told = async () => {
    const kinds = [];
    const { id } = scene.rosa.scope.actor;
    for await (const row of walk(bench.store, scene.rosa.scope, notices, 'byUser', { key: [id] }))
      kinds.push(row.kind);
    return kinds;
  };

  it('sees nothing until the person was told, however long, and then not for days in which it can be taken back', async () => {
    const { id, read } = await newcomer();
    await bench.keepReleases();
    await bench.keepReleases();
    expect(await told()).to.deep.equal(['released_by_person', 'reader_joined']);
    bench.pass(60 * day);
    expect(await isHidden(read()), 'nobody told the person').to.equal(true);
    const untold = await bench.releases.ofMatch(scene.rosa, matchId);
    expect(untold.newcomers.map((one) => [one.id, one.from])).to.deep.equal([[id, undefined]]);
    const after = await bench.releases.tell(scene.rosa, matchId);
    expect(after.to.map((one) => one.id)).to.not.include(id);
    expect(await isHidden(read()), 'told a moment ago').to.equal(true);
    bench.pass(2 * day);
    expect(await isHidden(read()), 'there is time left').to.equal(true);
    bench.pass(day);
    expect((await read()).person.displayName).to.equal('Ada');
    const again = await bench.releases.tell(scene.rosa, matchId);
    expect(again.to.map((one) => one.id)).to.include(id);
    expect(again.newcomers[0]?.from, 'they are told once').to.equal(after.newcomers[0]?.from);
    bench.pass(-63 * day);
  });

  it('is told of by their own pages, with the day', async () => {
    const { id, read } = await newcomer();
    await bench.keepReleases();
    const found = await bench.ownReleases.newcomers(scene.me);
    const [one] = found.get(scene.job) ?? [];
    expect([one?.id, one?.toldAt === undefined, one?.from === undefined]).to.deep.equal([id, false, false]);
    expect((await bench.ownReleases.newcomers(scene.me)).get(scene.job)?.[0]?.from).to.equal(one?.from);
    bench.pass(3 * day);
    expect((await read()).person.displayName).to.equal('Ada');
    expect((await bench.ownReleases.newcomers(scene.me)).get(scene.job), 'no newcomer any more').to.equal(
      undefined,
    );
    bench.pass(-3 * day);
  });

  it('never sees what was taken back before that day', async () => {
    const { read } = await newcomer();
    await bench.keepReleases();
    await bench.releases.tell(scene.rosa, matchId);
    await bench.releases.end(scene.me, matchId);
    bench.pass(3 * day);
    expect(await isHidden(read())).to.equal(true);
    expect((await bench.ownReleases.newcomers(scene.me)).size).to.equal(0);
    bench.pass(-3 * day);
  });

  it('is told of by themselves where others were told of before, and only while they are there', async () => {
    await newcomer();
    await bench.keepReleases();
    await bench.releases.tell(scene.rosa, matchId);
    const { id } = await newcomer();
    await bench.keepReleases();
    expect(await told()).to.deep.equal(['released_by_person', 'reader_joined', 'reader_joined']);
    const waiting = async () =>
      (await bench.releases.ofMatch(scene.rosa, matchId)).newcomers
        .filter(({ toldAt }) => toldAt === undefined)
        .map((one) => one.id);
    expect(await waiting()).to.deep.equal([id]);
    const { scope } = scene.here.command;
    const user = await bench.store.get(scope, users, id);
    if (user === undefined) throw new Error('no user');
    const gone = next(user, bench.clock(), { disabledAt: bench.clock() });
    await bench.store.commit(scope, {
      organisationId: scope.organisationId,
      puts: [put(users, gone, user.version)],
    });
    expect(await waiting()).to.deep.equal([]);
    await bench.releases.tell(scene.rosa, matchId);
    const back = next(gone, bench.clock(), { disabledAt: undefined });
    await bench.store.commit(scope, {
      organisationId: scope.organisationId,
      puts: [put(users, back, gone.version)],
    });
    expect(await waiting(), 'nobody was told of who was not there').to.deep.equal([id]);
  });

  it('stands in no text that was signed before; who has left stays in it, and is no reader', async () => {
    const { id } = await newcomer();
    await bench.keepReleases();
    await bench.releases.tell(scene.rosa, matchId);
    bench.pass(3 * day);
    const { scope } = scene.here.command;
    const user = await bench.store.get(scope, users, scene.baker.scope.actor.id);
    if (user === undefined) throw new Error('no user');
    await bench.store.commit(scope, {
      organisationId: scope.organisationId,
      puts: [put(users, next(user, bench.clock(), { disabledAt: bench.clock() }), user.version)],
    });
    const view = await bench.releases.ofMatch(scene.me, matchId);
    expect(view.signedTo.map((one) => one.id)).to.deep.equal([user.id]);
    expect(view.to.map((one) => one.id)).to.deep.equal([id]);
    bench.pass(-3 * day);
  });
});

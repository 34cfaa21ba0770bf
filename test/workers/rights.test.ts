import { expect } from 'chai';
import { decide } from '../../src/domain/access/decide.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Import } from '../../src/domain/import.ts';
import type { User } from '../../src/domain/user.ts';
import { createEmbeddedQueue } from '../../src/queue/embedded-queue.ts';
import { createRelay } from '../../src/queue/relay.ts';
import { createWorkerRuntime } from '../../src/queue/runtime.ts';
import type { Work } from '../../src/queue/work.ts';
import type { Context } from '../../src/services/kit/context.ts';
import {
  importPieces,
  imports,
  outbox,
  participants,
  tokens,
  users,
  work,
} from '../../src/store/collections/index.ts';
import { walk } from '../../src/store/port.ts';
import { next, put } from '../../src/store/rows.ts';
import { openUseCases, refusal, type UseCases } from '../services/use-cases.ts';
import { roundOf } from '../support/rounds.ts';

const bytes = new TextEncoder().encode('externalId,displayName\np1,Ann\np2,Bo\n');
const file = { kind: 'participants', dryRun: false, bytes } as const;

describe('the rights of jobs', () => {
  let useCases: UseCases;
  let office: Awaited<ReturnType<UseCases['organisation']>>;
  let stop: () => Promise<void>;
  let coach: User;

  beforeEach(async () => {
    useCases = await openUseCases();
    office = await useCases.organisation();
    coach = await office.user('coach');
    stop = async () => {};
  });
  afterEach(async () => {
    await stop();
    await useCases.close();
  });

  const asCoach = (): Context => office.as('coach', { id: coach.id });
  const everybody = async () => {
    const found = [];
    for await (const row of walk(useCases.store, office.command.scope, participants, 'all')) found.push(row);
    return found;
  };
  const theWork = async (): Promise<Work | undefined> =>
    (await useCases.store.list(office.command.scope, work, 'byJob', { key: ['apply-import'] })).items[0];
  const theImport = async (): Promise<Import | undefined> =>
    (await useCases.store.list(office.command.scope, imports, 'all', {})).items[0];

  const isDone = async () => (await theImport())?.state === 'done';
  /** Until the import is done or its work is laid aside. */
  const letWorkRun = () => runUntil(async () => (await isDone()) || (await theWork())?.state === 'dead');
  const isOver = async (id: string) => (await useCases.imports.get(office.command, id)).state === 'done';

  /** Lets relay and workers run over the real use cases. */
  async function runUntil(ended: () => Promise<boolean>): Promise<void> {
    const { store, clock, jobs, workerDeps, actorOf } = useCases.composed;
    const queue = createEmbeddedQueue({ jobs });
    const relay = createRelay({ store, queue, clock, jobs, everyMs: 20 });
    const runtime = createWorkerRuntime({
      store,
      queue,
      clock,
      jobs,
      deps: workerDeps,
      actorOf,
      backoffMs: 1,
    });
    stop = async () => {
      await relay.stop();
      await runtime.stop(1000);
    };
    await runtime.start();
    relay.start();
    // Work that failed waits for a moment of the clock, which stands.
    while (!(await ended())) {
      useCases.pass(1);
      await new Promise((done) => setTimeout(done, 5));
    }
  }

  it('are those of the coach who sent a file: its participants are in their charge', async () => {
    await useCases.imports.receive(asCoach(), file);
    await letWorkRun();
    expect((await everybody()).map(({ externalId, coachId }) => [externalId, coachId])).to.have.deep.members([
      ['p1', coach.id],
      ['p2', coach.id],
    ]);
    const made = (await office.trail()).filter(
      ({ action, noun }) => action === 'create' && noun === 'participant',
    );
    expect(made.map(({ actorKind, actorId }) => [actorKind, actorId])).to.deep.equal([
      ['user', coach.id],
      ['user', coach.id],
    ]);
  });

  it('are those of a command for a file that a command sent', async () => {
    await useCases.imports.receive(office.command, file);
    await letWorkRun();
    expect((await everybody()).map(({ coachId }) => coachId)).to.deep.equal([undefined, undefined]);
  });

  const change = (user: User, changes: Partial<User>) =>
    useCases.store.commit(office.command.scope, {
      organisationId: office.organisationId,
      puts: [put(users, next(user, useCases.clock(), changes), user.version)],
    });

  async function expectDead(): Promise<void> {
    await letWorkRun();
    expect(await theWork()).to.include({ state: 'dead', lastError: 'forbidden' });
    await stop();
    await runUntil(async () => (await theImport())?.state === 'failed');
    const file = await theImport();
    expect(file).to.deep.include({ done: 0, problem: { key: 'import_sender_may_not', data: {} } });
    expect(await useCases.store.count(office.command.scope, importPieces, 'all', [])).to.equal(0);
    expect(await everybody()).to.deep.equal([]);
  }

  it('end when the sender is disabled before it runs: the work dies and has done nothing', async () => {
    await useCases.imports.receive(asCoach(), file);
    await change(coach, { disabledAt: useCases.clock() });
    await expectDead();
  });

  it('are those that the sender has when it runs, not those of when they sent it', async () => {
    await useCases.imports.receive(asCoach(), file);
    await change(coach, { role: 'partner' });
    await expectDead();
  });

  it('end with a token that is revoked', async () => {
    const expiresAt = new Date(Date.parse(useCases.clock()) + 86_400_000).toISOString();
    const { token } = await useCases.tokens.issue(office.command, {
      role: 'coach',
      label: 'Feed',
      expiresAt,
    });
    const { id, organisationId, role } = token;
    const asToken = { scope: scopeOf({ kind: 'token', id, organisationId, role }) };
    await useCases.imports.receive(asToken, file);
    await useCases.tokens.revoke(office.command, id);
    expect((await useCases.store.get(office.command.scope, tokens, id))?.revokedAt).to.be.a('string');
    await expectDead();
  });

  it('stay those of the sender when a person lets dead work run again', async () => {
    await useCases.imports.receive(asCoach(), file);
    await change(coach, { disabledAt: useCases.clock() });
    await letWorkRun();
    await stop();
    const dead = await theWork();
    expect(dead?.cause).to.include({ kind: 'user', id: coach.id });
    const replayed = await useCases.operations.replay(office.as('administrator'), dead?.id ?? '');
    expect(replayed.cause).to.deep.equal(dead?.cause);
    await expectDead();
  });

  it('are noted when they do not reach: a refusal of the sender stands in the trail', async () => {
    const { id } = await useCases.imports.receive(asCoach(), file);
    await change(coach, { role: 'partner' });
    await expectDead();
    const denied = (await office.trail()).filter(({ outcome }) => outcome === 'denied');
    const [refused] = denied;
    expect(refused).to.include({ actorId: coach.id, action: 'write', noun: 'import' });
    expect(new Set(denied.flatMap(({ subjectId }) => subjectId.split(' ')))).to.deep.equal(new Set([id]));
  });

  it('are those of whoever sends the same file again, when the first sender may not any more', async () => {
    await useCases.imports.receive(asCoach(), file);
    await change(coach, { disabledAt: useCases.clock() });
    await expectDead();
    await stop();
    const other = await office.user('coach');
    const again = await useCases.imports.receive(office.as('coach', { id: other.id }), file);
    expect(again).to.include({ by: other.id, state: 'received' });
    await runUntil(() => isOver(again.id));
    expect((await everybody()).map(({ coachId }) => coachId)).to.deep.equal([other.id, other.id]);
  });

  it('are given to work of an older release, that names nobody, by sending the file again', async () => {
    await useCases.imports.receive(asCoach(), file);
    await change(coach, { disabledAt: useCases.clock() });
    await expectDead();
    await stop();
    const dead = await theWork();
    if (dead === undefined) throw new Error('no work');
    const { cause: _, ...nameless } = next(dead, useCases.clock(), {});
    await useCases.store.commit(office.command.scope, {
      organisationId: office.organisationId,
      puts: [put(work, nameless, dead.version)],
    });
    const supervisor = await office.user('supervisor');
    const again = await useCases.imports.receive(office.as('supervisor', { id: supervisor.id }), file);
    await runUntil(() => isOver(again.id));
    expect(await everybody()).to.have.length(2);
  });

  it('are asked for anew when a file that was applied is sent again, and change nothing by it', async () => {
    await useCases.imports.receive(asCoach(), file);
    await letWorkRun();
    await stop();
    const again = await useCases.imports.receive(asCoach(), file);
    expect(again).to.include({ state: 'received', created: 0 });
    await runUntil(() => isOver(again.id));
    expect(await useCases.imports.get(office.command, again.id)).to.include({ created: 0, unchanged: 2 });
    expect((await everybody()).map(({ version }) => version)).to.deep.equal([1, 1]);
  });

  /** Takes from the outbox who caused what stands there: so an older release left it. */
  async function forgetCauses(): Promise<void> {
    const { items } = await useCases.store.list(office.command.scope, outbox, 'byRelayed', { key: [false] });
    const puts = items.map((row) =>
      put(outbox, next(row, useCases.clock(), { cause: undefined }), row.version),
    );
    await useCases.store.commit(office.command.scope, { organisationId: office.organisationId, puts });
  }

  it('are those of the sender also for a file that an older release took in', async () => {
    await useCases.imports.receive(asCoach(), file);
    await forgetCauses();
    await letWorkRun();
    expect((await theImport())?.state).to.equal('done');
    expect((await everybody()).map(({ coachId }) => coachId)).to.deep.equal([coach.id, coach.id]);
  });

  it('end also there when the sender is disabled', async () => {
    await useCases.imports.receive(asCoach(), file);
    await forgetCauses();
    await change(coach, { disabledAt: useCases.clock() });
    await expectDead();
  });

  it('are those of a command for a file that one sent to an older release', async () => {
    await useCases.imports.receive(office.command, file);
    await forgetCauses();
    await letWorkRun();
    expect((await everybody()).map(({ coachId }) => coachId)).to.deep.equal([undefined, undefined]);
  });

  it('let a job that scores do nothing else', async () => {
    const { organisationId } = office;
    const scorer: Context = {
      scope: scopeOf({ kind: 'job', id: 'score-participant', organisationId, rights: ['match:keep'] }),
    };
    const sent = await useCases.imports.receive(asCoach(), file);
    expect((await refusal(useCases.imports.apply(scorer, sent.id))).code).to.equal('forbidden');
    const one = { displayName: 'Robin' };
    expect((await refusal(useCases.participants.create(scorer, one))).code).to.equal('forbidden');
    expect(
      (await refusal(useCases.noticeRaiser.raiseMatchNotices(scorer, [], 'opportunity:opp_1'))).code,
    ).to.equal('forbidden');
    expect((await refusal(useCases.rescoring.askForAll(scorer))).code).to.equal('forbidden');
    expect(await useCases.scoreParticipant(scorer, 'par_none')).to.equal(0);
  });

  it('let each round do its own work only', async () => {
    const rounds = [
      ['opportunity:expire', useCases.expiry.expireOpportunities],
      ['match:return', useCases.deferrals.returnDeferred],
      ['notice:raise', useCases.reminders.remind],
      ['records:prune', useCases.pruning.prune],
    ] as const;
    for (const [right, does] of rounds) {
      const others = rounds.map(([other]) => other).filter((other) => other !== right);
      expect((await refusal(does(roundOf(...others)))).code, right).to.equal('forbidden');
      await does(roundOf(right));
    }
  });

  it('are none for a job that declares none, and none of them is any role’s', () => {
    const organisationId = 'org_a';
    const job = { kind: 'job', id: 'idle', organisationId, rights: [] } as const;
    expect(decide(job, 'participant:read').allow).to.equal(false);
    const person = { kind: 'user', id: 'usr_1', organisationId } as const;
    for (const role of ['coach', 'supervisor', 'administrator', 'auditor'] as const)
      expect(decide({ ...person, role }, 'match:keep')).to.include({ allow: false, reason: 'role' });
  });
});

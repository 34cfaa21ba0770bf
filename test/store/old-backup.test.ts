import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { buildContainer, readEnvironment, restore } from '../../src/container.ts';
import { scopeOf } from '../../src/domain/access/scope.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { importPieces, participants, users } from '../../src/store/collections/index.ts';
import { keysOf } from '../../src/store/embedded/backup.ts';
import { roundOf } from '../support/rounds.ts';

/** The whole service over folders of its own: what is in a backup can only be seen with real keys. */
describe('an old backup', () => {
  let root: string;
  const opened: { close: () => Promise<void> }[] = [];
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'stepwell-erasure-'));
  });
  afterEach(async () => {
    for (const one of opened.splice(0)) await one.close();
    rmSync(root, { recursive: true, force: true });
  });

  const environment = (name: string) => {
    mkdirSync(join(root, name), { recursive: true });
    const read = readEnvironment({
      ...{ DATA_DIR: join(root, name), STEPWELL_KEY: Buffer.alloc(32, 7).toString('base64') },
      ...{ LOG_LEVEL: 'silent', DEMO: 'off' },
    });
    if ('problems' in read) throw new Error(read.problems.join(' '));
    return read;
  };
  async function open(name: string) {
    const container = await buildContainer(environment(name));
    opened.push(container);
    return container;
  }

  it('restored with the newest keys holds nothing readable of who was erased, and all of the others', async () => {
    const here = await open('data');
    const { id: organisationId } = await here.organisations.create({
      ...{ name: 'Somewhere', zone: 'Europe/London', country: 'GB', currency: 'GBP' },
    });
    const command: Context = { scope: scopeOf({ kind: 'command', id: 'test', organisationId }) };
    const as = (role: 'supervisor' | 'administrator', id: string): Context => ({
      scope: scopeOf({ kind: 'user', id, organisationId, role, steppedUp: true }),
    });
    const user = (role: 'supervisor' | 'administrator') =>
      here.services.users.create(command, {
        ...{ role, displayName: role, email: `${role}@demo.example` },
      });
    const [first, second] = [await user('supervisor'), await user('administrator')];
    const gone = await here.services.participants.create(command, { displayName: 'Canary Gone' });
    const stays = await here.services.participants.create(command, { displayName: 'Canary Stays' });
    const account = await here.services.users.create(command, {
      ...{ role: 'participant', displayName: 'Canary Gone', email: 'canary@demo.example' },
      participantId: gone.id,
    });
    const old = join(root, 'old');
    await here.backup(old);

    const erasure = await here.services.erasures.ask(as('supervisor', first.id), gone.id);
    await here.services.erasures.decide(as('administrator', second.id), erasure.id, true);
    await here.workerDeps.forgetting.finish(command, erasure.id);
    expect(await here.store.get(command.scope, participants, gone.id)).to.equal(undefined);
    const newest = join(root, 'newest');
    await here.backup(newest);

    await restore(environment('restored'), old, [keysOf(newest)]);
    const there = await open('restored');
    expect((await there.store.get(command.scope, participants, stays.id))?.displayName).to.equal(
      'Canary Stays',
    );
    const { items } = await there.store.list(command.scope, participants, 'all');
    expect(items.map(({ id }) => id)).to.deep.equal([stays.id]);
    // A record whose key was destroyed reads as one that is not there.
    expect(await there.store.get(command.scope, participants, gone.id)).to.equal(undefined);

    expect(await there.store.get(command.scope, users, account.id)).to.equal(undefined);
    // Nor is it told of as one that is damaged.
    const { caseload, review } = there.services;
    const supervisor = as('supervisor', first.id);
    for (const page of [
      await caseload.list(supervisor, { whose: 'all', sort: 'name' }),
      await review.list(supervisor, { whose: 'all' }),
    ])
      expect(page).not.to.have.property('unreadable');

    // What lies there and opens for nobody goes as well, so that nothing counts it; others may have the address again.
    const round = roundOf('erasure:finish');
    expect((await caseload.list(supervisor, { whose: 'all', sort: 'name' })).all).to.equal(2);
    expect(await there.workerDeps.forgetting.beginAgain(round)).to.equal(1);
    const [again] = (await there.services.erasures.list(supervisor, {})).items;
    await there.workerDeps.forgetting.finish(command, again?.id ?? '');
    expect((await caseload.list(supervisor, { whose: 'all', sort: 'name' })).all).to.equal(1);
    expect(await there.workerDeps.forgetting.beginAgain(round), 'once').to.equal(0);
    await there.services.users.create(command, {
      ...{ role: 'auditor', displayName: 'Another', email: 'canary@demo.example' },
    });

    // The test can fail: with the keys of that day everything opens.
    await restore(environment('careless'), old, []);
    const careless = await open('careless');
    expect((await careless.store.get(command.scope, participants, gone.id))?.displayName).to.equal(
      'Canary Gone',
    );
  });

  it('holds nothing readable of them in what files left, and all that files left of others', async () => {
    const here = await open('data');
    const { id: organisationId } = await here.organisations.create({
      ...{ name: 'Somewhere', zone: 'Europe/London', country: 'GB', currency: 'GBP' },
    });
    const command: Context = { scope: scopeOf({ kind: 'command', id: 'test', organisationId }) };
    const bytes = new TextEncoder().encode(
      [
        'externalId,displayName,email,birthYear,needs',
        'p1,Canary Gone,gone@demo.example,1990,',
        'p2,Canary Stays,stays@demo.example,1991,',
        // Refused: of each a row that says once more who they are.
        'p8,Canary Gone,gone@demo.example,never,must:said_of_one_gone',
        'p9,Canary Stays,stays@demo.example,never,must:said_of_one_who_stays',
        '',
      ].join('\n'),
    );
    const { imports } = here.services;
    const { id: fileId } = await imports.receive(command, { kind: 'participants', dryRun: false, bytes });
    const waiting = join(root, 'waiting');
    await here.backup(waiting);
    await imports.apply(command, fileId);
    expect((await imports.get(command, fileId)).state).to.equal('done');
    const applied = join(root, 'applied');
    await here.backup(applied);
    const gone = await here.services.participants.byExternalId(command, 'p1');
    const as: Context = {
      scope: scopeOf({
        ...{ kind: 'user', id: 'usr_1', organisationId, role: 'participant' },
        participantId: gone?.id,
      } as never),
    };
    const erasure = await here.services.erasures.own(as, 'password');
    await here.workerDeps.forgetting.finish(command, erasure.id);
    const certificate = await here.services.erasures.get(command, erasure.id);
    expect(certificate.gone).to.include({ rowsOfFiles: 1 });
    expect(certificate.kept?.map(({ what }) => what)).not.to.include('files');

    const quoted = async (place: typeof here) => {
      const file = await place.services.imports.rejectedFile(command, fileId);
      return file.text;
    };
    expect(await quoted(here))
      .to.include('Canary Stays')
      .and.not.to.include('Canary Gone');
    const { items: faults } = await imports.rejections(command, fileId, {});
    const said = JSON.stringify(faults);
    expect(said).to.include('said_of_one_who_stays').and.not.to.include('said_of_one_gone');
    const newest = join(root, 'newest');
    await here.backup(newest);

    await restore(environment('restored'), applied, [keysOf(newest)]);
    expect(await quoted(await open('restored'))).not.to.include('Canary');
    await restore(environment('waited'), waiting, [keysOf(newest)]);
    const waited = await open('waited');
    const pieces = await waited.store.list(command.scope, importPieces, 'all');
    expect(pieces.items).to.deep.equal([]);

    // The test can fail: with the keys of that day everything opens.
    await restore(environment('careless'), applied, []);
    expect(await quoted(await open('careless'))).to.include('Canary Gone');
    await restore(environment('careless too'), waiting, []);
    const careless = await (await open('careless too')).store.list(command.scope, importPieces, 'all');
    expect(Buffer.from(careless.items[0]?.content ?? '', 'base64').toString()).to.include('Canary Gone');
  });
});

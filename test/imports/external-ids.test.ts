import { expect } from 'chai';
import type { ImportKind } from '../../src/domain/import.ts';
import { participants } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { openUseCases, refusal, type UseCases } from '../services/use-cases.ts';

const composed = 'Jos\u00e9-1';
const decomposed = 'Jose\u0301-1';

describe('an externalId', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const send = async (kind: ImportKind, ...lines: readonly string[]) => {
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const { id } = await useCases.imports.receive(here.command, { kind, dryRun: false, bytes });
    await useCases.imports.apply(here.command, id);
    return useCases.imports.get(here.command, id);
  };
  const sendPeople = (...ids: readonly string[]) =>
    send('participants', 'externalId,displayName', ...ids.map((id) => `${id},Ann`));

  it('is the same person in any Unicode form', async () => {
    expect(await sendPeople(decomposed)).to.include({ created: 1 });
    expect(await sendPeople(composed)).to.include({ created: 0, unchanged: 1 });
    expect(await sendPeople(decomposed)).to.include({ created: 0, unchanged: 1 });
    expect(await sendPeople('Ａ１')).to.include({ created: 1 });
    expect(await sendPeople('A1')).to.include({ created: 0, unchanged: 1 });
    const { created, rejected } = await sendPeople('Zoë', 'Zoe\u0308');
    expect([created, rejected.map(({ sentence }) => sentence.key)]).to.deep.equal([1, ['row_twice']]);
    const ctx = here.as('supervisor', { id: (await here.user('supervisor')).id });
    const input = { displayName: 'Jo', externalId: decomposed };
    expect((await refusal(useCases.participants.create(ctx, input))).code).to.equal('conflict');
  });

  it('is the same posting in any Unicode form', async () => {
    const sendPosting = (id: string) =>
      send('opportunities', 'externalId,employer,title,schedule', `${id},Mill,Porter,mon 09:00-15:00`);
    expect(await sendPosting(decomposed)).to.include({ created: 1 });
    expect(await sendPosting(composed)).to.include({ created: 0, unchanged: 1 });
  });

  it('is still found as an earlier release kept it', async () => {
    await sendPeople('old');
    const row = (await useCases.participants.byExternalId(here.command, 'old')) ?? expect.fail('no old');
    const kept = next(row, row.updatedAt, { externalId: decomposed });
    const { organisationId } = row;
    await useCases.store.commit(here.command.scope, {
      organisationId,
      puts: [put(participants, kept, row.version)],
    });
    for (const id of [decomposed, composed]) expect(await sendPeople(id)).to.include({ created: 0 });
  });
});

import { expect } from 'chai';
import { participants } from '../../src/store/collections/index.ts';
import { detailOf } from '../support/words.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('participants', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const names = async (q: string) =>
    (await useCases.participants.list(here.command, { q })).items.map(({ displayName }) => displayName);

  it('are added with a name alone, by a coach who then has charge of them', async () => {
    const coach = await here.user('coach');
    const row = await useCases.participants.create(here.as('coach', { id: coach.id }), {
      displayName: 'Robin',
    });
    expect(row).to.include({ stage: 'exploring', language: 'en', coachId: coach.id, version: 1 });
    expect(row.skills).to.deep.equal([]);
    expect(await useCases.participants.get(here.as('coach'), row.id)).to.deep.equal(row);
    expect(await here.facts()).to.deep.equal([{ type: 'participant.changed', participantId: row.id }]);
    expect((await useCases.participants.stages(here.command, row.id, {})).items).to.have.length(1);
  });

  it('change by the fields given; null takes an optional one away', async () => {
    const made = await useCases.participants.create(here.command, {
      displayName: 'Robin',
      birthYear: 1990,
      place: { lat: 53.8, lon: -1.5 },
      licences: ['forklift'],
    });
    const patch = { birthYear: null, place: undefined, licences: undefined, language: 'de' };
    const row = await useCases.participants.update(here.command, made.id, 1, patch);
    expect(row).to.not.have.any.keys('birthYear', 'place');
    expect(row).to.deep.include({ version: 2, language: 'de', licences: ['forklift'] });
    expect(await useCases.participants.update(here.command, made.id, 2, { language: 'de' })).to.deep.equal(
      row,
    );
    const stale = await refusal(useCases.participants.update(here.command, made.id, 1, { language: 'fr' }));
    expect([stale.code, stale.extras.currentVersion]).to.deep.equal(['stale_version', 2]);
    const change = (await here.trail()).find(({ action }) => action === 'change');
    expect(change?.fields).to.deep.equal(['birthYear', 'place', 'language']);
  });

  it('have no hour of their week twice, whether they are added or changed', async () => {
    const week = (...spans: (readonly [string, string])[]) =>
      spans.map(([from, to]) => ({ days: ['mon'] as const, from, to }));
    const overlapping = week(['08:00', '12:00'], ['10:00', '16:00']);
    const made = await useCases.participants.create(here.command, {
      displayName: 'Robin',
      availability: overlapping,
    });
    expect(made.availability).to.deep.equal(week(['08:00', '16:00']));
    const again = await useCases.participants.update(here.command, made.id, 1, { availability: overlapping });
    expect(again.version, 'the same hours are no change').to.equal(1);
    const two = week(['08:00', '10:00'], ['10:00', '11:00']);
    expect(
      (await useCases.participants.update(here.command, made.id, 1, { availability: two })).availability,
    ).to.deep.equal(two);
  });

  it('refer only to what there is', async () => {
    const elsewhere = await useCases.organisation();
    const employer = await useCases.employers.create(here.command, { name: 'Known' });
    const foreign = await useCases.employers.create(elsewhere.command, { name: 'Foreign' });
    const wrong = [
      ['coachId', { coachId: (await elsewhere.user('coach')).id }],
      ['coachId', { coachId: (await here.user('administrator')).id }],
      [
        'skills.1.uri',
        {
          skills: [
            { uri: 'skill:1', level: 'basic' },
            { uri: 'x:2', level: 'basic' },
          ],
        },
      ],
      [
        'preferences.occupations.0',
        { preferences: { occupations: ['x:1'], avoidOccupations: [], sectors: [], contracts: [] } },
      ],
      ['safetyList.employerIds.1', { safetyList: { employerIds: [employer.id, foreign.id], postcodes: [] } }],
      [
        'supportNeeds.0.until',
        { supportNeeds: [{ code: 'curfew', weight: 'must', from: '2027-01-02', until: '2027-01-01' }] },
      ],
      [
        'preferences.hoursPerWeek.max',
        {
          preferences: {
            occupations: [],
            avoidOccupations: [],
            sectors: [],
            contracts: [],
            hoursPerWeek: { min: 20, max: 10 },
          },
        },
      ],
    ] as const;
    for (const [path, input] of wrong) {
      const problem = await refusal(
        useCases.participants.create(here.command, { displayName: 'Robin', ...input }),
      );
      expect(problem.code, path).to.equal('invalid');
      expect(problem.extras.errors?.[0]?.path).to.equal(path);
    }
    expect((await useCases.participants.list(here.command, {})).items).to.deep.equal([]);
  });

  it('are found by the beginnings of the words of their name, which is kept nowhere in clear', async () => {
    const made = await useCases.participants.create(here.command, { displayName: 'Zoë Müller-Østergård' });
    await useCases.participants.create(here.command, { displayName: 'Zora Smith' });
    expect(await names('zo')).to.have.members(['Zoë Müller-Østergård', 'Zora Smith']);
    expect(await names('ZOE mul')).to.deep.equal(['Zoë Müller-Østergård']);
    expect(await names('smith zora')).to.deep.equal(['Zora Smith']);
    expect(await names('zoe smith')).to.deep.equal([]);
    expect(await names('müll')).to.have.length(1);
    const raw = await useCases.store.get(here.command.scope, participants, made.id, { unseal: false });
    expect(raw).to.not.have.property('displayName');
    expect(JSON.stringify(raw).toLowerCase()).to.not.match(/m[uü]ller|sterg/);
  });

  it('are found over pages, each once, the likeliest first, and a cursor of another list is refused', async () => {
    for (const displayName of [
      'Ann Brien',
      'Otto Brien',
      'Pat O’Brien',
      'Brien Oak',
      'Max OBrien',
      'Olga Smith',
    ])
      await useCases.participants.create(here.command, { displayName });
    const found: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await useCases.participants.list(here.command, { q: "O'Brien", limit: 1, cursor });
      found.push(...page.items.map(({ displayName }) => displayName));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined);
    expect(found.slice(0, 2)).to.have.members(['Pat O’Brien', 'Max OBrien']);
    expect(found.slice(2)).to.have.members(['Otto Brien', 'Brien Oak']);
    for (const cursor of ['9.abc', '0.abc', 'abc', '7.', '0']) {
      for (const q of [undefined, 'brien']) {
        const problem = await refusal(useCases.participants.list(here.command, { q, cursor }));
        expect(problem.code, cursor).to.equal('invalid');
      }
    }
  });

  it('follow a new name and forget the old one', async () => {
    const { id } = await useCases.participants.create(here.command, { displayName: 'Alex Before' });
    await useCases.participants.update(here.command, id, 1, { displayName: 'Alex After' });
    expect([await names('before'), await names('after')]).to.deep.equal([[], ['Alex After']]);
  });

  it('choose any stage after any other, with a history, and say when a pause ends', async () => {
    const { id } = await useCases.participants.create(here.command, { displayName: 'Robin' });
    await useCases.participants.changeStage(here.command, id, 1, { stage: 'paused', reason: 'a setback' });
    useCases.pass(60);
    const still = await useCases.participants.changeStage(here.command, id, undefined, { stage: 'paused' });
    expect(still.stageSince < still.updatedAt).to.equal(true);
    await useCases.participants.changeStage(here.command, id, undefined, { stage: 'working_independently' });
    const history = (await useCases.participants.stages(here.command, id, {})).items;
    expect(history.map(({ stage, reason }) => [stage, reason])).to.deep.equal([
      ['exploring', undefined],
      ['paused', 'a setback'],
      ['paused', undefined],
      ['working_independently', undefined],
    ]);
    const resumed = (await here.facts()).filter(({ type }) => type === 'participant.resumed');
    expect(resumed).to.deep.equal([
      {
        type: 'participant.resumed',
        participantId: id,
        pausedSince: still.stageSince,
        stageChangeId: history[3]?.id,
      },
    ]);
    const stale = await refusal(
      useCases.participants.changeStage(here.command, id, 1, { stage: 'exploring' }),
    );
    expect(stale.code).to.equal('stale_version');
  });

  it('lose no stage of many set at once', async () => {
    const { id } = await useCases.participants.create(here.command, { displayName: 'Robin' });
    const set = () =>
      useCases.participants.changeStage(here.command, id, undefined, { stage: 'stabilising' });
    await Promise.all(Array.from({ length: 20 }, set));
    expect((await useCases.participants.stages(here.command, id, {})).items).to.have.length(21);
    expect((await useCases.participants.get(here.command, id)).version).to.equal(21);
  });

  it('are one for an externalId within an organisation', async () => {
    const elsewhere = await useCases.organisation();
    const input = { displayName: 'Robin', externalId: 'x-1' };
    await useCases.participants.create(here.command, input);
    await useCases.participants.create(elsewhere.command, input);
    const problem = await refusal(useCases.participants.create(here.command, input));
    expect(problem.code).to.equal('conflict');
    expect(detailOf(problem)).to.include('another externalId');
  });

  it('look missing from another organisation, and are refused to other roles; both leave a trace', async () => {
    const elsewhere = await useCases.organisation();
    const { id } = await useCases.participants.create(here.command, { displayName: 'Robin' });
    const foreign = await refusal(useCases.participants.get(elsewhere.as('coach'), id));
    const missing = await refusal(useCases.participants.get(elsewhere.as('coach'), 'par_none'));
    expect([foreign.code, detailOf(foreign)]).to.deep.equal([missing.code, detailOf(missing)]);
    for (const role of ['employer', 'participant', 'partner', 'auditor', 'administrator'] as const) {
      expect((await refusal(useCases.participants.get(here.as(role), id))).code, role).to.equal('forbidden');
      expect((await refusal(useCases.participants.list(here.as(role), {}))).code, role).to.equal('forbidden');
      const update = useCases.participants.update(here.as(role), id, 1, { language: 'de' });
      expect((await refusal(update)).code, role).to.equal('forbidden');
    }
    const denied = (await elsewhere.trail()).filter(({ outcome }) => outcome === 'denied');
    expect(denied.map(({ subjectId }) => subjectId)).to.deep.equal([`${id} par_none`]);
    const refused = (await here.trail()).filter(({ outcome }) => outcome === 'denied');
    const told = refused.map(({ actorId, action, subjectId }) => `${actorId} ${action} ${subjectId}`);
    expect(told).to.have.members(
      ['employer', 'participant', 'partner', 'auditor', 'administrator'].flatMap((role) => [
        `usr_${role} read ${id} *`,
        `usr_${role} write ${id}`,
      ]),
    );
  });

  it('are read with an entry each, and listed with one that counts', async () => {
    const { id } = await useCases.participants.create(here.command, { displayName: 'Robin' });
    await useCases.participants.get(here.as('coach'), id);
    await useCases.participants.list(here.as('coach'), {});
    const told = (await here.trail()).filter(({ actorKind }) => actorKind === 'user');
    expect(told.map(({ action, subjectId }) => [action, subjectId])).to.deep.equal([
      ['read', id],
      ['list', 'count:1'],
    ]);
  });

  it('come page by page by every filter, each once', async () => {
    const coach = await here.user('coach');
    const all = [];
    for (let at = 0; at < 9; at += 1) {
      const coachId = at % 3 === 0 ? coach.id : undefined;
      const stage = at % 2 === 0 ? ('paused' as const) : ('exploring' as const);
      all.push(
        await useCases.participants.create(here.command, { displayName: `Paged ${at}`, stage, coachId }),
      );
    }
    const filters = [
      {},
      { coachId: coach.id },
      { stage: 'paused' as const },
      { coachId: coach.id, stage: 'paused' as const },
      { q: 'paged', stage: 'paused' as const },
    ];
    for (const filter of filters) {
      const { coachId, stage } = { coachId: undefined, stage: undefined, ...filter };
      const wanted = all.filter(
        (row) => (coachId ?? row.coachId) === row.coachId && (stage ?? row.stage) === row.stage,
      );
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = await useCases.participants.list(here.command, { ...filter, limit: 2, cursor });
        if (page.nextCursor !== null) expect(page.items).to.have.length(2);
        seen.push(...page.items.map(({ id }) => id));
        cursor = page.nextCursor ?? undefined;
      } while (cursor !== undefined);
      expect(seen.sort(), JSON.stringify(filter)).to.deep.equal(wanted.map(({ id }) => id).sort());
    }
  });
});

import { expect } from 'chai';
import { scopeOf } from '../../src/domain/access/scope.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('a participant', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const create = (more: object = {}) =>
    useCases.participants.create(here.command, { displayName: 'Robin', ...more });
  const trail = async () =>
    (await here.trail())
      .filter(({ noun, outcome }) => ['participant', 'stage_history'].includes(noun) && outcome === 'allowed')
      .map(({ action, noun, subjectId, fields }) => [action, noun, subjectId, fields]);
  const preferences = { occupations: [], avoidOccupations: [], sectors: [], contracts: [] };

  it('says the least unless told more', async () => {
    const { id, nameKeys, ...row } = await create({ birthYear: undefined });
    const now = useCases.clock();
    expect(nameKeys).to.have.length(5);
    expect(row).to.deep.equal({
      organisationId: here.organisationId,
      version: 1,
      createdAt: now,
      updatedAt: now,
      displayName: 'Robin',
      stage: 'exploring',
      stageSince: now,
      contact: {},
      language: 'en',
      ...{ languages: [], pastWork: [], asked: {} },
      skills: [],
      supportNeeds: [],
      availability: [],
      travel: { modes: [] },
      preferences,
      avoidSettings: [],
      safetyList: { employerIds: [], postcodes: [] },
      licences: [],
      recordConstraints: [],
      conceptNames: [],
    });
    const { items } = await useCases.participants.stages(here.as('coach'), id, {});
    expect(
      items.map(({ participantId, stage, by, reason, createdAt }) => [
        participantId,
        stage,
        by,
        reason,
        createdAt,
      ]),
    ).to.deep.equal([[id, 'exploring', 'test', undefined, now]]);
    expect(items[0]).to.not.have.property('reason');
    expect(await trail()).to.deep.equal([
      ['create', 'participant', id, undefined],
      ['read', 'stage_history', id, undefined],
    ]);
  });

  it('is in the charge of the coach who adds them, unless somebody else is named or adds them', async () => {
    const [mine, other] = [await here.user('coach'), await here.user('coach')];
    const added = async (ctx: typeof here.command, coachId?: string) =>
      (await useCases.participants.create(ctx, { displayName: 'Robin', coachId })).coachId;
    const coach = here.as('coach', { id: mine.id });
    expect(await added(coach)).to.equal(mine.id);
    expect(await added(coach, other.id)).to.equal(other.id);
    expect(await added(here.command)).to.equal(undefined);
    expect(await added(here.as('supervisor', { id: (await here.user('supervisor')).id }))).to.equal(
      undefined,
    );
    const { organisationId } = here;
    const machine = { scope: scopeOf({ kind: 'token', id: 'tok_1', organisationId, role: 'coach' }) };
    expect(await added(machine)).to.equal(undefined);
  });

  it('loses what is taken away, and is told only when something changes', async () => {
    const coach = await here.user('coach');
    const given = {
      coachId: coach.id,
      birthYear: 1990,
      experienceText: 'Baked.',
      place: { lat: 53.8, lon: -1.5 },
      availableFrom: '2027-01-04',
    };
    const old = await create({ ...given, externalId: 'p1', stage: 'stabilising' });
    expect(old).to.deep.include({ ...given, externalId: 'p1', stage: 'stabilising' });
    expect((await useCases.participants.byExternalId(here.command, 'p1'))?.id).to.equal(old.id);
    const fields = Object.keys(given);
    const update = (version: number, patch: object) =>
      useCases.participants.update(here.command, old.id, version, patch);
    expect(await update(1, { birthYear: 1990 })).to.deep.equal(old);
    expect([(await here.facts()).length, (await trail()).length]).to.deep.equal([1, 1]);
    const row = await update(1, Object.fromEntries(fields.map((field) => [field, null])));
    expect(row).to.not.have.any.keys(...fields);
    expect(row).to.include({ version: 2, externalId: 'p1', stage: 'stabilising', language: 'en' });
    const fact = { type: 'participant.changed', participantId: old.id };
    expect(await here.facts()).to.deep.equal([fact, fact]);
    expect((await trail()).at(-1)).to.deep.equal(['change', 'participant', old.id, fields]);
  });

  it('is refused at the field that contradicts itself or refers to nothing, in a change as when new', async () => {
    const { id } = await create();
    const wrong = [
      ['skills.0.uri', 'unknown_skill', { skills: [{ uri: 'x:1', level: 'basic' }] }],
      [
        'preferences.occupations.1',
        'unknown_occupation',
        { preferences: { ...preferences, occupations: ['occupation:1', 'x:1'] } },
      ],
      [
        'preferences.avoidOccupations.0',
        'unknown_occupation',
        { preferences: { ...preferences, avoidOccupations: ['x:1'] } },
      ],
      [
        'preferences.hoursPerWeek.max',
        'most_below_least',
        { preferences: { ...preferences, hoursPerWeek: { min: 2, max: 1 } } },
      ],
      [
        'supportNeeds.1.until',
        'last_day_before_first',
        {
          supportNeeds: [
            { code: 'curfew', weight: 'must', from: '2027-01-01', until: '2027-01-01' },
            { code: 'curfew', weight: 'must', from: '2027-01-02', until: '2027-01-01' },
          ],
        },
      ],
      ['coachId', 'unknown_coach', { coachId: 'usr_none' }],
      [
        'safetyList.employerIds.0',
        'unknown_employer',
        { safetyList: { employerIds: ['emp_none'], postcodes: [] } },
      ],
    ] as const;
    for (const [path, key, fields] of wrong) {
      for (const one of [create(fields), useCases.participants.update(here.command, id, 1, fields)]) {
        const { code, extras } = await refusal(one);
        const [first] = extras.errors ?? [];
        expect([code, first?.path, first?.sentence.key]).to.deep.equal(['invalid', path, key]);
      }
    }
    const { id: employerId } = await useCases.employers.create(here.command, { name: 'Mill' });
    const safetyList = { employerIds: [employerId], postcodes: ['LS1'] };
    expect(await useCases.participants.update(here.command, id, 1, { safetyList })).to.deep.include({
      safetyList,
    });
  });

  it('is told, when the externalId is taken, by its own sentence', async () => {
    await create({ externalId: 'p1' });
    const { code, sentence } = await refusal(create({ externalId: 'p1' }));
    expect([code, sentence.key]).to.deep.equal(['conflict', 'participant_external_id_taken']);
  });

  it('looks missing to a change from another organisation', async () => {
    const row = await create();
    const elsewhere = (await useCases.organisation()).command;
    for (const one of [
      useCases.participants.redraft(elsewhere, row, { language: 'de' }),
      useCases.participants.changeStage(elsewhere, row.id, undefined, { stage: 'paused' }),
      useCases.participants.stages(elsewhere, row.id, {}),
      useCases.participants.update(here.command, 'par_none', 1, {}),
    ]) {
      const { code, sentence } = await refusal(one);
      expect([code, sentence.key]).to.deep.equal(['not_found', 'no_such_participant']);
    }
  });

  it('changes stage now, with a history page by page, told to nobody but at the end of a pause', async () => {
    const { id, stageSince } = await create();
    const set = (
      version: number | undefined,
      stage: 'exploring' | 'paused' | 'stabilising',
      reason?: string,
    ) => useCases.participants.changeStage(here.command, id, version, { stage, reason });
    useCases.pass(60);
    expect(await set(1, 'exploring')).to.include({ stageSince, version: 2 });
    const stabilising = await set(2, 'stabilising', 'better');
    expect(stabilising).to.include({ stage: 'stabilising', stageSince: useCases.clock(), version: 3 });
    expect((await trail()).at(-1)).to.deep.equal(['change', 'participant', id, ['stage']]);
    await set(undefined, 'paused');
    await set(undefined, 'paused');
    expect(await here.facts()).to.have.length(1);
    await set(undefined, 'exploring');
    expect((await here.facts()).map(({ type }) => type)).to.deep.equal([
      'participant.changed',
      'participant.resumed',
    ]);
    const { code, extras } = await refusal(set(5, 'paused'));
    expect([code, extras.currentVersion]).to.deep.equal(['stale_version', 6]);
    const page = await useCases.participants.stages(here.command, id, { limit: 4 });
    expect(page.items.map(({ stage, by }) => `${stage} ${by}`)).to.deep.equal([
      'exploring test',
      'exploring test',
      'stabilising test',
      'paused test',
    ]);
    const rest = await useCases.participants.stages(here.command, id, { cursor: page.nextCursor ?? '' });
    expect(rest.items.map(({ stage }) => stage)).to.deep.equal(['paused', 'exploring']);
    expect((await useCases.participants.list(here.command, { stage: 'exploring' })).items).to.have.length(1);
    useCases.pass(-60);
  });

  it('changes its stage together with the rest, for who writes several at once', async () => {
    const old = await create({ stage: 'paused' });
    useCases.pass(60);
    const again = (patch: object, stage?: 'exploring' | 'paused') =>
      useCases.participants.redraft(here.command, old, patch, stage);
    expect(await again({}, 'paused')).to.equal(undefined);
    const moved = await again({}, 'exploring');
    expect(moved?.row).to.include({ stage: 'exploring', stageSince: useCases.clock(), version: 2 });
    expect(moved?.unit.puts?.map(({ collection }) => collection.name)).to.have.members([
      ...['participants', 'stageChanges', 'edits'],
    ]);
    expect(moved?.unit.facts?.map(({ type }) => type)).to.deep.equal(['participant.resumed']);
    expect(moved?.unit.audit?.[0]?.fields).to.deep.equal(['stage']);
    const both = await again({ displayName: 'Robin Ash' }, 'exploring');
    expect(both?.unit.facts?.map(({ type }) => type)).to.deep.equal([
      'participant.changed',
      'participant.resumed',
    ]);
    expect(both?.unit.audit?.[0]?.fields).to.deep.equal(['displayName', 'stage']);
    useCases.pass(-60);
  });

  it('is found by name among those of a coach, and under no other name', async () => {
    const coach = await here.user('coach');
    await create({ displayName: 'Robin Ash', coachId: coach.id });
    await create({ displayName: 'Robin Oak' });
    const found = async (filter: object) =>
      (await useCases.participants.list(here.as('coach'), filter)).items.map(
        ({ displayName }) => displayName,
      );
    expect(await found({ q: 'robin', coachId: coach.id })).to.deep.equal(['Robin Ash']);
    expect(await found({ q: 'robin ash', coachId: 'usr_none' })).to.deep.equal([]);
    expect(await found({ q: 'oak', coachId: coach.id })).to.deep.equal([]);
    expect(await found({ q: '…' })).to.deep.equal([]);
    expect((await trail()).slice(2).map(([action, , subjectId]) => `${action} ${subjectId}`)).to.deep.equal([
      'list count:1 count:0 count:0 count:0',
    ]);
  });
});

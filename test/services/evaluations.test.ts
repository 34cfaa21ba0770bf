import { expect } from 'chai';
import fc from 'fast-check';
import type { Participant } from '../../src/domain/participant.ts';
import { recordConstraintCodes } from '../../src/domain/values/setting.ts';
import { stages } from '../../src/domain/values/stage.ts';
import { participants } from '../../src/store/collections/index.ts';
import { put } from '../../src/store/rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri'] as const;

/** What must not reach a score: anything a person may be, told or have been through, that is not about the work. */
const beside = fc.record({
  stage: fc.constantFrom(...stages),
  stageSince: fc.constantFrom('2020-01-01T00:00:00.000Z', '2026-11-01T00:00:00.000Z'),
  birthYear: fc.integer({ min: 1930, max: 2007 }),
  recordConstraints: fc.uniqueArray(fc.record({ code: fc.constantFrom(...recordConstraintCodes) }), {
    selector: ({ code }) => code,
  }),
  displayName: fc.string({ minLength: 1 }),
  contact: fc.record({ email: fc.emailAddress(), phone: fc.string() }),
  language: fc.constantFrom('en', 'de', 'ar', 'uk'),
  experienceText: fc.string(),
  coachId: fc.constantFrom('usr_1', 'usr_2'),
  externalId: fc.string({ minLength: 1 }),
  note: fc.string(),
});

describe('evaluations', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  let pair: { readonly person: Participant; readonly opportunityId: string };
  before(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
    const employer = await useCases.employers.create(here.command, {
      name: 'Mill',
      accommodations: [{ code: 'regular_check_in', stance: 'willing', evidence: 'declared' }],
    });
    const { id: opportunityId } = await useCases.opportunities.create(here.command, {
      employerId: employer.id,
      title: 'Baker',
      skills: { required: [{ uri: 'skill:bread', level: 'working' }], desired: [] },
      schedule: { blocks: [{ days: weekdays, from: '09:00', to: '13:00' }], flexible: false },
      place: { lat: 53.8, lon: -1.55 },
    });
    const person = await useCases.participants.create(here.command, {
      displayName: 'Robin',
      skills: [{ uri: 'skill:bread', level: 'skilled' }],
      supportNeeds: [{ code: 'regular_check_in', weight: 'must', note: 'weekly at first' }],
      availability: [{ days: weekdays, from: '08:00', to: '14:00' }],
      place: { lat: 53.81, lon: -1.55 },
      travel: { modes: ['walk'], maxMinutes: 60 },
    });
    pair = { person, opportunityId };
  });
  after(() => useCases.close());

  const evaluate = async () => {
    const {
      participant: _,
      opportunity: __,
      ...result
    } = await useCases.evaluations.evaluate(here.command, pair.person.id, pair.opportunityId);
    return result;
  };

  it('change by no byte with stage, age, record, name, contact, language, free text or coach', async () => {
    const before = await evaluate();
    expect(before.parts.reduce((sum, { points }) => sum + points, 0)).to.equal(before.score);
    expect(before.blockers).to.deep.equal([]);
    // The words name the person, so they are set aside; every number, reason and hash stays.
    const numbers = (value: unknown) =>
      JSON.stringify(value, (key, inner) => (key === 'text' || key === 'question' ? undefined : inner));
    await fc.assert(
      fc.asyncProperty(beside, async ({ note, recordConstraints, ...fields }) => {
        const standing = await useCases.store.get(here.command.scope, participants, pair.person.id);
        if (standing === undefined) throw new Error('gone');
        const supportNeeds = standing.supportNeeds.map((need) => ({ ...need, note }));
        const row = {
          ...standing,
          ...fields,
          supportNeeds,
          recordConstraints,
          version: standing.version + 1,
        };
        const puts = [put(participants, row, standing.version)];
        await useCases.store.commit(here.command.scope, { organisationId: here.organisationId, puts });
        const after = await evaluate();
        // The bars of a record are the one thing that may be told to the gates: as settings and a citation.
        expect(numbers({ ...after, engine: undefined })).to.equal(numbers({ ...before, engine: undefined }));
        if (recordConstraints.length === 0) expect(after.engine).to.deep.equal(before.engine);
      }),
      { numRuns: 60, seed: 20261124 },
    );
  });

  it('leave an entry each, and are refused where either side is out of scope', async () => {
    const elsewhere = await useCases.organisation();
    const ask = (ctx: typeof here.command, id = pair.person.id, posting = pair.opportunityId) =>
      useCases.evaluations.evaluate(ctx, id, posting);
    await ask(here.as('coach'));
    const [entry] = (await here.trail()).filter(
      ({ noun, actorKind }) => noun === 'evaluation' && actorKind === 'user',
    );
    expect(entry).to.include({ outcome: 'allowed', subjectId: `${pair.person.id} ${pair.opportunityId}` });
    expect((await refusal(ask(elsewhere.as('coach')))).code).to.equal('not_found');
    expect((await refusal(ask(here.as('coach'), 'par_none'))).code).to.equal('not_found');
    expect((await refusal(ask(here.as('coach'), pair.person.id, 'opp_none'))).code).to.equal('not_found');
    expect((await refusal(ask(here.as('employer')))).code).to.equal('forbidden');
    const denied = (await here.trail()).filter(({ outcome }) => outcome === 'denied');
    expect(denied.map(({ noun }) => noun)).to.include.members(['participant', 'opportunity']);
  });
});

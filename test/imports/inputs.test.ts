import { expect } from 'chai';
import { opportunityInput } from '../../src/services/imports/opportunity-kind.ts';
import { participantInput } from '../../src/services/imports/participant-kind.ts';
import { refusedWith, row } from './rows.ts';

const lookups = {
  skill: (text: string) => (text === 'none' ? undefined : `skill:${text}`),
  occupation: (text: string) => (text === 'none' ? undefined : `occupation:${text}`),
  employer: async (name: string) => `employer:${name}`,
  coachByEmail: async (email: string) => (email.includes('coach') ? `coach:${email}` : undefined),
};

describe('the input of a participant', () => {
  const named = { externalId: 'p1', displayName: 'Ann' };
  const read = (cells: Readonly<Record<string, string>>) =>
    participantInput(row({ ...named, ...cells }), lookups);

  it('is every column in its field', async () => {
    const cells = {
      email: 'ann@people.example',
      phone: '0113 496 0000',
      language: 'de',
      coachEmail: 'a.coach@demo.example',
      birthYear: '1990',
      stage: 'stabilising',
      skills: 'bake:expert',
      experienceText: 'Baked.',
      needs: 'nice:curfew',
      availability: 'mon 08:00-12:00',
      lat: '53.8',
      lon: '-1.5',
      postcode: 'LS1',
      modes: 'walk|bicycle',
      maxMinutes: '30',
      wageFloor: '12.50',
      currency: 'EUR',
      wagePer: 'day',
      hoursMin: '16',
      hoursMax: '24',
      avoidSettings: 'noise|heights',
      licences: 'forklift',
      availableFrom: '2027-01-04',
    };
    expect(await read(cells)).to.deep.equal({
      ...named,
      contact: { email: cells.email, phone: cells.phone },
      language: 'de',
      coachId: 'coach:a.coach@demo.example',
      birthYear: 1990,
      stage: 'stabilising',
      skills: [{ uri: 'skill:bake', level: 'expert' }],
      experienceText: 'Baked.',
      supportNeeds: [{ weight: 'nice', code: 'curfew' }],
      availability: [{ days: ['mon'], from: '08:00', to: '12:00' }],
      place: { lat: 53.8, lon: -1.5, postcode: 'LS1' },
      travel: { modes: ['walk', 'bicycle'], maxMinutes: 30 },
      preferences: {
        wageFloor: { amountMinor: 1250, currency: 'EUR', per: 'day' },
        hoursPerWeek: { min: 16, max: 24 },
      },
      avoidSettings: ['noise', 'heights'],
      licences: ['forklift'],
      availableFrom: '2027-01-04',
    });
  });

  it('leaves out what a row leaves empty', async () => {
    expect(await read({ email: '', skills: '', needs: '', availability: '' })).to.deep.equal(named);
    expect(await read({ modes: 'walk' })).to.deep.include({ travel: { modes: ['walk'] } });
    expect(await read({ maxMinutes: '0' })).to.deep.include({ travel: { modes: [], maxMinutes: 0 } });
    expect(await read({ hoursMax: '24' })).to.deep.include({ preferences: { hoursPerWeek: { max: 24 } } });
    expect(await read({ phone: '1' })).to.deep.include({ contact: { phone: '1' } });
  });

  it('takes pounds an hour where a wage says no more', async () => {
    const wageFloor = { amountMinor: 0, currency: 'GBP', per: 'hour' };
    expect(await read({ wageFloor: '0' })).to.deep.include({ preferences: { wageFloor } });
  });

  it('reads needs with minutes, with windows, and with neither', async () => {
    const needs =
      'must:dosing_window mon-fri 07:00-08:30;sat 9:00-10:00|must:max_travel_minutes 30|prefer:regular_check_in';
    const { supportNeeds } = await read({ needs });
    expect(supportNeeds).to.deep.equal([
      {
        weight: 'must',
        code: 'dosing_window',
        windows: [
          { days: ['mon', 'tue', 'wed', 'thu', 'fri'], from: '07:00', to: '08:30' },
          { days: ['sat'], from: '09:00', to: '10:00' },
        ],
      },
      { weight: 'must', code: 'max_travel_minutes', minutes: 30 },
      { weight: 'prefer', code: 'regular_check_in' },
    ]);
  });

  it('is refused at the cell that cannot be read', async () => {
    const long = `maybe:${'x'.repeat(80)}`;
    const wrong = [
      [{ needs: 'curfew' }, ['needs', 'cell_not_a_need', 'curfew']],
      [{ needs: long }, ['needs', 'cell_not_a_need', long.slice(0, 60)]],
      [{ needs: 'a must:curfew' }, ['needs', 'cell_not_a_need', 'a must:curfew']],
      [{ needs: 'must:curfew!' }, ['needs', 'cell_not_a_need', 'must:curfew!']],
      [{ needs: 'must:curfew 30x' }, ['needs', 'cell_not_a_block', '30x']],
      [{ needs: 'must:curfew x30' }, ['needs', 'cell_not_a_block', 'x30']],
      [{ coachEmail: 'nobody@demo.example' }, ['coachEmail', 'cell_not_a_coach', undefined]],
      [{ externalId: '' }, ['externalId', 'cell_empty', undefined]],
      [{ displayName: '' }, ['displayName', 'cell_empty', undefined]],
      [{ skills: 'none' }, ['skills', 'cell_not_a_skill', 'none']],
    ] as const;
    for (const [cells, expected] of wrong)
      expect(await refusedWith(() => read(cells)), JSON.stringify(cells)).to.deep.equal(expected);
  });
});

describe('the input of an opportunity', () => {
  const named = { externalId: 'o1', employer: 'Mill', title: 'Miller', schedule: 'mon 09:00-15:00' };
  const least = {
    externalId: 'o1',
    title: 'Miller',
    employerId: 'employer:Mill',
    skills: { required: [], desired: [] },
    schedule: { blocks: [{ days: ['mon'], from: '09:00', to: '15:00' }], flexible: false },
  };
  const read = (cells: Readonly<Record<string, string>>) =>
    opportunityInput(row({ ...named, ...cells }), lookups);

  it('is every column in its field', async () => {
    const cells = {
      duties: 'Grind.',
      occupation: 'miller',
      requiredSkills: 'grind:skilled',
      desiredSkills: 'sift:basic',
      licences: 'forklift|first_aid',
      hoursMin: '16',
      hoursMax: '24',
      wageMin: '12.50',
      wageMax: '13',
      currency: 'EUR',
      wagePer: 'week',
      contract: 'permanent',
      lat: '53.8',
      lon: '-1.5',
      remote: 'partly',
      startDate: '2027-01-04',
      openings: '2',
      settings: 'noise|heights',
      accommodations: 'willing:phased_hours|cannot:low_noise',
      state: 'draft',
      expiresAt: '2027-02-01T00:00:00.000Z',
    };
    const { duties, contract, remote, startDate, state, expiresAt } = cells;
    expect(await read(cells)).to.deep.equal({
      ...least,
      ...{ duties, contract, remote, startDate, state, expiresAt },
      occupation: 'occupation:miller',
      skills: {
        required: [{ uri: 'skill:grind', level: 'skilled' }],
        desired: [{ uri: 'skill:sift', level: 'basic' }],
      },
      licences: ['forklift', 'first_aid'],
      schedule: { ...least.schedule, hoursPerWeek: { min: 16, max: 24 } },
      wage: {
        min: { amountMinor: 1250, currency: 'EUR' },
        max: { amountMinor: 1300, currency: 'EUR' },
        per: 'week',
      },
      place: { lat: 53.8, lon: -1.5 },
      openings: 2,
      settings: ['noise', 'heights'],
      accommodations: [
        { stance: 'willing', code: 'phased_hours', evidence: 'declared' },
        { stance: 'cannot', code: 'low_noise', evidence: 'declared' },
      ],
    });
  });

  it('leaves out what a row leaves empty', async () => {
    expect(await read({ licences: '', settings: '', accommodations: '', wageMax: '13' })).to.deep.equal(
      least,
    );
  });

  it('takes pounds an hour where a wage says no more', async () => {
    const wage = { min: { amountMinor: 0, currency: 'GBP' }, per: 'hour' };
    expect(await read({ wageMin: '0' })).to.deep.include({ wage });
  });

  it('is refused at the cell that cannot be read', async () => {
    const long = 'x'.repeat(80);
    const wrong = [
      [{ accommodations: long }, ['accommodations', 'cell_not_an_accommodation', long.slice(0, 60)]],
      [{ occupation: 'none' }, ['occupation', 'cell_not_an_occupation', 'none']],
      [{ requiredSkills: 'none' }, ['requiredSkills', 'cell_not_a_skill', 'none']],
      [{ desiredSkills: 'none' }, ['desiredSkills', 'cell_not_a_skill', 'none']],
      [{ schedule: 'late' }, ['schedule', 'cell_not_a_block', 'late']],
      ...['externalId', 'employer', 'title', 'schedule'].map(
        (column) => [{ [column]: '' }, [column, 'cell_empty', undefined]] as const,
      ),
    ] as const;
    for (const [cells, expected] of wrong)
      expect(await refusedWith(() => read(cells)), JSON.stringify(cells)).to.deep.equal(expected);
  });

  it('makes no employer for a row that cannot be read', async () => {
    const asked: string[] = [];
    const noting = { ...lookups, employer: async (name: string) => asked.push(name).toString() };
    for (const wrong of [{ schedule: '' }, { title: '' }, { externalId: '' }, { accommodations: 'x' }])
      await refusedWith(() => opportunityInput(row({ ...named, ...wrong }), noting));
    expect(asked).to.deep.equal([]);
  });
});

import { expect } from 'chai';
import { stringify } from 'csv-stringify/sync';
import { createWorld } from '../../scripts/world/create-world.ts';
import type { CsvRow } from '../../scripts/world/csv.ts';
import { opportunityRow, participantRow } from '../../scripts/world/csv.ts';
import type { Schedule } from '../../src/domain/opportunity.ts';
import type { ParticipantProfile } from '../../src/domain/participant.ts';
import { Cells } from '../../src/services/imports/cells.ts';
import { opportunityInput } from '../../src/services/imports/opportunity-kind.ts';
import { participantInput } from '../../src/services/imports/participant-kind.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';

const data = loadTaxonomy('config/taxonomy');
const options = {
  participants: 300,
  opportunities: 200,
  employers: 25,
  occupations: data.occupations,
  today: '2026-11-24',
};

describe('a made-up world', () => {
  const world = createWorld({ seed: 1, ...options });

  it('is the same for the same seed, byte for byte, and another for another', () => {
    const csv = (seed: number) => {
      const made = createWorld({ seed, ...options });
      return (
        stringify([...made.participants()].map((person) => participantRow(person))) +
        stringify([...made.opportunities()].map(opportunityRow))
      );
    };
    expect(csv(1)).to.equal(csv(1));
    expect(csv(1)).to.not.equal(csv(2));
  });

  it('keeps a record when the world grows', () => {
    const larger = createWorld({ seed: 1, ...options, participants: 1000, opportunities: 900 });
    expect([...larger.participants()].slice(0, 300)).to.deep.equal([...world.participants()]);
    expect([...larger.opportunities()].slice(0, 200)).to.deep.equal([...world.opportunities()]);
  });

  it('asks for skills that the occupation really needs', () => {
    const { skillsOf } = createTaxonomy(data);
    for (const { posting } of world.opportunities()) {
      const { essential, optional } = skillsOf(posting.occupation!)!;
      expect(posting.skills.required.length).to.be.within(3, 7);
      expect(essential).to.include.members(posting.skills.required.map((skill) => skill.uri));
      expect(optional).to.include.members(posting.skills.desired.map((skill) => skill.uri));
    }
  });

  it('is fictional at sight', () => {
    for (const { profile } of world.participants()) {
      expect(profile.displayName).to.match(/^Person \d{4} of Sampleton/);
      expect(profile.contact.email).to.match(/@sampleton\.example$/);
    }
    for (const { name } of world.employers()) expect(name).to.match(/^Sample employer \d{4} /);
  });

  it('has some of everything: needs that must be met, refusals, nights, avoided settings', () => {
    const people = [...world.participants()];
    const postings = [...world.opportunities()];
    expect(
      people.some(({ profile }) => profile.supportNeeds.some((need) => need.weight === 'must')),
    ).to.equal(true);
    expect(people.some(({ profile }) => profile.avoidSettings.length > 0)).to.equal(true);
    expect(people.some(({ stage }) => stage === 'paused')).to.equal(true);
    expect(postings.some(({ posting }) => posting.settings.includes('night_work'))).to.equal(true);
    expect(
      postings.some(({ posting }) =>
        posting.accommodations.some((accommodation) => accommodation.stance === 'cannot'),
      ),
    ).to.equal(true);
  });

  it('reads back through the import as it was made', async () => {
    const lookups = {
      coachByEmail: () => Promise.resolve('usr_1'),
      skill: (uri: string) => uri,
      occupation: (uri: string) => uri,
      employer: () => Promise.resolve('emp_1'),
    };
    const cellsOf = (row: CsvRow) =>
      new Cells(
        Object.fromEntries(Object.entries(row).map(([column, value]) => [column, String(value ?? '')])),
        false,
      );
    for (const person of world.participants()) {
      const { profile, stage, externalId } = person;
      const read = await participantInput(cellsOf(participantRow(person, 'coach@demo.example')), lookups);
      expect(read).to.deep.include({ externalId, stage, displayName: profile.displayName, coachId: 'usr_1' });
      expect(read.skills ?? []).to.deep.equal(profile.skills.map(({ uri, level }) => ({ uri, level })));
      expect(read.supportNeeds ?? []).to.deep.equal(profile.supportNeeds);
      expect(read.availability).to.deep.equal(profile.availability);
      expect(read.travel).to.deep.equal(profile.travel);
      expect((read.preferences as ParticipantProfile['preferences']).wageFloor).to.deep.equal(
        profile.preferences.wageFloor,
      );
    }
    for (const opportunity of world.opportunities()) {
      const { posting } = opportunity;
      const read = await opportunityInput(cellsOf(opportunityRow(opportunity)), lookups);
      expect(read).to.deep.include({
        skills: posting.skills,
        wage: posting.wage,
        employerId: 'emp_1',
        title: posting.title,
      });
      expect(read).to.deep.include({
        state: opportunity.state,
        expiresAt: posting.expiresAt,
      });
      expect(read.settings ?? []).to.deep.equal(posting.settings);
      expect((read.schedule as Schedule).blocks).to.deep.equal(posting.schedule.blocks);
    }
  });
});

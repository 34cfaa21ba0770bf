import { expect } from 'chai';
import { stringify } from 'csv-stringify/sync';
import { createWorld } from '../../scripts/world/create-world.ts';
import type { CsvRow } from '../../scripts/world/csv.ts';
import { opportunityRow, participantRow } from '../../scripts/world/csv.ts';
import type { ImportKind } from '../../src/domain/import.ts';
import { loadTaxonomy } from '../../src/skills/load.ts';
import { createTaxonomy } from '../../src/skills/taxonomy.ts';
import { openUseCases } from '../services/use-cases.ts';

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
    const useCases = await openUseCases();
    const { services } = useCases.beside({ taxonomy: createTaxonomy(data) });
    const here = await useCases.organisation();
    const coach = await here.user('coach');
    const send = async (kind: ImportKind, rows: readonly CsvRow[]) => {
      const bytes = new TextEncoder().encode(stringify([...rows], { header: true }));
      const { id } = await services.imports.receive(here.command, { kind, dryRun: false, bytes });
      await services.imports.apply(here.command, id);
      const { rejected, remarks, created } = await services.imports.get(here.command, id);
      expect([rejected, remarks, created]).to.deep.equal([[], [], rows.length]);
    };
    const people = [...world.participants()].slice(0, 100);
    await send(
      'participants',
      people.map((person) => participantRow(person, coach.email)),
    );
    for (const { profile, stage, externalId } of people) {
      const read = await services.participants.byExternalId(here.command, externalId);
      const { displayName, skills, supportNeeds, availability, travel } = profile;
      const [wageFloor, skillsHeld] = [profile.preferences.wageFloor, skills];
      expect(read).to.deep.include({ stage, displayName, coachId: coach.id });
      expect(read).to.deep.include({ supportNeeds, availability, travel });
      expect(read?.preferences.wageFloor).to.deep.equal(wageFloor);
      expect(read?.skills).to.deep.equal(skillsHeld.map(({ uri, level }) => ({ uri, level })));
    }
    const postings = [...world.opportunities()].slice(0, 100);
    await send('opportunities', postings.map(opportunityRow));
    for (const { posting, state, externalId } of postings) {
      const read = await services.opportunities.byExternalId(here.command, externalId);
      const { skills, wage, title, settings, expiresAt } = posting;
      expect(read).to.deep.include({ skills, wage, title, settings, state, expiresAt });
      expect(read?.schedule.blocks).to.deep.equal(posting.schedule.blocks);
    }
    await useCases.close();
  });
});

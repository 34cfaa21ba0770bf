import { expect } from 'chai';
import { fieldsFor } from '../../src/domain/access/decide.ts';
import { presentEvaluation } from '../../src/http/api/evaluations/presenter.ts';
import { presentOpportunity } from '../../src/http/api/opportunities/presenter.ts';
import { presentParticipant } from '../../src/http/api/participants/presenter.ts';
import { createConceptLookup } from '../../src/services/kit/concepts.ts';
import type { Taxonomy } from '../../src/skills/taxonomy.ts';
import { shippedTaxonomy } from '../support/shipped-taxonomy.ts';
import { words } from '../support/words.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

const kept = 'skill:knead';
const dropped = 'skill:stoke';
const baker = 'occupation:baker';
const stoker = 'occupation:stoker';

/** A taxonomy that knows these, each by the end of its URI. */
const knowing = (...uris: string[]): Taxonomy => ({
  ...shippedTaxonomy,
  isSkill: (uri) => uris.includes(uri) && uri.startsWith('skill:'),
  isOccupation: (uri) => uris.includes(uri) && uri.startsWith('occupation:'),
  label: (uri) => (uris.includes(uri) ? uri.split(':')[1] : undefined),
  skillByLabel: (label) => uris.find((uri) => uri === `skill:${label}`),
  occupationByLabel: (label) => uris.find((uri) => uri === `occupation:${label}`),
  closeness: (held, asked) => (held === asked ? 1 : 0),
});
const before = knowing(kept, dropped, 'skill:roast', baker, stoker);
const after = knowing(kept, 'skill:roast', baker);

describe('a concept that the taxonomy dropped', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  beforeEach(async () => {
    useCases = await openUseCases();
    here = await useCases.organisation();
  });
  afterEach(() => useCases.close());

  const skill = (uri: string) => ({ uri, level: 'working' as const });
  /** A person and a posting as they were written down before, and the program as it runs since. */
  async function since() {
    const { services: then } = useCases.beside({ taxonomy: before });
    const person = await then.participants.create(here.command, {
      displayName: 'Robin',
      skills: [skill(kept), skill(dropped)],
      preferences: { occupations: [stoker], avoidOccupations: [], sectors: [], contracts: [] },
    });
    const { id: employerId } = await then.employers.create(here.command, { name: 'Mill' });
    const posting = await then.opportunities.create(here.command, {
      ...{ employerId, title: 'Helper', occupation: stoker },
      skills: { required: [skill(dropped)], desired: [skill(kept)] },
    });
    return { person, posting, now: useCases.beside({ taxonomy: after }).services };
  }
  const shown = (row: Awaited<ReturnType<typeof since>>['person']) =>
    presentParticipant(row, fieldsFor('coach', 'participant:read'), after.label);

  it('may stay where it stood, beside new ones, and is no new one anywhere', async () => {
    const { person, posting, now } = await since();
    const changed = await now.participants.update(here.command, person.id, 1, {
      skills: [skill(kept), skill(dropped), skill('skill:roast')],
      preferences: { occupations: [], avoidOccupations: [stoker], sectors: [], contracts: [] },
    });
    expect(changed.skills).to.have.length(3);
    const role = await now.opportunities.update(here.command, posting.id, 1, {
      skills: { required: [skill('skill:roast')], desired: [skill(dropped)] },
      occupation: stoker,
      title: 'Stoker’s help',
    });
    expect(role.skills.desired).to.deep.equal([skill(dropped)]);

    const other = await now.participants.create(here.command, { displayName: 'Sam' });
    const taken = await refusal(
      now.participants.update(here.command, other.id, 1, { skills: [skill(dropped)] }),
    );
    expect(taken.extras.errors?.map(({ path, sentence }) => [path, sentence.key])).to.deep.equal([
      ['skills.0.uri', 'unknown_skill'],
    ]);
    const { id: employerId } = await now.employers.create(here.command, { name: 'Bakery' });
    const made = { employerId, title: 'Stoker', occupation: stoker };
    expect((await refusal(now.opportunities.create(here.command, made))).code).to.equal('invalid');
    // Taken away, it is new again.
    const without = await now.participants.update(here.command, person.id, 2, { skills: [skill(kept)] });
    const back = now.participants.update(here.command, person.id, without.version, {
      skills: [skill(dropped)],
    });
    expect((await refusal(back)).code).to.equal('invalid');
  });

  it('keeps its last name wherever it is shown, through changes too', async () => {
    const { person, posting, now } = await since();
    const changed = await now.participants.update(here.command, person.id, 1, { licences: ['forklift'] });
    for (const row of [person, changed]) {
      expect(shown(row)).to.deep.include({
        skills: [
          { ...skill(kept), lastUsed: undefined, label: 'knead' },
          { ...skill(dropped), lastUsed: undefined, label: 'stoke' },
        ],
        occupationLabels: { [stoker]: 'stoker' },
      });
    }
    const role = presentOpportunity(posting, fieldsFor('coach', 'opportunity:read'), after.label, 'coach');
    expect(role).to.deep.include({ occupationLabel: 'stoker' });
    expect(JSON.stringify(role)).to.include('"label":"stoke"');
    const view = await now.evaluations.evaluate(here.command, person.id, posting.id);
    const said = presentEvaluation(view, fieldsFor('coach', 'evaluation:read'), {
      words,
      labelOf: after.label,
    });
    const sentences = JSON.stringify(said, (key, value) => (key === 'data' ? undefined : value));
    expect(sentences)
      .to.include('has the skill “stoke')
      .and.not.to.match(/skill:|occupation:/);
  });

  it('says what it is, never its URI, where nobody kept a name', async () => {
    const { person, posting, now } = await since();
    const view = await now.evaluations.evaluate(here.command, person.id, posting.id);
    const sayings = { words, labelOf: after.label };
    const fields = fieldsFor('coach', 'evaluation:read');
    const said = presentEvaluation({ ...view, conceptNames: [] }, fields, sayings);
    const sentences = JSON.stringify(said, (key, value) => (key === 'data' ? undefined : value));
    expect(sentences)
      .to.include('a skill that is listed no more')
      .and.not.to.match(/skill:/);
  });

  it('is renamed with the taxonomy for as long as that knows it', async () => {
    const { person } = await since();
    const renamed: Taxonomy = {
      ...before,
      label: (uri) => (uri === dropped ? 'feed the fire' : before.label(uri)),
    };
    expect(JSON.stringify(presentParticipant(person, fieldsFor('coach', 'participant:read'), renamed.label)))
      .to.include('feed the fire')
      .and.not.to.include('"stoke"');
    const { services } = useCases.beside({ taxonomy: renamed });
    const changed = await services.participants.update(here.command, person.id, 1, {
      licences: ['forklift'],
    });
    expect(JSON.stringify(shown(changed))).to.include('feed the fire');
  });

  it('may stay in the cell of a file that names it, and is taken for nobody else', async () => {
    const { services: then } = useCases.beside({ taxonomy: before });
    const sent = async (services: typeof then, ...lines: readonly string[]) => {
      const bytes = new TextEncoder().encode(['externalId,displayName,skills', ...lines].join('\n'));
      const asked = { kind: 'participants', dryRun: false, bytes } as const;
      const { id } = await services.imports.receive(here.command, asked);
      await services.imports.apply(here.command, id);
      return services.imports.get(here.command, id);
    };
    expect(await sent(then, 'p1,Robin,knead|stoke')).to.include({ created: 1 });
    const { services: now } = useCases.beside({ taxonomy: after });
    const report = await sent(now, 'p1,Robin,Stoke|roast', 'p2,Sam,stoke');
    expect(report).to.include({ updated: 1, created: 0 });
    expect(report.rejected.map(({ row }) => row)).to.deep.equal([2]);
    const robin = await now.participants.byExternalId(here.command, 'p1');
    expect(robin?.skills.map(({ uri }) => uri))
      .to.include(dropped)
      .and.to.include('skill:roast');
  });

  it('is found by its last name, or its URI in any form, only in the record that holds it', () => {
    const uri = 'http://data.europa.eu/esco/skill/5626b3b1-5415-47f6-acf1-b573d457d180';
    const lookup = createConceptLookup(knowing(kept, 'skill:Https'));
    const stood = [{ uri, label: 'Stoke fires' }];
    for (const text of [uri, `${uri.replace('http', 'https')}/`, 'stoke fires'])
      expect([lookup.skill(text), lookup.skill(text, stood), lookup.occupation(text, stood)]).to.deep.equal([
        undefined,
        uri,
        uri,
      ]);
    expect(lookup.skill('knead', [{ uri: 'skill:old', label: 'knead' }])).to.equal(kept);
  });
});

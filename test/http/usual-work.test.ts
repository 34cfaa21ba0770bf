import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask } from '../support/http-client.ts';

describe('occupations', () => {
  let app: TestApp;
  let coach: Ask;

  before(async () => {
    app = await startTestApp();
    coach = app.as(app.home, 'coach');
  });
  after(() => app.close());

  const uriOf = async (label: string): Promise<string> =>
    (await coach(`/skills?q=${encodeURIComponent(label)}`)).body.items[0].uri;

  it('are found by skills that are usual in them, each with those skills', async () => {
    const skills = [await uriOf('lay bricks'), await uriOf('finish mortar joints')];
    const { status, body } = await coach(
      `/occupations?limit=3&skills=${encodeURIComponent(skills.join(','))}`,
    );
    expect(status).to.equal(200);
    expect(body.items).to.have.length(3);
    expect(body.items[0].label).to.equal('bricklayer');
    expect(body.items[0].skills.map(({ uri }: { uri: string }) => uri)).to.have.members(skills);
    expect(body.items[0]).to.not.have.property('matchedLabel');
  });

  it('are asked for by a name or by skills, fifty at most', async () => {
    for (const query of ['', '?q=baker&skills=http://example.org/a', '?skills=bread'])
      expect((await coach(`/occupations${query}`)).status, query).to.equal(422);
    const many = Array.from({ length: 51 }, (_, at) => `http://example.org/${at}`).join(',');
    expect((await coach(`/occupations?skills=${many}`)).status).to.equal(422);
    const unknown = await coach('/occupations?skills=http://example.org/a');
    expect(unknown.body.items).to.deep.equal([]);
    expect((await coach('/occupations?q=baker')).body.items[0].matchedLabel).to.be.a('string');
  });
});

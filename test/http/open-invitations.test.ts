import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';
import type { Ask, Reply } from '../support/http-client.ts';

const password = 'windmill orchard trumpet';
const list = '/operations/invitations';

describe('invitations that are open', () => {
  let app: TestApp;
  let admin: Ask;
  before(async () => {
    app = await startTestApp();
    admin = app.as(app.home, 'administrator');
  });
  after(() => app.close());

  const invite = (name: string) =>
    admin('/invitations', {
      method: 'POST',
      body: { email: `${name}@demo.example`, role: 'coach', displayName: `Nan ${name}`, language: 'de' },
    });
  const pathOf = ({ body }: Reply) => `/invitations/${String(body.url).split('/').at(-1)}`;
  const open = async (): Promise<readonly { id: string; email: string }[]> => (await admin(list)).body.items;
  const named = async (name: string) =>
    (await open()).find(({ email }) => email === `${name}@demo.example`) ?? expect.fail(`no ${name}`);

  it('are listed with who, as what and until when, without the link, until they are used or over', async () => {
    const used = await invite('used');
    await invite('waits');
    expect(await named('waits')).to.deep.include({
      ...{ displayName: 'Nan waits', role: 'coach', language: 'de', expiresAt: '2026-12-01T09:32:02Z' },
    });
    expect(JSON.stringify(await open())).to.not.include(pathOf(used).split('/').at(-1));
    expect((await app.anonymous(pathOf(used), { method: 'POST', body: { password } })).status).to.equal(204);
    expect((await open()).map(({ email }) => email))
      .to.include('waits@demo.example')
      .and.not.include('used@demo.example');
    expect((await app.as(app.away, 'administrator')(list)).text).to.not.include('waits@');
  });

  it('are withdrawn: their link is good no more, and the trail says so', async () => {
    const invited = await invite('unwanted');
    const { id } = await named('unwanted');
    const withdraw = () => admin(`${list}/${id}`, { method: 'DELETE' });
    expect((await app.as(app.away, 'administrator')(`${list}/${id}`, { method: 'DELETE' })).status).to.equal(
      404,
    );
    expect((await withdraw()).status).to.equal(204);
    expect((await app.anonymous(pathOf(invited))).status).to.equal(404);
    expect((await withdraw()).status).to.equal(404);
    expect((await open()).map((one) => one.id)).to.not.include(id);
    const actions = (await app.trail(app.home)).map(({ action, noun }) => `${action} ${noun}`);
    expect(actions).to.include('withdraw invitation');
  });

  it('are sent again as another link, which ends the one before', async () => {
    const before = await invite('late');
    const { id } = await named('late');
    const after = await invite('late');
    expect((await named('late')).id).to.equal(id);
    expect((await app.anonymous(pathOf(before))).status).to.equal(404);
    expect((await app.anonymous(pathOf(after))).status).to.equal(200);
  });
});

import { expect } from 'chai';
import { startTestApp, type TestApp } from '../support/app.ts';

const png = 'iVBORw0KGgo=';

describe('consents', () => {
  let app: TestApp;
  before(async () => {
    app = await startTestApp();
  });
  after(() => app.close());

  const coach = () => app.as(app.home, 'coach');
  const path = () => `/participants/${app.home.participantId}/consents`;
  const whole = () => ({
    purpose: 'release_to_employer',
    discloser: app.home.organisationId,
    recipient: { kind: 'employer', id: app.home.employerId },
    fields: ['displayName', 'skills'],
    expires: '2027-06-30',
    revocation: 'revocation/1',
    signed: {
      how: 'on_screen',
      at: '2026-11-24T09:00:00Z',
      language: 'en',
      textVersion: 'consent-employer/1',
    },
  });
  const post = (body: object, to = path()) => coach()(to, { method: 'POST', body });
  const faults = ({ body }: Awaited<ReturnType<typeof post>>) =>
    (body.errors as readonly { path: string }[]).map((one) => one.path);

  it('are not saved without any of their parts, and each missing one is named', async () => {
    const { signed, ...rest } = whole();
    for (const part of Object.keys(rest)) {
      const reply = await post({ ...whole(), [part]: undefined });
      expect([reply.status, faults(reply)], part).to.deep.equal([422, [part]]);
      expect(reply.text, part).to.not.include('Invalid input');
    }
    for (const part of Object.keys(signed)) {
      const reply = await post({ ...whole(), signed: { ...signed, [part]: undefined } });
      expect([reply.status, faults(reply)], part).to.deep.equal([422, [`signed.${part}`]]);
    }
    expect((await post({ ...whole(), fields: [] })).status).to.equal(422);
  });

  it('give back word by word what was read before it was signed', async () => {
    const { purpose, recipient, fields, expires } = whole();
    const asked = { purpose, recipient, fields, expires };
    const paper = await post(asked, `/participants/${app.home.participantId}/consent-papers`);
    expect(paper.status, paper.text).to.equal(200);
    const text = paper.body.paragraphs.join('\n');
    for (const said of [
      `Robin ${app.home.canary}`,
      `Bakery ${app.home.canary}`,
      '30 June 2027',
      'what I can do',
    ])
      expect(text).to.include(said);
    const { body } = await post(whole());
    const receipt = await coach()(`/consents/${body.id}/receipt`, { headers: { 'accept-language': 'de' } });
    expect(receipt.body.paragraphs).to.deep.equal(paper.body.paragraphs);
    expect([receipt.body.language, receipt.body.textVersion]).to.deep.equal(['en', 'consent-employer/1']);
  });

  it('take the signed paper as part of the signature, too', async () => {
    const evidence = { filename: 'paper.png', bytes: png };
    const signed = { ...whole().signed, how: 'paper' };
    const within = await post({ ...whole(), signed: { ...signed, evidence } });
    const beside = await post({ ...whole(), signed, evidence });
    for (const { status, body, text } of [within, beside]) {
      expect([status, body.state], text).to.deep.equal([201, 'live']);
      expect((await coach()(`/consents/${body.id}/evidence`)).body.bytes).to.equal(png);
    }
  });

  it('take a paper of 5 MB by what it holds, whatever it is called, and no more', async () => {
    const signed = { ...whole().signed, how: 'paper' };
    const { body } = await post({ ...whole(), signed });
    const to = `/consents/${body.id}/evidence`;
    const pdf = (bytes: number) =>
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(bytes - 9, 32)]).toString('base64');
    const most = 5 * 1024 * 1024;
    const wrong = [
      { filename: 'paper.pdf', bytes: Buffer.from('a plain text').toString('base64') },
      { filename: 'paper.pdf', bytes: 'not base64!' },
      { filename: 'paper.pdf', bytes: '' },
      { filename: 'paper.pdf', bytes: png },
      { filename: 'paper', bytes: png },
      { filename: 'paper.png.exe', bytes: png },
      { filename: 'paper.pdf', bytes: pdf(most + 3) },
    ];
    for (const file of wrong) expect((await post(file, to)).status).to.equal(422);
    expect((await post({ filename: 'paper.pdf', bytes: pdf(7 * 1024 * 1024) }, to)).status).to.equal(413);
    const attached = await post({ filename: 'Paper.PDF', bytes: pdf(most) }, to);
    expect([attached.status, attached.body.state], attached.text.slice(0, 300)).to.deep.equal([200, 'live']);
    const { mediaType, bytes } = (await coach()(to)).body;
    expect([mediaType, bytes]).to.deep.equal(['application/pdf', pdf(most)]);
    expect((await post({ filename: 'other.png', bytes: png }, to)).status).to.equal(409);
  });
});

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { createPortal } from '../../scripts/sample-portal/portal.ts';
import { Refused, type Stepwell } from '../../scripts/sample-portal/stepwell.ts';

/** What partners copy from does what docs/partners.md says of refusals. */
describe('the sample portal, refused', () => {
  let portal: Server;
  let answers: () => Promise<string>;
  const said: string[] = [];
  const { error } = console;
  const stepwell: Stepwell = {
    link: async () => 'link',
    unlink: async () => undefined,
    session: () => answers(),
    opportunities: async () => ({ status: 200, text: '{}' }),
    answer: async () => ({ status: 200, text: '{}' }),
  };
  before(async () => {
    portal = createPortal({ serviceUrl: 'https://stepwell.example', stepwell });
    await new Promise<void>((resolve) => portal.listen(0, '127.0.0.1', resolve));
    console.error = (...parts: unknown[]) => void said.push(parts.join(' '));
  });
  after(() => {
    console.error = error;
    portal.close();
  });

  const refused = (status: number, detail: string) => () => Promise.reject(new Refused(status, detail));
  const ask = (path: string, cookie?: string, method = 'GET', body?: string) =>
    fetch(`http://127.0.0.1:${(portal.address() as AddressInfo).port}${path}`, {
      ...{ method, redirect: 'manual', headers: cookie === undefined ? {} : { cookie } },
      ...(body !== undefined && { body }),
    });

  it('keeps the link while it may not ask, and drops it once that ended', async () => {
    const first = await ask('/');
    const cookie = /^[^;]*/.exec(first.headers.get('set-cookie') ?? '')?.[0] ?? '';
    await ask('/link', cookie, 'POST', 'code=ACDE');
    answers = refused(403, 'This partner is cut off for now.');
    const closed = await ask('/', cookie);
    const text = await closed.text();
    expect([closed.status, text.includes('just now'), text.includes('name="code"')]).to.deep.equal([
      ...[503, true, false],
    ]);
    // What is for the portal's developer is nothing for the person.
    expect(text).not.to.include('cut off');
    expect(said).to.deep.equal(['Stepwell: 403 This partner is cut off for now.']);
    answers = async () => 'https://stepwell.example/my/in/x';
    expect(await (await ask('/', cookie)).text()).to.include('/my/in/x');
    answers = refused(404, 'It has ended.');
    expect(await (await ask('/', cookie)).text()).to.include('The link has ended.');
    answers = async () => 'https://stepwell.example/my/in/x';
    expect(await (await ask('/', cookie)).text()).to.include('name="code"');
  });
});

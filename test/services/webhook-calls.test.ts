import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';
import { isLoopback } from '../../config/proxies.ts';
import { isPrivateAddress, isPrivateHost } from '../../src/notify/private-address.ts';
import { createWebhooks } from '../../src/notify/webhooks.ts';

const secret = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const body = JSON.stringify({ type: 'offer.made', linkId: 'x', at: '2026-11-24T09:30:00.000Z' });
const callTo = (url: string) => ({ url, secret, id: 'dlv_1', body, now: Date.now() });

/** Before anything is said. */
const sure = async () => {};

describe('webhooks', () => {
  it('know what is inside, however it is written', () => {
    const inside =
      '127.0.0.1 10.0.0.1 172.16.0.1 172.31.255.255 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 224.0.0.1 255.255.255.255 ::1 :: fe80::1 fd00::1 fc00::1 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 ::ffff:7f00:1 64:ff9b::7f00:1 ::ffff:0:7f00:1 2002:7f00:1::';
    for (const address of inside.split(' ')) expect(isPrivateAddress(address), address).to.equal(true);
    for (const address of ['8.8.8.8', '172.32.0.1', '100.128.0.1', '2606:4700::1111', '::ffff:8.8.8.8'])
      expect(isPrivateAddress(address), address).to.equal(false);
    for (const host of ['localhost', 'a.localhost', 'db.internal', 'mongo', '[::1]', 'printer.local.'])
      expect(isPrivateHost(host), host).to.equal(true);
    for (const host of ['portal.example', '8.8.8.8', 'internal.example'])
      expect(isPrivateHost(host), host).to.equal(false);
  });

  describe('with a real far side on this machine', () => {
    let server: Server;
    let url: string;
    const asked: string[] = [];
    let sent: { readonly headers: IncomingHttpHeaders; readonly text: string };
    before(async () => {
      server = createServer((request, response) => {
        asked.push(`${request.method} ${request.url}`);
        let text = '';
        request.on('data', (bytes) => {
          text += bytes;
        });
        request.on('end', () => {
          sent = { headers: request.headers, text };
          const status = Number(request.url?.slice(1)) || 200;
          if (request.url === '/never') return;
          if (request.url === '/cut') response.destroy();
          else response.writeHead(status, { location: '/told' }).end();
        });
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    beforeEach(() => {
      asked.length = 0;
    });
    after(() => {
      server.closeAllConnections();
      return new Promise<unknown>((resolve) => server.close(resolve));
    });
    const mayBePrivate = (address: string) => ['127.0.0.1', 'localhost'].includes(address);

    it('refuse it, by its address and by a name that leads there, before anything is sent', async () => {
      const byName = url.replace('127.0.0.1', 'localhost');
      for (const one of [url, byName])
        expect(await createWebhooks().send(callTo(`${one}/told`), sure)).to.deep.equal({
          ...{ became: 'later', error: 'private_address' },
        });
      // A name that says nothing by itself: the address is looked at when the connection is made.
      const named = createWebhooks({ mayBePrivate: (text) => text === 'localhost' });
      expect(await named.send(callTo(`${byName}/told`), sure)).to.deep.equal({
        ...{ became: 'later', error: 'private_address' },
      });
      expect(asked).to.deep.equal([]);
    });

    it('reach it where loopback is let through, and nothing else inside', async () => {
      const trying = createWebhooks({ mayBePrivate: isLoopback });
      for (const one of [url, url.replace('127.0.0.1', 'localhost')])
        expect(await trying.send(callTo(`${one}/told`), sure), one).to.deep.equal({ became: 'sent' });
      for (const one of [
        'https://10.0.0.1',
        'https://169.254.169.254',
        'https://db.internal',
        'https://[fd00::1]',
      ])
        expect(await trying.send(callTo(`${one}/told`), sure), one).to.include({ error: 'private_address' });
      expect(await trying.send(callTo('http://portal.example/told'), sure)).to.include({
        error: 'not_encrypted',
      });
      const here = ['127.0.0.1', 'localhost', '[::1]'].map((host) => trying.isPrivateHost(host));
      expect(here).to.deep.equal([false, false, false]);
      expect(['10.0.0.1', 'mongo'].map((host) => trying.isPrivateHost(host))).to.deep.equal([true, true]);
    });

    it('go to nobody without TLS, also where the address was written down before that was asked', async () => {
      for (const one of ['http://portal.example/told', 'http://8.8.8.8/told'])
        expect(await createWebhooks().send(callTo(one), sure)).to.deep.equal({
          ...{ became: 'later', error: 'not_encrypted' },
        });
    });

    it('name what a portal was that let them wait too long', async () => {
      const hasty = createWebhooks({ mayBePrivate, timeoutMs: 50 });
      expect(await hasty.send(callTo(`${url}/never`), sure)).to.deep.equal({
        became: 'later',
        error: 'timeout',
      });
      expect(asked).to.deep.equal(['POST /never']);
    });

    it('ask once more when the other side is reached, and say nothing where that throws', async () => {
      const gone = new Error('taken back');
      let heard = 0;
      server.on('connection', (socket) => socket.on('data', (bytes: Buffer) => (heard += bytes.length)));
      const refused = createWebhooks({ mayBePrivate }).send(callTo(`${url}/told`), async () => {
        throw gone;
      });
      expect(await refused.catch((error: unknown) => error)).to.equal(gone);
      let askedBefore: readonly string[] = ['nothing'];
      const said = createWebhooks({ mayBePrivate }).send(callTo(`${url}/told`), async () => {
        askedBefore = [...asked];
      });
      expect([await said, askedBefore, asked]).to.deep.equal([{ became: 'sent' }, [], ['POST /told']]);
      const [least, most] = [body.length, 2 * body.length + 400];
      expect(heard, 'that of one call').to.be.within(least, most);
      const unreached: unknown[] = [];
      for (const one of ['https://10.0.0.1', 'http://127.0.0.1:1'])
        unreached.push(
          await createWebhooks({ mayBePrivate }).send(callTo(one), async () => {
            throw new Error('nobody was reached');
          }),
        );
      expect(unreached).to.deep.equal([
        { became: 'later', error: 'private_address' },
        { became: 'later', error: 'ECONNREFUSED' },
      ]);
    });

    it('are signed as standardwebhooks reads them, with id and time', async () => {
      expect(await createWebhooks({ mayBePrivate }).send(callTo(`${url}/told`), sure)).to.deep.equal({
        became: 'sent',
      });
      const one = (name: string) => String(sent.headers[name]);
      const signed = {
        'webhook-id': one('webhook-id'),
        'webhook-timestamp': one('webhook-timestamp'),
        'webhook-signature': one('webhook-signature'),
      };
      expect(one('webhook-id')).to.equal('dlv_1');
      expect(new Webhook(secret).verify(sent.text, signed)).to.deep.equal(JSON.parse(body));
      expect(() => new Webhook(secret).verify(`${sent.text} `, signed)).to.throw();
    });

    it('are tried again after any answer but a good one, and after none; a redirect leads nowhere', async () => {
      const outcomes: unknown[] = [];
      for (const path of ['204', '302', '404', '429', '500', '410', 'cut'])
        outcomes.push(await createWebhooks({ mayBePrivate }).send(callTo(`${url}/${path}`), sure));
      expect(outcomes).to.deep.equal([
        { became: 'sent' },
        ...['status_302', 'status_404', 'status_429', 'status_500'].map((error) => ({
          became: 'later',
          error,
        })),
        { became: 'refused', error: 'status_410' },
        { became: 'later', error: 'ECONNRESET' },
      ]);
      expect(asked).to.have.length(7);
    });
  });
});

import { expect } from 'chai';
import express from 'express';
import fc from 'fast-check';
import { type Client, clientOf } from '../../src/http/ask/client.ts';
import { clientOf as httpClient } from '../support/http-client.ts';
import { whileServed } from '../support/serve.ts';

/** Says whom it takes a request to come from. */
function serving<T>(
  trusted: number | readonly string[],
  work: (client: (headers?: Record<string, string>) => Promise<Client>) => Promise<T>,
): Promise<T> {
  const app = express();
  app.set('trust proxy', trusted);
  app.get('/', (request, response) => void response.json(clientOf(request)));
  return whileServed(app, (url) =>
    work(async (headers = {}) => (await httpClient(url)('/root/', { headers })).body),
  );
}

const here = '127.0.0.1';
type Case = readonly [trusted: number | readonly string[], chain: string, address: string];

describe('the client behind proxies', () => {
  it('is whoever the outermost trusted proxy heard from', async () => {
    const cases: readonly Case[] = [
      [0, '203.0.113.9', here],
      [1, '203.0.113.9', '203.0.113.9'],
      // What stands before the entry of our own proxy was made up by whoever sent it.
      [1, '198.51.100.7, 203.0.113.9', '203.0.113.9'],
      [1, '127.0.0.1, ::1, 10.0.0.1, 203.0.113.9', '203.0.113.9'],
      [2, '198.51.100.7, 203.0.113.9, 10.0.0.2', '203.0.113.9'],
      // A proxy fewer than said: the one that was there wrote the first entry.
      [2, '203.0.113.9', '203.0.113.9'],
      [1, '', here],
      [1, ' , ,', here],
      [1, 'unknown', here],
      [1, '_hidden, 203.0.113.9', '203.0.113.9'],
      [2, 'made up, 10.0.0.2', '10.0.0.2'],
      [1, '203.0.113.9:4711', '203.0.113.9'],
      [1, '[2001:db8::1]:443', '2001:db8::1'],
      [1, '2001:0DB8:0:0::0001', '2001:db8::1'],
      [1, '::ffff:203.0.113.9', '203.0.113.9'],
      [1, '::ffff:cb00:7109', '203.0.113.9'],
      [1, 'fe80::1%eth0', 'fe80::1'],
      [1, '203.0.113.9.evil.example', here],
      [1, '203.0.113.999', here],
      [1, '0x7f.1', here],
      [1, '<script>', here],
      [[here], '203.0.113.9', '203.0.113.9'],
      [['127.0.0.0/8'], '198.51.100.7, 203.0.113.9', '203.0.113.9'],
      [[here, '10.0.0.0/8'], '198.51.100.7, 203.0.113.9, 10.0.0.5, 10.0.0.2', '203.0.113.9'],
      // A client that calls itself a proxy stands left of the entry that our proxy made of it.
      [[here, '10.0.0.0/8'], '198.51.100.7, 10.0.0.2, 203.0.113.9', '203.0.113.9'],
      [[here, 'fd00::/8'], '2001:db8::7, fd00::2', '2001:db8::7'],
      [['10.0.0.2'], '203.0.113.9', here],
      [['2001:db8::1'], '203.0.113.9', here],
    ];
    for (const [trusted, chain, address] of cases) {
      const found = await serving(trusted, (client) => client({ 'x-forwarded-for': chain }));
      expect(found.address, `${trusted}: ${chain}`).to.equal(address);
    }
  });

  it('is never moved by what a client adds in front', async () => {
    const piece = fc.oneof(
      fc.ipV4(),
      fc.ipV6(),
      fc.constantFrom('', '127.0.0.1', '::1', 'unknown', '10.0.0.2'),
      fc.stringMatching(/^[!-~]{0,12}$/),
    );
    await serving(1, (client) =>
      fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 12 }), fc.ipV4(), async (forged, real) => {
          const { address } = await client({ 'x-forwarded-for': [...forged, real].join(', ') });
          expect(address).to.equal(real);
        }),
        { numRuns: 60 },
      ),
    );
    await serving(0, (client) =>
      fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 12 }), async (forged) => {
          const headers = { 'x-forwarded-for': forged.join(','), 'x-real-ip': '203.0.113.1' };
          expect(await client(headers)).to.include({ address: here, network: here, secure: false });
        }),
        { numRuns: 30 },
      ),
    );
  });

  it('counts as the whole network that one line of IPv6 has', async () => {
    await serving(1, async (client) => {
      const network = async (chain: string) => (await client({ 'x-forwarded-for': chain })).network;
      const one = await network('2001:db8:1:2:aaaa::1');
      expect(await network('2001:db8:1:2:bbbb:cccc:dddd:2')).to.equal(one);
      expect(await network('2001:db8:1:3:aaaa::1')).not.to.equal(one);
      expect(await network('203.0.113.9')).to.equal('203.0.113.9');
      expect(await network('203.0.113.10')).not.to.equal('203.0.113.9');
    });
  });

  it('speaks TLS, and asks for a host, by the word of a trusted proxy alone', async () => {
    const said = (host: string, proto: string) => ({
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': host,
      'x-forwarded-proto': proto,
    });
    const untrusted = await serving(0, (client) => client(said('care.example', 'https')));
    expect(untrusted).to.deep.include({ secure: false, hostForwarded: false });
    expect(untrusted.host).to.match(/^127\.0\.0\.1:/);
    const other = await serving(['10.0.0.2'], (client) => client(said('care.example', 'https')));
    expect(other).to.deep.include({ secure: false, hostForwarded: false });
    const trusted = await serving(1, (client) => client(said('care.example', 'https')));
    expect(trusted).to.deep.include({ secure: true, hostForwarded: true, host: 'care.example' });
    // What the client sent itself stands in front of what the proxy added.
    const added = await serving(1, (client) => client(said('evil.example, care.example', 'https, http')));
    expect(added).to.deep.include({ secure: false, host: 'care.example' });
  });
});

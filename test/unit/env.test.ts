import { expect } from 'chai';
import { type Environment, readEnvironment } from '../../config/env.ts';

const settings = (env: Record<string, string>): Environment => {
  const read = readEnvironment(env);
  if ('problems' in read) throw new Error(read.problems.join('\n'));
  return read;
};
const problems = (env: Record<string, string>): readonly string[] => {
  const read = readEnvironment(env);
  return 'problems' in read ? read.problems : [];
};

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(settings({})).to.deep.include({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      roles: ['web', 'worker'],
      demo: true,
      production: false,
    });
  });

  it('loads no demo in production or where others can reach it, unless that is wanted', () => {
    const reachable: readonly Record<string, string>[] = [
      { NODE_ENV: 'production' },
      { HOST: '0.0.0.0' },
      { HOST: '::' },
      { HOST: '10.0.0.5' },
      { HOST: 'care.example' },
      { HOST: 'localhost.example' },
      { HOST: '127.0.0.1.example' },
      { TRUST_PROXY: '1' },
      { TRUST_PROXY: '10.0.0.0/8' },
      { NODE_ENV: 'production', HOST: '127.0.0.1', TRUST_PROXY: '0' },
    ];
    for (const env of reachable) {
      const said = JSON.stringify(env);
      expect(settings(env), said).to.include({ demo: false, demoAllowed: false });
      expect(problems({ ...env, DEMO: 'on' }).join(), said).to.match(
        /^DEMO must not be on .* DEMO_ANYWHERE=on/,
      );
      expect(problems({ ...env, DEMO: 'on', DEMO_ANYWHERE: 'off' }), said).to.have.length(1);
      expect(settings({ ...env, DEMO: 'off' }), said).to.include({ demo: false, demoAllowed: false });
      const anywhere = { ...env, DEMO_ANYWHERE: 'on' };
      expect(settings(anywhere), said).to.include({ demo: true, demoAllowed: true });
      expect(settings({ ...anywhere, DEMO: 'on' }), said).to.include({ demo: true, demoAllowed: true });
      expect(settings({ ...anywhere, DEMO: 'off' }), said).to.include({ demo: false, demoAllowed: true });
    }
    for (const env of [
      {},
      { HOST: 'localhost' },
      { HOST: '::1' },
      { HOST: '127.8.9.1' },
      { TRUST_PROXY: '0' },
    ])
      expect(settings(env), JSON.stringify(env)).to.include({ demo: true, demoAllowed: true });
    expect(settings({ DEMO: 'off' }).demo).to.equal(false);
  });

  it('lets webhooks go to this machine where nobody else reaches it, and only when that is wanted', () => {
    expect(settings({}).webhooksToLoopback).to.equal(false);
    expect(settings({ WEBHOOKS_TO_LOOPBACK: 'on' }).webhooksToLoopback).to.equal(true);
    for (const env of [
      { NODE_ENV: 'production' },
      { HOST: '0.0.0.0' },
      { TRUST_PROXY: '1' },
      { HOST: '0.0.0.0', DEMO_ANYWHERE: 'on' },
    ]) {
      expect(problems({ ...env, WEBHOOKS_TO_LOOPBACK: 'on' }).join(), JSON.stringify(env)).to.match(
        /^WEBHOOKS_TO_LOOPBACK must not be on/,
      );
      expect(settings({ ...env, WEBHOOKS_TO_LOOPBACK: 'off' }).webhooksToLoopback).to.equal(false);
    }
  });

  it('takes proxies by number or by address, and a public address without its path', () => {
    expect(settings({ TRUST_PROXY: '2' }).trustProxy).to.equal(2);
    const listed = settings({ TRUST_PROXY: '10.0.0.2, 10.1.0.0/16,fd00::/8,::1' }).trustProxy;
    expect(listed).to.deep.equal(['10.0.0.2', '10.1.0.0/16', 'fd00::/8', '::1']);
    const origins: Readonly<Record<string, string>> = {
      'https://care.example': 'https://care.example',
      'https://Care.Example/': 'https://care.example',
      'https://care.example:443': 'https://care.example',
      'http://10.0.0.5:3000': 'http://10.0.0.5:3000',
      'http://[::1]:3000': 'http://[::1]:3000',
    };
    for (const [given, origin] of Object.entries(origins))
      expect(settings({ PUBLIC_URL: given }).publicUrl, given).to.equal(origin);
  });

  it('takes the key from one place', () => {
    expect(settings({ STEPWELL_KEY_FILE: '/run/secrets/key' }).keyFile).to.equal('/run/secrets/key');
    const both = { STEPWELL_KEY: Buffer.alloc(32).toString('base64'), STEPWELL_KEY_FILE: '/run/secrets/key' };
    expect(problems(both)).to.have.length(1);
  });

  it('takes an empty value for an absent one', () => {
    expect(settings({ PORT: '', ROLES: '', TAXONOMY_DIR: '' })).to.deep.include({
      port: 3000,
      taxonomyDir: undefined,
    });
  });

  it('splits roles', () => {
    expect(settings({ ROLES: 'worker' }).roles).to.deep.equal(['worker']);
    expect(settings({ ROLES: 'web, worker' }).roles).to.deep.equal(['web', 'worker']);
  });

  it('takes the addresses of MongoDB and Redis', () => {
    const urls = { MONGODB_URL: 'mongodb://one,two/care?replicaSet=rs0', REDIS_URL: 'rediss://cache:6380/1' };
    expect(settings(urls)).to.include({ mongodbUrl: urls.MONGODB_URL, redisUrl: urls.REDIS_URL });
    expect(settings({ MONGODB_URL: '', REDIS_URL: '' })).to.include({
      mongodbUrl: undefined,
      redisUrl: undefined,
    });
  });

  it('names every wrong variable at once', () => {
    const all = problems({
      PORT: '70000',
      HOST: 'not a host',
      ROLES: 'cook',
      DEMO: 'maybe',
      STEPWELL_KEY: 'short',
      LOG_LEVEL: 'loud',
      METRICS_PORT: 'x',
      RATE_LIMIT: '0',
      MONGODB_URL: 'localhost:27017',
      REDIS_URL: 'localhost:6379',
    });
    for (const name of [
      'PORT',
      'HOST',
      'ROLES',
      'DEMO',
      'STEPWELL_KEY',
      'LOG_LEVEL',
      'METRICS_PORT',
      'RATE_LIMIT',
      'MONGODB_URL',
      'REDIS_URL',
    ]) {
      expect(
        all.filter((sentence) => sentence.startsWith(name)),
        name,
      ).to.have.lengthOf(1);
    }
  });

  it('does not repeat a key in a problem', () => {
    expect(problems({ STEPWELL_KEY: 'c2VjcmV0' }).join()).to.not.include('c2VjcmV0');
  });
});

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

  it('loads no demo in production unless asked', () => {
    expect(settings({ NODE_ENV: 'production' }).demo).to.equal(false);
    expect(settings({ NODE_ENV: 'production', DEMO: 'on' }).demo).to.equal(true);
    expect(settings({ DEMO: 'off' }).demo).to.equal(false);
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

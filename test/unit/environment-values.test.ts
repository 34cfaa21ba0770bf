import { expect } from 'chai';
import { readEnvironment } from '../../config/env.ts';

const read = (env: Record<string, string>): object => readEnvironment(env);
/** The names of the variables that are refused. */
const refused = (env: Record<string, string>): readonly string[] => {
  const result = readEnvironment(env);
  return 'problems' in result ? result.problems.map((said) => said.split(' ')[0] ?? '') : [];
};

describe('a value of the environment', () => {
  it('is absent unless given', () => {
    expect(read({})).to.deep.equal({
      port: 3000,
      host: '127.0.0.1',
      dataDir: './data',
      mongodbUrl: undefined,
      redisUrl: undefined,
      roles: ['web', 'worker'],
      demo: true,
      taxonomyDir: undefined,
      production: false,
      key: undefined,
      logLevel: 'info',
      metricsPort: undefined,
      rateLimitPerMinute: 1200,
    });
  });

  it('is taken as given', () => {
    const key = Buffer.alloc(32, 7).toString('base64');
    const env = {
      PORT: '8080',
      HOST: 'care.example',
      DATA_DIR: '/srv/data',
      MONGODB_URL: 'mongodb+srv://cluster.example/care',
      REDIS_URL: 'redis://cache:6379',
      ROLES: 'web',
      DEMO: 'on',
      TAXONOMY_DIR: '/srv/esco',
      NODE_ENV: 'production',
      STEPWELL_KEY: key,
      LOG_LEVEL: 'warn',
      METRICS_PORT: '9100',
      RATE_LIMIT: '60',
    };
    expect(read(env)).to.deep.equal({
      port: 8080,
      host: 'care.example',
      dataDir: '/srv/data',
      mongodbUrl: env.MONGODB_URL,
      redisUrl: env.REDIS_URL,
      roles: ['web'],
      demo: true,
      taxonomyDir: '/srv/esco',
      production: true,
      key,
      logLevel: 'warn',
      metricsPort: 9100,
      rateLimitPerMinute: 60,
    });
  });

  const values: Readonly<Record<string, readonly [fits: readonly string[], not: readonly string[]]>> = {
    PORT: [
      ['0', '1', '65535'],
      ['65536', '99999', '100000', '-1', '8o', ' 80', '80 ', '1.5'],
    ],
    METRICS_PORT: [
      ['0', '65535'],
      ['65536', 'x'],
    ],
    HOST: [
      ['0.0.0.0', '::1', 'a-b_c.example'],
      ['a b', 'a/b', ' a', 'a '],
    ],
    MONGODB_URL: [
      ['mongodb://host', 'mongodb://a:1,b:2/db?replicaSet=rs0', 'mongodb+srv://host'],
      [
        'mongodb://',
        'mongodb:///db',
        'mongodb://?x',
        'xmongodb://host',
        'mongodb+srvx://host',
        'http://host',
      ],
    ],
    REDIS_URL: [
      ['redis://host', 'rediss://host:6380/1'],
      ['redis://', 'redis://a b', 'redisx://host', 'xredis://host'],
    ],
    ROLES: [
      ['web', 'worker', 'web,worker', ' web , worker '],
      ['cook', 'web,', ',', 'web worker'],
    ],
    DEMO: [
      ['on', 'off'],
      ['ON', 'true'],
    ],
    STEPWELL_KEY: [
      [Buffer.alloc(32).toString('base64')],
      [Buffer.alloc(31).toString('base64'), Buffer.alloc(33).toString('base64')],
    ],
    LOG_LEVEL: [['fatal', 'error', 'warn', 'info', 'debug', 'silent'], ['trace']],
    RATE_LIMIT: [
      ['1', '10', '9999999'],
      ['0', '01', '10000000', '1.5', '-1', '1x', 'x1'],
    ],
  };
  for (const [name, [fits, not]] of Object.entries(values)) {
    it(`fits ${name} or is refused`, () => {
      for (const value of fits) expect(refused({ [name]: value }), value).to.deep.equal([]);
      for (const value of not)
        expect(new Set(refused({ [name]: value })), value).to.deep.equal(new Set([name]));
    });
  }
});

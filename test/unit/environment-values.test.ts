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
      demoAllowed: true,
      taxonomyDir: undefined,
      production: false,
      key: undefined,
      keyFile: undefined,
      trustProxy: 0,
      publicUrl: undefined,
      mail: { smtpUrl: undefined, from: undefined, bounces: undefined, dkim: undefined },
      logLevel: 'info',
      metricsPort: undefined,
      partnerOrigins: [],
      webhooksToLoopback: false,
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
      DEMO_ANYWHERE: 'on',
      TRUST_PROXY: '1',
      PUBLIC_URL: 'https://care.example',
      SMTP_URL: 'smtps://user:secret@mail.example:465',
      MAIL_FROM: 'Stepwell <no-reply@care.example>',
      MAIL_BOUNCES: 'bounces@care.example',
      MAIL_DKIM_KEY_FILE: '/run/secrets/dkim',
      MAIL_DKIM_SELECTOR: 'mail2026',
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
      demoAllowed: true,
      taxonomyDir: '/srv/esco',
      production: true,
      key,
      keyFile: undefined,
      trustProxy: 1,
      publicUrl: 'https://care.example',
      mail: {
        smtpUrl: env.SMTP_URL,
        from: env.MAIL_FROM,
        bounces: env.MAIL_BOUNCES,
        dkim: { keyFile: '/run/secrets/dkim', selector: 'mail2026' },
      },
      logLevel: 'warn',
      metricsPort: 9100,
      partnerOrigins: [],
      webhooksToLoopback: false,
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
    SMTP_URL: [
      ['smtp://host', 'smtps://user:secret@host:465'],
      ['smtp://', 'http://host', 'smtp:// host'],
    ],
    // Whoever sees the sender must not learn what the service is for.
    MAIL_FROM: [
      ['no-reply@care.example', 'Stepwell <no-reply@care.example>'],
      [
        'Stepwell',
        'a@b@c',
        'Harbour Recovery <no-reply@care.example>',
        'no-reply@rehab.example',
        'a\r\nBcc: <a@b.example>',
      ],
    ],
    MAIL_BOUNCES: [['bounces@care.example'], ['bounces', 'B <b@care.example>']],
    REDIS_URL: [
      ['redis://host', 'rediss://host:6380/1'],
      ['redis://', 'redis://a b', 'redisx://host', 'xredis://host'],
    ],
    ROLES: [
      ['web', 'worker', 'web,worker', ' web , worker '],
      ['cook', 'web,', ',', 'web worker'],
    ],
    WEBHOOKS_TO_LOOPBACK: [
      ['on', 'off'],
      ['ON', 'true'],
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
      ['1', '10', '10000000', '999999999999999'],
      ['0', '01', '1000000000000000', '1e9', '1.5', '-1', '1x', 'x1'],
    ],
    DEMO_ANYWHERE: [
      ['on', 'off'],
      ['yes', 'ON'],
    ],
    TRUST_PROXY: [
      ['0', '1', '20', '10.0.0.2', '10.0.0.0/8', '10.0.0.2,::1', 'fd00::/8'],
      [
        '21',
        '-1',
        '1.5',
        'true',
        'loopback',
        'proxy.example',
        '10.0.0.0/33',
        '10.0.0.2,',
        '0.0.0.0/0',
        '::/0',
        '::/00',
      ],
    ],
    PUBLIC_URL: [
      ['https://care.example', 'http://localhost:8080', 'https://care.example/'],
      [
        'care.example',
        'ftp://care.example',
        'https://',
        'https://care.example/app',
        'https://care.example?x',
        'https://care.example#x',
        'https://user:pass@care.example',
        'https://care example',
        'https://care.example:99999',
        'https://care.example\\@evil.example',
      ],
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

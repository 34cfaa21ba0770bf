import { z } from 'zod';
import { type MailEnvironment, mailOf, mailProblems, mailVariables } from './mail-env.ts';
import { isLoopback, type TrustProxy, trustProxy } from './proxies.ts';

/** What a process is for: answering requests, doing background work, or both. */
export type ProcessRole = 'web' | 'worker';

/** The environment, read once. Every wrong value is in one list, before anything starts. */
export interface Environment {
  readonly port: number;
  readonly host: string;
  /** The embedded store; beside MongoDB, the key file and an imported taxonomy. */
  readonly dataDir: string;
  /** When given, the store is MongoDB; the embedded one when absent. */
  readonly mongodbUrl: string | undefined;
  /** When given, workers are woken over Redis; within the process when absent. */
  readonly redisUrl: string | undefined;
  readonly roles: readonly ProcessRole[];
  readonly demo: boolean;
  /** Whether the demo's organisation, with its known passwords, may be in the store at all. */
  readonly demoAllowed: boolean;
  /** A full ESCO folder; the small taxonomy that ships when absent. */
  readonly taxonomyDir: string | undefined;
  readonly production: boolean;
  /** 32 bytes, base64; a file beside the data when this and `keyFile` are absent. */
  readonly key: string | undefined;
  /** A mounted file with those 32 bytes. */
  readonly keyFile: string | undefined;
  /** How many proxies stand in front, or their addresses; what they say of the client counts. */
  readonly trustProxy: TrustProxy;
  /** The origin by which people reach it, such as `https://care.example`; the address it listens on when absent. */
  readonly publicUrl: string | undefined;
  /** Further origins that may frame `/my`, beside those kept with each partner. */
  readonly partnerOrigins: readonly string[];
  /** Whether partners' portals on this machine may be told: for trying it out, where nobody else reaches the service. */
  readonly webhooksToLoopback: boolean;
  /** How mails leave. */
  readonly mail: MailEnvironment;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  /** Where figures for Prometheus are read; nowhere when absent. */
  readonly metricsPort: number | undefined;
  readonly rateLimitPerMinute: number;
}

const absentWhenEmpty = (value: unknown) => (value === '' ? undefined : value);
const optional = <T extends z.ZodType>(schema: T) => z.preprocess(absentWhenEmpty, schema.optional());

const port = (name: string) =>
  z
    .string()
    .regex(/^\d{1,5}$/, `${name} must be a number from 0 to 65535 (0 takes any free one).`)
    .transform(Number)
    .refine((value) => value <= 65535, `${name} must be a number from 0 to 65535 (0 takes any free one).`);

const notPublicUrl =
  'PUBLIC_URL must be the address people use, without a path: https://care.example or http://10.0.0.5:3000';

const publicUrl = z
  .string()
  .refine((text) => /^https?:\/\/[^/?#@\s\\]+\/?$/i.test(text) && URL.canParse(text), notPublicUrl)
  .transform((text) => new URL(text).origin);

const notOrigins =
  'PARTNER_ORIGINS must be addresses without a path, divided by commas: https://portal.example,https://other.example';

const partnerOrigins = z
  .string()
  .transform((text) => text.split(',').map((one) => one.trim()))
  .refine((all) => all.every((one) => /^https?:\/\/[\w.:-]+\/?$/i.test(one) && URL.canParse(one)), notOrigins)
  .transform((all) => all.map((one) => new URL(one).origin));

const schema = z.object({
  PORT: optional(port('PORT')),
  HOST: optional(
    z.string().regex(/^[\w.:-]+$/, 'HOST must be a host name or an IP address, such as 127.0.0.1.'),
  ),
  DATA_DIR: optional(z.string()),
  MONGODB_URL: optional(
    z
      .string()
      .regex(
        /^mongodb(\+srv)?:\/\/[^/?\s]+/,
        'MONGODB_URL must be an address: mongodb://host:27017/stepwell?replicaSet=rs0',
      ),
  ),
  REDIS_URL: optional(
    z.string().regex(/^rediss?:\/\/\S+$/, 'REDIS_URL must be an address: redis://host:6379'),
  ),
  ROLES: optional(
    z
      .string()
      .transform((value) => value.split(',').map((role) => role.trim()))
      .pipe(z.array(z.enum(['web', 'worker'], 'ROLES must be web, worker or web,worker.'))),
  ),
  DEMO: optional(z.enum(['on', 'off'], 'DEMO must be on or off.')),
  DEMO_ANYWHERE: optional(z.enum(['on', 'off'], 'DEMO_ANYWHERE must be on or off.')),
  TRUST_PROXY: optional(trustProxy),
  PUBLIC_URL: optional(publicUrl),
  PARTNER_ORIGINS: optional(partnerOrigins),
  WEBHOOKS_TO_LOOPBACK: optional(z.enum(['on', 'off'], 'WEBHOOKS_TO_LOOPBACK must be on or off.')),
  ...mailVariables,
  TAXONOMY_DIR: optional(z.string()),
  NODE_ENV: optional(z.string()),
  STEPWELL_KEY: optional(
    z
      .string()
      .refine(
        (value) => Buffer.from(value, 'base64').length === 32,
        'STEPWELL_KEY must be 32 bytes in base64: openssl rand -base64 32',
      ),
  ),
  STEPWELL_KEY_FILE: optional(z.string()),
  LOG_LEVEL: optional(
    z.enum(
      ['fatal', 'error', 'warn', 'info', 'debug', 'silent'],
      'LOG_LEVEL must be fatal, error, warn, info, debug or silent.',
    ),
  ),
  METRICS_PORT: optional(port('METRICS_PORT')),
  RATE_LIMIT: optional(
    z
      .string()
      .regex(
        /^[1-9]\d{0,14}$/,
        'RATE_LIMIT must be a whole number of requests a minute, from 1 to 999999999999999.',
      )
      .transform(Number),
  ),
});

const demoRefused =
  'DEMO must not be on in production or where others can reach it: its passwords are known to all. Leave it out, or set DEMO_ANYWHERE=on for a demo that anybody may enter.';
const loopbackRefused =
  'WEBHOOKS_TO_LOOPBACK must not be on in production or where others can reach it: whoever administers it could have this machine call itself. Leave it out.';
const twoKeys = 'STEPWELL_KEY and STEPWELL_KEY_FILE are both set. Keep one.';

/**
 * Reads the environment. Gives it whole, or every problem as a sentence that names its variable.
 * This is the only reader of the process's environment.
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>> = process.env,
): Environment | { readonly problems: readonly string[] } {
  const parsed = schema.safeParse(env);
  if (!parsed.success) {
    return { problems: parsed.error.issues.map(({ message }) => message) };
  }
  const value = parsed.data;
  const production = value.NODE_ENV === 'production';
  const host = value.HOST ?? '127.0.0.1';
  const trusted = value.TRUST_PROXY ?? 0;
  const isReachable = production || !isLoopback(host) || trusted !== 0;
  const demoAllowed = !isReachable || value.DEMO_ANYWHERE === 'on';
  const problems = [
    ...mailProblems(value),
    ...(value.DEMO === 'on' && !demoAllowed ? [demoRefused] : []),
    ...(value.WEBHOOKS_TO_LOOPBACK === 'on' && isReachable ? [loopbackRefused] : []),
    ...(value.STEPWELL_KEY !== undefined && value.STEPWELL_KEY_FILE !== undefined ? [twoKeys] : []),
  ];
  if (problems.length > 0) return { problems };
  return {
    port: value.PORT ?? 3000,
    host,
    dataDir: value.DATA_DIR ?? './data',
    mongodbUrl: value.MONGODB_URL,
    redisUrl: value.REDIS_URL,
    roles: value.ROLES ?? ['web', 'worker'],
    demo: value.DEMO === undefined ? demoAllowed : value.DEMO === 'on',
    demoAllowed,
    taxonomyDir: value.TAXONOMY_DIR,
    production,
    key: value.STEPWELL_KEY,
    keyFile: value.STEPWELL_KEY_FILE,
    trustProxy: trusted,
    publicUrl: value.PUBLIC_URL,
    partnerOrigins: value.PARTNER_ORIGINS ?? [],
    webhooksToLoopback: value.WEBHOOKS_TO_LOOPBACK === 'on',
    mail: mailOf(value),
    logLevel: value.LOG_LEVEL ?? 'info',
    metricsPort: value.METRICS_PORT,
    rateLimitPerMinute: value.RATE_LIMIT ?? 1200,
  };
}

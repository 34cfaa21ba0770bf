import { z } from 'zod';

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
  /** A full ESCO folder; the small taxonomy that ships when absent. */
  readonly taxonomyDir: string | undefined;
  readonly production: boolean;
  /** 32 bytes, base64; a file beside the data when absent. */
  readonly key: string | undefined;
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
      .regex(/^[1-9]\d{0,6}$/, 'RATE_LIMIT must be a whole number of requests a minute, 1 or more.')
      .transform(Number),
  ),
});

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
  return {
    port: value.PORT ?? 3000,
    host: value.HOST ?? '127.0.0.1',
    dataDir: value.DATA_DIR ?? './data',
    mongodbUrl: value.MONGODB_URL,
    redisUrl: value.REDIS_URL,
    roles: value.ROLES ?? ['web', 'worker'],
    demo: value.DEMO === undefined ? !production : value.DEMO === 'on',
    taxonomyDir: value.TAXONOMY_DIR,
    production,
    key: value.STEPWELL_KEY,
    logLevel: value.LOG_LEVEL ?? 'info',
    metricsPort: value.METRICS_PORT,
    rateLimitPerMinute: value.RATE_LIMIT ?? 1200,
  };
}

import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { SingleBar } from 'cli-progress';
import { Command, InvalidArgumentError, Option } from 'commander';
import { readSettings, type Settings } from '../../config/env.ts';
import { buildContainer, type Container } from '../container.ts';
import { Problem } from '../domain/errors.ts';
import { importKinds } from '../domain/import.ts';
import type { Organisation } from '../domain/organisation.ts';
import { scopeOf } from '../domain/scope.ts';
import { type Role, roles } from '../domain/user.ts';
import { loadTaxonomy } from '../skills/load.ts';
import { verify } from './verify.ts';

/** The settings, or an end with every problem named. */
function settingsOrExit(): Settings {
  const read = readSettings();
  if (!('problems' in read)) return read;
  process.stderr.write(`${read.problems.join('\n')}\n`);
  process.exit(2);
}

const settings = settingsOrExit();
const { dataDir } = settings;

/** Opens everything for one command, and closes it whatever happens. */
async function withContainer(work: (container: Container) => Promise<void>): Promise<void> {
  const container = buildContainer({ ...settings, logLevel: 'error' });
  try {
    await work(container);
  } finally {
    await container.close();
  }
}

/** The organisation named by id or name; the only one when none is named. */
async function organisationOf({ services }: Container, named: string | undefined): Promise<Organisation> {
  const all = await services.organisations.list();
  const found =
    named === undefined
      ? all.length === 1
        ? all[0]
        : undefined
      : all.find(({ id, name }) => id === named || name === named);
  if (found === undefined) {
    const known =
      all.map(({ id, name }) => `${name} (${id})`).join(', ') ||
      'none; start the server once, or make one with organisation create';
    throw new Problem('invalid', `Name one organisation with --organisation. There are: ${known}.`);
  }
  return found;
}

const context = (command: string, organisation: Organisation) => ({
  scope: scopeOf({ kind: 'command', id: command, organisationId: organisation.id }),
});

/** `30d`, `12h` or a date, as an instant. */
function expiry(text: string): string {
  const span = /^(\d{1,4})([dh])$/.exec(text);
  const at = span
    ? Date.now() + Number(span[1]) * (span[2] === 'd' ? 86_400_000 : 3_600_000)
    : Date.parse(text);
  if (Number.isNaN(at) || at <= Date.now())
    throw new InvalidArgumentError('Give a span such as 30d or 12h, or a date in the future.');
  return new Date(at).toISOString();
}

/** The first line of standard input, for passwords that must not stand on a command line. */
const lineFromStdin = () => readFileSync(0, 'utf8').split('\n')[0]?.trim() ?? '';

const program = new Command('stepwell')
  .description('Runs Stepwell from the command line, on the data in DATA_DIR.')
  .showHelpAfterError();

const importing = program.command('import').description('bring in records or a taxonomy');
for (const kind of importKinds) {
  importing
    .command(`${kind} <file>`)
    .description(`apply a CSV file of ${kind}; a bad row never stops the good ones`)
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--organisation <name>', 'name or id, when there are several')
    .action((file: string, options: { dryRun?: boolean; organisation?: string }) =>
      withContainer(async (container) => {
        const ctx = context('import', await organisationOf(container, options.organisation));
        const { imports } = container.services;
        const received = await imports.receive(ctx, {
          kind,
          dryRun: options.dryRun ?? false,
          bytes: readFileSync(file),
        });
        const bar = new SingleBar({ noTTYOutput: false });
        if (process.stdout.isTTY) bar.start(received.rows, received.done);
        const watch = setInterval(
          () => imports.get(ctx, received.id).then(({ done }) => bar.update(done)),
          200,
        );
        await imports.apply(ctx, received.id);
        clearInterval(watch);
        const done = await imports.get(ctx, received.id);
        if (process.stdout.isTTY) {
          bar.update(done.done);
          bar.stop();
        }
        for (const { row, path, message } of done.rejected)
          process.stdout.write(`row ${row}, ${path}: ${message}\n`);
        const { rows, created, updated, unchanged, rejected } = done;
        process.stdout.write(
          `${rows} rows: ${created} created, ${updated} updated, ${unchanged} unchanged, ${rejected.length} rejected\n`,
        );
        if (rejected.length > 0) process.exitCode = 3;
      }),
    );
}
importing
  .command('taxonomy <folder>')
  .description('use the ESCO of a folder of CSV files from the next start on')
  .action((folder: string) => {
    const { skills, occupations } = loadTaxonomy(folder);
    const target = join(dataDir, 'taxonomy');
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    const draft = mkdtempSync(join(dataDir, 'taxonomy-'));
    for (const name of readdirSync(folder).filter((file) => /\.(csv|jsonl|md)$/.test(file))) {
      const from = join(folder, name);
      if (statSync(from).isFile()) writeCopy(from, join(draft, name));
    }
    rmSync(target, { recursive: true, force: true });
    renameSync(draft, target);
    process.stdout.write(
      `${skills.length} skills and ${occupations.length} occupations; restart the server to use them.\n`,
    );
  });

const role = new Option('--role <role>').choices(roles).makeOptionMandatory();
program
  .command('user')
  .description('people who sign in')
  .command('create')
  .description('make somebody who signs in; the password is read from standard input')
  .addOption(role)
  .requiredOption('--email <address>')
  .requiredOption('--name <name>')
  .option('--organisation <name>')
  .option('--employer <id>', 'for the role employer')
  .action((options: { role: Role; email: string; name: string; organisation?: string; employer?: string }) =>
    withContainer(async (container) => {
      const ctx = context('user create', await organisationOf(container, options.organisation));
      const { id } = await container.services.users.create(ctx, {
        role: options.role,
        email: options.email,
        displayName: options.name,
        password: lineFromStdin(),
        employerId: options.employer,
      });
      process.stdout.write(`${id}\n`);
    }),
  );

program
  .command('token')
  .description('credentials of machines')
  .command('create')
  .description('make a bearer token; it is shown once')
  .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
  .requiredOption('--expires <when>', 'such as 30d, 12h or 2027-01-31', expiry)
  .option('--label <text>', 'what it is for', 'made on the command line')
  .option('--organisation <name>')
  .option('--employer <id>', 'for the role employer')
  .action(
    (options: { role: Role; expires: string; label: string; organisation?: string; employer?: string }) =>
      withContainer(async (container) => {
        const ctx = context('token create', await organisationOf(container, options.organisation));
        const issued = await container.services.tokens.issue(ctx, {
          role: options.role,
          label: options.label,
          expiresAt: options.expires,
          employerId: options.employer,
        });
        process.stdout.write(`${issued.secret}\n`);
      }),
  );

program
  .command('organisation')
  .description('tenants')
  .command('create')
  .requiredOption('--name <name>')
  .option('--zone <zone>', 'IANA time zone', 'Europe/London')
  .option('--country <code>', 'ISO 3166-1', 'GB')
  .option('--currency <code>', 'ISO 4217', 'GBP')
  .action((options: { name: string; zone: string; country: string; currency: string }) =>
    withContainer(async ({ services }) => {
      process.stdout.write(`${(await services.organisations.create(options)).id}\n`);
    }),
  );

program
  .command('rescore')
  .description('have every participant scored again by the workers')
  .action(() =>
    withContainer(async ({ services, scoring }) => {
      let asked = 0;
      for (const organisation of await services.organisations.list())
        asked += await scoring.rescoreAll(context('rescore', organisation));
      process.stdout.write(`${asked} participants will be scored again.\n`);
    }),
  );

program
  .command('backup <folder>')
  .description('write a consistent copy into a new folder, while the server runs; the key is not in it')
  .action((folder: string) =>
    withContainer(async ({ backup }) => {
      if (existsSync(folder)) throw new Problem('conflict', `${folder} exists. Name a new folder.`);
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      await backup(folder);
      writeCopy(join(dataDir, 'stepwell.json'), join(folder, 'stepwell.json'));
      process.stdout.write(
        `Copied to ${folder}. Keep the key (${join(dataDir, 'key')}) safe elsewhere: without it the copy cannot be read.\n`,
      );
    }),
  );

program
  .command('restore <folder>')
  .description('put a copy back into an empty DATA_DIR')
  .action((folder: string) => {
    if (existsSync(join(dataDir, 'data.mdb')))
      throw new Problem(
        'conflict',
        `${dataDir} holds data. Move it away, or set DATA_DIR to an empty folder.`,
      );
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    for (const name of ['data.mdb', 'stepwell.json']) writeCopy(join(folder, name), join(dataDir, name));
    process.stdout.write(
      `Restored to ${dataDir}. Put the key back as ${join(dataDir, 'key')} (chmod 600), or set STEPWELL_KEY.\n`,
    );
  });

program
  .command('verify')
  .description('check the audit chain and that every reference leads somewhere')
  .action(() =>
    withContainer(async (container) => {
      const problems = await verify(container);
      for (const problem of problems) process.stdout.write(`${problem}\n`);
      process.stdout.write(
        problems.length === 0
          ? 'The audit chain holds and every reference leads somewhere.\n'
          : `${problems.length} problems\n`,
      );
      if (problems.length > 0) process.exitCode = 3;
    }),
  );

function writeCopy(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

program.parseAsync().catch((error: unknown) => {
  const sentence =
    error instanceof Problem ? error.detail : error instanceof Error ? error.message : String(error);
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
});

import { type Command, Option } from 'commander';
import { type SpokenHere, spokenHere } from '../domain/preferences.ts';
import { contextOf, organisationOf, withContainer } from './with-container.ts';

interface Options {
  readonly name: string;
  readonly zone: string;
  readonly country: string;
  readonly currency: string;
  readonly language: SpokenHere;
  readonly phone?: string;
}

interface SetOptions {
  readonly organisation?: string;
  readonly laterAfterDays?: number;
  readonly phone?: string;
  readonly part2Programme?: 'on' | 'off';
}

/** `organisation create`, `organisation set`. */
export function organisationCommands(program: Command): void {
  const organisation = program.command('organisation').description('tenants');
  organisation
    .command('create')
    .requiredOption('--name <name>')
    .option('--zone <zone>', 'IANA time zone', 'Europe/London')
    .option('--country <code>', 'ISO 3166-1', 'GB')
    .option('--currency <code>', 'ISO 4217', 'GBP')
    .option('--phone <number>', 'which its people may ring')
    .addOption(
      new Option('--language <code>', 'in which its people read until they choose another')
        .choices(spokenHere)
        .default('en'),
    )
    .action((options: Options) =>
      withContainer(async ({ organisations }) => {
        process.stdout.write(`${(await organisations.create(options)).id}\n`);
      }),
    );
  organisation
    .command('set')
    .description('what an organisation decides for itself; with other days everybody is scored again')
    .option('--organisation <name>', 'its id or name; not needed where there is one')
    .option('--later-after-days <days>', 'from how long a wait on a pair is for later', Number)
    .option('--phone <number>', 'which its people may ring')
    .addOption(
      new Option(
        '--part2-programme <on|off>',
        'whether it is a programme under 42 CFR Part 2 (US): employers then read the words of that law beside whom they see',
      ).choices(['on', 'off']),
    )
    .action(({ organisation: named, laterAfterDays, phone, part2Programme }: SetOptions) =>
      withContainer(async (container) => {
        const { id } = await organisationOf(container, named);
        const row = await container.organisations.set(id, {
          ...(laterAfterDays === undefined ? {} : { laterAfterDays }),
          ...(phone === undefined ? {} : { phone }),
          ...(part2Programme === undefined ? {} : { part2Programme: part2Programme === 'on' }),
        });
        if (laterAfterDays === undefined) {
          process.stdout.write('Set.\n');
          return;
        }
        const { rescoring } = container.workerDeps;
        const asked = await rescoring.askForAll(contextOf('rescore', row));
        process.stdout.write(`Set. ${asked} participants will be scored again.\n`);
      }),
    );
}

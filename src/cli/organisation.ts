import type { Command } from 'commander';
import { withContainer } from './with-container.ts';

interface Options {
  readonly name: string;
  readonly zone: string;
  readonly country: string;
  readonly currency: string;
}

/** `organisation create`. */
export function organisationCommands(program: Command): void {
  program
    .command('organisation')
    .description('tenants')
    .command('create')
    .requiredOption('--name <name>')
    .option('--zone <zone>', 'IANA time zone', 'Europe/London')
    .option('--country <code>', 'ISO 3166-1', 'GB')
    .option('--currency <code>', 'ISO 4217', 'GBP')
    .action((options: Options) =>
      withContainer(async ({ organisations }) => {
        process.stdout.write(`${(await organisations.create(options)).id}\n`);
      }),
    );
}

import type { Command } from 'commander';
import type { Container } from '../container.ts';
import type { Flaw } from '../services/operations/verify.ts';
import { createBar } from './bar.ts';
import { withContainer } from './with-container.ts';

const howToAccept =
  'if that is known, as after a restore of older data, take the trails as they are now for right: npm run stepwell -- verify --accept-heads';
/** What is held against what is kept beside the data can be mended by what is there now; nothing mends the trail itself. */
const remedyOf = ({ by }: { readonly by: 'store' | 'beside' }): string =>
  by === 'beside' ? ` Find out how that came; ${howToAccept}` : '';

const headPlaces = { store: 'the head kept with it', beside: 'the head kept beside the data' } as const;

/** What a flaw means, in one sentence. `nameOf` gives the name of an organisation. */
function sentenceOf(flaw: Flaw, nameOf: (organisationId: string) => string): string {
  switch (flaw.kind) {
    case 'chain':
      return `${nameOf(flaw.organisationId)}: the audit chain breaks at entry ${flaw.entry}.`;
    case 'cut':
      return `${nameOf(flaw.organisationId)}: the audit trail ends at entry ${flaw.entry}, but ${headPlaces[flaw.by]} says ${flaw.expected}: ${flaw.expected - flaw.entry} entries are missing.${remedyOf(flaw)}`;
    case 'replaced':
      return `${nameOf(flaw.organisationId)}: entry ${flaw.entry} of the audit trail is not the one that ${headPlaces[flaw.by]} names: the trail was written anew.${remedyOf(flaw)}`;
    case 'overrun':
      return `${nameOf(flaw.organisationId)}: the audit trail goes on to entry ${flaw.entry}, but the head kept with it says ${flaw.expected}: the head was changed.`;
    case 'heads_lost':
      return `The heads of the audit trails that were kept beside the data are missing or were changed, so that a trail cut short would not show. Put heads.json back, or find out who took it; ${howToAccept}`;
    case 'reference':
      return `${flaw.collection} ${flaw.id}: ${flaw.field} names ${flaw.named}, which is not there.`;
    case 'foreign':
      return `${flaw.collection} ${flaw.id}: what lies under this id is ${flaw.named}. It was put there past Stepwell; restore a backup.`;
    case 'unlisted':
      return `${flaw.collection} ${flaw.id}: it is there, but ${flaw.paths.join(', ')} ${flaw.paths.length === 1 ? 'does' : 'do'} not lead to it, so that lists go on without it. Restore a backup to have it in them again.`;
    case 'stray':
      return flaw.isThere
        ? `${flaw.collection} ${flaw.id}: ${flaw.path} leads to it where it does not belong. Restore a backup.`
        : `${flaw.collection} ${flaw.id}: ${flaw.path} leads to it, but it is not there. Restore a backup.`;
    case 'unreadable':
      return `${flaw.collection} ${flaw.id}: it cannot be opened. It was changed on the disk, or its key is lost; restore a backup to have it again.`;
  }
}

async function verifyAll(
  { organisations, verify, acceptHeads }: Container,
  { acceptHeads: isAccepted = false }: { readonly acceptHeads?: boolean },
): Promise<void> {
  if (isAccepted) {
    const trails = await acceptHeads();
    process.stdout.write(
      `The heads of ${trails} audit ${trails === 1 ? 'trail' : 'trails'} as they are now were written down anew, with an entry in each.\n`,
    );
  }
  const names = new Map((await organisations.list()).map(({ id, name }) => [id, name]));
  const bar = await createBar('{bar} {percentage}% | {value}/{total} rows | {collection}');
  let flaws = 0;
  const rows = await verify({
    onStart: (total) => bar.start(total, 0, { collection: '' }),
    onRows: (collection, looked) => bar.update(looked, { collection }),
    onFlaw(flaw) {
      flaws += 1;
      process.stdout.write(`${sentenceOf(flaw, (id) => names.get(id) ?? id)}\n`);
    },
  }).finally(() => bar.stop());
  process.stdout.write(
    flaws === 0
      ? `The audit chain holds and every reference leads somewhere: ${rows} rows, each of which can be read and is found where it belongs.\n`
      : `${flaws} ${flaws === 1 ? 'problem' : 'problems'} in ${rows} rows.\n`,
  );
  if (flaws > 0) process.exitCode = 3;
}

/** `verify`. */
export function verifyCommand(program: Command): void {
  program
    .command('verify')
    .description(
      'check every record, also while the server runs: the audit trail to its end, references, that it can be read and is found',
    )
    .option(
      '--accept-heads',
      'first take the ends of the audit trails as they are now for right, with an entry in each: after a restore of older data, or when heads.json is lost',
    )
    .addHelpText(
      'after',
      '\nExit status: 0 when all is well, 3 when something is wrong, 1 when it could not look.',
    )
    .action((options) => withContainer((container) => verifyAll(container, options)));
}

import type { Sentence } from '../../domain/sentence.ts';
import { sentenceOf } from '../../domain/sentence.ts';
import { imports } from '../../store/collections/index.ts';
import { readDeadWork } from '../kit/dead-work.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import { isEnded } from './apply.ts';
import { type EndingDeps, endFailed } from './ending.ts';

export interface DeadImports {
  /** Ends the file that some dead work was to apply, while it is dead. */
  readonly endImport: UseCase<[workId: string], void>;
}

/** Files that nobody goes on with: they say so themselves, and why, where whoever sent them looks. */
export function createDeadImports(deps: EndingDeps): DeadImports {
  return {
    endImport: withPermission('import:end', async (ctx, workId) => {
      const dead = await readDeadWork(deps.store, ctx.scope, workId);
      const importId = dead?.work.payload.importId;
      if (dead === undefined || typeof importId !== 'string') return;
      const file = await deps.store.get(ctx.scope, imports, importId);
      if (file === undefined || (isEnded(file) && file.state !== 'undoing')) return;
      const problem = file.state === 'undoing' ? sentenceOf('undo_broke_off') : whyDied(dead.work.lastError);
      await endFailed(deps, ctx, file, problem, [dead.check]);
    }),
  };
}

/** Why, for whoever sent it, by the word that the work was left with. */
function whyDied(lastError: string | undefined): Sentence {
  switch (lastError) {
    case 'forbidden':
      return sentenceOf('import_sender_may_not');
    case 'timed_out':
      return sentenceOf('import_took_too_long');
    case 'unreadable':
      return sentenceOf('import_met_damage');
    case 'unavailable':
      return sentenceOf('import_not_kept');
    default:
      return sentenceOf('import_broke_off');
  }
}

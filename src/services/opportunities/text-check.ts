import { createGiveWay } from '../kit/give-way.ts';
import { type BrokenRule, readPostingText, type TextRule } from '../kit/posting-text.ts';
import { type UseCase, withPermission } from '../kit/use-case.ts';
import type { Organisations } from '../people/organisations.ts';

export interface TextCheck {
  /** Every sentence of a text that would be refused in a posting of this organisation's country; nothing is kept. */
  readonly check: UseCase<[text: string], readonly BrokenRule[]>;
}

/** Sentences looked at before somebody else has their turn. */
const atOnce = 10;

/** Answers while a posting is typed, by the very rules that its saving meets. */
export function createTextCheck({
  textRules,
  organisations,
}: {
  readonly textRules: readonly TextRule[];
  readonly organisations: Organisations;
}): TextCheck {
  return {
    check: withPermission('opportunity:write', async ({ scope }, text) => {
      const { country } = await organisations.get(scope.organisationId);
      const giveWay = createGiveWay(atOnce);
      const found: BrokenRule[] = [];
      for (const broken of readPostingText(textRules, country, text)) {
        if (broken !== undefined) found.push(broken);
        await giveWay();
      }
      return found;
    }),
  };
}

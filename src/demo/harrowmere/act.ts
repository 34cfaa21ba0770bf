import type { Colleague, DemoAct, DemoDeed } from '../town.ts';

type Of<Name extends DemoDeed['deed']> = Omit<Extract<DemoDeed, { readonly deed: Name }>, 'deed'>;

/** What one of the colleagues did, each so many working days ago. */
export function actsOf(by: Colleague) {
  const act = (ago: number, does: DemoDeed): DemoAct => ({ ago, by, does });
  return {
    act,
    decided: (
      ago: number,
      person: string,
      job: string,
      action: Of<'decides'>['action'],
      more: Partial<Of<'decides'>> = {},
    ) => act(ago, { deed: 'decides', person, job, action, ...more }),
    asked: (
      ago: number,
      whom: string,
      about: string,
      answer: Of<'asks'>['answer'],
      more: Partial<Of<'asks'>> = {},
    ) => act(ago, { deed: 'asks', whom, about, answer, ...more }),
  };
}

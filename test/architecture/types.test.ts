import { expect } from 'chai';
import { z } from 'zod';
import type { ClassesOf } from '../../src/domain/access/data-class.ts';
import { type Scope, scopeOf } from '../../src/domain/access/scope.ts';
import { type Participant, participantClasses } from '../../src/domain/participant.ts';
import type { Services } from '../../src/http/deps.ts';
import { route } from '../../src/http/route.ts';
import { job } from '../../src/queue/job.ts';
import type { Context } from '../../src/services/kit/context.ts';
import { type UseCase, type UseCases, withPermission } from '../../src/services/kit/use-case.ts';

/** Each line under a `@ts-expect-error` is refused by the compiler, or the check of types fails; run, it does no harm. */
describe('what the compiler refuses of access', () => {
  it('is a field of a noun without a class', () => {
    interface Grown extends Participant {
      readonly colour: string;
    }
    // @ts-expect-error
    const lacking: ClassesOf<Grown> = participantClasses;
    const classed: ClassesOf<Grown> = { ...participantClasses, colour: 'public' };
    expect(Object.keys(classed)).to.have.length(Object.keys(lacking).length + 1);
  });

  it('is a route without access, or with one that there is not', () => {
    const declared = { method: 'get', path: '/things', summary: 'Things', output: z.string() } as const;
    const rest = { handler: async () => '', present: () => '' };
    const fine = route({ ...declared, access: 'match:read', ...rest });
    // @ts-expect-error
    const open = route({ ...declared, ...rest });
    // @ts-expect-error
    const odd = route({ ...declared, access: 'match:steal', ...rest });
    expect([fine, open, odd].map(({ access }) => access)).to.deep.equal([
      'match:read',
      undefined,
      'match:steal',
    ]);
  });

  it('is a use case without its permission', () => {
    const plain = async (ctx: Context) => ctx.scope.organisationId;
    // @ts-expect-error
    const bare: UseCase<[], string> = plain;
    // @ts-expect-error
    const named: UseCase<[], string> = Object.assign(plain, { may: 'match:read' as const });
    // @ts-expect-error
    const unknown = withPermission('match:steal', plain);
    // @ts-expect-error
    const composed = { matches: { list: plain } } satisfies UseCases<{ matches: { list: typeof plain } }>;
    // @ts-expect-error
    const served: Pick<Services, 'skills'> = { skills: { search: plain } };
    expect([bare, named, composed.matches.list, unknown, served.skills]).to.have.length(5);
  });

  it('is a job without rights', () => {
    const rest = {
      name: 'idle',
      payload: {},
      lane: 'rounds',
      timeoutMs: 1,
      run: () => async () => {},
    } as const;
    const fine = job({ ...rest, rights: ['match:keep'] });
    // @ts-expect-error
    const lacking = job(rest);
    // @ts-expect-error
    const odd = job({ ...rest, rights: ['match:steal'] });
    expect([fine, lacking, odd].map(({ rights }) => rights)).to.deep.equal([
      ['match:keep'],
      undefined,
      ['match:steal'],
    ]);
  });

  it('is a scope made of another, or by hand', () => {
    const actor = { kind: 'command', id: 'test', organisationId: 'org_1' } as const;
    const mine = scopeOf(actor);
    // @ts-expect-error
    const wider: Scope = { ...mine, organisationId: 'org_2' };
    // @ts-expect-error
    const written: Scope = { organisationId: 'org_2', actor, acrossOrganisations: true };
    expect([wider, written].map(({ organisationId }) => organisationId)).to.deep.equal(['org_2', 'org_2']);
  });
});

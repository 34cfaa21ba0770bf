import type { Match } from '../domain/match.ts';
import type { Opportunity } from '../domain/opportunity.ts';
import type { Participant } from '../domain/participant.ts';
import type { Question } from '../domain/question.ts';
import { matches, questions } from '../store/collections/index.ts';
import type { DemoContext } from './demo-context.ts';
import type { DemoTown } from './town.ts';

/** What another system would call a person of the town: by their place in it. */
export const personKey = ({ people }: DemoTown, name: string): string =>
  `demo-person-${people.findIndex((one) => one.name === name) + 1}`;

export const roleKey = ({ roles }: DemoTown, title: string): string =>
  `demo-role-${roles.findIndex((one) => one.title === title) + 1}`;

function found<R>(row: R | undefined, name: string): R {
  if (row === undefined) throw new Error(`The town has no ${name} yet.`);
  return row;
}

export async function employerId({ composed, ctx }: DemoContext, name: string): Promise<string> {
  return found(await composed.services.employers.byName(ctx, name), name).id;
}

export async function personCalled({ composed, ctx, town }: DemoContext, name: string): Promise<Participant> {
  return found(await composed.services.participants.byExternalId(ctx, personKey(town, name)), name);
}

export async function roleCalled({ composed, ctx, town }: DemoContext, title: string): Promise<Opportunity> {
  return found(await composed.services.opportunities.byExternalId(ctx, roleKey(town, title)), title);
}

/** The kept match of a person and a posting; undefined where none is kept. */
export async function matchOf(demo: DemoContext, person: string, job: string): Promise<Match | undefined> {
  const [{ id }, { id: opportunityId }] = [await personCalled(demo, person), await roleCalled(demo, job)];
  const { store } = demo.composed;
  const path = { key: [id], limit: 200, unseal: false } as const;
  const { items } = await store.list(demo.ctx.scope, matches, 'byParticipantAndState', path);
  return items.find((match) => match.opportunityId === opportunityId);
}

/** The open question to an employer, of a posting of theirs, or to a person, by its code or kind. */
export async function questionTo(
  demo: DemoContext,
  { whom, about, job }: { readonly whom: string; readonly about: string; readonly job?: string },
): Promise<Question | undefined> {
  const { store } = demo.composed;
  const { scope } = demo.ctx;
  const isPerson = demo.town.people.some(({ name }) => name === whom);
  const posting = job === undefined ? undefined : (await roleCalled(demo, job)).id;
  const { items } = isPerson
    ? await store.list(scope, questions, 'byParticipant', {
        key: [(await personCalled(demo, whom)).id, 'open'],
        limit: 500,
      })
    : await store.list(scope, questions, 'byEmployer', {
        key: [await employerId(demo, whom), 'open'],
        limit: 500,
      });
  return items.find(
    ({ asking, opportunityId }) =>
      (asking.about.code ?? asking.about.kind) === about &&
      (posting === undefined || posting === opportunityId),
  );
}

import { plusSeconds } from '../domain/values/time.ts';
import type { Context } from '../services/kit/context.ts';
import { blocks, type DemoContext } from './demo-context.ts';
import { employerId, matchOf, personCalled, questionTo, roleCalled } from './finding.ts';
import { releaseDeeds } from './release-deeds.ts';
import type { DemoDeed } from './town.ts';

type Deed<Name extends DemoDeed['deed']> = Extract<DemoDeed, { readonly deed: Name }>;

/** How each deed of the town is done: with the use case that a person would do it with. */
const deeds: {
  readonly [Name in DemoDeed['deed']]: (
    demo: DemoContext,
    ctx: Context,
    deed: Deed<Name>,
  ) => Promise<unknown>;
} = {
  async says(demo, ctx, { employer, channel, note }) {
    const id = await employerId(demo, employer);
    await demo.composed.services.employerContacts.add(ctx, id, { channel, note, at: demo.clock.now() });
  },
  async asks(demo, ctx, { answer, detail, value, channel = 'phone', note, ...to }) {
    const question = await questionTo(demo, to);
    if (question === undefined) return;
    const said = { answer, detail, value, contact: { channel, at: demo.clock.now(), note } };
    await demo.composed.services.questions.answer(ctx, question.id, question.version, said);
  },
  async decides(demo, ctx, { person, job, until, deed: _, ...input }) {
    const match = await matchOf(demo, person, job);
    if (match === undefined) return;
    const day = until === undefined ? undefined : demo.clock.day(until);
    await demo.composed.services.matches.decide(ctx, match.id, match.version, { ...input, until: day });
  },
  ...releaseDeeds,
  async moves(demo, ctx, { person, stage, reason }) {
    const { id } = await personCalled(demo, person);
    await demo.composed.services.participants.changeStage(ctx, id, undefined, { stage, reason });
  },
  async edits(demo, ctx, { person, free, phone, maxMinutes }) {
    const { id, version, contact, travel } = await personCalled(demo, person);
    await demo.composed.services.participants.update(ctx, id, version, {
      ...(free === undefined ? {} : { availability: blocks(free) }),
      ...(phone === undefined ? {} : { contact: { ...contact, phone, preferred: 'phone' } }),
      ...(maxMinutes === undefined ? {} : { travel: { ...travel, maxMinutes } }),
    });
  },
  async reworks(demo, ctx, { job, hours }) {
    const { id, version, schedule } = await roleCalled(demo, job);
    const changed = { schedule: { ...schedule, blocks: blocks(hours) } };
    await demo.composed.services.opportunities.update(ctx, id, version, changed);
  },
  async closes(demo, ctx, { job, state, reason, until }) {
    const { id } = await roleCalled(demo, job);
    const day = until === undefined ? undefined : demo.clock.day(until);
    await demo.composed.services.opportunities.changeState(ctx, id, undefined, { state, reason, until: day });
  },
  async renews(demo, ctx, { job, days }) {
    const { id } = await roleCalled(demo, job);
    const expiresAt = plusSeconds(demo.clock.midnight, days * 86_400);
    const renewal = { expiresAt, confirmed: ['contact', 'hours', 'wage', 'accommodations'] } as const;
    await demo.composed.services.renewals.renew(ctx, id, undefined, renewal);
  },
  async looks(demo, ctx, { person }) {
    await demo.composed.services.looks.take(ctx, (await personCalled(demo, person)).id);
  },
  'keeps a view': ({ composed }, ctx, { place, name, query }) =>
    composed.services.savedViews.create(ctx, { place, name, query }),
  covers: ({ composed, clock, userId }, ctx, { away, instead, from, until, note }) =>
    composed.services.covers.create(ctx, {
      ...{ coachId: userId(away), by: userId(instead), note },
      ...{ from: clock.day(from), until: clock.day(until) },
    }),
  async 'hands over'(demo, ctx, { people, to, note }) {
    const participantIds: string[] = [];
    for (const name of people) participantIds.push((await personCalled(demo, name)).id);
    await demo.composed.services.handovers.create(ctx, { participantIds, to: demo.userId(to), note });
  },
  imports: ({ composed }, ctx, { kind, dryRun, lines }) =>
    composed.services.imports.receive(ctx, {
      ...{ kind, dryRun },
      bytes: new TextEncoder().encode(`${lines.join('\r\n')}\r\n`),
    }),
  chooses: ({ composed }, ctx, { patch }) => composed.services.preferences.change(ctx, undefined, patch),
  'reads notices': ({ composed }, ctx) => composed.services.notices.readAll(ctx),
  invites: ({ composed }, ctx, { email, name }) =>
    composed.services.links.invite(ctx, { email, role: 'coach', displayName: name }, 'http://127.0.0.1'),
};

/** Does a deed of the town. */
export function doDeed<Name extends DemoDeed['deed']>(
  demo: DemoContext,
  ctx: Context,
  deed: Deed<Name>,
): Promise<unknown> {
  return deeds[deed.deed as Name](demo, ctx, deed);
}

/** Of deeds on what the workers bring, on what. */
const needs: { readonly [Name in DemoDeed['deed']]?: 'matches' | 'questions' } = {
  asks: 'questions',
  decides: 'matches',
  releases: 'matches',
  'hears back': 'matches',
  'hands over': 'matches',
  'reads notices': 'matches',
};

export const needsOf = ({ deed }: DemoDeed): 'matches' | 'questions' | undefined => needs[deed];

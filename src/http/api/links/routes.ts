import { z } from 'zod';
import { decide } from '../../../domain/access/decide.ts';
import { linkPaths, type PasswordPurpose, passwordPurposes } from '../../../domain/one-time-link.ts';
import { Problem } from '../../../domain/problem.ts';
import { presentPage } from '../../answer/page.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Browser, type Route, route } from '../../route.ts';
import { shownInstant } from '../shapes/instant.ts';
import { pageOf, pageQuery } from '../shapes/schema.ts';
import { presentInvitation } from './presenter.ts';
import {
  chosenPassword,
  invitationAsked,
  invitationParams,
  invitationShown,
  linkParams,
  linkShown,
  openInvitation,
  resetAsked,
  resetShown,
} from './schema.ts';

/** Links that are good once: an administrator hands them over, whoever has one chooses a password. */
export function linkRoutes({
  services,
  entrance,
}: Pick<HttpDeps, 'services' | 'entrance'>): readonly Route[] {
  const { links } = services;
  return [
    route({
      method: 'post',
      path: linkPaths.reset,
      access: 'public',
      summary: 'Ask for a new password',
      description:
        'Alike for every address. Whoever signs in with it gets a link by mail, five a day at most. An administrator, who says first once more who they are, is told a link of somebody of theirs; older ones that were told are void.',
      body: resetAsked,
      output: resetShown,
      status: 202,
      problems: ['step_up'],
      handler: async (ctx, { body, browser }) => {
        const { allow, reason } = decide(ctx.scope.actor, 'reset:write');
        if (reason === 'step_up') throw new Problem('step_up', 'step_up_needed');
        await entrance.askReset(body.email);
        return allow ? links.issueReset(ctx, body.email, browser.origin) : undefined;
      },
      present: (issued) => ({
        url: issued?.url,
        expiresAt: issued && shownInstant(issued.link.expiresAt),
      }),
    }),
    route({
      method: 'post',
      path: linkPaths.invitation,
      access: 'invitation:write',
      summary: 'Invite somebody to sign in',
      description:
        'The link is mailed, and told once, but that of a participant, which is mailed alone. An older invitation to the same address is void from then on.',
      body: invitationAsked,
      output: invitationShown,
      status: 201,
      handler: (ctx, { body, browser }) => links.invite(ctx, body, browser.origin),
      present: ({ link, url, invited }) => ({
        id: link.id,
        email: invited.email,
        role: invited.role,
        // To pages of somebody's own it is mailed to them, and told to nobody else (ADR 230).
        url: invited.role === 'participant' ? undefined : url,
        expiresAt: shownInstant(link.expiresAt),
      }),
    }),
    route({
      method: 'get',
      path: '/operations/invitations',
      access: 'invitation:read',
      summary: 'Invitations that are still good',
      query: z.strictObject(pageQuery),
      output: pageOf(openInvitation),
      handler: (ctx, { query }) => links.invitations(ctx, query),
      present: (page, fields) => presentPage(page, (link) => presentInvitation(link, fields)),
    }),
    route({
      method: 'delete',
      path: '/operations/invitations/{invitationId}',
      access: 'invitation:write',
      summary: 'Withdraw an invitation',
      description: 'Its link is good no more.',
      params: invitationParams,
      status: 204,
      handler: (ctx, { params }) => links.withdraw(ctx, params.invitationId),
      present: () => undefined,
    }),
    ...passwordPurposes.flatMap((purpose) => redeeming(purpose, entrance)),
  ];
}

function redeeming(
  purpose: PasswordPurpose,
  { look, redeem }: Pick<HttpDeps['entrance'], 'look' | 'redeem'>,
): readonly Route[] {
  const path = `${linkPaths[purpose]}/{linkSecret}` as const;
  const use = async (secret: string, password: string | undefined, browser: Browser): Promise<void> =>
    browser.remember(await redeem(purpose, secret, password));
  return [
    route({
      method: 'get',
      path,
      access: 'public',
      summary: 'Whether a link is still good',
      description: 'Changes nothing. A wrong, a used and an old link are answered alike.',
      params: linkParams,
      output: linkShown,
      handler: (_ctx, { params }) => look(purpose, params.linkSecret),
      present: ({ expiresAt }) => ({ expiresAt: shownInstant(expiresAt) }),
    }),
    route({
      method: 'post',
      path,
      access: 'public',
      summary: 'Choose a password, which uses the link up',
      description: 'All sessions of before end. A password that is refused uses nothing up.',
      params: linkParams,
      body: chosenPassword,
      status: 204,
      idempotent: false,
      handler: (_ctx, { params, body, browser }) => use(params.linkSecret, body.password, browser),
      present: () => undefined,
    }),
  ];
}

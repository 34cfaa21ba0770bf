import { z } from 'zod';
import { presentPage } from '../../answer/page.ts';
import { neverStands } from '../../ask/versions.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf, pageQuery } from '../shapes/schema.ts';
import { presentDuplicates, presentParticipant, presentStageChange } from './presenter.ts';
import {
  duplicatesShown,
  participantParams as params,
  participantChange,
  participantCreate,
  participantQuery,
  participantShown,
  somebodyNew,
  stageChange,
  stageChangeShown,
} from './schema.ts';

/** Participants and their stages. */
export function participantRoutes({
  services,
  labelOf,
}: Pick<HttpDeps, 'services' | 'labelOf'>): readonly Route[] {
  const { participants, duplicates } = services;
  return [
    route({
      method: 'get',
      path: '/participants',
      access: 'participant:read',
      summary: 'List participants',
      query: participantQuery,
      output: pageOf(participantShown),
      handler: (ctx, { query }) => participants.list(ctx, query),
      present: (page, fields) => presentPage(page, (row) => presentParticipant(row, fields, labelOf)),
    }),
    route({
      method: 'post',
      path: '/participants',
      access: 'participant:write',
      summary: 'Add a participant',
      body: participantCreate,
      output: participantShown,
      status: 201,
      handler: (ctx, { body }) => participants.create(ctx, body),
      location: ({ id }) => `/participants/${id}`,
      present: (row, fields) => presentParticipant(row, fields, labelOf),
    }),
    route({
      method: 'get',
      path: '/participants/{participantId}',
      access: 'participant:read',
      summary: 'Read a participant',
      params,
      output: participantShown,
      handler: (ctx, asked) => participants.get(ctx, asked.params.participantId),
      present: (row, fields) => presentParticipant(row, fields, labelOf),
    }),
    route({
      method: 'patch',
      path: '/participants/{participantId}',
      access: 'participant:write',
      summary: 'Change a participant',
      description: 'Fields left out stay; null takes an optional field away; lists and objects are replaced.',
      params,
      body: participantChange,
      output: participantShown,
      ifMatch: 'required',
      handler: (ctx, asked) =>
        participants.update(ctx, asked.params.participantId, asked.version ?? neverStands, asked.body),
      present: (row, fields) => presentParticipant(row, fields, labelOf),
    }),
    route({
      method: 'post',
      path: '/participants/{participantId}/stage',
      access: 'stage:write',
      summary: 'Set the stage, chosen with the participant',
      params,
      body: stageChange,
      output: participantShown,
      ifMatch: 'optional',
      handler: (ctx, asked) =>
        participants.changeStage(ctx, asked.params.participantId, asked.version, asked.body),
      present: (row, fields) => presentParticipant(row, fields, labelOf),
    }),
    route({
      method: 'get',
      path: '/participants/{participantId}/stages',
      access: 'stage:read',
      summary: 'The stages so far, in order',
      params,
      query: z.strictObject(pageQuery),
      output: pageOf(stageChangeShown),
      handler: (ctx, asked) => participants.stages(ctx, asked.params.participantId, asked.query),
      present: (page, fields) => presentPage(page, (row) => presentStageChange(row, fields)),
    }),
    route({
      method: 'post',
      path: '/duplicates',
      access: 'participant:read',
      summary: 'Who may be somebody who is about to be added',
      description: 'Advice, never a block.',
      body: somebodyNew,
      output: duplicatesShown,
      handler: (ctx, { body }) => duplicates.find(ctx, body),
      present: (found, fields, words) => presentDuplicates(found, fields, words),
    }),
  ];
}

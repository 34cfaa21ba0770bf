import type { ReleaseView } from '../../../services/releases/release-views.ts';
import type { ReleasedView } from '../../../services/releases/released-view.ts';
import { presentPage } from '../../answer/page.ts';
import type { HttpDeps } from '../../deps.ts';
import { type Route, route } from '../../route.ts';
import { pageOf } from '../shapes/schema.ts';
import {
  presentAnswered,
  presentDisclosure,
  presentPreview,
  presentRelease,
  presentReleased,
  presentReleaseReceipt,
} from './presenter.ts';
import {
  answeredShown,
  answerGiven,
  disclosureShown,
  matchParams,
  newRelease,
  pageQuery,
  personParams,
  previewShown,
  receiptShown,
  releasedQuery,
  releasedShown,
  releaseParams,
  releaseShown,
} from './schema.ts';

/** What people let employers see, what employers see of it and answer, and who saw what. */
export function releaseRoutes({
  services,
  labelOf,
  spoken,
}: Pick<HttpDeps, 'services' | 'labelOf' | 'spoken'>): readonly Route[] {
  const { releases, released, disclosures } = services;
  return [
    route({
      method: 'post',
      path: '/matches/{matchId}/release-preview',
      access: 'release:read',
      summary: 'Exactly what an employer would see, and who',
      description: 'Writes nothing down.',
      params: matchParams,
      body: newRelease,
      output: previewShown,
      problems: ['conflict'],
      handler: (ctx, { params, body }) => releases.preview(ctx, params.matchId, body),
      present: (preview, fields, words) => presentPreview(preview, fields, { words, spoken, labelOf }),
    }),
    route({
      method: 'get',
      path: '/matches/{matchId}/release',
      access: 'release:read',
      summary: 'What was released of a match last',
      params: matchParams,
      output: releaseShown,
      handler: (ctx, { params }) => releases.ofMatch(ctx, params.matchId),
      present: (release, fields, words) => presentRelease(release, fields, { words, spoken, labelOf }),
    }),
    route({
      method: 'post',
      path: '/matches/{matchId}/release',
      access: 'release:write',
      summary: 'Let one employer see named fields, for one job',
      description:
        'By the person, or by a coach who has it on a signed paper. It rests on a live consent, and is in force at once.',
      params: matchParams,
      body: newRelease,
      output: releaseShown,
      status: 201,
      problems: ['conflict'],
      location: ({ matchId }: ReleaseView) => `/matches/${matchId}/release`,
      handler: (ctx, { params, body }) => releases.release(ctx, params.matchId, body),
      present: (release, fields, words) => presentRelease(release, fields, { words, spoken, labelOf }),
    }),
    route({
      method: 'delete',
      path: '/matches/{matchId}/release',
      access: 'release:write',
      summary: 'End a release at once',
      description:
        'The employer sees that an application was withdrawn, and no more. Again it changes nothing.',
      params: matchParams,
      output: releaseShown,
      handler: (ctx, { params }) => releases.end(ctx, params.matchId),
      present: (release, fields, words) => presentRelease(release, fields, { words, spoken, labelOf }),
    }),
    route({
      method: 'post',
      path: '/matches/{matchId}/release/told',
      access: 'release:write',
      summary: 'Write down that the person was told who came to the employer since',
      description:
        'Whatever version stands. Who came sees it from a day on that leaves time to take it back. Again it changes nothing.',
      params: matchParams,
      output: releaseShown,
      handler: (ctx, { params }) => releases.tell(ctx, params.matchId),
      present: (release, fields, words) => presentRelease(release, fields, { words, spoken, labelOf }),
    }),
    route({
      method: 'get',
      path: '/releases/{releaseId}/receipt',
      access: 'release:read',
      summary: 'The exact text of a release, and how it stands, to keep or print',
      params: releaseParams,
      output: receiptShown,
      handler: (ctx, { params }) => releases.get(ctx, params.releaseId),
      present: (release, fields, words) => presentReleaseReceipt(release, fields, { words, spoken, labelOf }),
    }),
    route({
      method: 'get',
      path: '/releases',
      access: 'released:read',
      summary: 'Who is released to the employer, the newest first',
      description: 'Reading is a disclosure, and stands in the list of each person.',
      query: releasedQuery,
      output: pageOf(releasedShown),
      handler: (ctx, { query }) => released.list(ctx, query),
      present: (page, fields, words) =>
        presentPage(page, (one) => presentReleased(one, fields, words, labelOf)),
    }),
    route({
      method: 'get',
      path: '/releases/{releaseId}',
      access: 'released:read',
      summary: 'Somebody released to the employer: only what was released',
      params: releaseParams,
      output: releasedShown,
      handler: (ctx, { params }) => released.get(ctx, params.releaseId),
      present: (one, fields, words) => presentReleased(one, fields, words, labelOf),
    }),
    route({
      method: 'post',
      path: '/releases/{releaseId}/answers',
      access: 'released:answer',
      summary: 'Invite, decline, offer the job, or take the last answer back',
      description:
        'Whatever version stands; with `answersSeen`, only while nobody else of the employer answered. The coach hears at once, the person a moment later.',
      params: releaseParams,
      body: answerGiven,
      output: answeredShown,
      status: 201,
      problems: ['conflict'],
      location: ({ id }: ReleasedView) => `/releases/${id}`,
      handler: (ctx, { params, body }) => released.answer(ctx, params.releaseId, body),
      present: presentAnswered,
    }),
    route({
      method: 'get',
      path: '/participants/{participantId}/disclosures',
      access: 'disclosure:read',
      summary: 'Who saw what of somebody, the newest first',
      params: personParams,
      query: pageQuery,
      output: pageOf(disclosureShown),
      handler: (ctx, { params, query }) => disclosures.list(ctx, params.participantId, query),
      present: (page, fields, words) => presentPage(page, (row) => presentDisclosure(row, fields, words)),
    }),
  ];
}

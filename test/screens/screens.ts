import type { Page } from 'playwright-core';
import { type Opening, openings } from './openings.ts';

/** What the screens are about. */
export interface Ids {
  readonly match: string;
  readonly near: string;
  readonly shortlisted: string;
  readonly participant: string;
  readonly opportunity: string;
  /** Of the employer who signs in. */
  readonly ownJob: string;
  /** Of somebody who chose to be seen by that employer. */
  readonly release: string;
  readonly employer: string;
  readonly consent: string;
  readonly released: string;
  /** Whose person said yes, and permits something. */
  readonly yes: string;
  readonly fileImport: string;
}

export interface Screen {
  readonly name: string;
  /** As the router of the app has it. */
  readonly route: string;
  readonly path: (ids: Ids) => string;
  /** What is done before it is looked at, such as choosing in a menu; by marks that no language changes. */
  readonly opens?: readonly Opening[];
}

const screen = (
  name: string,
  route: string,
  path: Screen['path'] = () => route,
  opens: Screen['opens'] = [],
): Screen => ({ name, route, path, opens });

const { account, keys, search } = openings;

const notices = screen('notices', '/notices');
const own = [screen('one’s own account', '/account'), screen('what is mailed', '/account/notices'), notices];

const list = (view: string) =>
  screen(`the list ${view}`, '/review/$matchId', () => `/review?view=${view}&whose=all`);

const review: readonly Screen[] = [
  screen('the review', '/review', undefined, [account, keys, search]),
  screen(
    'a person of the review',
    '/review/people/$participantId',
    ({ participant, match }) => `/review/people/${participant}?job=${match}`,
    [openings.later, openings.day, openings.decline],
  ),
  list('suggested'),
  list('near'),
  list('put_off'),
  list('shortlisted'),
  list('with_participant'),
  list('closed'),
  list('today'),
  screen('a match', '/matches/$id', ({ match }) => `/matches/${match}`),
  screen('a near miss', '/matches/$id', ({ near }) => `/matches/${near}`, [openings.askBlocker]),
  screen('a match under way', '/matches/$id', ({ shortlisted }) => `/matches/${shortlisted}`, [
    openings.nextStep,
  ]),
];

const caseload: readonly Screen[] = [
  screen('participants', '/participants', undefined, [openings.saveList, openings.handOver]),
  screen('a new participant', '/participants/new', undefined, [openings.grids, openings.leaving]),
  screen('a participant', '/participants/$id', ({ participant }) => `/participants/${participant}`, [
    openings.edits,
    openings.grids,
    openings.postings,
    openings.said,
    openings.consent,
  ]),
  screen('what is released', '/matches/$id/release', ({ released }) => `/matches/${released}/release`),
  screen('a release on paper', '/matches/$id/release', ({ yes }) => `/matches/${yes}/release`),
  screen('what was signed', '/consents/$id/receipt', ({ consent }) => `/consents/${consent}/receipt`),
  screen(
    'why not',
    '/participants/$id/why/$opportunityId',
    ({ participant, opportunity }) => `/participants/${participant}/why/${opportunity}`,
  ),
  screen('who stands in', '/caseloads'),
  screen('what waits', '/worklists'),
  screen('bringing in a file', '/imports', undefined, [openings.columns, openings.check]),
  screen('an import', '/imports/$id', ({ fileImport }) => `/imports/${fileImport}`),
];

const postings: readonly Screen[] = [
  screen('questions', '/questions', () => '/questions?whose=all', [openings.ask, openings.answered]),
  screen('employers', '/employers'),
  screen('a new employer', '/employers/new'),
  screen('an employer', '/employers/$id', ({ employer }) => `/employers/${employer}`, [
    openings.edits,
    openings.stance,
  ]),
  screen('opportunities', '/opportunities'),
  screen(
    'a new opportunity',
    '/opportunities/new',
    ({ employer }) => `/opportunities/new?employerId=${employer}`,
    [openings.refusedText],
  ),
  screen('an opportunity', '/opportunities/$id', ({ opportunity }) => `/opportunities/${opportunity}`, [
    openings.edits,
    openings.pause,
    openings.close,
  ]),
  screen('a renewal', '/opportunities/$id/renew', ({ opportunity }) => `/opportunities/${opportunity}/renew`),
];

/** Where each role goes. The demo's sign-in of a role is `role@demo.example`, the administrator's `admin@`. */
export const screensOf = {
  coach: [...review, ...caseload, ...postings, ...own, screen('an unknown address', '$', () => '/nowhere')],
  supervisor: [
    screen('the review', '/review', () => '/review?whose=all'),
    screen('participants', '/participants', () => '/participants?whose=all', [openings.handOver]),
    screen('a participant', '/participants/$id', ({ participant }) => `/participants/${participant}`, [
      openings.forget,
    ]),
    screen('who stands in', '/caseloads'),
    screen('what waits', '/worklists'),
  ],
  employer: [
    screen('its first page', '/home', undefined, [account, search]),
    screen('what it would do', '/promises'),
    screen('people who chose to be seen', '/releases'),
    screen('somebody who chose to be seen', '/releases/$id', ({ release }) => `/releases/${release}`),
    screen('its opportunities', '/opportunities'),
    screen('a job in one sitting', '/opportunities/new'),
    screen('a draft', '/opportunities/$id/write', ({ ownJob }) => `/opportunities/${ownJob}/write`),
    screen(
      'as others see it',
      '/opportunities/$id/preview',
      ({ ownJob }) => `/opportunities/${ownJob}/preview`,
    ),
    screen('one of its opportunities', '/opportunities/$id', ({ ownJob }) => `/opportunities/${ownJob}`),
    notices,
  ],
  admin: [
    screen('background work', '/operations', undefined, [account]),
    screen('people who sign in', '/users', undefined, [openings.invite, openings.manage, openings.withdraw]),
    screen('tokens', '/tokens', undefined, [openings.makeToken, openings.revoke]),
    screen('partners', '/partners', undefined, [openings.takeOn, openings.changePartner, openings.cutOff]),
    screen('how long records are kept', '/retention'),
  ],
  auditor: [
    screen('the trail', '/trail', undefined, [account]),
    screen('forgotten people', '/erasures'),
    screen('cases in an emergency', '/glass'),
  ],
  partner: [screen('nothing here', '/', undefined, [account])],
} as const satisfies Readonly<Record<string, readonly Screen[]>>;

/** The pages of the people themselves, which the server makes. */
export const ownPages: readonly Screen[] = [
  screen('what was offered', '/my'),
  screen('their week', '/my/week'),
  screen('what they need', '/my/needs'),
  screen('what they can do', '/my/skills'),
  screen('what they permit', '/my/consents'),
  screen('who saw what', '/my/seen'),
  screen('their data', '/my/data'),
  screen('forgetting them', '/my/data/erase'),
  screen('stopping', '/my/data/stop'),
];

/** What anybody sees who is not signed in. */
export const openScreens: readonly Screen[] = [
  screen('signing in', '/sign-in', undefined, [openings.refusedSignIn]),
  screen('a password forgotten', '/forgot', undefined, [openings.linkSent]),
];

/** Waits until all that a page waits for is there. */
export async function settled(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor({ state: 'attached' });
  // The places that rows will take are gone once the rows are there.
  for (const coming of ['main [role=status] [aria-hidden]', '[aria-busy=true]', '.skeleton']) {
    await page.locator(coming).first().waitFor({ state: 'detached' });
  }
  await drawn(page);
}

/** Waits until what is there is drawn, at the size and in the colours the window has now: nothing is on its way to them. */
export const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(`(async () => {
    const frame = () => new Promise(requestAnimationFrame);
    // Looked at frame by frame: a transition that another cuts short may never say that it is over.
    const isMoving = ({ playState, effect }) =>
      playState === 'running' && effect.getComputedTiming().endTime < Infinity;
    await frame();
    do await frame();
    while (document.getAnimations().some(isMoving));
  })()`);

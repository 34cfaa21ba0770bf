import { scopeOf } from '../../src/domain/access/scope.ts';
import { matches } from '../../src/store/collections/index.ts';
import type { TestApp } from '../support/app.ts';
import type { Offered } from '../support/offered.ts';
import type { Seen } from '../support/person-browser.ts';

/** The sentences of a page, names and what is set apart within them. */
export const plain = ({ text }: Seen): string =>
  text
    .replaceAll(/<\/?(bdi|span|strong)[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ');

/** What somebody chooses to show in these tests. */
export const shown = { field: ['displayName'], arrangement: [] as string[], message: 'I like bread' };

/** What is hidden on the page that shows the whole of it, and what it is given with. */
export const sealOf = ({ text }: Seen) => /name="seal" value="([^"]+)"/.exec(text)?.[1] ?? '';

/** What somebody does about the job that they were offered. */
export function ownJobOf(app: TestApp, { browser, job }: Offered) {
  const { organisationId, matchId } = app.home;
  const scope = scopeOf({ kind: 'command', id: 'test', organisationId });
  const release = `${job}/release`;
  return {
    release,
    command: { scope },
    state: async () => (await app.store.get(scope, matches, matchId))?.state,
    yes: () => browser.send(job, { answer: 'interested', question: '' }),
    give: async () => {
      const seal = sealOf(await browser.post(release, { ...shown, step: 'look' }));
      return browser.post(release, { ...shown, step: 'give', seal });
    },
  };
}

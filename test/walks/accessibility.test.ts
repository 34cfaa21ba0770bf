import { AxeBuilder } from '@axe-core/playwright';
import { expect } from 'chai';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

/** Words that say from outside what the service is about. Titles show in task bars, histories and shared screens. */
const telling = /recover|treat|health|addict|substance|drug|court|probation|record|medic|therap|sober/i;

/** Where a coach goes, and what to wait for there. */
const screens: readonly (readonly [name: string, path: (ids: Ids) => string, heading: RegExp])[] = [
  ['the review', () => '/review', /./],
  ['near misses', () => '/review?view=near&whose=all', /./],
  ['a match', ({ match }) => `/matches/${match}`, /./],
  ['questions', () => '/questions', /^Questions$/],
  ['participants', () => '/participants', /^Participants$/],
  ['a new participant', () => '/participants/new', /^Add a participant$/],
  ['a participant', ({ participant }) => `/participants/${participant}`, /./],
  ['why not', ({ participant, opportunity }) => `/participants/${participant}/why/${opportunity}`, /./],
  ['bringing in a file', () => '/imports', /^Import$/],
  ['what waits', () => '/worklists', /^Waiting$/],
  ['who stands in', () => '/caseloads', /^Who stands in for whom$/],
  ['employers', () => '/employers', /^Employers$/],
  ['a new employer', () => '/employers/new', /^New employer$/],
  ['an employer', ({ employer }) => `/employers/${employer}`, /./],
  ['opportunities', () => '/opportunities', /^Opportunities$/],
  ['a new opportunity', () => '/opportunities/new', /^New posting$/],
  ['a renewal', ({ opportunity }) => `/opportunities/${opportunity}/renew`, /^Renew: /],
  ['an opportunity', ({ opportunity }) => `/opportunities/${opportunity}`, /./],
  ['notices', () => '/notices', /^Notices$/],
  ['an unknown address', () => '/nowhere', /no such page/],
];

interface Ids {
  readonly match: string;
  readonly participant: string;
  readonly opportunity: string;
  readonly employer: string;
}

/** What axe finds at serious or critical, each as one line. */
async function barriers({ page }: Visit): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
}

// Light at the desk and dark on the phone: every screen in both schemes and both widths, in half the time of all four.
for (const [colorScheme, device, viewport] of [
  ['light', 'desk', { width: 1440, height: 900 }],
  ['dark', 'phone', { width: 390, height: 844 }],
] as const) {
  describe(`every screen for everybody: ${colorScheme}, ${device}`, function () {
    this.timeout(120_000);
    let coach: Visit;
    let ids: Ids;

    before(async function () {
      if (missing !== undefined) this.skip();
      coach = await visit('coach@demo.example', { colorScheme, viewport });
      await coach.page.waitForURL('**/review');
      const { items } = await coach.read<{
        items: readonly { id: string; participantId: string; opportunityId: string; employerId: string }[];
      }>('/matches?state=suggested&limit=1');
      const [match] = items;
      if (!match) throw new Error('The demo has no suggestion.');
      ids = {
        match: match.id,
        participant: match.participantId,
        opportunity: match.opportunityId,
        employer: match.employerId,
      };
    });

    after(() => coach?.close());

    it('signing in', async () => {
      const nobody = await visit(undefined, { colorScheme, viewport });
      await nobody.page.goto(`${nobody.url}/`);
      await nobody.page.getByLabel('Email').waitFor();
      expect(await barriers(nobody)).to.deep.equal([]);
      await nobody.close();
    });

    for (const [name, path, heading] of screens) {
      it(name, async () => {
        const { page, url } = coach;
        await page.goto(`${url}${path(ids)}`);
        await page.getByRole('heading', { level: 1, name: heading }).first().waitFor();
        // The places that rows will take are gone once the rows are there.
        await page.locator('main [role="status"] [aria-hidden]').first().waitFor({ state: 'detached' });
        expect(await barriers(coach)).to.deep.equal([]);
        expect(await page.title())
          .to.match(/^[\w ,]+ · Stepwell$/)
          .and.not.match(telling);
        expect(
          await page.evaluate('document.documentElement.scrollWidth - innerWidth'),
          'sideways scroll',
        ).to.be.at.most(0);
        expect(coach.errors.splice(0)).to.deep.equal([]);
        expect(coach.strangers.splice(0)).to.deep.equal([]);
      });
    }
  });
}

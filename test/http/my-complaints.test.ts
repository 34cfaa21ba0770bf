import { expect } from 'chai';
import { acrossOrganisations } from '../../src/domain/access/scope.ts';
import { notices, organisations } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { startTestApp, type TestApp } from '../support/app.ts';
import { type Offered, offeredTo } from '../support/offered.ts';
import { plain } from './own-job.ts';

const everywhere = acrossOrganisations('test');

describe('who answers for what is kept of somebody', () => {
  let app: TestApp;
  let robin: Offered;
  beforeEach(async () => {
    app = await startTestApp();
    robin = await offeredTo(app, 'home');
  });
  afterEach(() => app.close());

  const page = async () => plain(await robin.browser.get('/my/data'));

  it('is named on their own page, with the office of the state that hears complaints', async () => {
    const text = await page();
    expect(text).to.match(/keeps what is here and answers for it/);
    expect(text).to.match(
      /Information Commissioner’s Office, ico\.org\.uk\/make-a-complaint\. Call 0303 123 1113/,
    );
  });

  it('is followed by the office of the country where each of its states has one', async () => {
    const row = await app.store.get(everywhere, organisations, app.home.organisationId);
    if (row === undefined) throw new Error('There is no such organisation.');
    const moved = next(row, row.updatedAt, { country: 'DE' });
    await app.store.commit(everywhere, {
      organisationId: row.id,
      puts: [put(organisations, moved, row.version)],
    });
    expect(await page())
      .to.include('the data office of your country')
      .and.not.include('ico.org');
  });

  it('hears at once that something went wrong, and the page says by which day they hear of it', async () => {
    expect(plain(await robin.browser.get('/my/data?done=complaint'))).to.not.include('They know');
    const said = plain(await robin.browser.send('/my/data', { do: 'complaint' }));
    // 2026-11-24 and the 29 days after it.
    expect(said).to.include('They know since today. They should talk with you by 23 December 2026.');
    const kept = await app.store.list(everywhere, notices, 'all', { limit: 100 });
    const asked = kept.items.filter(({ kind }) => kind === 'person_asks');
    expect(asked.map(({ userId, data }) => [userId, data])).to.deep.equal([
      [app.home.users.supervisor.id, { what: 'complaint' }],
    ]);
  });
});

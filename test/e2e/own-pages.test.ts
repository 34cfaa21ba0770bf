import { visit, whatIsMissing } from './browser-walk.ts';
import { walkOwnPages } from './own-pages.ts';

// In Arabic among the walks.
walkOwnPages('en');

describe('a participant who signs in to the app', function () {
  this.timeout(120_000);
  before(function () {
    if (whatIsMissing() !== undefined) this.skip();
  });

  it('is led to their own page', async () => {
    const desk = await visit('participant@demo.example');
    await desk.page.waitForURL(`${desk.url}/my`);
    await desk.page.getByRole('heading', { level: 1, name: /Tabitha/ }).waitFor();
    await desk.close();
  });
});

import { rmSync } from 'node:fs';
import { expect } from 'chai';
import { until, visit, whatIsMissing } from '../e2e/browser-walk.ts';
import { startServer } from '../support/server.ts';

const missing = whatIsMissing();

interface Items {
  readonly items: readonly { readonly id: string; readonly note?: string }[];
}

describe('a form whose server is killed', function () {
  this.timeout(240_000);
  before(function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
  });

  it('keeps the text, says so, and is saved once though the server had done it', async () => {
    let server = await startServer();
    const { dataDir } = server;
    try {
      const { port } = new URL(server.url);
      const coach = await visit('coach@demo.example', {}, server);
      const { page } = coach;
      const employer = (await coach.read<Items>('/employers?limit=1')).items[0]?.id;
      const calls = async (note: string) =>
        (await coach.read<Items>(`/employers/${employer}/contacts?limit=200`)).items.filter(
          (one) => one.note === note,
        ).length;
      await page.goto(`${server.url}/employers/${employer}`);
      const note = page.getByLabel('What they said', { exact: true });
      const send = page.getByRole('button', { name: 'Write it down' });
      const cannot = page.getByRole('alert').filter({ hasText: 'cannot be reached' });

      // Done, and killed before the page hears of it.
      await page.route('**/contacts', async (route) => {
        if (route.request().method() !== 'POST') return route.continue();
        await route.fetch();
        await server.kill();
        await route.abort();
      });
      await note.fill('Ring on Monday.');
      await send.click();
      await cannot.waitFor();
      expect(await note.inputValue()).to.equal('Ring on Monday.');
      await page.unroute('**/contacts');

      // Still away.
      await send.click();
      await cannot.waitFor();
      expect(await note.inputValue()).to.equal('Ring on Monday.');

      server = await startServer({ env: { DATA_DIR: dataDir, PORT: port } });
      await send.click();
      await page.getByText('Written down.').waitFor();
      expect(await note.inputValue()).to.equal('');
      expect(await calls('Ring on Monday.'), 'it was kept once').to.equal(1);

      // The same once more is another call.
      await note.fill('Ring on Monday.');
      await send.click();
      await until('it is written down', async () => (await calls('Ring on Monday.')) === 2);
      await coach.close();
    } finally {
      await server.stop();
      rmSync(dataDir, { recursive: true, force: true });
    }
  });
});

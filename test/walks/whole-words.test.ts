import { expect } from 'chai';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

const missing = whatIsMissing();

/** Words that begin on one line and end on another without a hyphen, in the page as it stands. */
const brokenWords = `(() => {
  const broken = new Set();
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('.visually-hidden, svg, script, style')) continue;
    for (const { 0: word, index } of node.data.matchAll(/\\p{L}{4,}/gu)) {
      const range = document.createRange();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      const tops = [...range.getClientRects()].filter(({ width }) => width > 0).map(({ top }) => top);
      // Longer ones may be hyphenated, by a browser that can.
      if (word.length < 14 && Math.max(...tops) - Math.min(...tops) > 4) broken.add(word);
    }
  }
  return [...broken];
})()`;

describe('words on a narrow phone, in German', function () {
  this.timeout(120_000);
  let coach: Visit;
  before(async function () {
    if (missing !== undefined) {
      console.warn(missing);
      this.skip();
    }
    coach = await visit('coach@demo.example', { viewport: { width: 320, height: 780 } });
  });
  after(() => coach?.close());

  it('stay whole, and what decides stands in one line', async () => {
    const { page, url } = coach;
    const { items } = await coach.read<{
      items: readonly {
        readonly participant: { readonly id: string };
        readonly best: readonly { readonly matchId: string }[];
        readonly underWay: readonly unknown[];
      }[];
    }>('/review?whose=mine');
    const moving = items.find(({ best, underWay }) => best.length > 0 && underWay.length > 0);
    expect(moving, 'somebody with jobs to decide and under way').to.not.equal(undefined);
    const id = moving?.participant.id;
    await page.getByRole('button', { name: 'Account: More' }).click();
    await page.getByRole('menuitem', { name: 'Deutsch' }).click();
    await page.getByRole('button', { name: 'Konto: Mehr' }).waitFor();
    const at = async (path: string, last: string) => {
      await page.goto(`${url}${path}`);
      await page.getByText(last).first().waitFor();
      expect(await page.evaluate(brokenWords), path).to.deep.equal([]);
    };
    await at(`/review/people/${id}?job=${moving?.best[0]?.matchId}`, 'Diese nicht');
    const buttons = await page
      .getByRole('button', { name: /^(Vormerken|Später|Diese nicht|Rückgängig)/ })
      .all();
    const tops = await Promise.all(buttons.map(async (one) => (await one.boundingBox())?.y));
    expect(tops).to.deep.equal(Array(4).fill(tops[0]));
    await at(`/participants/${id}`, 'Zu entscheiden');
    await page.getByRole('button', { name: 'Konto: Mehr' }).click();
    await page.getByRole('menuitem', { name: 'English' }).click();
    await page.getByRole('button', { name: 'Account: More' }).waitFor();
  });
});

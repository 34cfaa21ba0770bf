import { expect } from 'chai';
import { prepareDemo } from '../../scripts/sample-portal/demo-partner.ts';
import { type Visit, visit, whatIsMissing } from '../e2e/browser-walk.ts';

interface Partners {
  readonly items: readonly { readonly name: string; readonly origins: readonly string[] }[];
}

describe('the sample portal', function () {
  this.timeout(120_000);
  let administrator: Visit;
  before(async function () {
    if (whatIsMissing() !== undefined) return this.skip();
    administrator = await visit('admin@demo.example');
  });
  after(() => administrator?.close());

  it('may frame pages wherever it was started last, and has a token and a code each time', async () => {
    const started = [];
    for (const port of [4101, 4102])
      started.push(await prepareDemo(administrator.url, `http://127.0.0.1:${port}`));
    expect(new Set(started.flatMap(({ token, code }) => [token, code])).size).to.equal(4);
    const { items } = await administrator.read<Partners>('/partners?limit=200');
    const ours = items.filter(({ name }) => name === 'Sample portal');
    expect(ours.map(({ origins }) => origins)).to.deep.equal([['http://127.0.0.1:4102']]);
  });
});

import { expect } from 'chai';
import { z } from 'zod';
import { renderedPage } from '../../src/http/answer/rendered-page.ts';
import { words } from '../support/words.ts';

describe('a long page', () => {
  const presented: number[] = [];
  const route = {
    output: z.unknown(),
    status: 200 as const,
    location: undefined,
    present: (result: unknown) => {
      const { items, nextCursor, more } = result as {
        items: number[];
        nextCursor: string | null;
        more?: string;
      };
      presented.push(items.length);
      return {
        before: 1,
        items: items.map((at) => ({ at, text: `№ ${at}`, nothing: undefined })),
        nextCursor,
        more,
      };
    },
  };
  const page = (length: number) => ({ items: Array.from({ length }, (_, at) => at), nextCursor: 'abc' });
  beforeEach(() => presented.splice(0));

  it('is the same, byte for byte, as one that is written in one go', async () => {
    for (const length of [21, 40, 41, 200]) {
      const answer = await renderedPage(route, page(length), new Set(), words);
      expect(answer?.body).to.equal(JSON.stringify(route.present(page(length))));
      expect(answer?.headers['content-type']).to.equal('application/json; charset=utf-8');
    }
  });

  it('is presented twenty items at once, and others go first in between', async () => {
    let others = 0;
    let over = false;
    const count = () => {
      others += 1;
      if (!over) setImmediate(count);
    };
    setImmediate(count);
    await renderedPage(route, page(95), new Set(), words);
    over = true;
    expect(presented).to.deep.equal([20, 20, 20, 20, 15]);
    expect(others).to.be.at.least(4);
  });

  it('is what has more than twenty items, and nothing else', async () => {
    for (const result of [page(20), page(0), { a: 1 }, [1, 2, 3], undefined, null, 'text', { items: 3 }])
      expect(await renderedPage(route, result, new Set(), words)).to.equal(undefined);
    expect(await renderedPage({ ...route, output: undefined }, page(50), new Set(), words)).to.equal(
      undefined,
    );
    expect(await renderedPage({ ...route, present: () => 'text' }, page(50), new Set(), words)).to.equal(
      undefined,
    );
  });
});

import { expect } from 'chai';
import { renderToStaticMarkup } from 'react-dom/server';
import { createSay } from '../../src/http/pages/my/say.tsx';
import { createOwnWords } from '../../src/words/own-words.ts';

describe('a sentence on a page of somebody’s own', () => {
  it('writes figures as its language does', () => {
    const said = (['en', 'es', 'ar'] as const).map((language) =>
      renderToStaticMarkup(
        createSay(createOwnWords(language))('ownReasons.hours_clash', { hours: 25.5, of: 30 }),
      ),
    );
    const figures = said.map((one) => [...one.matchAll(/<bdi>([^<]+)/g)].map(([, figure]) => figure));
    expect(figures).to.deep.equal([
      ['25.5', '30'],
      ['25,5', '30'],
      ['25.5', '30'],
    ]);
  });
});

import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { openScreens, screensOf } from '../screens/screens.ts';

const routes = ['router.tsx', 'administration-routes.ts', 'employer-routes.ts', 'release-routes.ts'].flatMap(
  (file) => {
    const text = readFileSync(new URL(`../../web/app/${file}`, import.meta.url), 'utf8');
    return [...text.matchAll(/ path: '([^']+)'/g)].map(([, path = '']) => path);
  },
);

describe('the screens that are looked at', () => {
  it('are all that the router knows', () => {
    expect(routes).to.include.members(['/sign-in', '/users', '$matchId', '$']);
    const looked = [...Object.values(screensOf).flat(), ...openScreens].map(({ route }) => route);
    // What the review draws itself is written below it.
    const whole = routes.map((path) => (/^(\/|\$$)/.test(path) ? path : `/review/${path}`));
    expect(whole.filter((path) => !looked.includes(path))).to.deep.equal([]);
    expect(looked.filter((path) => !whole.includes(path))).to.deep.equal([]);
  });
});

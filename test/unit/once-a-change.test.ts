import { expect } from 'chai';
import { onceAChange } from '../../src/once-a-change.ts';

describe('what is told once a change', () => {
  it('is told when it comes, when it becomes another, and when it comes again', () => {
    const told: (readonly string[])[] = [];
    const tell = onceAChange((names) => told.push(names));
    for (const names of [[], ['a'], ['a'], ['a', 'b'], ['b', 'a'], ['b'], [], [], ['b'], ['b']]) tell(names);
    expect(told).to.deep.equal([['a'], ['a', 'b'], ['b'], ['b']]);
  });
});

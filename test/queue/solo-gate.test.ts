import { expect } from 'chai';
import { createSoloGate } from '../../src/queue/solo-gate.ts';

describe('the gate for one alone', () => {
  const settle = () => new Promise((done) => setImmediate(done));
  let gate: ReturnType<typeof createSoloGate>;
  let inside: string[];
  let leaving: Map<string, () => void>;
  beforeEach(() => {
    gate = createSoloGate();
    inside = [];
    leaving = new Map();
  });

  function enter(name: string, alone = false): void {
    void gate.enter(alone).then((leave) => {
      inside.push(name);
      leaving.set(name, () => {
        inside.splice(inside.indexOf(name), 1);
        leave();
      });
    });
  }
  async function leave(name: string): Promise<void> {
    leaving.get(name)?.();
    await settle();
  }

  it('lets many in together', async () => {
    for (const name of ['a', 'b', 'c']) enter(name);
    await settle();
    expect(inside).to.deep.equal(['a', 'b', 'c']);
  });

  it('lets one in alone when all are out, and nobody until it is out', async () => {
    enter('a');
    enter('b');
    enter('solo', true);
    enter('c');
    enter('d');
    await settle();
    // Who comes after waits behind the one alone, or it would never have its turn.
    expect(inside).to.deep.equal(['a', 'b']);
    await leave('a');
    expect(inside).to.deep.equal(['b']);
    await leave('b');
    expect(inside).to.deep.equal(['solo']);
    enter('e');
    await settle();
    expect(inside).to.deep.equal(['solo']);
    await leave('solo');
    expect(inside).to.deep.equal(['c', 'd', 'e']);
  });

  it('lets two that must be alone in one after the other, and the first at once when nobody is inside', async () => {
    enter('first', true);
    enter('second', true);
    await settle();
    expect(inside).to.deep.equal(['first']);
    await leave('first');
    expect(inside).to.deep.equal(['second']);
    await leave('second');
    enter('a');
    await settle();
    expect(inside).to.deep.equal(['a']);
  });
});

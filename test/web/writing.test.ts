import { expect } from 'chai';
import { ApiProblem } from '../../web/api/client.ts';
import type { Opportunity } from '../../web/api/types.ts';
import { createWriting, type WritingDeps } from '../../web/employing/writing.ts';
import type { Typed } from '../../web/opportunities/posting.ts';

const refused = (status: number, ...paths: string[]) =>
  new ApiProblem(
    status,
    { detail: 'no', code: 'invalid', errors: paths.map((path) => ({ path, message: 'no' })) },
    undefined,
  );

describe('a job that is written in one sitting', () => {
  let kept: Map<string, Opportunity>;
  let asked: { readonly what: string; readonly typed: Typed; readonly key?: string }[];
  let answers: (Error | undefined)[];

  beforeEach(() => {
    kept = new Map();
    asked = [];
    answers = [];
  });

  const row = (id: string, version: number, typed: object) => ({ id, version, ...typed }) as Opportunity;
  const answer = () => {
    const error = answers.shift();
    if (error !== undefined) throw error;
  };
  const deps: WritingDeps = {
    untitled: 'Untitled',
    create: async (typed, key) => {
      asked.push({ what: 'create', typed, key });
      answer();
      const id = `opp_${kept.size + 1}`;
      kept.set(id, row(id, 1, typed));
      return row(id, 1, typed);
    },
    change: async ({ id }, typed) => {
      asked.push({ what: 'change', typed });
      answer();
      const old = kept.get(id);
      const next = row(id, (old?.version ?? 0) + 1, { ...old, ...typed });
      kept.set(id, { ...next, version: next.version });
      return next;
    },
    reread: async (id) => {
      asked.push({ what: 'reread', typed: {} });
      return kept.get(id) as Opportunity;
    },
  };

  it('is a draft from its first field on, whichever that is, and one draft', async () => {
    const writing = createWriting(undefined, {}, deps);
    expect(await writing.save()).to.equal(true);
    expect(asked).to.deep.equal([]);
    writing.type('openings', 3);
    const first = writing.save();
    // Typed while the first is on its way: it follows, and makes no second one.
    writing.type('title', 'Packer');
    expect(writing.save()).to.equal(first);
    expect(await first).to.equal(true);
    expect(asked.map(({ what, typed }) => [what, typed])).to.deep.equal([
      ['create', { openings: 3, title: 'Untitled' }],
      ['change', { title: 'Packer' }],
    ]);
    expect(kept.size).to.equal(1);
    expect(writing.snapshot()).to.deep.include({ typed: {}, state: 'saved' });
    expect([writing.value('title'), writing.value('openings')]).to.deep.equal(['Packer', 3]);
  });

  it('shows no title where none was typed, and keeps one that was emptied as untitled', async () => {
    const writing = createWriting(undefined, { duties: 'You bake.' }, deps);
    await writing.save();
    expect(writing.value('title')).to.equal(undefined);
    writing.type('title', '');
    await writing.save();
    expect(asked.at(-1)?.typed).to.deep.equal({ title: 'Untitled' });
  });

  it('says again as it said it, under the same key, what got no answer', async () => {
    answers = [new Error('away')];
    const writing = createWriting(undefined, { title: 'Packer' }, deps);
    expect(await writing.save()).to.equal(false);
    expect(writing.snapshot()).to.deep.include({ state: 'failed', typed: { title: 'Packer' } });
    writing.type('title', 'Night packer');
    expect(await writing.save()).to.equal(true);
    const [one, two, three] = asked;
    expect([two?.what, two?.typed, two?.key]).to.deep.equal(['create', one?.typed, one?.key]);
    expect(three).to.deep.equal({ what: 'change', typed: { title: 'Night packer' } });
  });

  it('keeps all but what is refused, and that stays on the screen', async () => {
    const writing = createWriting(row('opp_1', 1, { title: 'Packer' }), {}, deps);
    kept.set('opp_1', row('opp_1', 1, { title: 'Packer' }));
    answers = [refused(422, 'duties')];
    writing.type('duties', 'No ex-offenders.');
    writing.type('openings', 2);
    expect(await writing.save()).to.equal(false);
    expect(kept.get('opp_1')).to.include({ openings: 2 }).and.not.have.property('duties');
    expect(writing.snapshot()).to.deep.include({ state: 'failed', typed: { duties: 'No ex-offenders.' } });
    expect(writing.value('duties')).to.equal('No ex-offenders.');
    writing.type('duties', 'You pack.');
    expect(await writing.save()).to.equal(true);
    expect(writing.snapshot().error).to.equal(undefined);
  });

  it('asks which is kept where somebody else changed the same field, and keeps the rest meanwhile', async () => {
    kept.set('opp_1', row('opp_1', 1, { title: 'Baker', openings: 1 }));
    const writing = createWriting(kept.get('opp_1'), {}, deps);
    kept.set('opp_1', row('opp_1', 2, { title: 'Head baker', openings: 1 }));
    answers = [refused(412)];
    writing.type('title', 'Night baker');
    writing.type('openings', 2);
    expect(await writing.save()).to.equal(false);
    expect(writing.snapshot()).to.deep.include({
      ...{ state: 'disputed', typed: { title: 'Night baker' }, before: { title: 'Baker' } },
    });
    expect(kept.get('opp_1')).to.include({ title: 'Head baker', openings: 2 });
    writing.settle('title', 'yours');
    expect(await writing.save()).to.equal(true);
    expect(kept.get('opp_1')?.title).to.equal('Night baker');
    // A version that was read for another reason is told apart as well.
    writing.type('title', 'Day baker');
    writing.meet(row('opp_1', 9, { title: 'Baker of bread', openings: 2 }));
    expect(writing.snapshot().before).to.deep.equal({ title: 'Night baker' });
    writing.settle('title', 'theirs');
    expect([await writing.save(), writing.value('title')]).to.deep.equal([true, 'Baker of bread']);
  });

  it('has no dispute with itself where an answer was lost and more is typed', async () => {
    kept.set('opp_1', row('opp_1', 1, { title: 'Baker' }));
    const troubles = [new Error('no answer'), refused(412)];
    const change: WritingDeps['change'] = async (posting, typed) => {
      const trouble = troubles.shift();
      if (trouble instanceof ApiProblem) throw trouble;
      const changed = await deps.change(posting, typed);
      kept.set('opp_1', { ...changed, version: posting.version + 1 });
      if (trouble !== undefined) throw trouble;
      return changed;
    };
    const writing = createWriting(kept.get('opp_1'), {}, { ...deps, change });
    writing.type('title', 'Night');
    expect(await writing.save()).to.equal(false);
    writing.type('title', 'Night baker');
    expect(await writing.save()).to.equal(true);
    expect(kept.get('opp_1')?.title).to.equal('Night baker');
  });

  it('goes on over what was changed elsewhere', async () => {
    const writing = createWriting(row('opp_1', 1, { title: 'Packer' }), {}, deps);
    kept.set('opp_1', row('opp_1', 4, { title: 'Packer', openings: 9 }));
    answers = [refused(412)];
    writing.type('title', 'Night packer');
    expect(await writing.save()).to.equal(true);
    expect(asked.map(({ what }) => what)).to.deep.equal(['change', 'reread', 'change']);
    expect([writing.value('title'), writing.value('openings')]).to.deep.equal(['Night packer', 9]);
  });
});

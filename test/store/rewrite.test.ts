import { expect } from 'chai';
import type { Accommodation } from '../../src/domain/values/accommodation.ts';
import { employers, opportunities, participants } from '../../src/store/collections/index.ts';
import { createRewrite } from '../../src/store/rewrite.ts';
import { put } from '../../src/store/rows.ts';
import { scopeIn } from '../contract/things.ts';
import { own, plainOpportunity, plainParticipant } from '../services/plain-rows.ts';
import { openTestStore } from '../support/store.ts';

const scope = scopeIn('org_1');
const quiet = { onStart: () => {}, onRow: () => {} };
const stance = (code: Accommodation['code'], more: Partial<Accommodation> = {}): Accommodation => ({
  ...{ code, stance: 'willing', evidence: 'declared', date: '2026-01-01', expires: '2027-01-01' },
  ...more,
});

/** A row without fields, as an earlier release kept it. */
function without<R extends object>(row: R, ...fields: readonly string[]): R {
  return Object.fromEntries(Object.entries(row).filter(([name]) => !fields.includes(name))) as R;
}

describe('rows of version 1', () => {
  let test: Awaited<ReturnType<typeof openTestStore>>;
  const hours = { blocks: [{ days: ['mon', 'tue'] as const, from: '08:00', to: '16:00' }] };
  const needs = [{ code: 'curfew', weight: 'must' }] as const;
  beforeEach(async () => {
    test = await openTestStore();
    const { schedule: _, ...posting } = plainOpportunity({
      accommodations: [stance('low_noise'), stance('phased_hours', { stance: 'cannot' })],
    });
    const mill = { ...own, id: 'emp_1', name: 'Mill', nameKey: 'mill', contacts: [] };
    const puts = [
      put(employers, { ...mill, accommodations: [stance('low_noise'), stance('phased_hours')] }, 0),
      put(
        opportunities,
        without(
          { ...posting, schedule: { ...hours, flexible: false, hoursPerWeek: { max: 8 } } } as never,
          'training',
        ),
        0,
      ),
      put(
        participants,
        without(plainParticipant({ supportNeeds: needs }), 'pastWork', 'languages', 'asked'),
        0,
      ),
    ];
    await test.store.commit(scope, { organisationId: 'org_1', puts });
  });
  afterEach(() => test.close());

  const person = () => test.store.get(scope, participants, 'par_1');
  const posting = () => test.store.get(scope, opportunities, 'opp_1');

  it('are read as this release writes them', async () => {
    expect(await person()).to.deep.include({
      ...{ pastWork: [], languages: [], supportNeeds: needs, asked: { supportNeeds: '2026-01-01' } },
    });
    const read = await posting();
    expect(read).to.deep.include({ training: 'not_said' });
    expect(read?.schedule).to.deep.equal({ kind: 'pool', ...hours, hoursPerWeek: { max: 8 } });
  });

  it('are written so by a migration, once, without what a posting only copied of its employer', async () => {
    const rewrite = createRewrite({ ...test, ...test.parts });
    const before = [await person(), await posting()];
    expect(await rewrite(quiet)).to.equal(2);
    expect(await person()).to.deep.equal({ ...before[0], version: 2 });
    const kept = await test.inner.get(scope, opportunities, 'opp_1');
    expect(kept).to.deep.include({ training: 'not_said', version: 2 });
    expect((await posting())?.accommodations).to.deep.equal([stance('phased_hours', { stance: 'cannot' })]);
    expect(await rewrite(quiet)).to.equal(0);
  });
});

import { expect } from 'chai';
import { ApiProblem } from '../../web/api/client.ts';
import { faultsOf, fieldOf } from '../../web/forms/faults.ts';
import { forgetUnsaved, isUnsaved, noteUnsaved } from '../../web/forms/unsaved.ts';

describe('a form that is open', () => {
  it('is noted while it holds something that is not saved, each by itself', () => {
    expect(isUnsaved()).to.equal(false);
    const [endFirst, endSecond] = [noteUnsaved(), noteUnsaved()];
    endFirst();
    endFirst();
    expect(isUnsaved()).to.equal(true);
    endSecond();
    expect(isUnsaved()).to.equal(false);
  });

  it('is asked about no more once somebody else signs in', () => {
    noteUnsaved();
    forgetUnsaved();
    expect(isUnsaved()).to.equal(false);
  });

  it('leads from a fault to the closest field around it', () => {
    const at = (path: string) => fieldOf({ path, message: '' }, ['wage', 'wage.max', 'wages', 'duties']);
    expect(['wage.max', 'wage.min.currency', 'duties', 'wages.0', 'remote'].map(at)).to.deep.equal([
      'wage.max',
      'wage',
      'duties',
      'wages',
      undefined,
    ]);
  });

  it('shows the faults that the server names, and none of any other error', () => {
    const errors = [{ path: 'duties', message: 'Not that.' }];
    expect(faultsOf(new ApiProblem(422, { errors }, undefined))).to.deep.equal(errors);
    expect([faultsOf(new Error('x')), faultsOf(undefined)]).to.deep.equal([[], []]);
  });
});

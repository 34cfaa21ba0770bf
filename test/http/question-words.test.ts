import { expect } from 'chai';
import { needCodes } from '../../src/domain/values/support-need.ts';
import { termOf } from '../../src/domain/values/work-term.ts';
import { presentAsked } from '../../src/http/api/questions/presenter.ts';
import { createWords } from '../../src/words/words.ts';

type Named = Parameters<typeof presentAsked>[0];

const words = createWords('en');
const asked = (code: string, title: string | undefined): string =>
  presentAsked(
    {
      ...{
        id: 'qst_1',
        employerId: 'emp_1',
        employerName: 'Harbour Bakery',
        title,
        participantName: undefined,
      },
      asking: { to: 'employer', about: { kind: 'accommodation', code, side: 'employer' } },
    } as Named,
    words,
  ).text;

describe('the question that is read out to an employer on the phone', () => {
  it('calls every need what it is at work, of one role and of all of them', () => {
    for (const code of needCodes)
      for (const title of [undefined, 'Baker']) {
        const thing = words.label('workTerms', termOf(code));
        const role = title === undefined ? '' : ` in the role ${title}`;
        expect(asked(code, title)).to.equal(`Could Harbour Bakery offer ${thing}${role}?`);
      }
  });
});

import { expect } from 'chai';
import { ApiProblem, Unreachable } from '../../web/api/client.ts';
import { ownPath } from '../../web/sign-in/own-path.ts';
import { refusalWords } from '../../web/sign-in/refusal-words.ts';

const refused = (status: number, retryAfter?: number) =>
  refusalWords(new ApiProblem(status, { detail: 'The API’s own sentence.' }, retryAfter));

describe('the sign-in', () => {
  it('leads to a path of this app', () => {
    for (const path of ['/review', '/review/mat_1?view=near', '/']) expect(ownPath(path)).to.equal(path);
  });

  it('leads nowhere else, whatever the address says', () => {
    const elsewhere = [
      undefined,
      '',
      'review',
      '//evil.example',
      '/\\evil.example',
      '/review\\..',
      'https://evil.example',
      'javascript:alert(1)',
    ];
    for (const next of elsewhere) expect(ownPath(next), next).to.equal('/');
  });

  it('does not say which of the two was wrong', () => {
    expect(refused(401)).to.match(/email and password do not go together/);
  });

  it('says how long to wait, in whole minutes and one at least', () => {
    const minutes = ([1, 60, 61, 600, undefined] as const).map(
      (seconds) => refused(429, seconds).match(/\d+ \w+/)?.[0],
    );
    expect(minutes).to.deep.equal(['1 minute', '1 minute', '2 minutes', '10 minutes', '15 minutes']);
  });

  it('says of everything else what there is to say', () => {
    expect(refused(503)).to.equal('The API’s own sentence.');
    expect(refusalWords(new Unreachable())).to.include('cannot be reached');
  });
});

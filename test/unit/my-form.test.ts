import { expect } from 'chai';
import { formOf } from '../../src/http/pages/my/form.ts';

describe('a form of the pages of people', () => {
  it('has what was typed without the blanks around it, but a password as it stands', () => {
    const form = formOf('email=+robin%40body.example+&password=+four+plain+words+');
    expect(form.get('email')).to.equal('robin@body.example');
    expect(form.exact('password')).to.equal(' four plain words ');
    expect([form.exact('none'), form.get('none')]).to.deep.equal(['', '']);
  });
});

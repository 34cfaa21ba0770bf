import { expect } from 'chai';
import { openUseCases, refusal } from './use-cases.ts';

describe('names on the command line', () => {
  it('are refused when nothing of them can be seen, and lose what turns what is written after them', async () => {
    const useCases = await openUseCases();
    const { command } = await useCases.organisation();
    const person = { role: 'coach', email: 'new@x.example', password: 'a long enough passphrase 7' } as const;
    const place = { zone: 'Europe/London', country: 'GB', currency: 'GBP' };
    for (const [name, key] of [
      ['\u200b\u3164', 'not_a_name'],
      ['a\u0007', 'control_characters'],
      ['x'.repeat(201), 'not_a_name'],
    ] as const) {
      const user = await refusal(useCases.users.create(command, { ...person, displayName: name }));
      expect([user.extras.errors?.[0]?.path, user.extras.errors?.[0]?.sentence.key]).to.deep.equal([
        'displayName',
        key,
      ]);
      const organisation = await refusal(useCases.organisations.create({ ...place, name }));
      expect(organisation.extras.errors?.[0]?.sentence.key).to.equal(key);
    }
    const turned = { ...person, email: 'turned@x.example', displayName: 'Ann\u202e\ufeff' };
    expect((await useCases.users.create(command, turned)).displayName).to.equal('Ann');
    expect((await useCases.organisations.create({ ...place, name: 'Har\u200bbour\u202e' })).name).to.equal(
      'Harbour',
    );
    expect(
      (await useCases.users.create(command, { ...person, displayName: 'می\u200cخواهم' })).displayName,
    ).to.equal('می\u200cخواهم');
  });
});

import { expect } from 'chai';
import { formerNameKey, nameKey } from '../../src/services/employers/name-key.ts';
import { employers } from '../../src/store/collections/index.ts';
import { next, put } from '../../src/store/rows.ts';
import { openUseCases, refusal, type UseCases } from './use-cases.ts';

describe('the name of an employer', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const employer = (name: string) => useCases.employers.create(here.command, { name });
  const idOf = async (name: string) => (await useCases.employers.byName(here.command, name))?.id;
  const isTaken = async (attempt: Promise<unknown>) =>
    expect((await refusal(attempt)).sentence.key).to.equal('employer_name_taken');
  /** An employer as earlier releases kept it. */
  async function former(name: string) {
    const row = await employer(name);
    const kept = next(row, row.updatedAt, { nameKey: formerNameKey(name) });
    const { organisationId } = row;
    await useCases.store.commit(here.command.scope, { organisationId, puts: [put(employers, kept, 1)] });
    return kept;
  }

  it('is one in any case, in any Unicode form and with any blanks', () => {
    for (const [one, other] of [
      ['Bäckerei Groß', 'BÄCKEREI GROSS'],
      ['Bäckerei Groß', 'BÄCKEREI GROẞ'],
      ['Straße', 'strasse'],
      ['Café Añil', 'Cafe\u0301 An\u0303il'],
      ['Ｍｉｌｌ ２', 'mill 2'],
      [' Quay \u00a0 Cafe ', 'quay cafe'],
      ['ΟΔΟΣ', 'οδοσ'],
    ] as const)
      expect(nameKey(one), one).to.equal(nameKey(other));
  });

  it('is another where anything else of it is', () => {
    for (const [one, other] of [
      ['C++ Bakery', 'C Bakery'],
      ['#1 Oven', '1 Oven'],
      ['A & B Oven', 'A B Oven'],
      ['Müller Oven2', 'Muller Oven2'],
      ['Café Añil', 'Cafe Anil'],
      ['Kırık', 'Kirik'],
      ['AB', 'A B'],
    ] as const)
      expect(nameKey(one), one).to.not.equal(nameKey(other));
  });

  it('is still known, and kept once, of one that an earlier release made', async () => {
    const old = await former('Café C++');
    expect(await idOf('CAFÉ  c++')).to.equal(old.id);
    expect(await idOf('Cafe C')).to.equal(undefined);
    await isTaken(employer('café c++'));
    const other = await employer('Cafe C');
    expect(await idOf('cafe c')).to.equal(other.id);
    await isTaken(useCases.employers.update(here.command, other.id, 1, { name: 'Café C++' }));
    // Renamed, it is kept by the key of today.
    const renamed = await useCases.employers.update(here.command, old.id, old.version, { name: 'CAFÉ C++' });
    expect(renamed.nameKey).to.equal(nameKey('Café C++'));
    expect(await idOf('Café C++')).to.equal(old.id);
    await isTaken(employer('café c++'));
  });

  it('in a file is that of the employer of an earlier release, and of no other', async () => {
    const old = await former('A & B Oven');
    const lines = [
      'externalId,employer,title,schedule',
      'o1,a & b oven,Porter,mon 09:00-15:00',
      'o2,A B Oven,Porter,mon 09:00-15:00',
    ];
    const bytes = new TextEncoder().encode(lines.join('\n'));
    const file = { kind: 'opportunities', dryRun: false, bytes } as const;
    const { id } = await useCases.imports.receive(here.command, file);
    await useCases.imports.apply(here.command, id);
    const employerOf = async (externalId: string) =>
      (await useCases.opportunities.byExternalId(here.command, externalId))?.employerId;
    expect(await employerOf('o1')).to.equal(old.id);
    expect(await employerOf('o2')).to.equal(await idOf('A B Oven'));
    expect(await employerOf('o2')).to.not.equal(old.id);
  });
});

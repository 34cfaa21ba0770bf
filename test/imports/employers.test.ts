import { expect } from 'chai';
import { openUseCases, type UseCases } from '../services/use-cases.ts';

describe('files of employers', () => {
  let useCases: UseCases;
  let here: Awaited<ReturnType<UseCases['organisation']>>;
  before(async () => {
    useCases = await openUseCases();
  });
  beforeEach(async () => {
    here = await useCases.organisation();
  });
  after(() => useCases.close());

  const send = async (lines: readonly string[], dryRun = false) => {
    const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`);
    const { id } = await useCases.imports.receive(here.command, { kind: 'employers', dryRun, bytes });
    await useCases.imports.apply(here.command, id);
    return useCases.imports.get(here.command, id);
  };
  const known = async (externalId: string) =>
    (await useCases.employers.byExternalId(here.command, externalId)) ?? expect.fail(`no ${externalId}`);
  const header =
    'externalId,name,sector,about,contactName,contactEmail,contactPhone,postcode,lat,lon,accommodations';
  const whole =
    'e1,Mill,Milling,Old and kind,Ann Reed,ann@mill.example,07700 900111,LS1 4AP,53.8,-1.5,willing:phased_hours';

  it('make what they say, and change nothing when they come again', async () => {
    expect(await send([header, whole])).to.include({ created: 1 });
    const mill = await known('e1');
    expect(mill).to.deep.include({
      name: 'Mill',
      sector: 'Milling',
      about: 'Old and kind',
      contacts: [{ name: 'Ann Reed', email: 'ann@mill.example', phone: '07700 900111' }],
      place: { postcode: 'LS1 4AP', lat: 53.8, lon: -1.5 },
    });
    expect(mill.accommodations.map(({ code, stance }) => `${stance}:${code}`)).to.deep.equal([
      'willing:phased_hours',
    ]);
    const again = await send([header, whole]);
    expect(again).to.deep.include({ unchanged: 1, updated: 0, remarks: [] });
    expect(await known('e1')).to.deep.equal(mill);
  });

  it('leave what somebody wrote since, and contacts behind the first', async () => {
    await send([header, whole]);
    const { id, version } = await known('e1');
    const contacts = [
      { name: 'Ann Reed', email: 'ann@mill.example', phone: '07700 900222' },
      { name: 'Bo', phone: '07700 900333', preferred: true },
    ];
    await useCases.employers.update(here.command, id, version, { contacts, notes: 'Ring after ten' });
    expect(await send([header, whole])).to.deep.include({ unchanged: 1, remarks: [] });
    expect((await known('e1')).contacts).to.deep.equal(contacts);
    const changed = await send(['externalId,name,contactPhone', 'e1,Mill,07700 900444']);
    expect(changed.remarks.map(({ column }) => column)).to.deep.equal(['contactPhone']);
    expect((await known('e1')).contacts.map(({ phone }) => phone)).to.deep.equal([
      '07700 900444',
      '07700 900333',
    ]);
    expect(await known('e1')).to.include({ notes: 'Ring after ten', sector: 'Milling' });
  });

  it('take a contact away only when nothing of it is left', async () => {
    await send([header, whole]);
    await send(['externalId,name,contactName,contactEmail', 'e1,Mill,-,-']);
    expect((await known('e1')).contacts).to.deep.equal([{ phone: '07700 900111' }]);
    await send(['externalId,name,contactPhone', 'e1,Mill,-']);
    expect((await known('e1')).contacts).to.deep.equal([]);
  });

  it('find one without an externalId by its name, and give it theirs', async () => {
    const mill = await useCases.employers.create(here.command, { name: 'Mill', sector: 'Grain' });
    expect(await send(['externalId,name', 'e1,MILL'])).to.include({ created: 0, updated: 1 });
    expect(await known('e1')).to.deep.include({ id: mill.id, sector: 'Grain' });
    expect(await send(['externalId,name', 'e1,Mill House'])).to.include({ updated: 1 });
    expect((await known('e1')).name).to.equal('Mill House');
  });

  for (const dryRun of [false, true])
    it(`refuse a second of one name, ${dryRun ? 'in a dry run too' : 'and take the first'}`, async () => {
      const { created, rejected } = await send(['externalId,name', 'e1,Mill', 'e2,mill', 'e3,Quay'], dryRun);
      expect(created).to.equal(2);
      expect(rejected.map(({ row, sentence }) => [row, sentence.key])).to.deep.equal([
        [2, 'employer_name_taken'],
      ]);
    });

  it('say which cell is wrong', async () => {
    const { rejected } = await send([
      'externalId,name,contactEmail,about,accommodations',
      'e1,Mill,nobody,,',
      'e2,Quay,,No disabled applicants,',
      'e3,Pier,,,glad:low_noise',
    ]);
    expect(rejected.map(({ row, column }) => [row, column])).to.deep.equal([
      [1, 'contactEmail'],
      [2, 'about'],
      [3, 'accommodations'],
    ]);
  });
});

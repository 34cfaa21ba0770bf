import type { TaxonomyData } from '../../src/skills/taxonomy-data.ts';
import { wordsOf } from '../../src/skills/words.ts';
import type { Ask, Sent } from '../../test/support/http-client.ts';

/** A request as heavy as the API takes it. */
export interface HeavyRequest {
  readonly title: string;
  readonly path: string;
  readonly sent?: Sent;
  /** A change of what stands: it is read before, for its version. */
  readonly change?: object;
  /** A file of megabytes is sent in one round only. */
  readonly once?: boolean;
}

const prose =
  'For six years I worked in my uncle’s bakery in a small town, where I learned to shape loaves, clean the ovens and serve people at the counter. ' +
  'Later I drove a van for a charity, carried furniture up many stairs, and kept the list of what came in and went out. I like early mornings. ';

const commonest = 'clean bake manage organise prepare serve customer food ';

/** Words of many labels in ever new order, so that nothing is met twice. */
function shuffledWords({ skills }: Pick<TaxonomyData, 'skills'>, length: number): string {
  const counts = new Map<string, number>();
  for (const { label, alt } of skills)
    for (const one of [label, ...alt])
      for (const { text } of wordsOf(one)) counts.set(text, (counts.get(text) ?? 0) + 1);
  const words = [...counts].sort((a, b) => b[1] - a[1]).map(([word]) => word);
  const long = words.filter((word) => word.length > 3).slice(0, 500);
  let text = '';
  for (let seed = 1; text.length < length; ) {
    seed = (seed * 16_807) % 2_147_483_647;
    text += `${long[seed % long.length]} `;
  }
  return text.slice(0, length);
}

const columns =
  'externalId,displayName,email,phone,language,coachEmail,birthYear,stage,skills,experienceText,needs,availability,lat,lon,postcode,modes,maxMinutes,wageFloor,currency,wagePer,hoursMin,hoursMax,avoidSettings,licences,availableFrom';

const goodRows = (count: number) =>
  Array.from(
    { length: count },
    (_, at) =>
      `p${at},Person ${at},p${at}@sample.example,,,,,,,"${'I baked bread, and rolls. '.repeat(6)}"\n`,
  ).join('');

const csv = (title: string, body: string): HeavyRequest => ({
  title,
  path: '/imports?kind=participants&dryRun=true',
  sent: { method: 'POST', body, headers: { 'content-type': 'text/csv' } },
  once: true,
});

const link = (title: string, text: string): HeavyRequest => ({
  title: `\`/skills/link\`, ${title}`,
  path: '/skills/link',
  sent: { method: 'POST', body: { text } },
});

/** The first request after the start, then what can be made long, then what is read. */
export async function heavyRequests(
  ask: Ask,
  taxonomy: Pick<TaxonomyData, 'skills'>,
): Promise<readonly HeavyRequest[]> {
  const first = async (path: string) => (await ask(`${path}?limit=1`)).body.items[0];
  const person = await first('/participants');
  const posting = await first('/opportunities');
  const employer = await first('/employers');
  const all = taxonomy.skills.slice(0, 200).map(({ uri }) => ({ uri, level: 'working' as const }));
  const patch = (title: string, path: string, body: object): HeavyRequest => ({
    title,
    path,
    change: body,
  });
  const long = prose.repeat(100).slice(0, 10_000);
  return [
    link('the first text after the start', prose),
    link('2,000 characters of prose', prose.repeat(20).slice(0, 2000)),
    link('10,000 characters of prose', long),
    link('2,000 of common words', commonest.repeat(200).slice(0, 2000)),
    link('10,000 of common words', commonest.repeat(200).slice(0, 10_000)),
    link('10,000 of five hundred common words in any order', shuffledWords(taxonomy, 10_000)),
    link('10,000 letters without a blank', 'x'.repeat(10_000)),
    link('5,000 words of one letter', 'b '.repeat(5000)),
    link('10,000 of one phrase again and again', 'looked after my nan '.repeat(500)),
    link('10,000 of letters with marks', 'c\u0301o\u0301o\u0301k '.repeat(1250)),
    { title: '`/skills?q=`, one letter', path: '/skills?q=a&limit=200' },
    {
      title: '`/skills?q=`, six short words',
      path: `/skills?q=${encodeURIComponent('a b c d e f')}&limit=200`,
    },
    {
      title: '`/skills?q=`, 200 letters',
      path: `/skills?q=${encodeURIComponent('managementorganisation '.repeat(9).slice(0, 200))}&limit=200`,
    },
    csv('CSV, 1 MB of rows of one letter', `${columns}\n${'a\n'.repeat(500_000)}`),
    csv('CSV, 10 MB of rows of one letter', `${columns}\n${'a\n'.repeat(4_999_000)}`),
    csv('CSV, 10 MB of good rows', `${columns}\n${goodRows(48_000)}`),
    csv('CSV, 10 MB of empty lines', `${columns}\n${'\n'.repeat(9_999_000)}`),
    csv('CSV, 10 MB behind a quotation mark that nobody closed', `${columns}\n1,"${'a\n'.repeat(4_990_000)}`),
    csv('CSV, 10 MB of one letter', 'a'.repeat(9_999_000)),
    csv('CSV, a header of 34,000 columns', Array.from({ length: 34_000 }, (_, at) => `c${at}`).join(',')),
    csv('CSV, one cell with 190,000 spaces', `externalId,displayName,skills\n1,A,${' '.repeat(190_000)}x\n`),
    patch('`PATCH` a participant, 10,000 characters and 200 skills', `/participants/${person.id}`, {
      experienceText: long,
      skills: all,
    }),
    patch('`PATCH` a posting, 10,000 characters of duties', `/opportunities/${posting.id}`, { duties: long }),
    patch('`PATCH` a posting, 10,000 characters that nearly ask', `/opportunities/${posting.id}`, {
      duties: 'do you have no clean c r i m i n a l past. '.repeat(300).slice(0, 10_000),
    }),
    patch('`PATCH` an employer, 5,000 characters', `/employers/${employer.id}`, {
      about: long.slice(0, 5000),
    }),
    { title: 'one participant', path: `/participants/${person.id}` },
    { title: '200 participants', path: '/participants?limit=200' },
    { title: '200 opportunities', path: '/opportunities?limit=200' },
    { title: '200 matches with their explanations', path: '/matches?limit=200' },
    { title: 'near misses', path: '/matches?limit=200&nearMiss=true' },
    { title: '200 notices', path: '/notices?limit=200' },
    { title: 'an evaluation', path: `/evaluations?participantId=${person.id}&opportunityId=${posting.id}` },
    { title: 'people by a name of one letter', path: '/participants?q=p&limit=200' },
    {
      title: 'people by a name that nobody has',
      path: `/participants?q=${encodeURIComponent('p 0 x')}&limit=200`,
    },
    { title: 'the description of the API', path: '/api/openapi.json' },
  ];
}
